package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is recorded about contact group, benefit and match (chapters 2 and 3). */
public sealed interface VisitationFact extends CitizenFact {
  /** Under this name the caller is told from when a match holds. */
  String MATCH_SINCE = "match_since";

  /**
   * The citizen is in the contact group from that day; a group before it ends the same day.
   *
   * @param group 1-8 (§ 6)
   * @param granted the benefit of the group is granted; false for an applicant and in group 8
   * @param event hændelsesdag: when the citizen became covered by it, if that was reported; or null
   */
  record ContactGroupStarted(
      int group, boolean granted, LocalDate event, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    public ContactGroupStarted(int group, boolean granted, LocalDate effectiveDate, String rule) {
      this(group, granted, null, effectiveDate, rule);
    }

    @Override
    public CitizenState after(CitizenState before) {
      return before
          .inGroupSince(group, event == null ? effectiveDate : event)
          .with(before.visitation().inGroup(group, effectiveDate, granted));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = VisitationFact.group(group, event);
      details.put("granted", granted);
      return details;
    }
  }

  /**
   * The citizen is in no contact group any more; that day was the last.
   *
   * @param event hændelsesdag: the last day of the benefit or the cover, if that was reported; or
   *     null
   */
  record ContactGroupEnded(int group, LocalDate event, LocalDate effectiveDate, String rule)
      implements VisitationFact {
    public ContactGroupEnded(int group, LocalDate effectiveDate, String rule) {
      this(group, null, effectiveDate, rule);
    }

    @Override
    public CitizenState after(CitizenState before) {
      LocalDate last = event == null ? effectiveDate : event;
      return before.inGroupSince(null, last.plusDays(1)).with(before.visitation().withoutGroup());
    }

    @Override
    public Map<String, Object> details() {
      return VisitationFact.group(group, event);
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

    @Override
    public Map<String, String> answers() {
      return Map.of(MATCH_SINCE, effectiveDate.toString());
    }
  }

  private static Map<String, Object> group(int group, LocalDate event) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("contact_group", group);
    if (event != null) {
      details.put("event_date", event.toString());
    }
    return details;
  }
}
