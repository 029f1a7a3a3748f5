package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/** What is recorded about contact group, benefit and match (chapters 2 and 3). */
public sealed interface VisitationFact extends CitizenFact {

  /**
   * The citizen is in the contact group from that day; a group before it ends the same day.
   *
   * @param group 1-8 (§ 6)
   * @param granted the benefit of the group is granted; false for an applicant and in group 8
   */
  record ContactGroupStarted(int group, boolean granted, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().inGroup(group, effectiveDate, granted));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("contact_group", group, "granted", granted);
    }
  }

  /** The citizen is in no contact group any more; that day was the last. */
  record ContactGroupEnded(int group, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().inGroup(null, null, false));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("contact_group", group);
    }
  }

  /** The benefit office has an application to answer within 15 working days (pkt. 7.3). */
  record ApplicationReceived(LocalDate effectiveDate, String rule) implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().appliedOn(effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /** Bevilling: the applicant is a recipient from that day. */
  record BenefitGranted(LocalDate effectiveDate, String rule) implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().granted());
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /**
   * Afslag, also by a missing answer.
   *
   * @param answered false when the 15 working days have passed without an answer
   */
  record BenefitRefused(boolean answered, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().refusedOn(effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("answered", answered);
    }
  }

  /** After a refusal the citizen wishes to stay enrolled without a benefit (pkt. 7.3). */
  record WishToStayEnrolled(LocalDate effectiveDate, String rule) implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().withoutRefusal());
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /** The a-kasse has reported from when a dimittend has the right to dagpenge (MT). */
  record BenefitRightReported(LocalDate rightFrom, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().rightFrom(rightFrom));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("right_from", rightFrom.toString());
    }
  }

  /** Matchvurdering: holds from the registration day (pkt. 14.2). */
  record MatchRegistered(int matchGroup, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.visitation().match(matchGroup, effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("match_group", matchGroup);
    }
  }
}
