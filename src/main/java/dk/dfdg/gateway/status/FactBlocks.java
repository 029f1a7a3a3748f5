package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.BookingFact;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CvFact;
import dk.dfdg.gateway.citizen.DelegationFact;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.JobSearchFact;
import dk.dfdg.gateway.citizen.MembershipFact;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.PersonFact;
import dk.dfdg.gateway.citizen.SicknessFact;
import dk.dfdg.gateway.citizen.TimelinessFact;
import dk.dfdg.gateway.citizen.VisitationFact;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which block a fact belongs to. A kind of fact without a block is shown to nobody. */
final class FactBlocks {
  private static final Map<String, PersonBlock> BY_KIND = new HashMap<>();

  static {
    put(
        PersonBlock.UNEMPLOYMENT_ENROLLMENT,
        EnrollmentFact.Enrolled.class,
        EnrollmentFact.EnrollmentPending.class,
        EnrollmentFact.CategoryChanged.class,
        EnrollmentFact.CancellationPlanned.class,
        EnrollmentFact.CancellationWithdrawn.class,
        EnrollmentFact.Lapsed.class);
    put(
        PersonBlock.CONTACT_GROUP,
        VisitationFact.ContactGroupStarted.class,
        VisitationFact.ContactGroupEnded.class);
    put(
        PersonBlock.BENEFIT_APPLICATION,
        VisitationFact.ApplicationReceived.class,
        VisitationFact.BenefitGranted.class,
        VisitationFact.BenefitRefused.class,
        VisitationFact.WishToStayEnrolled.class,
        VisitationFact.BenefitRightReported.class);
    put(PersonBlock.PERSON_CATEGORY, VisitationFact.MatchRegistered.class);
    put(
        PersonBlock.INTERVIEW,
        InterviewFact.InterviewHeld.class,
        InterviewFact.InterviewCorrected.class,
        InterviewFact.InterviewDeleted.class);
    put(
        PersonBlock.ABSENCE,
        AbsenceFact.AbsenceRegistered.class,
        AbsenceFact.AbsenceCorrected.class,
        AbsenceFact.AbsenceEnded.class,
        AbsenceFact.AbsenceDeleted.class,
        AbsenceFact.AbsenceLetterSent.class);
    put(
        PersonBlock.AUTHORITY,
        PersonFact.JobcentreChanged.class,
        PersonFact.Moved.class,
        PersonFact.FundChanged.class,
        MembershipFact.MembershipReported.class,
        MembershipFact.MembershipRecalled.class);
    put(
        PersonBlock.EVENT,
        EventFact.EventOccurred.class,
        EventFact.EventSent.class,
        EventFact.ActivityRegistered.class,
        EventFact.ActivationChanged.class);
    put(
        PersonBlock.DELEGATION,
        DelegationFact.TasksDelegated.class,
        DelegationFact.DelegationEnded.class);
    put(
        PersonBlock.CORE,
        PersonFact.CitizenAdded.class,
        PersonFact.NumberChanged.class,
        PersonFact.Died.class);
    put(
        PersonBlock.ADDRESS_CONTACT,
        PersonFact.ForeignAddressChanged.class,
        PersonFact.JobnetUserIssued.class);
    put(PersonBlock.PERSON_GROUP_MARKING, PersonFact.Marked.class, PersonFact.MarkingDeleted.class);
    put(PersonBlock.GUEST_ACCESS, PersonFact.GuestAccessGiven.class);
    put(
        PersonBlock.JOB_SEARCH,
        JobSearchFact.JobSearchConfirmed.class,
        JobSearchFact.JobSearchCountedAnew.class,
        JobSearchFact.JobSearchReminded.class);
    put(
        PersonBlock.BOOKING,
        BookingFact.BookingCreated.class,
        BookingFact.BookingChanged.class,
        BookingFact.BookingCancelled.class,
        BookingFact.BookingMissed.class,
        BookingFact.BookingSeen.class,
        BookingFact.BookingTimeChosen.class);
    put(
        PersonBlock.SICKNESS_FOLLOW_UP,
        SicknessFact.FollowUpHeld.class,
        SicknessFact.FollowUpCorrected.class,
        SicknessFact.FollowUpDeleted.class,
        SicknessFact.EmployerTalkHeld.class,
        SicknessFact.EmployerTalkCorrected.class,
        SicknessFact.EmployerTalkDeleted.class);
    put(
        PersonBlock.CV,
        CvFact.CvStatusReported.class,
        CvFact.CvConversationHeld.class,
        CvFact.CvConversationCorrected.class,
        CvFact.CvConversationDeleted.class,
        CvFact.CvAvailabilityChanged.class,
        CvFact.CvNumberChanged.class);
    put(PersonBlock.LETTER, MessageFact.LetterWritten.class);
    put(PersonBlock.NOTIFICATION, MessageFact.Notified.class);
    put(
        PersonBlock.LATE_REPORT,
        TimelinessFact.ReportedLate.class,
        TimelinessFact.LateWithdrawn.class);
  }

  private FactBlocks() {}

  @SafeVarargs
  private static void put(PersonBlock block, Class<? extends CitizenFact>... facts) {
    for (Class<? extends CitizenFact> fact : facts) {
      BY_KIND.put(fact.getSimpleName(), block);
    }
  }

  static Optional<PersonBlock> of(String kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }
}
