package dk.dfdg.gateway.status;

import static dk.dfdg.gateway.status.StatusFixture.START;
import static dk.dfdg.gateway.status.StatusFixture.day;
import static dk.dfdg.gateway.status.StatusFixture.historyCall;
import static dk.dfdg.gateway.status.StatusFixture.kinds;
import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.CvFact.CvConversationDeleted;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpDeleted;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What has happened, with who registered it and by which rule. */
@OnBothDatabases
class PersonHistoryTest {
  private static final int HOLIDAY = 10;
  private static final String AGREEMENT = "Søger fem stillinger om ugen";

  private final StatusFixture fixture;

  PersonHistoryTest(TestDatabase test) {
    fixture = new StatusFixture(test.database());
  }

  @Test
  @Rule("KON-07.5-6")
  void aContactGroupIsReportedWhenItChangesAndWhenItEnds() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.moveTo("2011-09-05");
    fixture.record(cpr, new ContactGroupStarted(6, true, day("2011-09-05"), "KON-05-1"));
    fixture.moveTo("2011-11-01");
    fixture.record(cpr, new ContactGroupEnded(6, day("2011-11-01"), "KON-05-1"));
    PersonHistory history = fixture.history(cpr, PersonBlock.CONTACT_GROUP);
    assertEquals(
        List.of(
            "ContactGroupStarted 2011-09-01",
            "ContactGroupStarted 2011-09-05",
            "ContactGroupEnded 2011-11-01"),
        kinds(history));
    assertEquals(
        List.of(
            new ContactGroupPeriod(1, days("2011-09-01", "2011-09-05"), START),
            new ContactGroupPeriod(6, days("2011-09-05", "2011-11-01"), day("2011-09-05"))),
        history.periods().contactGroups());
  }

  private static DayRange days(String from, String to) {
    return new DayRange(day(from), day(to));
  }

  @Test
  @Rule("FRA-19.1-2")
  void theRegistrationOfAnExemptionIsItsDocumentation() {
    Cpr cpr = fixture.citizen(2, 1);
    Absence care = fixture.registerAbsence(cpr, 19, "2011-09-01", "2011-10-31");
    fixture.moveTo("2012-06-01");
    AbsencePeriod kept = fixture.history(cpr, PersonBlock.ABSENCE).periods().absences().get(0);
    assertEquals(care.id().toString(), kept.id());
    assertEquals(JOBCENTRE, kept.first().organisation());
    assertEquals(
        START, kept.first().registeredAt().atZoneSameInstant(GatewayClock.ZONE).toLocalDate());
    assertEquals("FRA-19-1", kept.first().fact().rule());
    assertEquals("Aftalt", kept.details().text("comment"));
    assertEquals(19, kept.type());
  }

  @Test
  void aCorrectionStandsBesideWhatItCorrects() {
    Cpr cpr = fixture.citizen(1, null);
    Absence holiday = fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    fixture.register(
        cpr,
        new AbsenceCorrected(
            holiday.endingOn(day("2011-09-23"), null), "En uge mere", START, "FRA-19-1"),
        new AbsenceEnded(holiday.id(), day("2011-09-20"), 1, START, "FRA-19-1"));
    Absence mistake = fixture.registerAbsence(cpr, HOLIDAY, "2011-10-03", "2011-10-07");
    fixture.register(cpr, new AbsenceDeleted(mistake.id(), "Fejl", START, "FRA-19-1"));
    PersonHistory history = fixture.history(cpr, PersonBlock.ABSENCE);
    assertEquals(
        List.of(
            "AbsenceRegistered",
            "AbsenceCorrected",
            "AbsenceEnded",
            "AbsenceRegistered",
            "AbsenceDeleted"),
        history.facts().stream().map(recorded -> recorded.fact().kind()).toList());
    AbsencePeriod first = history.periods().absences().get(0);
    assertEquals(days("2011-09-05", "2011-09-20"), first.days());
    assertEquals("En uge mere", first.details().text("correction_comment"));
    assertEquals("Aftalt", first.details().text("comment"));
    assertFalse(first.deleted());
    assertTrue(history.periods().absences().get(1).deleted());
  }

  @Test
  @Rule("MAT-12-1")
  void aJobsamtaleAndItsMatchAreRead() {
    Cpr cpr = fixture.citizen(2, 1);
    fixture.record(cpr, held());
    PersonHistory history =
        fixture.history(cpr, PersonBlock.INTERVIEW, PersonBlock.PERSON_CATEGORY);
    assertEquals(List.of("MatchRegistered 2011-09-01", "InterviewHeld 2011-09-01"), kinds(history));
    FactDetails told = FactDetails.of(history.facts().get(1));
    assertEquals(START, told.day("interview_date"));
    assertEquals(1, told.number("interview_contact_type"));
    assertEquals(AGREEMENT, told.text("agreement"));
    assertEquals(
        List.of(new MatchPeriod(1, new DayRange(START, null))), history.periods().matches());
  }

  private static InterviewHeld held() {
    Interview interview =
        new Interview(
            UUID.randomUUID(),
            7,
            1,
            START.atTime(10, 0).atZone(GatewayClock.ZONE).toInstant(),
            START,
            true,
            null,
            1);
    return new InterviewHeld(interview, InterviewReport.of(AGREEMENT), START, "MAT-12-1");
  }

  @Test
  @Rule("MAT-14-8")
  void theAgreementIsShownToTheCitizenOnlyWhileEnrolled() {
    Cpr cpr = fixture.citizen(4, 1);
    fixture.record(cpr, held());
    assertEquals(List.of(), kinds(onMinSide(cpr, PersonBlock.INTERVIEW)));
    fixture.record(cpr, enrolled());
    assertEquals(List.of("InterviewHeld 2011-09-01"), kinds(onMinSide(cpr, PersonBlock.INTERVIEW)));
  }

  @Test
  @Rule({"SYG-34-12", "CVS-40-6"})
  void theCitizenIsNotShownWhyAFollowUpOrACvConversationWasCorrected() {
    Cpr cpr = fixture.citizen(6, null);
    UUID id = UUID.randomUUID();
    fixture.record(cpr, enrolled());
    fixture.record(cpr, new FollowUpDeleted(id, "Virkede fuld", START, "SYG-33-1"));
    fixture.record(cpr, new CvConversationDeleted(id, "Virkede træt", START, "CVS-40-5"));
    for (PersonBlock block : List.of(PersonBlock.SICKNESS_FOLLOW_UP, PersonBlock.CV)) {
      HistoryQuestion question = new HistoryQuestion(cpr, Set.of(block), null, null, null);
      assertFalse(words(fixture.history(historyCall(JOBCENTRE), question)).isEmpty());
      PersonHistory shown = UnshownAgreements.shown(fixture.history(cpr, block), minSide());
      assertEquals(1, shown.facts().size());
      assertEquals(List.of(), words(shown));
    }
  }

  private static List<String> words(PersonHistory history) {
    return history.facts().stream()
        .map(recorded -> recorded.fact().details().get("correction_comment"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }

  private PersonHistory onMinSide(Cpr cpr, PersonBlock block) {
    return fixture.history(minSide(), new HistoryQuestion(cpr, Set.of(block), null, null, null));
  }

  private static CallContext minSide() {
    return historyCall(StatusFixture.AGENCY, Channel.CITIZEN);
  }

  private static Enrolled enrolled() {
    Enrollment enrollment =
        new Enrollment(
            UUID.randomUUID(), 1, START, START, 1, List.of(), null, null, true, null, null);
    return new Enrolled(enrollment, START, "TIL-08.1-1");
  }

  @Test
  @Rule("FRA-19.1-21")
  void theCitizenReadsNoPastAbsencesWhileTheAgencyHasNotOpened() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    assertThrows(Refusal.class, () -> onMinSide(cpr, PersonBlock.ABSENCE));
    HistoryQuestion question =
        new HistoryQuestion(cpr, Set.of(PersonBlock.ABSENCE), null, null, null);
    assertEquals(1, fixture.historyService(true).history(minSide(), question).facts().size());
  }

  @Test
  void onlyWhatIsAskedForIsTold() {
    Cpr cpr = fixture.citizen(1, 1);
    fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    PersonHistory history = fixture.history(cpr, PersonBlock.PERSON_CATEGORY);
    assertEquals(List.of("MatchRegistered 2011-09-01"), kinds(history));
    assertEquals(List.of(), history.periods().contactGroups());
    assertEquals(List.of(), history.periods().absences());
    assertEquals(List.of(), history.periods().affiliations());
  }

  @Test
  void factsAreToldFromDayToDayAndPeriodsThatTouchThem() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.record(cpr, new ContactGroupStarted(2, true, day("2011-10-01"), "KON-05-1"));
    fixture.record(cpr, new ContactGroupStarted(6, true, day("2011-11-01"), "KON-05-1"));
    HistoryQuestion october =
        new HistoryQuestion(
            cpr, Set.of(PersonBlock.CONTACT_GROUP), day("2011-10-02"), day("2011-10-31"), null);
    PersonHistory history = fixture.history(historyCall(JOBCENTRE), october);
    assertEquals(List.of(), kinds(history));
    assertEquals(
        List.of(2),
        history.periods().contactGroups().stream().map(ContactGroupPeriod::group).toList());
  }

  @Test
  @Rule("PUB-1003")
  void aPeriodDoesNotEndBeforeItBegins() {
    Cpr cpr = Citizens.add(fixture.database);
    HistoryQuestion backwards =
        new HistoryQuestion(
            cpr,
            Set.of(PersonBlock.ABSENCE, PersonBlock.LETTER),
            day("2011-10-02"),
            day("2011-10-01"),
            null);
    Refusal refusal =
        assertThrows(Refusal.class, () -> fixture.history(historyCall(FUND), backwards));
    assertEquals(
        List.of(FaultCode.BLOCK_NOT_OPEN, FaultCode.NEGATIVE_DURATION),
        refusal.violations().stream().map(violation -> violation.code()).toList());
  }

  @Test
  void aLongHistoryIsToldInPages() {
    Cpr cpr = Citizens.add(fixture.database);
    int facts = 2 * StatusFixture.PAGE_SIZE + 1;
    LongStream.range(0, facts)
        .forEach(
            week -> fixture.record(cpr, new JobSearchConfirmed(START.plusWeeks(week), "ADM-02-5")));
    PersonHistory first = page(cpr, null);
    PersonHistory second = page(cpr, first.more());
    PersonHistory third = page(cpr, second.more());
    assertEquals(StatusFixture.PAGE_SIZE, first.facts().size());
    assertEquals(StatusFixture.PAGE_SIZE, second.facts().size());
    assertEquals(List.of("JobSearchConfirmed " + START.plusWeeks(facts - 1)), kinds(third));
    assertNull(third.more());
    assertNull(second.periods(), "they stand in the first answer");
  }

  private PersonHistory page(Cpr cpr, Long after) {
    return fixture.history(
        historyCall(JOBCENTRE),
        new HistoryQuestion(cpr, Set.of(PersonBlock.JOB_SEARCH), null, null, after));
  }

  @Test
  void aGroupFromBeforeTheRecordsHasNoFirstDay() {
    Cpr cpr = Citizens.add(fixture.database);
    assertEquals(
        List.of(new ContactGroupPeriod(2, DayRange.ALWAYS, null)),
        fixture.history(cpr, PersonBlock.CONTACT_GROUP).periods().contactGroups());
    fixture.record(cpr, new ContactGroupEnded(2, START, "KON-05-1"));
    assertEquals(
        List.of(new ContactGroupPeriod(2, new DayRange(null, START), null)),
        fixture.history(cpr, PersonBlock.CONTACT_GROUP).periods().contactGroups());
  }
}
