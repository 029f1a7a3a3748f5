package dk.dfdg.gateway.absence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Decision.Accepted;
import dk.dfdg.gateway.law.Decision.Refused;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.CourseRoom;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the rules of absences on a day, and looks at what follows. */
final class Telling {
  static final CodeLists LISTS = CodeLists.load(Path.of("conf/codelists"));
  static final AbsenceTable TABLE = AbsenceTable.load(Path.of("conf/rules"), LISTS);
  static final UUID RECEIPT = new UUID(0, 2);

  /** The citizen is called to a jobsamtale on this day, when asked about it. */
  static final LocalDate CALLED_ON = LocalDate.parse("2011-10-05");

  /** Nobody is called to anything. */
  static final PlannedDuties NO_CALLS = (state, from, to) -> Optional.empty();

  private static final AbsenceRules RULES = rules(NO_CALLS);
  private static final AbsenceRules RULES_WITH_CALL =
      rules(
          (state, from, to) ->
              CALLED_ON.isBefore(from) || CALLED_ON.isAfter(to)
                  ? Optional.empty()
                  : Optional.of(CALLED_ON));

  static final AutomaticLaw LAW =
      new AutomaticLaw(RULES.deadlines(), List.of(RULES.consequences()));

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(Path.of("conf/rules"));

  private final CitizenState state;
  private final LocalDate today;
  private AbsenceRules rules = RULES;
  private Channel channel = Channel.JOBCENTRE;
  private LocalDate known;

  private Telling(CitizenState state, LocalDate today) {
    this.state = state;
    this.today = today;
    this.known = today;
  }

  private static AbsenceRules rules(PlannedDuties duties) {
    return AbsenceRules.load(
        Path.of("conf"), LISTS, CourseRoom.JOBCENTRES, TABLE, duties, AbsenceLimits.OF_2011);
  }

  static Telling about(Absentee absentee, String today) {
    return about(absentee.state(), today);
  }

  static Telling about(CitizenState state, String today) {
    return new Telling(state, LocalDate.parse(today));
  }

  Telling by(Channel registrar) {
    channel = registrar;
    return this;
  }

  Telling known(String day) {
    known = LocalDate.parse(day);
    return this;
  }

  Telling whileCalled() {
    rules = RULES_WITH_CALL;
    return this;
  }

  Decision<AbsenceFact> register(int type, String start, String end) {
    return rules.create(state, content(type, start, end), channel, RECEIPT, today);
  }

  Decision<AbsenceFact> correct(UUID id, int type, String start, String end) {
    return rules.update(state, id, content(type, start, end), "Fejl", channel, today);
  }

  Decision<AbsenceFact> end(UUID id, String lastDay, Integer cause) {
    EndCommand command = new EndCommand(state.cpr(), id, LocalDate.parse(lastDay), cause);
    return rules.end(state, command, channel, today);
  }

  Decision<AbsenceFact> delete(UUID id) {
    return rules.delete(state, id, "Fejl", channel, today);
  }

  private AbsenceContent content(int type, String start, String end) {
    return new AbsenceContent(
        type, LocalDate.parse(start), end == null ? null : LocalDate.parse(end), null, known, null);
  }

  /**
   * The citizen when the decision, which must be an acceptance, is recorded with what it causes.
   */
  CitizenState after(Decision<AbsenceFact> decision) {
    return LAW.unfold(state, assertAccepted(decision).facts(), today).state();
  }

  /** The facts of a decision, which must be an acceptance, with what they cause. */
  List<CitizenFact> facts(Decision<AbsenceFact> decision) {
    return LAW.unfold(state, assertAccepted(decision).facts(), today).facts();
  }

  /** What the decision causes at once, without its own fact. */
  List<CitizenFact> causes(Decision<AbsenceFact> decision) {
    List<CitizenFact> all = facts(decision);
    all.forEach(fact -> CATALOGUE.get(fact.rule()));
    return all.subList(1, all.size());
  }

  /** What falls due by a day. */
  static List<CitizenFact> due(CitizenState state, String day) {
    List<CitizenFact> facts = LAW.until(state, LocalDate.parse(day)).facts();
    facts.forEach(fact -> CATALOGUE.get(fact.rule()));
    return facts;
  }

  /** Kind and day of each fact. */
  static List<String> story(List<? extends CitizenFact> facts) {
    return facts.stream().map(fact -> fact.kind() + " " + fact.effectiveDate()).toList();
  }

  static Set<Exemption> exemptions(CitizenState state, String day) {
    return TABLE.exemptions(state, LocalDate.parse(day));
  }

  /** What is read of a citizen on a day. */
  static KnownAbsences known(CitizenState state, String day) {
    return KnownAbsences.of(state, TABLE, LocalDate.parse(day), Map.of(), RULES);
  }

  /** Accepted, with facts and advice whose rules all stand in the catalogue. */
  static Accepted<AbsenceFact> assertAccepted(Decision<AbsenceFact> decision) {
    assertTrue(decision instanceof Accepted, decision::toString);
    Accepted<AbsenceFact> accepted = (Accepted<AbsenceFact>) decision;
    accepted.facts().forEach(fact -> CATALOGUE.get(fact.rule()));
    accepted.advice().forEach(advice -> CATALOGUE.get(advice.rule()));
    return accepted;
  }

  /** The absence that is registered. */
  static Absence registered(Decision<AbsenceFact> decision) {
    AbsenceFact fact = assertAccepted(decision).facts().get(0);
    return fact instanceof AbsenceFact.AbsenceCorrected corrected
        ? corrected.absence()
        : ((AbsenceFact.AbsenceRegistered) fact).absence();
  }

  /** Accepted, with advice by exactly these rules. */
  static void assertAdvice(Decision<AbsenceFact> decision, String... rules) {
    assertEquals(
        List.of(rules), assertAccepted(decision).advice().stream().map(a -> a.rule()).toList());
  }

  /** Refused with exactly these codes, all of whose rules stand in the catalogue. */
  static List<Violation> assertRefused(Decision<AbsenceFact> decision, FaultCode... codes) {
    assertTrue(decision instanceof Refused, decision::toString);
    List<Violation> violations = ((Refused<AbsenceFact>) decision).violations();
    assertEquals(List.of(codes), violations.stream().map(Violation::code).toList());
    violations.forEach(violation -> CATALOGUE.get(violation.rule()));
    return violations;
  }
}
