package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.contract.person.v1.CurrentContactGroupType;
import dk.dfdg.gateway.contract.person.v1.CurrentPersonCategoryType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupForBenefitsResponseType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupResponseType;
import dk.dfdg.gateway.contract.person.v1.SeveralBenefitsRowType;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;

/** Answers to questions as the contract has them; part of the endpoint. */
final class PersonAnswersEndpoint {
  private final Wire wire;

  PersonAnswersEndpoint(Wire wire) {
    this.wire = wire;
  }

  GetContactGroupResponseType current(CurrentVisitation current) {
    GetContactGroupResponseType response = new GetContactGroupResponseType();
    Visitation visitation = current.visitation();
    if (visitation.contactGroup() != null) {
      CurrentContactGroupType group = new CurrentContactGroupType();
      group.setContactGroupTypeIdentifier(visitation.contactGroup());
      group.setStartDate(date(visitation.contactGroupSince()));
      group.setBenefitGrantedIndicator(visitation.benefitGranted());
      group.setApplicationDate(date(visitation.appliedOn()));
      response.setCurrentContactGroup(group);
    }
    if (visitation.matchGroup() != null) {
      CurrentPersonCategoryType match = new CurrentPersonCategoryType();
      match.setPersonCategoryTypeIdentifier(visitation.matchGroup());
      match.setStartDate(date(visitation.matchSince()));
      response.setCurrentPersonCategory(match);
    }
    response.setAdvice(wire.advice(current.advice()));
    return response;
  }

  GetContactGroupForBenefitsResponseType benefits(BenefitsAnswer answer) {
    GetContactGroupForBenefitsResponseType response = new GetContactGroupForBenefitsResponseType();
    response.setContactGroupTypeIdentifier(answer.contactGroup());
    answer.rows().stream()
        .map(PersonAnswersEndpoint::row)
        .forEach(response.getSeveralBenefitsRow()::add);
    response.setAdvice(wire.advice(answer.advice()));
    return response;
  }

  private static SeveralBenefitsRowType row(SeveralBenefitsRow row) {
    SeveralBenefitsRowType type = new SeveralBenefitsRowType();
    type.setRowIdentifier(row.row());
    type.setContactGroupTypeIdentifier(row.contactGroup());
    type.setBenefitSituationTypeIdentifier(row.situation());
    type.setLegalReference(row.source());
    type.setAnswerDanish(row.shortDanish());
    type.setAnswerEnglish(row.shortEnglish());
    type.setCommentText(row.comment());
    type.setAgencyAnswerText(row.answer());
    type.setWorkAroundText(row.workaround());
    return type;
  }

  private XMLGregorianCalendar date(LocalDate day) {
    return day == null ? null : wire.date(day);
  }
}
