package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Authority;
import dk.dfdg.gateway.citizen.InterviewReport.FrequentContact;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.contract.interview.v1.AttentionAreaTypeCollection;
import dk.dfdg.gateway.contract.interview.v1.AuthorityStructureType;
import dk.dfdg.gateway.contract.interview.v1.CvStatusBlockType;
import dk.dfdg.gateway.contract.interview.v1.FollowUpBlockType;
import dk.dfdg.gateway.contract.interview.v1.FrequentContactReasonType;
import dk.dfdg.gateway.contract.interview.v1.InterviewParticipantTypeCollection;
import dk.dfdg.gateway.contract.interview.v1.PersonCategoryType;
import dk.dfdg.gateway.contract.interview.v1.PersonInterviewType;
import dk.dfdg.gateway.contract.interview.v1.ResponsibleAuthorityType;
import dk.dfdg.gateway.contract.interview.v1.ResponsibleCaseWorkerStructureType;
import dk.dfdg.gateway.soap.Wire;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Requests as the rules have them; part of the endpoint. */
final class InterviewRequestsEndpoint {
  private InterviewRequestsEndpoint() {}

  static InterviewContent content(PersonInterviewType sent) {
    PersonCategoryType match = sent.getPersonCategory();
    String booking = sent.getBookingIdentifier();
    return new InterviewContent(
        sent.getInterviewTypeIdentifier(),
        sent.getInterviewContactTypeIdentifier(),
        Wire.moment(sent.getInterviewDate()).truncatedTo(ChronoUnit.MINUTES),
        booking == null ? null : UUID.fromString(booking),
        match == null ? null : (Integer) match.getPersonCategoryTypeIdentifier(),
        match == null || match.getStartDate() == null ? null : Wire.day(match.getStartDate()),
        report(sent),
        followUp(sent.getFollowUp()),
        cv(sent.getCvStatus()));
  }

  private static FollowUpBlock followUp(FollowUpBlockType sent) {
    return sent == null
        ? null
        : new FollowUpBlock(
            sent.getMunicipalityCode(),
            sent.getVisitationCategoryTypeIdentifier(),
            sent.getExpectedReturnDate() == null ? null : Wire.day(sent.getExpectedReturnDate()),
            sent.isInOfferIndicator(),
            sent.getNeedAssessment());
  }

  private static CvBlock cv(CvStatusBlockType sent) {
    return sent == null
        ? null
        : new CvBlock(sent.getMunicipalityCode(), sent.getCvStatusIdentifier(), sent.getComment());
  }

  private static InterviewReport report(PersonInterviewType sent) {
    return new InterviewReport(
        sent.getInterviewAgreement(),
        sent.getInterviewContactComment(),
        areas(sent.getAttentionAreaCollection()),
        sent.getSummarisingAssessment(),
        frequentContact(sent.getFrequentContactReason()),
        sent.getCitizenComment(),
        authority(sent.getResponsibleAuthority()),
        participants(sent.getInterviewParticipantCollection()));
  }

  private static List<AttentionArea> areas(AttentionAreaTypeCollection sent) {
    return sent == null
        ? List.of()
        : sent.getAttentionArea().stream()
            .map(
                area ->
                    new AttentionArea(
                        area.getAttentionAreaTypeIdentifier(),
                        area.getAttentionAreaText(),
                        area.isDecisiveIndicator()))
            .toList();
  }

  private static FrequentContact frequentContact(FrequentContactReasonType sent) {
    return sent == null
        ? null
        : new FrequentContact(
            sent.getFrequentContactReasonTypeIdentifier(), sent.getFrequentContactReasonText());
  }

  private static Authority authority(ResponsibleAuthorityType sent) {
    if (sent == null) {
      return null;
    }
    AuthorityStructureType authority = sent.getAuthorityStructure();
    ResponsibleCaseWorkerStructureType worker = sent.getCaseWorker();
    return new Authority(
        authority.getAuthorityCode(),
        authority.getAuthorityName(),
        authority.getOrganisationTypeIdentifier(),
        worker.getCaseWorkerGivenName(),
        worker.getCaseWorkerMiddleName(),
        worker.getCaseWorkerSurname(),
        worker.getTelephoneNumberIdentifier());
  }

  private static List<Participant> participants(InterviewParticipantTypeCollection sent) {
    return sent == null
        ? List.of()
        : sent.getInterviewParticipant().stream()
            .map(
                one ->
                    new Participant(
                        one.getInterviewParticipantTypeIdentifier(),
                        one.getInterviewContactTypeIdentifier(),
                        one.getParticipantName()))
            .toList();
  }
}
