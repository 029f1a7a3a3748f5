package dk.dfdg.gateway.status;

import dk.dfdg.gateway.contract.personhistory.v1.AbsenceHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.AbsencePeriodType;
import dk.dfdg.gateway.contract.personhistory.v1.AuthorityHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.AuthorityPeriodType;
import dk.dfdg.gateway.contract.personhistory.v1.ContactGroupHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.ContactGroupPeriodType;
import dk.dfdg.gateway.contract.personhistory.v1.GetPersonHistoryResponseType;
import dk.dfdg.gateway.contract.personhistory.v1.PersonCategoryHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.PersonCategoryPeriodType;
import dk.dfdg.gateway.contract.personhistory.v1.PersonGroupMarkingHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.PersonGroupMarkingPeriodType;
import dk.dfdg.gateway.contract.personhistory.v1.UnemploymentEnrollmentHistoryType;
import dk.dfdg.gateway.contract.personhistory.v1.UnemploymentEnrollmentPeriodType;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.status.PersonHistory.Periods;

/** Periods as the contract has them, those asked for and no other; part of the endpoint. */
final class HistoryPeriodEndpoint {
  private final PersonDataEndpoint data;
  private final HistoryDataEndpoint history;
  private final Wire wire;

  HistoryPeriodEndpoint(Wire wire) {
    this.data = new PersonDataEndpoint(wire);
    this.history = new HistoryDataEndpoint(wire);
    this.wire = wire;
  }

  void fill(GetPersonHistoryResponseType response, HistoryQuestion question, Periods periods) {
    for (PersonBlock block : question.blocks()) {
      switch (block) {
        case AUTHORITY -> response.setAuthorityHistory(authorities(periods));
        case CONTACT_GROUP -> response.setContactGroupHistory(contactGroups(periods));
        case PERSON_CATEGORY -> response.setPersonCategoryHistory(matches(periods));
        case UNEMPLOYMENT_ENROLLMENT ->
            response.setUnemploymentEnrollmentHistory(enrollments(periods));
        case ABSENCE -> response.setAbsenceHistory(absences(periods));
        case PERSON_GROUP_MARKING -> response.setPersonGroupMarkingHistory(markings(periods));
        default -> {
          // Its facts make no periods.
        }
      }
    }
  }

  private AuthorityHistoryType authorities(Periods periods) {
    AuthorityHistoryType type = new AuthorityHistoryType();
    for (Affiliation period : periods.affiliations()) {
      AuthorityPeriodType one = new AuthorityPeriodType();
      one.setOrganisationStructure(Wire.organisation(period.organisation()));
      one.setStartDate(data.date(period.days().from()));
      one.setEndDate(data.date(period.days().to()));
      type.getAuthorityPeriod().add(one);
    }
    return type;
  }

  private ContactGroupHistoryType contactGroups(Periods periods) {
    ContactGroupHistoryType type = new ContactGroupHistoryType();
    for (ContactGroupPeriod period : periods.contactGroups()) {
      ContactGroupPeriodType one = new ContactGroupPeriodType();
      one.setContactGroupTypeIdentifier(period.group());
      one.setStartDate(data.date(period.days().from()));
      one.setEndDate(data.date(period.days().to()));
      one.setBenefitGrantedDate(data.date(period.grantedOn()));
      type.getContactGroupPeriod().add(one);
    }
    return type;
  }

  private PersonCategoryHistoryType matches(Periods periods) {
    PersonCategoryHistoryType type = new PersonCategoryHistoryType();
    for (MatchPeriod period : periods.matches()) {
      PersonCategoryPeriodType one = new PersonCategoryPeriodType();
      one.setPersonCategoryTypeIdentifier(period.matchGroup());
      one.setStartDate(data.date(period.days().from()));
      one.setEndDate(data.date(period.days().to()));
      type.getPersonCategoryPeriod().add(one);
    }
    return type;
  }

  private UnemploymentEnrollmentHistoryType enrollments(Periods periods) {
    UnemploymentEnrollmentHistoryType type = new UnemploymentEnrollmentHistoryType();
    for (EnrollmentPeriod period : periods.enrollments()) {
      UnemploymentEnrollmentPeriodType one = new UnemploymentEnrollmentPeriodType();
      one.setClientCategoryTypeIdentifier(period.category());
      one.setStartDate(data.date(period.start()));
      one.setEndDate(data.date(period.end()));
      one.setCauseTypeIdentifier(period.cause());
      type.getUnemploymentEnrollmentPeriod().add(one);
    }
    return type;
  }

  private AbsenceHistoryType absences(Periods periods) {
    AbsenceHistoryType type = new AbsenceHistoryType();
    for (AbsencePeriod period : periods.absences()) {
      AbsencePeriodType one = history.fill(new AbsencePeriodType(), period.details());
      one.setRegistrationDateTime(wire.dateTime(period.first().registeredAt().toInstant()));
      one.setRegisteredBy(HistoryFactEndpoint.registeredBy(period.first()));
      one.setDeletedIndicator(period.deleted());
      type.getAbsencePeriod().add(one);
    }
    return type;
  }

  private PersonGroupMarkingHistoryType markings(Periods periods) {
    PersonGroupMarkingHistoryType type = new PersonGroupMarkingHistoryType();
    for (MarkingPeriod period : periods.markings()) {
      PersonGroupMarkingPeriodType one =
          history.fill(new PersonGroupMarkingPeriodType(), period.details());
      one.setDeletedIndicator(period.deleted());
      type.getPersonGroupMarkingPeriod().add(one);
    }
    return type;
  }
}
