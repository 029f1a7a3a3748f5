package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.contract.personhistory.v1.ContactGroupFactType;
import dk.dfdg.gateway.contract.personhistory.v1.ForeignAddressFactType;
import dk.dfdg.gateway.contract.personhistory.v1.GuestAccessFactType;
import dk.dfdg.gateway.contract.personhistory.v1.HistoryFactType;
import dk.dfdg.gateway.contract.personhistory.v1.InterviewDeletionFactType;
import dk.dfdg.gateway.contract.personhistory.v1.InterviewFactType;
import dk.dfdg.gateway.contract.personhistory.v1.LateReportFactType;
import dk.dfdg.gateway.contract.personhistory.v1.NotificationFactType;
import dk.dfdg.gateway.contract.personhistory.v1.RegisteredByType;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalTime;

/** A fact as the contract has it; part of the endpoint. */
final class HistoryFactEndpoint {
  private final HistoryDataEndpoint data;
  private final CourseFactEndpoint course;
  private final EventFactEndpoint events;
  private final Wire wire;
  private final RuleCatalogue catalogue;

  HistoryFactEndpoint(Wire wire, RuleCatalogue catalogue) {
    this.data = new HistoryDataEndpoint(wire);
    this.course = new CourseFactEndpoint(wire);
    this.events = new EventFactEndpoint(wire);
    this.wire = wire;
    this.catalogue = catalogue;
  }

  /**
   * @param asking for whom it is told
   */
  HistoryFactType of(Recorded recorded, Organisation asking) {
    String rule = recorded.fact().rule();
    HistoryFactType type = new HistoryFactType();
    type.setFactIdentifier(recorded.id());
    type.setFactType(recorded.fact().kind());
    type.setEffectiveDate(wire.date(recorded.fact().effectiveDate()));
    type.setRegistrationDateTime(wire.dateTime(recorded.registeredAt().toInstant()));
    type.setMessageIdentifier(recorded.messageIdentifier().toString());
    type.setRuleIdentifier(rule);
    type.setLegalReference(catalogue.find(rule).map(Rule::source).orElse(rule));
    type.setRegisteredBy(registeredBy(recorded));
    setData(type, recorded.fact().kind(), FactDetails.of(recorded), asking);
    return type;
  }

  static RegisteredByType registeredBy(Recorded recorded) {
    RegisteredByType by = new RegisteredByType();
    if (recorded.organisation() == null) {
      by.setSystemIndicator(true);
    } else {
      by.setOrganisationStructure(Wire.organisation(recorded.organisation()));
    }
    return by;
  }

  private void setData(
      HistoryFactType type, String kind, FactDetails details, Organisation asking) {
    switch (kind) {
      case "Enrolled", "EnrollmentPending" ->
          type.setUnemploymentEnrollment(data.enrollment(details));
      case "CategoryChanged" -> type.setClientCategoryTypeIdentifier(details.number("category"));
      case "CancellationPlanned", "Lapsed" -> type.setCancellation(data.cancellation(details));
      case "ContactGroupStarted", "ContactGroupEnded" -> type.setContactGroup(group(details));
      case "MatchRegistered" -> type.setPersonCategoryTypeIdentifier(details.number("match_group"));
      case "InterviewHeld", "InterviewCorrected" -> type.setInterview(interview(details));
      case "InterviewDeleted" -> type.setInterviewDeletion(interviewDeletion(details));
      case "BenefitRefused" -> type.setAnsweredIndicator(details.flag("answered"));
      case "BenefitRightReported" ->
          type.setUnemploymentBenefitRightsStartDate(wire.date(details.day("right_from")));
      case "AbsenceRegistered",
          "AbsenceCorrected",
          "AbsenceEnded",
          "AbsenceDeleted",
          "AbsenceLetterSent" ->
          type.setAbsence(data.absence(details));
      case "Marked", "MarkingDeleted" -> type.setPersonGroupMarking(data.marking(details));
      case "JobcentreChanged", "Moved", "FundChanged" -> type.setAuthority(data.authority(details));
      case "ForeignAddressChanged" -> type.setForeignAddress(foreignAddress(details));
      case "BookingCreated",
          "BookingChanged",
          "BookingCancelled",
          "BookingMissed",
          "BookingSeen",
          "BookingTimeChosen" ->
          type.setBooking(data.booking(details));
      case "LetterWritten" -> type.setLetterTemplate(details.text("template"));
      case "Notified" -> type.setNotification(notification(details));
      case "FollowUpHeld", "FollowUpCorrected", "FollowUpDeleted" ->
          type.setFollowUp(course.followUp(details));
      case "EmployerTalkHeld", "EmployerTalkCorrected", "EmployerTalkDeleted" ->
          type.setEmployerTalk(course.employerTalk(details));
      case "CvConversationHeld", "CvConversationCorrected", "CvConversationDeleted" ->
          type.setCvInterview(course.cvInterview(details));
      case "CvStatusReported" -> type.setCvStatus(course.cvStatus(details));
      case "CvAvailabilityChanged" -> type.setCvSearchableIndicator(details.flag("searchable"));
      case "GuestAccessGiven" -> type.setGuestAccess(guestAccess(details));
      case "EventOccurred", "EventSent" -> type.setEvent(events.event(details));
      case "ActivityRegistered" -> type.setActivity(events.activity(details));
      case "ActivationChanged" -> type.setActivationIndicator(details.flag("activated"));
      case "MembershipReported", "MembershipRecalled" ->
          type.setUnemploymentFundMembership(EventFactEndpoint.membership(details, asking));
      case "TasksDelegated", "DelegationEnded" -> type.setDelegation(events.delegation(details));
      case "ReportedLate" -> type.setLateReport(lateReport(details));
      default -> {
        // Its kind says it all; what else is kept, such as a user name, is not told.
      }
    }
  }

  private static ContactGroupFactType group(FactDetails details) {
    ContactGroupFactType type = new ContactGroupFactType();
    type.setContactGroupTypeIdentifier(details.number("contact_group"));
    type.setBenefitGrantedIndicator(details.flag("granted"));
    return type;
  }

  private InterviewFactType interview(FactDetails details) {
    InterviewFactType type = new InterviewFactType();
    type.setInterviewTypeIdentifier(details.number("interview_type"));
    type.setInterviewDate(wire.date(details.day("interview_date")));
    type.setInterviewContactTypeIdentifier(details.number("interview_contact_type"));
    type.setAgreementText(details.text("agreement"));
    if (details.has("interview")) {
      type.setInterviewIdentifier(details.text("interview"));
      type.setInterviewDateTime(
          wire.dateTime(
              details
                  .day("interview_date")
                  .atTime(LocalTime.parse(details.text("interview_time")))
                  .atZone(GatewayClock.ZONE)
                  .toInstant()));
      type.setPersonCategoryTypeIdentifier(details.number("match_group"));
      type.setBookingIdentifier(details.text("booking"));
      type.setResettingIndicator(details.flag("resetting"));
      type.setCorrectionComment(details.text("correction_comment"));
    }
    return type;
  }

  private static InterviewDeletionFactType interviewDeletion(FactDetails details) {
    InterviewDeletionFactType type = new InterviewDeletionFactType();
    type.setInterviewIdentifier(details.text("interview"));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  private static ForeignAddressFactType foreignAddress(FactDetails details) {
    ForeignAddressFactType type = new ForeignAddressFactType();
    type.setAbroadIndicator(details.flag("abroad"));
    type.setTemporaryForeignAddressIndicator(details.flag("temporary_foreign_address"));
    return type;
  }

  private static NotificationFactType notification(FactDetails details) {
    NotificationFactType type = new NotificationFactType();
    type.setReceiverStructure(Wire.organisation(details.organisation("receiver")));
    type.setPersonNotificationTypeIdentifier(details.number("notification_type"));
    type.setTextDanish(details.text("text"));
    return type;
  }

  private LateReportFactType lateReport(FactDetails details) {
    LateReportFactType type = new LateReportFactType();
    type.setFactType(details.text("reported"));
    type.setEventDate(wire.date(details.day("happened_on")));
    type.setDueDate(wire.date(details.day("due_on")));
    type.setDaysLate(details.number("days_late"));
    return type;
  }

  private GuestAccessFactType guestAccess(FactDetails details) {
    GuestAccessFactType type = new GuestAccessFactType();
    type.setGuestStructure(Wire.organisation(details.organisation("guest")));
    type.setEndDate(wire.date(details.day("last_day")));
    type.setGuestAccessComment(details.text("reason"));
    return type;
  }
}
