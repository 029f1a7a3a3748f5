package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Authority;
import dk.dfdg.gateway.citizen.InterviewReport.FrequentContact;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.contract.interview.v1.AttentionAreaType;
import dk.dfdg.gateway.contract.interview.v1.AttentionAreaTypeCollection;
import dk.dfdg.gateway.contract.interview.v1.AuthorityStructureType;
import dk.dfdg.gateway.contract.interview.v1.CvStatusBlockType;
import dk.dfdg.gateway.contract.interview.v1.FollowUpBlockType;
import dk.dfdg.gateway.contract.interview.v1.FrequentContactReasonType;
import dk.dfdg.gateway.contract.interview.v1.GetInterviewInfoResponseType;
import dk.dfdg.gateway.contract.interview.v1.InterviewInfoType;
import dk.dfdg.gateway.contract.interview.v1.InterviewInfoTypeCollection;
import dk.dfdg.gateway.contract.interview.v1.InterviewParticipantType;
import dk.dfdg.gateway.contract.interview.v1.InterviewParticipantTypeCollection;
import dk.dfdg.gateway.contract.interview.v1.PersonCategoryType;
import dk.dfdg.gateway.contract.interview.v1.PersonInterviewType;
import dk.dfdg.gateway.contract.interview.v1.ResponsibleAuthorityType;
import dk.dfdg.gateway.contract.interview.v1.ResponsibleCaseWorkerStructureType;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;

/** Conversations as the contract has them; part of the endpoint. */
final class InterviewWireEndpoint {
  private InterviewWireEndpoint() {}

  static GetInterviewInfoResponseType of(KnownInterviews known, Wire wire) {
    GetInterviewInfoResponseType response = new GetInterviewInfoResponseType();
    if (!known.items().isEmpty()) {
      InterviewInfoTypeCollection collection = new InterviewInfoTypeCollection();
      known.items().forEach(item -> collection.getInterviewInfo().add(info(item, wire)));
      response.setInterviewInfoCollection(collection);
    }
    if (known.nextCountsFrom() != null) {
      response.setNextInterviewCountsFromDate(wire.date(known.nextCountsFrom()));
    }
    return response;
  }

  private static InterviewInfoType info(KnownInterviews.Item item, Wire wire) {
    Interview interview = item.interview();
    InterviewInfoType info = new InterviewInfoType();
    info.setInterviewIdentifier(interview.id().toString());
    info.setPersonInterview(interview(interview, item.report(), wire));
    info.getPersonInterview().setFollowUp(followUp(item.followUp(), wire));
    info.getPersonInterview().setCvStatus(cv(item.cv()));
    info.setRegistrationDate(wire.date(interview.registeredOn()));
    info.setResettingIndicator(interview.resetting());
    info.setCorrectionComment(item.correctionComment());
    info.setRegisteringAuthority(Wire.organisation(item.registrar()));
    return info;
  }

  private static FollowUpBlockType followUp(FollowUpBlock followUp, Wire wire) {
    if (followUp == null) {
      return null;
    }
    FollowUpBlockType type = new FollowUpBlockType();
    type.setMunicipalityCode(followUp.municipality());
    type.setVisitationCategoryTypeIdentifier(followUp.category());
    type.setExpectedReturnDate(
        followUp.expectedReturn() == null ? null : wire.date(followUp.expectedReturn()));
    type.setInOfferIndicator(followUp.inOffer());
    type.setNeedAssessment(followUp.needAssessment());
    return type;
  }

  private static CvStatusBlockType cv(CvBlock cv) {
    if (cv == null) {
      return null;
    }
    CvStatusBlockType type = new CvStatusBlockType();
    type.setMunicipalityCode(cv.municipality());
    type.setCvStatusIdentifier(cv.status());
    type.setComment(cv.comment());
    return type;
  }

  private static PersonInterviewType interview(
      Interview interview, InterviewReport report, Wire wire) {
    PersonInterviewType type = new PersonInterviewType();
    type.setInterviewTypeIdentifier(interview.type());
    type.setBookingIdentifier(interview.booking() == null ? null : interview.booking().toString());
    type.setResponsibleAuthority(authority(report.authority()));
    type.setInterviewDate(wire.dateTime(interview.heldAt()));
    type.setInterviewContactTypeIdentifier(interview.form());
    type.setInterviewContactComment(report.formComment());
    type.setInterviewAgreement(report.agreement());
    type.setPersonCategory(match(interview.matchGroup()));
    type.setInterviewParticipantCollection(participants(report.participants()));
    type.setAttentionAreaCollection(areas(report.areas()));
    type.setSummarisingAssessment(report.assessment());
    type.setFrequentContactReason(frequentContact(report.frequentContact()));
    type.setCitizenComment(report.citizenComment());
    return type;
  }

  private static PersonCategoryType match(Integer matchGroup) {
    if (matchGroup == null) {
      return null;
    }
    PersonCategoryType type = new PersonCategoryType();
    type.setPersonCategoryTypeIdentifier(matchGroup);
    return type;
  }

  private static ResponsibleAuthorityType authority(Authority authority) {
    if (authority == null) {
      return null;
    }
    AuthorityStructureType structure = new AuthorityStructureType();
    structure.setAuthorityCode(authority.code());
    structure.setAuthorityName(authority.name());
    structure.setOrganisationTypeIdentifier(authority.type());
    ResponsibleCaseWorkerStructureType worker = new ResponsibleCaseWorkerStructureType();
    worker.setCaseWorkerGivenName(authority.givenName());
    worker.setCaseWorkerMiddleName(authority.middleName());
    worker.setCaseWorkerSurname(authority.surname());
    worker.setTelephoneNumberIdentifier(authority.telephone());
    ResponsibleAuthorityType type = new ResponsibleAuthorityType();
    type.setAuthorityStructure(structure);
    type.setCaseWorker(worker);
    return type;
  }

  private static InterviewParticipantTypeCollection participants(List<Participant> participants) {
    if (participants.isEmpty()) {
      return null;
    }
    InterviewParticipantTypeCollection collection = new InterviewParticipantTypeCollection();
    for (Participant participant : participants) {
      InterviewParticipantType type = new InterviewParticipantType();
      type.setInterviewParticipantTypeIdentifier(participant.role());
      type.setInterviewContactTypeIdentifier(participant.form());
      type.setParticipantName(participant.name());
      collection.getInterviewParticipant().add(type);
    }
    return collection;
  }

  private static AttentionAreaTypeCollection areas(List<AttentionArea> areas) {
    if (areas.isEmpty()) {
      return null;
    }
    AttentionAreaTypeCollection collection = new AttentionAreaTypeCollection();
    for (AttentionArea area : areas) {
      AttentionAreaType type = new AttentionAreaType();
      type.setAttentionAreaTypeIdentifier(area.area());
      type.setAttentionAreaText(area.text());
      type.setDecisiveIndicator(area.decisive());
      collection.getAttentionArea().add(type);
    }
    return collection;
  }

  private static FrequentContactReasonType frequentContact(FrequentContact reason) {
    if (reason == null) {
      return null;
    }
    FrequentContactReasonType type = new FrequentContactReasonType();
    type.setFrequentContactReasonTypeIdentifier(reason.reason());
    type.setFrequentContactReasonText(reason.text());
    return type;
  }
}
