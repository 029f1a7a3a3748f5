package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.CvFact;
import dk.dfdg.gateway.citizen.CvFact.CvConversationCorrected;
import dk.dfdg.gateway.citizen.CvFact.CvConversationDeleted;
import dk.dfdg.gateway.citizen.CvFact.CvConversationHeld;
import dk.dfdg.gateway.citizen.CvFact.CvStatusReported;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cv-samtaler and godkendelsesstatus: what chapter 7 of the guidance of 2011 decides. */
public final class CvRules {
  /** CV samtale, a value of InterviewType. */
  public static final int INTERVIEW_TYPE = 10;

  private static final int ONLY_UNEMPLOYED = 1;

  private final CvChecks checks;
  private final LateReport late;

  public CvRules(CvChecks checks, LateReport late) {
    this.checks = checks;
    this.late = late;
  }

  /**
   * A status is reported, alone or with the conversation that it concludes.
   *
   * @param groupThen the citizen's contact group on the day of the conversation, otherwise today's;
   *     or null
   */
  public Decision<CvFact> reported(
      Registering registering, Integer groupThen, CvReport report, UUID id, CvPaths paths) {
    List<Violation> violations = checks.ofReport(registering, groupThen, report, id, paths);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    LocalDate today = registering.today();
    List<CvFact> facts = new ArrayList<>();
    List<Advice> advice = new ArrayList<>(match(registering));
    if (report.held() != null) {
      Interview interview = interview(id, report.held(), today);
      facts.add(
          new CvConversationHeld(
              interview,
              report.status(),
              report.municipality(),
              report.held().report(),
              report.held().heldOn(),
              "CVS-38-1"));
      late.advice(report.held().heldOn(), today, "CVS-42-2").ifPresent(advice::add);
      advice.addAll(ContactCourseChecks.onBooking(registering.state(), interview));
    }
    facts.add(status(report, id, today));
    return new Decision.Accepted<>(facts, advice);
  }

  /**
   * A conversation that was reported earlier is changed (pkt. 40.1.1). The CV's status changes with
   * it as long as no other has been reported since.
   *
   * @param report with the conversation as it should be
   * @param correctionComment or null
   */
  public Decision<CvFact> changed(
      Registering registering,
      UUID conversation,
      CvReport report,
      String correctionComment,
      CvPaths paths) {
    Interview replaced = find(registering.state(), conversation);
    if (replaced == null) {
      return unknown(conversation, paths);
    }
    List<Violation> violations = checks.ofChange(registering, report, conversation, paths);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Interview interview = interview(conversation, report.held(), replaced.registeredOn());
    List<CvFact> facts = new ArrayList<>();
    facts.add(
        new CvConversationCorrected(
            interview,
            report.status(),
            report.municipality(),
            report.held().report(),
            correctionComment,
            report.held().heldOn(),
            "CVS-40-5"));
    Cv cv = registering.state().contactCourse().cv();
    if (conversation.equals(cv.reportedBy()) && cv.status() != report.status()) {
      facts.add(status(report, conversation, registering.today()));
    }
    List<Advice> advice = new ArrayList<>();
    late.advice(report.held().heldOn(), replaced.registeredOn(), "CVS-42-2").ifPresent(advice::add);
    advice.addAll(ContactCourseChecks.onBooking(registering.state(), interview));
    return new Decision.Accepted<>(facts, advice);
  }

  /** A conversation was reported by mistake. The status that it concluded stands. */
  public Decision<CvFact> deleted(
      Registering registering, UUID conversation, String correctionComment, CvPaths paths) {
    if (find(registering.state(), conversation) == null) {
      return unknown(conversation, paths);
    }
    List<Violation> violations = checks.ofDeletion(registering, paths);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    return new Decision.Accepted<>(
        List.of(
            new CvConversationDeleted(
                conversation, correctionComment, registering.today(), "CVS-40-5")),
        conversation.equals(registering.state().contactCourse().cv().reportedBy())
            ? List.of(
                new Advice(
                    "CVS-40-5",
                    "Den status, som samtalen konkluderede, står ved magt, til en anden indberettes.",
                    "The status that the conversation concluded stands until another is reported."))
            : List.of());
  }

  private static Interview find(CitizenState state, UUID id) {
    return state
        .contactCourse()
        .interview(id)
        .filter(interview -> interview.type() == INTERVIEW_TYPE)
        .orElse(null);
  }

  private static Decision<CvFact> unknown(UUID id, CvPaths paths) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.CV_CONVERSATION_UNKNOWN, "CVS-40-5")
                .at(paths.id(), id.toString())));
  }

  private static CvStatusReported status(CvReport report, UUID id, LocalDate today) {
    return new CvStatusReported(
        report.status(),
        id,
        report.municipality(),
        report.comment(),
        today,
        report.held() == null ? "CVS-40-3" : "CVS-38-1");
  }

  static Interview interview(UUID id, CvReport.Held held, LocalDate registeredOn) {
    return new Interview(
        id, INTERVIEW_TYPE, held.form(), held.heldAt(), registeredOn, false, held.booking(), null);
  }

  /** § 39 is about those with no other problem than unemployment, match 1 (decision A-84). */
  private static List<Advice> match(Registering registering) {
    Integer match = registering.state().matchGroup();
    return registering.channel() == Channel.JOBCENTRE && match != null && match != ONLY_UNEMPLOYED
        ? List.of(
            new Advice(
                "CVS-39-1",
                "Borgeren er i match %d; pligten til cv-samtale gælder dem, der alene er ledige (match 1)."
                    .formatted(match),
                "The citizen is in match %d; the duty to a CV conversation is about those who are only unemployed (match 1)."
                    .formatted(match)))
        : List.of();
  }
}
