package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of {@code conf/sandbox/citizens.csv}. Numbers that are empty there are null.
 *
 * @param category in which the citizen is enrolled, or null when not enrolled
 */
record SandboxCitizen(
    Cpr cpr,
    String givenName,
    String surname,
    String municipality,
    String jobcentre,
    String fund,
    Integer contactGroup,
    Integer matchGroup,
    Integer category,
    Markers markers) {

  /**
   * What the note column says beyond free words.
   *
   * @param deadSince {@code dead:YYYY-MM-DD}
   * @param abroad {@code abroad}
   * @param temporaryForeignAddress {@code temporary-foreign-address}
   * @param marking {@code marking:TYPE:DAYS:ID}, a person-group marking set so many days before the
   *     first start
   * @param applicant {@code applicant}: the benefit of the contact group is not granted
   * @param benefitRightFrom {@code benefit-right-from:YYYY-MM-DD}
   * @param previousMatchGroup {@code previous-match:N}
   * @param plannedCancellationDays {@code planned-cancellation:DAYS}, from the first start
   * @param ended {@code ended:CAUSE:DAYS}, the enrollment was cancelled so many days ago
   * @param pending {@code pending}: the enrollment waits for contact
   * @param appliedDays {@code applied:DAYS}, the benefit office has an application of so many days
   *     ago to answer
   * @param refusedDays {@code refused:DAYS}, the benefit applied for was refused so many days ago
   * @param notified {@code notified}: the jobcentre has a notification about the citizen to read,
   *     whose id is {@link CitizenLoad#SAMPLE_NOTIFICATION}
   * @param guestOf {@code guest:TYPE:CODE}, who has guest access
   * @param former {@code former:TYPE:CODE:DAYS}, to whom the citizen belonged until then
   * @param absence {@code absence:TYPE:FIRST:LAST:ID}, registered on the first start; its days
   *     count from there, and an empty LAST is none
   * @param interviews {@code interview:TYPE:DAYS:ID}, held at 10:00 so many days before the first
   *     start, on which it was registered; {@code earlier-interview} is another one before it
   * @param course what has been held: {@code follow-up:DAYS:ID}, {@code employer-talk:DAYS:ID},
   *     {@code cv-interview:DAYS:ID}, each so many days before the first start, and {@code cv:yes}
   *     or {@code cv:no} for a CV that can be found or not; and {@code offer:FIRST:LAST:ID}, a
   *     virksomhedspraktik whose days count from there, with {@code :annulled} behind it when it is
   *     annulled
   * @param membership {@code membership:DAYS:ID}, the a-kasse registered the membership, which
   *     began so many days before the first start; with {@code former}, the citizen came from there
   * @param delegation {@code delegation:DAYS:ID:TASKS}, tasks with a plus between them, delegated
   *     to the sandbox's other actor since so many days before the first start
   */
  record Markers(
      LocalDate deadSince,
      boolean abroad,
      boolean temporaryForeignAddress,
      SampleMarking marking,
      boolean applicant,
      LocalDate benefitRightFrom,
      Integer previousMatchGroup,
      Integer plannedCancellationDays,
      Ended ended,
      boolean pending,
      Integer appliedDays,
      Integer refusedDays,
      boolean notified,
      Organisation guestOf,
      Former former,
      SampleAbsence absence,
      List<SampleInterview> interviews,
      SampleCourse course,
      SampleHeld membership,
      SampleDelegation delegation) {}

  /** Tasks delegated to the sandbox's other actor. */
  record SampleDelegation(int daysAgo, UUID id, List<Integer> tasks) {}

  /** An absence, with its days counted from the first start. */
  record SampleAbsence(int type, int firstDay, Integer lastDay, UUID id) {}

  /** A held conversation; a jobsamtale is in the citizen's match group. */
  record SampleInterview(int type, int daysAgo, UUID id) {}

  /**
   * What has been held, the CV, and an offer.
   *
   * @param searchable the CV can be found; null when there is none
   */
  record SampleCourse(
      SampleHeld followUp,
      SampleHeld employerTalk,
      Boolean searchable,
      SampleHeld cvInterview,
      SampleOffer offer) {}

  /** An offer, with its days counted from the first start. */
  record SampleOffer(int firstDay, int lastDay, UUID id, boolean annulled) {}

  /** A conversation, or the beginning of a membership. */
  record SampleHeld(int daysAgo, UUID id) {}

  /** A person-group marking without an end. */
  record SampleMarking(int type, int daysAgo, UUID id) {}

  /** An enrollment that has been cancelled. */
  record Ended(int cause, int daysAgo) {}

  /** An affiliation that has ended. */
  record Former(Organisation organisation, int daysAgo) {}

  /** Contact groups 1-7 follow from a benefit, group 8 from none. */
  boolean benefitGranted() {
    return contactGroup != null && contactGroup != 8 && !markers.applicant();
  }
}
