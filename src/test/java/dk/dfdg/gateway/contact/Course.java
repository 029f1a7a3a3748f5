package dk.dfdg.gateway.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.CvFact;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.SicknessFact;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A citizen of municipality 101 about whom follow-ups and CVs are reported, and what the rules say
 * of it.
 */
final class Course {
  static final UUID ID = new UUID(0, 4);
  static final FollowUpPaths FOLLOW_UP =
      new FollowUpPaths("id", "citizen", "municipality", "date", "form", "category", "booking");
  static final CvPaths CV =
      new CvPaths("id", "citizen", "status", "municipality", "date", "form", "booking");

  private static final Path CONF = Path.of("conf");
  private static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  private static final JobcentreRegister JOBCENTRES =
      JobcentreRegister.load(CONF.resolve("registers"));
  private static final LateReport LATE = new LateReport(7);
  private static final FollowUpRules FOLLOW_UPS = FollowUpRules.load(CONF, LISTS, JOBCENTRES, LATE);
  private static final CvRules CVS = new CvRules(CvChecks.load(CONF, LISTS, JOBCENTRES), LATE);
  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(CONF.resolve("rules"));

  private CitizenState state;
  private LocalDate today = LocalDate.parse("2011-09-12");
  private Channel channel = Channel.JOBCENTRE;
  private Organisation organisation = new Organisation(Organisation.MUNICIPALITY, "101");

  private Course(Integer group, Integer match) {
    state =
        new CitizenState(
            new Person(
                1,
                Cpr.parse("0107701234").orElseThrow(),
                "101",
                null,
                "10100",
                "01",
                null,
                false,
                false),
            new Visitation(group, null, true, null, null, null, match, null, null),
            null,
            new JobSearch(null, null),
            List.of(),
            List.of(),
            ContactCourse.NONE,
            FundCourse.NONE,
            List.of());
  }

  static Course inGroup(Integer group) {
    return new Course(group, null);
  }

  static Course inGroup(int group, int match) {
    return new Course(group, match);
  }

  Course on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  Course by(Channel registrar, int type, String code) {
    channel = registrar;
    organisation = new Organisation(type, code);
    return this;
  }

  Course absent(int type, String start, String end) {
    List<Absence> absences = new ArrayList<>(state.absences());
    LocalDate from = LocalDate.parse(start);
    absences.add(
        new Absence(
            new UUID(7, absences.size()),
            type,
            from,
            LocalDate.parse(end),
            null,
            from,
            from,
            null,
            null));
    state =
        new CitizenState(
            state.person(),
            state.visitation(),
            state.enrollment(),
            state.jobSearch(),
            absences,
            state.markings(),
            state.contactCourse(),
            state.fundCourse(),
            state.delegations());
    return this;
  }

  /** Jobnet has told of a CV that can be found. */
  Course withCv() {
    return after(new CvFact.CvAvailabilityChanged(true, today, "HTY-R-5"));
  }

  Course after(CitizenFact fact) {
    state = fact.after(state);
    return this;
  }

  CitizenState state() {
    return state;
  }

  Cv cv() {
    return state.contactCourse().cv();
  }

  private Registering registering() {
    return new Registering(state, channel, organisation, today);
  }

  static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(GatewayClock.ZONE).toInstant();
  }

  static FollowUpReport followUp(String day, int form, int category) {
    return followUp(day, form, category, "101", null, null);
  }

  static FollowUpReport followUp(
      String day, int form, int category, String municipality, String expected, Boolean inOffer) {
    return new FollowUpReport(
        start(day),
        form,
        category,
        null,
        new FollowUpRemarks(
            municipality,
            expected == null ? null : LocalDate.parse(expected),
            inOffer,
            null,
            InterviewReport.of(null)));
  }

  Told<SicknessFact> tell(FollowUpReport report) {
    return tell(report, ID);
  }

  Told<SicknessFact> tell(FollowUpReport report, UUID id) {
    return new Told<>(
        this, FOLLOW_UPS.held(registering(), state.contactGroup(), report, id, FOLLOW_UP));
  }

  Told<SicknessFact> correct(UUID id, FollowUpReport report) {
    return new Told<>(this, FOLLOW_UPS.corrected(registering(), id, report, "Fejl", FOLLOW_UP));
  }

  Told<SicknessFact> delete(UUID id) {
    return new Told<>(this, FOLLOW_UPS.deleted(registering(), id, "Fejl", FOLLOW_UP));
  }

  static CvReport status(int status) {
    return new CvReport(status, null, "101", null);
  }

  static CvReport conversation(String day, int status) {
    return new CvReport(
        status, null, "101", new CvReport.Held(start(day), 1, null, InterviewReport.of(null)));
  }

  Told<CvFact> tell(CvReport report) {
    return tell(report, ID);
  }

  Told<CvFact> tell(CvReport report, UUID id) {
    return new Told<>(this, CVS.reported(registering(), state.contactGroup(), report, id, CV));
  }

  Told<CvFact> change(UUID id, CvReport report) {
    return new Told<>(this, CVS.changed(registering(), id, report, "Fejl", CV));
  }

  Told<CvFact> deleteConversation(UUID id) {
    return new Told<>(this, CVS.deleted(registering(), id, "Fejl", CV));
  }

  /** What the rules have said. */
  record Told<F extends CitizenFact>(Course course, Decision<F> decision) {

    /**
     * Codes, rules and paths of all violations; for example {@code 70265 SYG-34-2 municipality}.
     */
    List<String> refusals() {
      Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, decision);
      refused.violations().forEach(violation -> CATALOGUE.get(violation.rule()));
      return refused.violations().stream().map(Told::shown).toList();
    }

    private static String shown(Violation violation) {
      return violation.code().number() + " " + violation.rule() + " " + violation.path();
    }

    /** Rules of the advice of an accepted report. */
    List<String> advice() {
      Decision.Accepted<F> accepted = accepted();
      accepted.advice().forEach(advice -> CATALOGUE.get(advice.rule()));
      return accepted.advice().stream().map(advice -> advice.rule()).toList();
    }

    List<F> facts() {
      Decision.Accepted<F> accepted = accepted();
      accepted.facts().forEach(fact -> CATALOGUE.get(fact.rule()));
      return accepted.facts();
    }

    @SuppressWarnings("unchecked")
    private Decision.Accepted<F> accepted() {
      return (Decision.Accepted<F>) assertInstanceOf(Decision.Accepted.class, decision);
    }

    /** Accepted, without anything to say of it. */
    Course simply() {
      assertEquals(List.of(), advice());
      return then();
    }

    /** The citizen after an accepted report. */
    Course then() {
      facts().forEach(course::after);
      return course;
    }
  }
}
