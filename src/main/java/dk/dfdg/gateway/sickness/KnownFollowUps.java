package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EmployerTalk;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.FollowUp;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.contact.LateReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The follow-ups and employers' talks of a citizen that are registered and not deleted, in the
 * order of registration.
 */
public record KnownFollowUps(List<Item> followUps, List<Talk> talks) {

  /**
   * A follow-up as corrected last.
   *
   * @param late reported later than the law's day
   * @param registrar for whom it was registered
   */
  public record Item(
      FollowUp followUp, FollowUpRemarks remarks, boolean late, Organisation registrar) {}

  /**
   * An employer's talk as corrected last.
   *
   * @param registrar for whom it was registered
   */
  public record Talk(EmployerTalk talk, Organisation registrar) {}

  /**
   * @param history all facts of the citizen, oldest first
   * @param toCitizen the citizen looks: agreements and assessments are not shown (pkt. 34.3)
   */
  static KnownFollowUps of(
      CitizenState state, List<Recorded> history, LateReport lateReport, boolean toCitizen) {
    Map<Object, Recorded> latest = new HashMap<>();
    Map<Object, Organisation> registrars = new HashMap<>();
    for (Recorded recorded : history) {
      Map<String, Object> details = recorded.fact().details();
      Object id =
          switch (recorded.fact().kind()) {
            case "FollowUpHeld", "FollowUpCorrected" -> details.get(InterviewFact.INTERVIEW);
            case "EmployerTalkHeld" -> details.get("employer_talk");
            default -> null;
          };
      if (id != null) {
        latest.put(id, recorded);
        registrars.putIfAbsent(id, recorded.organisation());
      }
    }
    return new KnownFollowUps(
        state.contactCourse().followUps().stream()
            .map(
                followUp ->
                    item(
                        followUp,
                        latest.get(followUp.id().toString()).fact().details(),
                        lateReport,
                        toCitizen,
                        registrars.get(followUp.id().toString())))
            .toList(),
        state.contactCourse().employerTalks().stream()
            .map(talk -> new Talk(talk, registrars.get(talk.id().toString())))
            .toList());
  }

  private static Item item(
      FollowUp followUp,
      Map<String, Object> details,
      LateReport lateReport,
      boolean toCitizen,
      Organisation registrar) {
    String expected = (String) details.get("expected_return");
    return new Item(
        followUp,
        new FollowUpRemarks(
            (String) details.get("municipality"),
            expected == null ? null : LocalDate.parse(expected),
            (Boolean) details.get("in_offer"),
            toCitizen ? null : (String) details.get("need_assessment"),
            InterviewReport.of(toCitizen ? null : (String) details.get("agreement"))),
        lateReport.isLate(followUp.heldOn(), followUp.registeredOn()),
        registrar);
  }
}
