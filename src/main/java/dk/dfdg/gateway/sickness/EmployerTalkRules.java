package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EmployerTalk;
import dk.dfdg.gateway.citizen.SicknessFact;
import dk.dfdg.gateway.citizen.SicknessFact.EmployerTalkCorrected;
import dk.dfdg.gateway.citizen.SicknessFact.EmployerTalkDeleted;
import dk.dfdg.gateway.citizen.SicknessFact.EmployerTalkHeld;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sygefraværssamtaler that the employer has held: chapter 4 of the order of 2010. The guidance of
 * 2011 has them no longer, so they are reported only while the agency keeps them open.
 */
public final class EmployerTalkRules {
  private static final String RULE = "BEK-19-1";

  private final boolean open;

  /**
   * @param open employers' talks can be reported
   */
  public EmployerTalkRules(boolean open) {
    this.open = open;
  }

  /** A talk was held. */
  public Decision<SicknessFact> held(
      Registering registering, EmployerTalkReport report, UUID id, SicknessPaths paths) {
    List<Violation> violations = violations(registering, report, id, paths);
    return violations.isEmpty()
        ? accepted(new EmployerTalkHeld(talk(id, report), report.heldOn(), RULE))
        : new Decision.Refused<>(violations);
  }

  /** A talk is corrected (order of 2010, § 20). */
  public Decision<SicknessFact> corrected(
      Registering registering,
      UUID id,
      EmployerTalkReport report,
      String correctionComment,
      SicknessPaths paths) {
    if (!exists(registering.state(), id)) {
      return unknown(id, paths);
    }
    List<Violation> violations = violations(registering, report, id, paths);
    return violations.isEmpty()
        ? accepted(
            new EmployerTalkCorrected(talk(id, report), correctionComment, report.heldOn(), RULE))
        : new Decision.Refused<>(violations);
  }

  /** A talk was registered by mistake. */
  public Decision<SicknessFact> deleted(
      Registering registering, UUID id, String correctionComment, SicknessPaths paths) {
    if (!exists(registering.state(), id)) {
      return unknown(id, paths);
    }
    List<Violation> violations = registrar(registering, paths);
    return violations.isEmpty()
        ? accepted(new EmployerTalkDeleted(id, correctionComment, registering.today(), RULE))
        : new Decision.Refused<>(violations);
  }

  private static Decision<SicknessFact> accepted(SicknessFact fact) {
    return new Decision.Accepted<>(List.of(fact), List.of());
  }

  private static boolean exists(CitizenState state, UUID id) {
    return state.contactCourse().employerTalk(id).isPresent();
  }

  private static Decision<SicknessFact> unknown(UUID id, SicknessPaths paths) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.EMPLOYER_TALK_UNKNOWN, RULE).at(paths.talkId(), id.toString())));
  }

  private static EmployerTalk talk(UUID id, EmployerTalkReport report) {
    return new EmployerTalk(id, report.heldOn(), report.cvrNumber(), report.seNumber());
  }

  private List<Violation> violations(
      Registering registering, EmployerTalkReport report, UUID id, SicknessPaths paths) {
    List<Violation> found = new ArrayList<>(registrar(registering, paths));
    if (!open) {
      found.add(Violation.of(FaultCode.EMPLOYER_TALKS_CLOSED, RULE));
    }
    found.addAll(employer(report, paths));
    LocalDate heldOn = report.heldOn();
    DateChecks.event(heldOn, registering.today(), RULE, paths.talkDate()).ifPresent(found::add);
    boolean twice =
        registering.state().contactCourse().employerTalks().stream()
            .anyMatch(other -> !other.id().equals(id) && talk(other.id(), report).equals(other));
    if (twice) {
      found.add(
          Violation.of(FaultCode.EMPLOYER_TALK_REPORTED_ALREADY, RULE)
              .at(paths.talkDate(), heldOn.toString()));
    }
    return found;
  }

  /** § 18: the municipality reports. */
  private static List<Violation> registrar(Registering registering, SicknessPaths paths) {
    return registering.channel() == Channel.JOBCENTRE
        ? List.of()
        : List.of(
            Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, RULE).at(paths.talkCitizen(), null));
  }

  /** § 19 nr. 2: the reporting company, by one of its numbers. */
  private static List<Violation> employer(EmployerTalkReport report, SicknessPaths paths) {
    if (report.cvrNumber() == null && report.seNumber() == null) {
      return List.of(
          Violation.of(FaultCode.EMPLOYER_NUMBER_MISSING, RULE).at(paths.talkCvr(), null));
    }
    return report.cvrNumber() == null || Cvr.parse(report.cvrNumber()).isPresent()
        ? List.of()
        : List.of(
            Violation.of(FaultCode.INVALID_CVR, RULE).at(paths.talkCvr(), report.cvrNumber()));
  }
}
