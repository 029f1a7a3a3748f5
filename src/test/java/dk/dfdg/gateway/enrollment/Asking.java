package dk.dfdg.gateway.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Decision.Accepted;
import dk.dfdg.gateway.law.Decision.Refused;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.Laws;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks the rules to enroll or cancel, and looks at the answer. */
final class Asking {
  static final EnrollmentRules RULES =
      EnrollmentRules.load(
          Path.of("conf"),
          CodeLists.load(Path.of("conf/codelists")),
          CourseRoom.JOBCENTRES,
          new WorkingDays(Set.of()),
          EnrollmentLimits.OF_2011);
  static final AutomaticLaw LAW =
      new AutomaticLaw(EnrollmentRules.deadlines(), List.of(EnrollmentRules.consequences()));
  static final UUID RECEIPT = new UUID(0, 2);

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(Path.of("conf/rules"));

  private final CitizenState state;
  private final LocalDate today;
  private Channel channel = Channel.JOBCENTRE;
  private LocalDate start;
  private int status = 1;
  private List<Profession> professions = List.of(seeks(Citizen.MASON));
  private boolean documentedAttempt;
  private String comment;
  private boolean rightsAdvised = true;

  private Asking(Citizen citizen, String today) {
    this.state = citizen.state();
    this.today = LocalDate.parse(today);
    this.start = this.today;
  }

  static Asking about(Citizen citizen, String today) {
    return new Asking(citizen, today);
  }

  static Profession seeks(String title) {
    return new Profession(title, null, false, 0, 0);
  }

  Asking by(Channel registrar) {
    channel = registrar;
    return this;
  }

  Asking from(String day) {
    start = LocalDate.parse(day);
    return this;
  }

  Asking status(int unemploymentStatus) {
    status = unemploymentStatus;
    return this;
  }

  Asking seeking(Profession... titles) {
    professions = List.of(titles);
    return this;
  }

  Asking documentedAttempt(String text) {
    documentedAttempt = true;
    comment = text;
    return this;
  }

  Asking withoutAdviceOnRights() {
    rightsAdvised = false;
    return this;
  }

  Decision<EnrollmentFact> enroll(int category) {
    EnrollCommand command =
        new EnrollCommand(
            state.cpr(),
            category,
            start,
            status,
            professions,
            null,
            documentedAttempt,
            comment,
            rightsAdvised);
    return RULES.enroll(state, command, channel, RECEIPT, today);
  }

  Decision<EnrollmentFact> cancel(String day, int cause) {
    CancelCommand command = new CancelCommand(state.cpr(), LocalDate.parse(day), cause);
    return RULES.cancel(state, command, channel, today);
  }

  Decision<EnrollmentFact> withdraw() {
    return RULES.withdrawCancellation(state, today);
  }

  /** What has fallen due by that day. */
  static List<CitizenFact> due(Citizen citizen, LocalDate day) {
    return LAW.until(citizen.state(), day).facts();
  }

  /** What a fact causes at once. */
  static List<CitizenFact> causes(Citizen citizen, CitizenFact fact, LocalDate day) {
    return Laws.causes(LAW, citizen.state(), fact, day);
  }

  /** The only fact, whose rule stands in the catalogue. */
  static EnrollmentFact onlyFact(Decision<EnrollmentFact> decision) {
    List<EnrollmentFact> facts = assertAccepted(decision).facts();
    assertEquals(1, facts.size());
    return facts.get(0);
  }

  /** Accepted, with facts and advice whose rules all stand in the catalogue. */
  static Accepted<EnrollmentFact> assertAccepted(Decision<EnrollmentFact> decision) {
    assertTrue(decision instanceof Accepted, decision::toString);
    Accepted<EnrollmentFact> accepted = (Accepted<EnrollmentFact>) decision;
    accepted.facts().forEach(fact -> CATALOGUE.get(fact.rule()));
    accepted.advice().forEach(advice -> CATALOGUE.get(advice.rule()));
    return accepted;
  }

  /** Refused with exactly these codes, all of whose rules stand in the catalogue. */
  static List<Violation> assertRefused(Decision<EnrollmentFact> decision, FaultCode... codes) {
    assertTrue(decision instanceof Refused, decision::toString);
    List<Violation> violations = ((Refused<EnrollmentFact>) decision).violations();
    assertEquals(List.of(codes), violations.stream().map(Violation::code).toList());
    violations.forEach(violation -> CATALOGUE.get(violation.rule()));
    return violations;
  }
}
