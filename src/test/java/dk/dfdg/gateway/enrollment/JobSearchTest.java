package dk.dfdg.gateway.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.JobSearchFact;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchCountedAnew;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Confirmation of active job search, and what happens without it. */
class JobSearchTest {
  private static final int HOLIDAY = 10;
  private static final int SENIOR_JOB = 25;
  private static final UUID FIRST_ABSENCE = new UUID(1, 0);

  private final JobSearchRules rules =
      new JobSearchRules(
          AbsenceTable.load(Path.of("conf/rules"), CodeLists.load(Path.of("conf/codelists"))),
          JobSearchLimits.USUAL);
  private final AutomaticLaw law =
      new AutomaticLaw(rules.deadlines(), List.of(rules.consequences()));

  private static Citizen confirmed(String day) {
    return Citizen.inGroup(2).match(1).enrolled(2).confirmed(day);
  }

  /** What has happened by a day: each fact's kind and day. */
  private List<String> until(CitizenState state, String day) {
    return law.until(state, LocalDate.parse(day)).facts().stream()
        .map(fact -> fact.kind() + " " + fact.effectiveDate())
        .toList();
  }

  @Test
  @Rule("ADM-02-5")
  void whoHasNotConfirmedByThe7thDayIsReminded() {
    CitizenState state = confirmed("2014-11-10").state();

    assertEquals(List.of(), until(state, "2014-11-17"));
    assertEquals(
        List.of("JobSearchReminded 2014-11-18", "LetterWritten 2014-11-18"),
        until(state, "2014-11-18"));
  }

  @Test
  @Rule("ADM-02-5")
  void whoConfirmsEvery7thDayIsNeverReminded() {
    CitizenState state = confirmed("2014-11-10").state();
    for (LocalDate day = LocalDate.parse("2014-11-17");
        day.getYear() == 2014;
        day = day.plusDays(7)) {
      assertEquals(List.of(), until(state, day.toString()));
      state = assertConfirmed(state, day).after(state);
    }
    assertEquals(LocalDate.parse("2014-11-24"), rules.nextAfter(LocalDate.parse("2014-11-17")));
  }

  private JobSearchFact assertConfirmed(CitizenState state, LocalDate day) {
    Decision<JobSearchFact> decision = rules.confirm(state, day);
    return ((Decision.Accepted<JobSearchFact>) decision).facts().get(0);
  }

  @Test
  @Rule("A-93")
  void whoDoesNotReactToTheReminderIsCancelledWithCause27() {
    CitizenState state = confirmed("2014-11-10").state();
    List<CitizenFact> facts = law.until(state, LocalDate.parse("2014-11-25")).facts();

    assertEquals(4, facts.size());
    CancellationPlanned cancelled = (CancellationPlanned) facts.get(2);
    assertEquals(LocalDate.parse("2014-11-25"), cancelled.cancellation().date());
    assertEquals(27, cancelled.cancellation().cause());
    assertEquals("A-93", cancelled.rule());
    LetterWritten reminder = (LetterWritten) facts.get(1);
    assertEquals("2014-11-25", reminder.values().get("cancellation_date"));
    LetterWritten told = assertInstanceOf(LetterWritten.class, facts.get(3));
    assertEquals("2014-12-01", told.values().get("last_reenrollment_date"));
    assertEquals(2, until(state, "2014-11-24").size());
    assertEquals(4, until(state, "2020-01-01").size());
  }

  @Test
  @Rule("A-93")
  void aConfirmationAfterTheReminderIsAReaction() {
    CitizenState reminded =
        law.until(confirmed("2014-11-10").state(), LocalDate.parse("2014-11-18")).state();
    CitizenState again = assertConfirmed(reminded, LocalDate.parse("2014-11-24")).after(reminded);

    assertEquals(new JobSearch(LocalDate.parse("2014-11-24"), null, 1), again.jobSearch());
    assertEquals(List.of(), until(again, "2014-12-01"));
    assertEquals("JobSearchReminded 2014-12-02", until(again, "2014-12-02").get(0));
  }

  @Test
  @Rule("A-93")
  void afterThreeRemindersTheNextMissCancelsAtOnceWithCause26() {
    CitizenState state = confirmed("2014-11-10").confirmed("2014-11-10", 3).state();
    assertEquals(List.of(), until(state, "2014-11-17"));

    List<CitizenFact> facts = law.until(state, LocalDate.parse("2014-11-18")).facts();

    assertEquals(26, ((CancellationPlanned) facts.get(0)).cancellation().cause());
    assertEquals(2, facts.size());
  }

  @Test
  @Rule("A-93")
  void theRemindersAreCountedInOneEnrollment() {
    CitizenState state = confirmed("2014-11-10").confirmed("2014-11-10", 2).state();
    LocalDate day = LocalDate.parse("2014-11-17");
    CitizenState changed = new Enrolled(state.enrollment(), day, "A-31").after(state);
    assertEquals(2, changed.jobSearch().reminders());

    CitizenState ended =
        Citizen.inGroup(2)
            .match(1)
            .enrolledUntil(2, "2014-11-01", 26)
            .confirmed("2014-10-20", 3)
            .state();
    CitizenState anew = new Enrolled(state.enrollment(), day, "TIL-08.2-4").after(ended);
    assertEquals(new JobSearch(day, null, 0), anew.jobSearch());
  }

  @Test
  @Rule({"ADM-02-5", "A-93"})
  void whoIsExemptedIsNotRemindedAndTheDaysCountAfterwards() {
    CitizenState holiday =
        confirmed("2014-11-10").absent(HOLIDAY, "2014-11-15", "2014-11-28").state();
    assertEquals(List.of(), until(holiday, "2014-12-05"));
    assertEquals("JobSearchReminded 2014-12-06", until(holiday, "2014-12-06").get(0));

    CitizenState onTheDay =
        confirmed("2014-11-10").absent(HOLIDAY, "2014-11-18", "2014-11-18").state();
    assertEquals(List.of(), until(onTheDay, "2014-11-25"));

    CitizenState twice =
        confirmed("2014-11-10")
            .absent(HOLIDAY, "2014-11-25", "2014-11-26")
            .absent(HOLIDAY, "2014-11-12", "2014-11-20")
            .state();
    assertEquals("JobSearchReminded 2014-12-04", until(twice, "2014-12-31").get(0));
  }

  @Test
  @Rule("A-93")
  void anExemptionWithoutEndRemindsNobody() {
    CitizenState senior =
        Citizen.inGroup(8)
            .enrolled(3)
            .confirmed("2014-11-10")
            .absent(SENIOR_JOB, "2014-11-12", null)
            .state();
    assertEquals(List.of(), until(senior, "2015-12-31"));
    assertEquals(List.of(), law.ahead(senior));

    LocalDate last = LocalDate.parse("2015-06-30");
    AbsenceEnded ended = new AbsenceEnded(FIRST_ABSENCE, last, null, last, "R-1");
    CitizenState after = law.unfold(senior, List.of(ended), last).state();
    assertEquals(LocalDate.parse("2015-07-08"), law.ahead(after).get(0).dueOn());
  }

  @Test
  @Rule("A-93")
  void whoIsExemptedAfterTheReminderIsNotCancelledMeanwhile() {
    CitizenState later =
        law.until(
                confirmed("2014-11-10").absent(HOLIDAY, "2014-11-20", "2014-11-30").state(),
                LocalDate.parse("2014-12-31"))
            .state();
    assertEquals(LocalDate.parse("2014-12-07"), later.enrollment().cancellation().date());
  }

  @ParameterizedTest
  @CsvSource({"11,2014-11-30,2014-12-08", "2,2014-11-20,2014-11-28"})
  @Rule("A-93")
  void nobodyIsRemindedBackwardsWhenAnAbsenceWasAMistake(int type, String end, String next) {
    CitizenState state = confirmed("2014-11-10").absent(type, "2014-11-12", end).state();
    LocalDate today = LocalDate.parse(end);

    AutomaticLaw.Course course =
        law.unfold(state, List.of(new AbsenceDeleted(FIRST_ABSENCE, "Fejl", today, "R-1")), today);

    assertEquals(new JobSearchCountedAnew(today, "A-93"), course.facts().get(1));
    assertEquals(LocalDate.parse(next), law.ahead(course.state()).get(0).dueOn());
  }

  @Test
  void onlyWhoIsEnrolledConfirmsOrIsReminded() {
    LocalDate today = LocalDate.parse("2011-09-01");
    Citizen waiting = Citizen.inGroup(2).waiting(4, "2011-08-31", "2011-09-01");
    Citizen ended = Citizen.inGroup(2).enrolledUntil(2, "2011-08-09", 1);
    for (Citizen citizen : List.of(Citizen.inGroup(2), waiting, ended)) {
      Decision.Refused<?> refused =
          assertInstanceOf(Decision.Refused.class, rules.confirm(citizen.state(), today));
      assertEquals(FaultCode.NOT_ENROLLED, refused.violations().get(0).code());
      assertEquals(List.of(), law.ahead(citizen.state()));
    }
    assertEquals(
        List.of(new JobSearchConfirmed(today, "ADM-02-5")),
        ((Decision.Accepted<?>) rules.confirm(Citizen.inGroup(1).enrolled(1).state(), today))
            .facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-11-15", "2014-11-18"})
  void theDeadAreNotReminded(String day) {
    assertEquals(List.of(), law.ahead(confirmed("2014-11-10").deadSince(day).state()));
  }

  /** Something else that happens by itself on the day of the reminder, and before it. */
  private static final DeadlineRule ANOTHER =
      new DeadlineRule() {
        @Override
        public List<Deadline> ahead(CitizenState state) {
          return state.matchGroup() == 1
              ? List.of(new Deadline("another", LocalDate.parse("2014-11-18"), "MAT-12-3"))
              : List.of();
        }

        @Override
        public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
          return List.of(new MatchRegistered(2, deadline.dueOn(), "MAT-12-3"));
        }
      };

  @Test
  @Rule({"A-93", "ADM-02-5"})
  void whatElseFallsDueTheSameDayDoesNotSwallowTheReminder() {
    List<DeadlineRule> deadlines = new ArrayList<>(rules.deadlines());
    deadlines.add(ANOTHER);
    AutomaticLaw both = new AutomaticLaw(deadlines, List.of(rules.consequences()));
    assertEquals(
        List.of("MatchRegistered", "JobSearchReminded", "LetterWritten"),
        both.until(confirmed("2014-11-10").state(), LocalDate.parse("2014-11-18")).facts().stream()
            .map(CitizenFact::kind)
            .toList());
  }
}
