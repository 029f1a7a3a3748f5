package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.assertAccepted;
import static dk.dfdg.gateway.absence.Telling.assertAdvice;
import static dk.dfdg.gateway.absence.Telling.assertRefused;
import static dk.dfdg.gateway.absence.Telling.due;
import static dk.dfdg.gateway.absence.Telling.exemptions;
import static dk.dfdg.gateway.absence.Telling.registered;
import static dk.dfdg.gateway.absence.Telling.story;
import static dk.dfdg.gateway.citizen.Exemption.ACTIVATION;
import static dk.dfdg.gateway.citizen.Exemption.JOB_SEARCH_CONFIRMATION;
import static dk.dfdg.gateway.citizen.Exemption.REFERRED_WORK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pkt. 19.1 on sick reports, while the days pass. */
class SicknessTest {
  private static final int SICK = 11;
  private static final String FIRST = "2011-09-01";

  /** Sick since 1 September 2011 with the automatic end, registered the same day. */
  private static CitizenState sick(Absentee absentee) {
    Telling telling = Telling.about(absentee, FIRST);
    return telling.after(telling.register(SICK, FIRST, null));
  }

  private static CitizenState well(CitizenState state, String today, String lastDay) {
    Telling telling = Telling.about(state, today);
    return telling.after(telling.end(null, lastDay, 1));
  }

  private static CitizenState until(CitizenState state, String day) {
    return Telling.LAW.until(state, LocalDate.parse(day)).state();
  }

  private static Cancellation cancellation(CitizenState state) {
    return state.enrollment().cancellation();
  }

  @Test
  @Rule("FRA-19.1-22")
  void aSickReportWithoutAnEndEnds100DaysFromItsRegistration() {
    Decision<AbsenceFact> decision =
        Telling.about(Absentee.inGroup(2).match(1), "2011-09-05").register(SICK, FIRST, null);
    assertEquals(LocalDate.parse("2011-12-14"), registered(decision).end());
    assertAdvice(decision, "FRA-19.1-22", "FRA-19.1-28");
  }

  @Test
  @Rule("FRA-19.1-23")
  void theLetterIsWrittenAfter14DaysAndNotToWhoHasReportedWell() {
    CitizenState sick = sick(Absentee.inGroup(8).enrolled());
    assertEquals(List.of(), due(sick, "2011-09-14"));
    List<CitizenFact> facts = due(sick, "2011-09-15");
    assertEquals(List.of("LetterWritten 2011-09-15", "AbsenceLetterSent 2011-09-15"), story(facts));
    assertEquals(
        new LetterWritten(
            "sickness-warning",
            Map.of("first_sick_day", FIRST, "cancellation_date", "2011-09-22"),
            LocalDate.parse("2011-09-15"),
            "FRA-19.1-23"),
        facts.get(0));
    assertEquals(List.of(), due(well(sick, "2011-09-14", "2011-09-14"), "2011-12-31"));
  }

  @Test
  @Rule("FRA-19.1-24")
  void theEnrollmentIsCancelledAfter21DaysUnlessTheCitizenReportsWell() {
    CitizenState warned = until(sick(Absentee.inGroup(8).enrolled()), "2011-09-15");
    assertEquals(List.of(), due(warned, "2011-09-21"));
    List<CitizenFact> facts = due(warned, "2011-09-22");
    assertEquals(
        List.of("CancellationPlanned 2011-09-22", "LetterWritten 2011-09-22"), story(facts));
    assertEquals(
        new CancellationPlanned(
            new Cancellation(LocalDate.parse("2011-09-22"), 30),
            LocalDate.parse("2011-09-22"),
            "FRA-19.1-24"),
        facts.get(0));
    assertEquals("sickness-cancellation", ((LetterWritten) facts.get(1)).template());
    assertEquals(List.of(), due(well(warned, "2011-09-20", "2011-09-20"), "2011-12-31"));
    assertEquals(List.of(), due(well(warned, "2011-09-21", "2011-09-21"), "2011-12-31"));
  }

  @Test
  @Rule("FRA-19.1-24")
  void whoHasBeenAwayFromTheGatewayForLongIsCancelledOnTheDayItself() {
    assertEquals(
        List.of(
            "LetterWritten 2011-09-15",
            "AbsenceLetterSent 2011-09-15",
            "CancellationPlanned 2011-09-22",
            "LetterWritten 2011-09-22"),
        story(due(sick(Absentee.inGroup(8).enrolled()), "2012-06-01")));
  }

  @Test
  @Rule({"FRA-19.1-25", "FRA-19.1-27", "BI2-09-3"})
  void forGroup2InMatch1ContactGroupAndSickReportStay() {
    CitizenState after = until(sick(Absentee.inGroup(2).match(1).enrolled()), "2011-09-23");
    assertEquals(30, cancellation(after).cause());
    assertTrue(after.isInGroup(2));
    assertTrue(after.absences().get(0).covers(LocalDate.parse("2011-09-23")));
    assertEquals(Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK), exemptions(after, "2011-09-23"));
  }

  @Test
  @Rule({"FRA-19.1-26", "FRA-19.1-27"})
  void forGroup1TheSickReportEndsWithTheEnrollmentAndTheJobcentreIsTold() {
    List<CitizenFact> facts = due(sick(Absentee.inGroup(1).enrolled()), "2011-09-22");
    LocalDate day = LocalDate.parse("2011-09-22");
    assertTrue(
        facts.contains(new CancellationPlanned(new Cancellation(day, 30), day, "FRA-19.1-24")));
    AbsenceEnded ended =
        facts.stream()
            .filter(AbsenceEnded.class::isInstance)
            .map(AbsenceEnded.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(day, ended.lastDay());
    assertEquals(2, ended.endCause());
    Notified advis = (Notified) facts.get(facts.size() - 1);
    assertEquals(new Organisation(Organisation.JOBCENTRE, "10100"), advis.receiver());
    assertEquals(7, advis.type());
    CitizenState after = until(sick(Absentee.inGroup(1).enrolled()), "2011-09-23");
    assertTrue(after.isInGroup(1));
    assertFalse(after.absences().get(0).covers(LocalDate.parse("2011-09-23")));
  }

  @Test
  @Rule("BI2-09-2")
  void group8IsCancelledOnTheSameDay() {
    CitizenState after = until(sick(Absentee.inGroup(8).enrolled()), "2011-09-22");
    assertEquals(new Cancellation(LocalDate.parse("2011-09-22"), 30), cancellation(after));
    assertEquals(Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK), exemptions(after, "2011-09-22"));
  }

  @Test
  @Rule("BI2-09-3")
  void aSickReportOfGroup2DoesNotExemptFromActivation() {
    CitizenState sick = sick(Absentee.inGroup(2).match(1).enrolled());
    assertEquals(Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK), exemptions(sick, FIRST));
  }

  @Test
  @Rule("BI2-09-5")
  void aRecipientOfDagpengeStaysEnrolledDuringAShortIllness() {
    Telling telling = Telling.about(Absentee.inGroup(1).enrolled(), FIRST);
    CitizenState after =
        until(telling.after(telling.register(SICK, FIRST, "2011-09-09")), "2011-12-31");
    assertTrue(after.isInGroup(1));
    assertTrue(after.isEnrolledOn(LocalDate.parse("2011-12-31")));
    assertEquals(List.of(), due(after, "2011-12-31"));
  }

  @Test
  @Rule("FRA-19.1-28")
  void whoIsTooIllForOffersGetsAnotherExemptionBeside() {
    CitizenState sick = sick(Absentee.inGroup(2).match(1));
    assertFalse(exemptions(sick, FIRST).contains(ACTIVATION));
    Telling telling = Telling.about(sick, FIRST);
    assertTrue(
        exemptions(telling.after(telling.register(13, FIRST, "2011-11-30")), FIRST)
            .contains(ACTIVATION));
  }

  @Test
  @Rule("FRA-19.1-29")
  void theFundOfARecipientOfDagpengeIsToldTheFirstSickDay() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-05");
    Notified told = (Notified) telling.causes(telling.register(SICK, FIRST, null)).get(0);
    assertEquals(new Organisation(Organisation.FUND, "01"), told.receiver());
    assertEquals(8, told.type());
    assertTrue(told.danish().contains(FIRST) && told.english().contains(FIRST));
    assertEquals(List.of(), telling.causes(telling.register(3, "2011-09-05", "2011-09-10")));
    Telling other = Telling.about(Absentee.inGroup(2).match(1), "2011-09-05");
    assertEquals(List.of(), other.causes(other.register(SICK, FIRST, null)));
  }

  @Test
  @Rule("FRA-19.1-29")
  void theFundIsToldAgainWhenTheFirstSickDayWasWrong() {
    Absentee sick = Absentee.inGroup(1).absent(SICK, "2011-09-03", "2011-12-14");
    Telling telling = Telling.about(sick, "2011-09-05");
    assertEquals(
        List.of("Notified 2011-09-05"),
        story(telling.causes(telling.correct(Absentee.id(0), SICK, FIRST, null))));
    assertEquals(
        List.of(),
        story(telling.causes(telling.correct(Absentee.id(0), SICK, "2011-09-03", "2011-09-10"))));
    assertEquals(
        List.of("Notified 2011-09-05"), story(telling.causes(telling.delete(Absentee.id(0)))));
    Notified withdrawn =
        (Notified)
            telling.causes(telling.correct(Absentee.id(0), 3, "2011-09-03", "2011-09-10")).get(0);
    assertTrue(withdrawn.english().contains("mistake"));
  }

  @Test
  void whoIsNotEnrolledIsNeitherWrittenToNorCancelled() {
    assertEquals(List.of(), due(sick(Absentee.inGroup(8)), "2011-12-31"));
    assertEquals(
        List.of(),
        due(
            sick(
                Absentee.inGroup(8)
                    .enrolledSince(
                        "2011-08-01", new Cancellation(LocalDate.parse("2011-09-10"), 1))),
            "2011-12-31"));
    assertEquals(
        List.of(), due(sick(Absentee.inGroup(8).enrolled().deadSince("2011-09-10")), "2011-12-31"));
  }

  @Test
  @Rule("FRA-19.1-23")
  void whoEnrollsAfter14DaysOfIllnessStillGetsTheSevenDaysOfTheLetter() {
    CitizenState sick =
        Absentee.inGroup(8)
            .enrolledSince("2011-09-20", null)
            .absent(SICK, FIRST, "2011-12-10")
            .state();
    assertEquals(
        List.of(
            "LetterWritten 2011-09-20",
            "AbsenceLetterSent 2011-09-20",
            "CancellationPlanned 2011-09-27",
            "LetterWritten 2011-09-27"),
        story(due(sick, "2011-12-31")));
  }

  @Test
  void whoComesIntoMatch1WhileIllGetsThemToo() {
    CitizenState sick = sick(Absentee.inGroup(2).match(2).enrolled());
    assertEquals(List.of(), due(sick, "2011-10-10"));
    LocalDate day = LocalDate.parse("2011-10-10");
    CitizenState matched =
        Telling.LAW.unfold(sick, List.of(new MatchRegistered(1, day, "A-60")), day).state();
    assertEquals(
        List.of(
            "LetterWritten 2011-10-10",
            "AbsenceLetterSent 2011-10-10",
            "CancellationPlanned 2011-10-17",
            "LetterWritten 2011-10-17"),
        story(due(matched, "2011-12-31")));
  }

  @Test
  @Rule("FRA-19.1-23")
  void aFirstSickDayThatIsMovedBackDoesNotCancelBackInTime() {
    CitizenState sick =
        Absentee.inGroup(8).enrolled().absent(SICK, "2011-09-05", "2011-12-14").state();
    Telling telling = Telling.about(sick, "2011-09-16");
    Decision<AbsenceFact> moved = telling.correct(Absentee.id(0), SICK, "2011-08-25", null);
    assertEquals(
        List.of("LetterWritten 2011-09-16", "AbsenceLetterSent 2011-09-16"),
        story(telling.causes(moved)));
    assertEquals(
        List.of("CancellationPlanned 2011-09-23", "LetterWritten 2011-09-23"),
        story(due(telling.after(moved), "2011-12-31")));
  }

  @Test
  void whoseWellReportWasWrongIsCancelledOnTheDayThatSetsItRight() {
    CitizenState warned = until(sick(Absentee.inGroup(8).enrolled()), "2011-09-15");
    CitizenState thoughtWell = well(warned, "2011-09-16", "2011-09-16");
    Telling telling = Telling.about(thoughtWell, "2011-10-03");
    Decision<AbsenceFact> stillIll =
        telling.correct(thoughtWell.absences().get(0).id(), SICK, FIRST, "2011-10-20");
    assertEquals(
        List.of("CancellationPlanned 2011-10-03", "LetterWritten 2011-10-03"),
        story(telling.causes(stillIll)));
    assertEquals(List.of(), due(telling.after(stillIll), "2011-12-31"));
  }

  @Test
  @Rule({"FRA-19.1-23", "A-58"})
  void aWellReportAfterTheCancellationSaysThatTheCitizenMustEnrollAnew() {
    CitizenState cancelled = until(sick(Absentee.inGroup(2).match(1).enrolled()), "2011-09-22");
    Telling telling = Telling.about(cancelled, "2011-09-30").by(Channel.CITIZEN);
    Decision<AbsenceFact> well = telling.end(null, "2011-09-29", 1);
    assertAdvice(well, "A-58");
    CitizenState after = telling.after(well);
    assertFalse(after.isEnrolledOn(LocalDate.parse("2011-09-30")));
    assertEquals(Set.of(), exemptions(after, "2011-09-30"));
    assertAccepted(Telling.about(after, "2011-09-30").register(SICK, "2011-09-30", null));
  }

  @Test
  @Rule("FRA-19.1-23")
  void onceTheLetterIsWrittenOnlyTheJobcentreTakesTheIllnessBackOrMovesIt() {
    CitizenState warned = until(sick(Absentee.inGroup(8).enrolled()), "2011-09-20");
    UUID id = warned.absences().get(0).id();
    Telling citizen = Telling.about(warned, "2011-09-20").by(Channel.CITIZEN);
    assertRefused(citizen.delete(id), FaultCode.REGISTRAR_NOT_ALLOWED);
    assertRefused(citizen.correct(id, SICK, "2011-09-19", null), FaultCode.REGISTRAR_NOT_ALLOWED);
    assertAccepted(citizen.end(null, "2011-09-20", 1));
    assertAccepted(Telling.about(warned, "2011-09-20").delete(id));
  }
}
