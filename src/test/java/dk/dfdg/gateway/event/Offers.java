package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CompanyFallbacks;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.timeliness.LateReports;
import dk.dfdg.gateway.timeliness.TimelinessTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A citizen and the offers that are reported of them by jobcentre 10100, day by day. */
final class Offers {
  static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");
  private static final Path RULES = Path.of("conf/rules");
  private static final CodeLists LISTS = CodeLists.load(Path.of("conf/codelists"));
  private static final EventTable EVENTS = EventTable.load(RULES, LISTS);
  private static final ActivityDeadlines ENDS = new ActivityDeadlines();
  private static final Activation ACTIVATION = new Activation();
  private static final AutomaticLaw LAW =
      new AutomaticLaw(
          List.of(ENDS, ACTIVATION),
          List.of(
              new OffersOfTheDead(ACTIVATION),
              ENDS,
              ACTIVATION,
              new EventConsequences(EVENTS, MessageTypes.load(RULES, EVENTS)),
              new LateReports(TimelinessTable.load(RULES))));

  private final ActivityRules rules;
  private final Channel channel;
  private final Organisation organisation;
  private CitizenState state;
  private LocalDate today;
  private List<Advice> advice = List.of();
  private final List<CitizenFact> facts = new ArrayList<>();

  private Offers(
      CitizenState state, boolean prolongedAsEnded, Channel channel, Organisation organisation) {
    this.state = state;
    this.channel = channel;
    this.organisation = organisation;
    rules =
        new ActivityRules(
            LISTS,
            EVENTS,
            ActivityKinds.load(RULES, LISTS, EVENTS),
            CompanyFallbacks.load(Path.of("src/test/resources/registers")),
            JobcentreRegister.load(Path.of("conf/registers")),
            new ActivityLimits(prolongedAsEnded));
  }

  /** Of an insured unemployed, member of fund 01. */
  static Offers ofMember() {
    return new Offers(citizen(1, "01", "10100"), false, Channel.JOBCENTRE, JOBCENTRE);
  }

  /** The same where Bilag 4 is taken word for word (decision AKK-5). */
  static Offers strictly() {
    return new Offers(citizen(1, "01", "10100"), true, Channel.JOBCENTRE, JOBCENTRE);
  }

  static Offers of(Integer group, String fund) {
    return new Offers(citizen(group, fund, "10100"), false, Channel.JOBCENTRE, JOBCENTRE);
  }

  /** Of an insured unemployed, by somebody else. */
  static Offers by(Channel channel, Organisation organisation, String jobcentre) {
    return new Offers(citizen(1, "01", jobcentre), false, channel, organisation);
  }

  private static CitizenState citizen(Integer group, String fund, String jobcentre) {
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            jobcentre.substring(0, 3),
            null,
            jobcentre,
            fund,
            null,
            false,
            false),
        new Visitation(group, null, true, null, null, null, null, null, null),
        null,
        new JobSearch(null, null),
        List.of(),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }

  /** What has fallen due by that day has happened, and the next call is made on it. */
  Offers on(String day) {
    today = LocalDate.parse(day);
    AutomaticLaw.Course course = LAW.until(state, today);
    facts.addAll(course.facts());
    state = course.state();
    return this;
  }

  /** What another room registers. */
  Offers record(CitizenFact fact) {
    AutomaticLaw.Course course = LAW.unfold(state, List.of(fact), today);
    facts.addAll(course.facts());
    state = course.state();
    return this;
  }

  private Reporting reporting(ActivityReport said) {
    return new Reporting(new Registering(state, channel, organisation, today), said);
  }

  private Decision<CitizenFact> creating(Offer offer, UUID id) {
    return rules.create(reporting(offer.report()), offer.content(), id);
  }

  private Decision<CitizenFact> updating(UUID activity, Offer offer, UUID id) {
    return rules.update(
        reporting(offer.report()), activity, offer.content(), offer.hoursFrom(), id);
  }

  UUID create(Offer offer) {
    UUID id = UUID.randomUUID();
    accept(creating(offer, id));
    return id;
  }

  /** The receipt's id. */
  UUID update(UUID activity, Offer offer) {
    UUID id = UUID.randomUUID();
    accept(updating(activity, offer, id));
    return id;
  }

  void end(UUID activity, int status, String day, ActivityReport report) {
    accept(ending(activity, status, day, report));
  }

  private Decision<CitizenFact> ending(
      UUID activity, int status, String day, ActivityReport report) {
    return rules.end(reporting(report), activity, status, LocalDate.parse(day), UUID.randomUUID());
  }

  void annul(UUID activity, String decidedOn, ActivityReport report) {
    accept(annulling(activity, decidedOn, report));
  }

  /** CPR tells that the citizen died on that day. */
  void died(String day) {
    AutomaticLaw.Course course =
        LAW.unfold(state, List.of(new Died(LocalDate.parse(day), "CPR")), today);
    facts.addAll(course.facts());
    state = course.state();
  }

  private Decision<CitizenFact> annulling(UUID activity, String decidedOn, ActivityReport report) {
    return rules.annul(reporting(report), activity, LocalDate.parse(decidedOn), UUID.randomUUID());
  }

  private void accept(Decision<CitizenFact> decision) {
    if (decision instanceof Decision.Accepted<CitizenFact> accepted) {
      AutomaticLaw.Course course = LAW.unfold(state, accepted.facts(), today);
      facts.addAll(course.facts());
      state = course.state();
      advice = accepted.advice();
    } else {
      throw new AssertionError(codes(decision));
    }
  }

  List<FaultCode> createRefused(Offer offer) {
    return codes(creating(offer, UUID.randomUUID()));
  }

  List<FaultCode> updateRefused(UUID activity, Offer offer) {
    return codes(updating(activity, offer, UUID.randomUUID()));
  }

  List<FaultCode> endRefused(UUID activity, int status, String day, ActivityReport report) {
    return codes(ending(activity, status, day, report));
  }

  List<FaultCode> annulRefused(UUID activity, String decidedOn, ActivityReport report) {
    return codes(annulling(activity, decidedOn, report));
  }

  private static List<FaultCode> codes(Decision<CitizenFact> decision) {
    return decision instanceof Decision.Refused<CitizenFact> refused
        ? refused.violations().stream().map(Violation::code).toList()
        : List.of();
  }

  Activity activity(UUID id) {
    return state.fundCourse().activity(id).orElseThrow();
  }

  List<Activity> all() {
    return state.fundCourse().activities();
  }

  /** The messages to the a-kasse so far: code, phase and hændelsesdato. */
  List<String> told() {
    return sent().stream()
        .map(
            event ->
                event.code()
                    + (event.phase() == null ? "" : "-" + event.phase())
                    + " "
                    + event.date())
        .toList();
  }

  /** The last message to the a-kasse of that phase. */
  Event last(String phase) {
    return sent().stream()
        .filter(event -> phase.equals(event.phase()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private List<Event> sent() {
    return facts.stream()
        .filter(EventSent.class::isInstance)
        .map(fact -> ((EventSent) fact).event())
        .toList();
  }

  /** The rules of what came late, with the last day on which it would have been in time. */
  List<String> late() {
    return facts.stream()
        .filter(ReportedLate.class::isInstance)
        .map(fact -> fact.rule() + " " + ((ReportedLate) fact).dueOn())
        .toList();
  }

  /** The rules of what the case worker was told last. */
  List<String> advised() {
    return advice.stream().map(Advice::rule).toList();
  }
}
