package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Til- og afmelding som arbejdssøgende: what § 8 of the order and guidance of 2011 decides. */
public final class EnrollmentRules {
  private final RegistrarTable registrars;
  private final RegistrarCheck registrarCheck;
  private final EnrollmentDataChecks dataChecks;
  private final ProfessionChecks professionChecks;
  private final EnrollmentCitizenChecks citizenChecks;
  private final EnrollmentAbsenceChecks absenceChecks;
  private final CancellationChecks cancellationChecks;
  private final EnrollmentFacts facts;
  private final Consequence notices;

  public EnrollmentRules(
      CodeLists lists,
      RegistrarTable registrars,
      CauseTable causes,
      CategoryStatusTable statuses,
      CategoryGroupTable groups,
      JobcentreRegister jobcentres,
      AbsenceTable absences,
      WorkingDays days,
      EnrollmentLimits limits) {
    this.registrars = registrars;
    registrarCheck = new RegistrarCheck(registrars, limits);
    dataChecks = new EnrollmentDataChecks(lists, statuses, limits);
    professionChecks = new ProfessionChecks(lists);
    citizenChecks = new EnrollmentCitizenChecks(groups, jobcentres, limits);
    absenceChecks = new EnrollmentAbsenceChecks(absences);
    cancellationChecks = new CancellationChecks(lists, causes, jobcentres, limits);
    facts = new EnrollmentFacts(registrarCheck, days);
    notices = new EnrollmentNotices(causes, lists.get("CauseType"));
  }

  /** The rules, with the tables of {@code conf/rules} and {@code conf/registers}. */
  public static EnrollmentRules load(
      Path conf,
      CodeLists lists,
      JobcentreRegister jobcentres,
      WorkingDays days,
      EnrollmentLimits limits) {
    Path rules = conf.resolve("rules");
    return new EnrollmentRules(
        lists,
        RegistrarTable.load(rules, lists),
        CauseTable.load(rules, lists),
        CategoryStatusTable.load(rules),
        CategoryGroupTable.load(rules, lists),
        jobcentres,
        AbsenceTable.load(rules, lists),
        days,
        limits);
  }

  /** Tilmelding, § 8 stk. 1-5. */
  public Decision<EnrollmentFact> enroll(
      CitizenState state,
      EnrollCommand command,
      Channel channel,
      UUID messageIdentifier,
      LocalDate today) {
    Enrolling enrolling =
        new Enrolling(
            state, command, channel, registrars.permission(command.category(), channel), today);
    List<Violation> violations = violations(enrolling);
    return violations.isEmpty()
        ? new Decision.Accepted<>(
            facts.of(enrolling, messageIdentifier), EnrollmentAdvice.onEnrolling(enrolling))
        : new Decision.Refused<>(violations);
  }

  private List<Violation> violations(Enrolling enrolling) {
    List<Violation> found = new ArrayList<>(dataChecks.of(enrolling));
    found.addAll(professionChecks.of(enrolling));
    if (registrars.knows(enrolling.command().category())) {
      registrarCheck.of(enrolling).ifPresent(found::add);
      found.addAll(citizenChecks.ofCategory(enrolling));
    }
    found.addAll(citizenChecks.of(enrolling));
    found.addAll(absenceChecks.of(enrolling));
    return found;
  }

  /** Afmelding, § 8 stk. 6; one that is planned is replaced. */
  public Decision<EnrollmentFact> cancel(
      CitizenState state, CancelCommand command, Channel channel, LocalDate today) {
    List<Violation> violations = cancellationChecks.of(state, command, channel, today);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Cancellation cancellation = new Cancellation(command.date(), command.cause());
    String rule = state.enrollment().cancellation() == null ? "AFM-08.6-2" : "A-31";
    return new Decision.Accepted<>(
        List.of(new CancellationPlanned(cancellation, command.date(), rule)), List.of());
  }

  /** A planned afmelding is withdrawn before its date. */
  public Decision<EnrollmentFact> withdrawCancellation(CitizenState state, LocalDate today) {
    Enrollment enrollment = state.enrollment();
    boolean planned =
        enrollment != null && enrollment.cancellation() != null && !enrollment.isEndedOn(today);
    return planned
        ? new Decision.Accepted<>(List.of(new CancellationWithdrawn(today, "A-31")), List.of())
        : new Decision.Refused<>(
            List.of(
                Violation.of(FaultCode.NO_PLANNED_CANCELLATION, "A-31")
                    .at(EnrollmentPaths.WITHDRAW_CITIZEN, null)));
  }

  /** What does not fit together about the citizen today (pkt. 8.4 and § 9). */
  public List<Advice> adviceOn(CitizenState state, LocalDate today) {
    return EnrollmentAdvice.onState(state, today);
  }

  /** What happens to an enrollment by itself when a day comes. */
  public static List<DeadlineRule> deadlines() {
    return EnrollmentDeadlines.all();
  }

  /** Of what the responsible jobcentre is told. */
  public Consequence notices() {
    return notices;
  }

  /** What registrations elsewhere mean for the enrollment. */
  public static Consequence consequences() {
    return new EnrollmentConsequences();
  }
}
