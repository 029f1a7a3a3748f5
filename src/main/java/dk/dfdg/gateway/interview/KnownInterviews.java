package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.contact.FollowUpRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a citizen's held conversations.
 *
 * @param items those that are not deleted, in the order of their registration
 * @param nextCountsFrom from which day the deadline of the next jobsamtale is counted, or null
 */
public record KnownInterviews(List<Item> items, LocalDate nextCountsFrom) {

  /**
   * A conversation.
   *
   * @param correctionComment why it was last corrected, or null
   * @param registrar for whom it was registered, or null
   * @param followUp of type 4 only, otherwise null
   * @param cv of type 10 only, otherwise null
   */
  public record Item(
      Interview interview,
      InterviewReport report,
      String correctionComment,
      Organisation registrar,
      FollowUpBlock followUp,
      CvBlock cv) {

    /** What was agreed at it may not be shown to the citizen yet (pkt. 34.3 and pkt. 40.3). */
    private Item toCitizen() {
      return followUp == null && cv == null
          ? this
          : new Item(
              interview,
              InterviewReport.of(null),
              null,
              registrar,
              followUp == null
                  ? null
                  : new FollowUpBlock(
                      followUp.municipality(),
                      followUp.category(),
                      followUp.expectedReturn(),
                      followUp.inOffer(),
                      null),
              cv);
    }
  }

  /** Nothing is shown. */
  static final KnownInterviews NONE = new KnownInterviews(List.of(), null);

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static KnownInterviews of(CitizenState state, List<Recorded> history) {
    Map<String, Recorded> first = new LinkedHashMap<>();
    Map<String, Recorded> last = new LinkedHashMap<>();
    for (Recorded recorded : history) {
      Map<String, Object> details = recorded.fact().details();
      if (details.get(InterviewFact.INTERVIEW) instanceof String id
          && details.get(InterviewFact.REPORT) != null) {
        first.putIfAbsent(id, recorded);
        last.put(id, recorded);
      }
    }
    Map<String, Interview> interviews = new LinkedHashMap<>();
    state.contactCourse().interviews().forEach(one -> interviews.put(one.id().toString(), one));
    return new KnownInterviews(
        first.keySet().stream()
            .filter(interviews::containsKey)
            .map(id -> item(interviews.get(id), first.get(id), last.get(id)))
            .toList(),
        state.contactCourse().latestResetting().map(Interview::heldOn).orElse(null));
  }

  private static Item item(Interview interview, Recorded first, Recorded last) {
    Map<String, Object> details = last.fact().details();
    return new Item(
        interview,
        InterviewFact.report(details),
        (String) details.get(InterviewFact.CORRECTION_COMMENT),
        first.organisation(),
        followUp(details),
        cv(details));
  }

  private static FollowUpBlock followUp(Map<String, Object> details) {
    String expected = (String) details.get("expected_return");
    return details.get("visitation_category") instanceof Integer category
        ? new FollowUpBlock(
            (String) details.get("municipality"),
            category,
            expected == null ? null : LocalDate.parse(expected),
            (Boolean) details.get("in_offer"),
            (String) details.get("need_assessment"))
        : null;
  }

  private static CvBlock cv(Map<String, Object> details) {
    return details.get("cv_status") instanceof Integer status
        ? new CvBlock((String) details.get("municipality"), status, null)
        : null;
  }

  /** The same, as another actor may see it: follow-ups of sygedagpenge are not for them. */
  KnownInterviews toOtherActor() {
    return new KnownInterviews(
        items.stream()
            .filter(item -> item.interview().type() != FollowUpRules.INTERVIEW_TYPE)
            .toList(),
        nextCountsFrom);
  }

  /** The same, as the citizen may see it. */
  KnownInterviews toCitizen() {
    return new KnownInterviews(items.stream().map(Item::toCitizen).toList(), nextCountsFrom);
  }
}
