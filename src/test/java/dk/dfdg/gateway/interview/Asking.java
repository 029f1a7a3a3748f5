package dk.dfdg.gateway.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Authority;
import dk.dfdg.gateway.citizen.InterviewReport.FrequentContact;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.CvChecks;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.Facts;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Decision.Accepted;
import dk.dfdg.gateway.law.Decision.Refused;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.CourseRoom;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Asks the rules about a conversation on a day at noon, and looks at the answer. */
final class Asking {
  static final Path CONF = Path.of("conf");
  static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  static final InterviewRules RULES =
      InterviewRules.load(
          CONF,
          LISTS,
          CourseRoom.JOBCENTRES,
          AbsenceTable.load(CONF.resolve("rules"), LISTS),
          7,
          FollowUpRules.load(CONF, LISTS, CourseRoom.JOBCENTRES, CourseRoom.LATE),
          new CvRules(CvChecks.load(CONF, LISTS, CourseRoom.JOBCENTRES), CourseRoom.LATE));
  static final UUID RECEIPT = new UUID(0, 2);

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(CONF.resolve("rules"));
  private static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private final CitizenState state;
  private final LocalDate today;
  private Channel channel = Channel.JOBCENTRE;
  private int type = 7;
  private int form = 1;
  private Instant heldAt;
  private UUID booking;
  private Integer match = 1;
  private LocalDate start;
  private String agreement = "Søger fem stillinger om ugen";
  private List<AttentionArea> areas = List.of();
  private FrequentContact frequentContact;
  private Authority authority;
  private List<Participant> participants = List.of();
  private Integer groupThen;
  private boolean laterMatch;

  private Asking(CitizenState state, String today) {
    this.state = state;
    this.today = LocalDate.parse(today);
    heldAt = noon();
    groupThen = state.contactGroup();
  }

  /** A jobsamtale of that day at noon, in person, in match 1, with an agreement. */
  static Asking about(Interviewee someone, String today) {
    return new Asking(someone.state(), today);
  }

  private Instant noon() {
    return today.atTime(LocalTime.NOON).atZone(GatewayClock.ZONE).toInstant();
  }

  Asking by(Channel registrar) {
    channel = registrar;
    return this;
  }

  Asking type(int value) {
    type = value;
    return this;
  }

  /** Anden samtale, with neither match nor agreement. */
  Asking otherConversation() {
    type = 12;
    match = null;
    agreement = null;
    return this;
  }

  Asking form(int value) {
    form = value;
    return this;
  }

  Asking heldOn(String day) {
    return heldAt(day + "T10:00");
  }

  Asking heldAt(String local) {
    heldAt = Interviewee.moment(local);
    return this;
  }

  Asking booking(UUID id) {
    booking = id;
    return this;
  }

  Asking match(Integer group) {
    match = group;
    return this;
  }

  Asking matchFrom(String day) {
    start = LocalDate.parse(day);
    return this;
  }

  Asking agreement(String text) {
    agreement = text;
    return this;
  }

  Asking area(int area, boolean decisive) {
    areas = new java.util.ArrayList<>(areas);
    areas.add(new AttentionArea(area, "Noget om det", decisive));
    return this;
  }

  Asking frequentContact(int reason) {
    frequentContact = new FrequentContact(reason, "Risiko for langtidsledighed");
    return this;
  }

  Asking responsible(Integer organisationType, String code) {
    authority = new Authority(code, "Jobcenter", organisationType, "Pia", null, "Holm", "33112233");
    return this;
  }

  Asking participant(int role, Integer participantForm) {
    participants = List.of(new Participant(role, participantForm, "Ali Tolk"));
    return this;
  }

  Asking groupThen(Integer group) {
    groupThen = group;
    return this;
  }

  /** A match has been registered since. */
  Asking afterALaterMatch() {
    laterMatch = true;
    return this;
  }

  private Reporting reporting(int replaced) {
    InterviewReport report =
        new InterviewReport(
            agreement, null, areas, null, frequentContact, null, authority, participants);
    return new Reporting(
        new Registering(state, channel, JOBCENTRE, today),
        noon(),
        new InterviewContent(type, form, heldAt, booking, match, start, report),
        replaced < 0 ? null : state.contactCourse().interview(Interviewee.id(replaced)).get(),
        groupThen,
        laterMatch);
  }

  Decision<CitizenFact> create() {
    return RULES.create(reporting(-1), RECEIPT);
  }

  /** The n-th of the citizen's conversations, from 0. */
  Decision<CitizenFact> update(int n) {
    return RULES.update(reporting(n), "Rettet");
  }

  Decision<CitizenFact> delete(int n) {
    return RULES.delete(reporting(n), "Fejl");
  }

  CitizenState after(Decision<CitizenFact> decision) {
    return Facts.after(
        new Registering(state, channel, JOBCENTRE, today), accepted(decision).facts());
  }

  /** What is recorded, as kind and rule. */
  static List<String> story(Decision<CitizenFact> decision) {
    return accepted(decision).facts().stream()
        .map(fact -> fact.kind() + " " + fact.rule())
        .toList();
  }

  /** Rules of what authorities are told. */
  static List<String> told(Decision<CitizenFact> decision) {
    return accepted(decision).facts().stream()
        .filter(MessageFact.Notified.class::isInstance)
        .map(CitizenFact::rule)
        .toList();
  }

  static List<String> advice(Decision<CitizenFact> decision) {
    return accepted(decision).advice().stream().map(Advice::rule).toList();
  }

  /** Accepted, with facts and advice whose rules all stand in the catalogue. */
  static Accepted<CitizenFact> accepted(Decision<CitizenFact> decision) {
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
