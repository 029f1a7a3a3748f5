package dk.dfdg.gateway.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.enrollment.EnrollmentLimits;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.law.Advice;
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
import java.util.Set;
import java.util.UUID;

/** Asks the rules about someone on a day, and looks at the answer. */
final class Asking {
  static final Path CONF = Path.of("conf");
  static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  static final PersonRules RULES =
      PersonRules.load(
          CONF,
          LISTS,
          CourseRoom.JOBCENTRES,
          AbsenceTable.load(CONF.resolve("rules"), LISTS),
          PersonLimits.OF_2011);
  static final EnrollmentRules ENROLLMENT =
      EnrollmentRules.load(
          CONF, LISTS, CourseRoom.JOBCENTRES, new WorkingDays(Set.of()), EnrollmentLimits.OF_2011);
  static final AutomaticLaw LAW =
      new AutomaticLaw(EnrollmentRules.deadlines(), List.of(EnrollmentRules.consequences()));
  static final UUID RECEIPT = new UUID(0, 2);
  static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(CONF.resolve("rules"));

  final CitizenState state;
  final LocalDate today;
  private Channel channel = Channel.JOBCENTRE;
  private Organisation organisation = JOBCENTRE;
  private LocalDate event;
  private LocalDate start;
  private LocalDate end;
  private boolean granted;
  private Conversation conversation;

  private Asking(CitizenState state, String today) {
    this.state = state;
    this.today = LocalDate.parse(today);
  }

  static Asking about(Someone someone, String today) {
    return new Asking(someone.state(), today);
  }

  static Asking about(CitizenState state, String today) {
    return new Asking(state, today);
  }

  Asking by(Channel registrar) {
    channel = registrar;
    return this;
  }

  /** The benefit office of municipality 101. */
  Asking byTheBenefitOffice() {
    return by(Channel.BENEFIT_OFFICE).actingFor(Organisation.MUNICIPALITY, "101");
  }

  Asking actingFor(int type, String code) {
    organisation = new Organisation(type, code);
    return this;
  }

  Asking event(String day) {
    event = LocalDate.parse(day);
    return this;
  }

  Asking start(String day) {
    start = LocalDate.parse(day);
    return this;
  }

  Asking end(String day) {
    end = LocalDate.parse(day);
    return this;
  }

  Asking granted() {
    granted = true;
    return this;
  }

  Asking heldAt(String day, int type, int form, String agreement) {
    conversation = new Conversation(type, LocalDate.parse(day), form, agreement);
    return this;
  }

  Registering registering() {
    return new Registering(state, channel, organisation, today);
  }

  Decision<CitizenFact> group(int group) {
    return RULES.createContactGroup(
        registering(), new ContactGroupCommand(state.cpr(), group, granted, event, start, end));
  }

  Decision<CitizenFact> endGroup(int group) {
    return RULES.endContactGroup(
        registering(), new EndContactGroupCommand(state.cpr(), group, event, end));
  }

  Decision<CitizenFact> match(int matchGroup) {
    return RULES.match(
        registering(), new MatchCommand(state.cpr(), matchGroup, start, conversation), RECEIPT);
  }

  Decision<CitizenFact> apply(int group, Integer matchGroup) {
    return RULES.apply(
        registering(),
        new ApplicationCommand(state.cpr(), group, conversation, matchGroup),
        RECEIPT);
  }

  Decision<CitizenFact> jobcentre(String number) {
    return RULES.changeJobcentre(registering(), new JobcentreCommand(state.cpr(), number));
  }

  Decision<CitizenFact> mark(int type, String from, String to) {
    return RULES.mark(
        registering(), new MarkingCommand(state.cpr(), type, day(from), day(to)), RECEIPT);
  }

  Decision<CitizenFact> changeMarking(UUID marking, String from, String to) {
    return RULES.changeMarking(
        registering(), new MarkingChange(state.cpr(), marking, day(from), day(to), "Rettet"));
  }

  Decision<CitizenFact> deleteMarking(UUID marking) {
    return RULES.deleteMarking(registering(), new MarkingDeletion(state.cpr(), marking, "Fejl"));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The citizen once it is registered, with what it causes. */
  CitizenState after(Decision<CitizenFact> decision) {
    return LAW.unfold(state, assertAccepted(decision).facts(), today).state();
  }

  /** Everything that is recorded, with what it causes, as kind and rule. */
  List<String> story(Decision<CitizenFact> decision) {
    return LAW.unfold(state, assertAccepted(decision).facts(), today).facts().stream()
        .map(fact -> fact.kind() + " " + fact.rule())
        .toList();
  }

  /** What authorities are told. */
  List<MessageFact.Notified> told(Decision<CitizenFact> decision) {
    return LAW.unfold(state, assertAccepted(decision).facts(), today).facts().stream()
        .filter(MessageFact.Notified.class::isInstance)
        .map(MessageFact.Notified.class::cast)
        .toList();
  }

  static List<String> advice(Decision<CitizenFact> decision) {
    return assertAccepted(decision).advice().stream().map(Advice::rule).toList();
  }

  /** Accepted, with facts and advice whose rules all stand in the catalogue. */
  static Accepted<CitizenFact> assertAccepted(Decision<CitizenFact> decision) {
    assertTrue(decision instanceof Accepted, decision::toString);
    Accepted<CitizenFact> accepted = (Accepted<CitizenFact>) decision;
    accepted.facts().forEach(fact -> CATALOGUE.get(fact.rule()));
    accepted.advice().forEach(advice -> CATALOGUE.get(advice.rule()));
    return accepted;
  }

  /** Refused with exactly these codes, all of whose rules stand in the catalogue. */
  static List<Violation> assertRefused(Decision<CitizenFact> decision, FaultCode... codes) {
    assertTrue(decision instanceof Refused, decision::toString);
    List<Violation> violations = ((Refused<CitizenFact>) decision).violations();
    assertEquals(List.of(codes), violations.stream().map(Violation::code).toList());
    violations.forEach(violation -> CATALOGUE.get(violation.rule()));
    return violations;
  }

  static String onlyRule(Decision<CitizenFact> decision, FaultCode code) {
    return assertRefused(decision, code).get(0).rule();
  }
}
