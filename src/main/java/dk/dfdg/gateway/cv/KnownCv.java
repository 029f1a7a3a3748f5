package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.LateReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a CV stands, and the cv-samtaler that are reported and not deleted.
 *
 * @param comment to the status, or null
 */
public record KnownCv(Cv cv, String comment, List<Item> interviews) {

  /**
   * A conversation as changed last.
   *
   * @param municipality or null for the a-kasse's
   * @param agreement or null; never told to the citizen (pkt. 40.3)
   * @param late reported later than the law's day
   * @param registrar for whom it was registered
   */
  public record Item(
      Interview interview,
      int status,
      String municipality,
      String agreement,
      boolean late,
      Organisation registrar) {}

  /**
   * @param history all facts of the citizen, oldest first
   * @param toCitizen the citizen looks
   */
  static KnownCv of(
      CitizenState state, List<Recorded> history, LateReport lateReport, boolean toCitizen) {
    Map<Object, Map<String, Object>> latest = new HashMap<>();
    Map<Object, Organisation> registrars = new HashMap<>();
    String comment = null;
    for (Recorded recorded : history) {
      Map<String, Object> details = recorded.fact().details();
      switch (recorded.fact().kind()) {
        case "CvConversationHeld", "CvConversationCorrected" -> {
          latest.put(details.get(InterviewFact.INTERVIEW), details);
          registrars.putIfAbsent(details.get(InterviewFact.INTERVIEW), recorded.organisation());
        }
        case "CvStatusReported" -> comment = (String) details.get("comment");
        default -> {
          // Not about the CV.
        }
      }
    }
    return new KnownCv(
        state.contactCourse().cv(),
        comment,
        state.contactCourse().interviews().stream()
            .filter(interview -> interview.type() == CvRules.INTERVIEW_TYPE)
            .map(
                interview ->
                    item(
                        interview,
                        latest.get(interview.id().toString()),
                        lateReport,
                        toCitizen,
                        registrars.get(interview.id().toString())))
            .toList());
  }

  private static Item item(
      Interview interview,
      Map<String, Object> details,
      LateReport lateReport,
      boolean toCitizen,
      Organisation registrar) {
    return new Item(
        interview,
        (Integer) details.get("cv_status"),
        (String) details.get("municipality"),
        toCitizen ? null : (String) details.get("agreement"),
        lateReport.isLate(interview.heldOn(), interview.registeredOn()),
        registrar);
  }
}
