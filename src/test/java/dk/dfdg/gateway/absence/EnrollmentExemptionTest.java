package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.assertAdvice;
import static dk.dfdg.gateway.absence.Telling.due;
import static dk.dfdg.gateway.absence.Telling.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fritagelse for tilmelding: the enrollment is cancelled by itself (pkt. 19.1). */
@Rule("FRA-19.1-18")
class EnrollmentExemptionTest {
  private static final int CARE = 19;

  private static CitizenFact cancelled(String day) {
    LocalDate date = LocalDate.parse(day);
    return new CancellationPlanned(new Cancellation(date, 19), date, "FRA-19.1-18");
  }

  @Test
  void onTheRegistration() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(1).enrolled(), "2011-09-05");
    Decision<AbsenceFact> care = telling.register(CARE, "2011-09-05", "2011-10-31");
    assertEquals(List.of(cancelled("2011-09-05")), telling.causes(care));
    assertAdvice(care, "FRA-19.1-18");
    assertFalse(telling.after(care).isEnrolledOn(LocalDate.parse("2011-09-05")));
    assertEquals(List.of(), due(telling.after(care), "2012-06-01"));
  }

  @Test
  void onTheRegistrationAlsoWhenItBeganBefore() {
    Telling telling = Telling.about(Absentee.inGroup(3).match(1).enrolled(), "2011-09-05");
    Decision<AbsenceFact> care = telling.register(CARE, "2011-08-20", "2011-10-31");
    assertEquals(List.of(cancelled("2011-09-05")), telling.causes(care));
  }

  @Test
  void onTheFirstDayWhenThatIsLater() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(1).enrolled(), "2011-09-05");
    Decision<AbsenceFact> care = telling.register(CARE, "2011-09-20", "2011-10-31");
    assertEquals(List.of(), telling.causes(care));
    assertEquals(List.of(), due(telling.after(care), "2011-09-19"));
    assertEquals(List.of(cancelled("2011-09-20")), due(telling.after(care), "2011-09-20"));
  }

  @Test
  void notWhenItHasBeenEndedOrTakenAwayBefore() {
    CitizenState waiting =
        Absentee.inGroup(2)
            .match(1)
            .enrolled()
            .absent(CARE, "2011-09-20", "2011-10-31", "2011-09-05")
            .state();
    Telling telling = Telling.about(waiting, "2011-09-10");
    assertEquals(List.of(), due(telling.after(telling.delete(Absentee.id(0))), "2011-12-31"));
  }

  @Test
  void onTheCorrectionThatMakesItHold() {
    Absentee absentee =
        Absentee.inGroup(2).match(1).enrolled().absent(10, "2011-09-01", "2011-09-30");
    Telling telling = Telling.about(absentee, "2011-09-10");
    Decision<AbsenceFact> care = telling.correct(Absentee.id(0), CARE, "2011-09-01", "2011-09-30");
    assertEquals(List.of(cancelled("2011-09-10")), telling.causes(care));
    assertEquals(List.of(), due(telling.after(care), "2011-12-31"));
  }

  @Test
  void notInMatch2() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(2).enrolled(), "2011-09-05");
    Decision<AbsenceFact> care = telling.register(CARE, "2011-09-05", "2011-10-31");
    assertEquals(List.of(), telling.causes(care));
    assertAdvice(care);
    assertTrue(telling.after(care).isEnrolledOn(LocalDate.parse("2011-09-05")));
  }

  @Test
  void notWhenTheCitizenIsNotEnrolled() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(1), "2011-09-05");
    assertEquals(List.of(), telling.causes(telling.register(CARE, "2011-09-05", "2011-10-31")));
  }

  @Test
  void onTheDayThatAMatchMakesItHold() {
    CitizenState before =
        Absentee.inGroup(2).match(2).enrolled().absent(CARE, "2011-09-01", "2011-10-31").state();
    LocalDate day = LocalDate.parse("2011-09-12");
    List<CitizenFact> facts =
        Telling.LAW.unfold(before, List.of(new MatchRegistered(1, day, "A-60")), day).facts();
    assertEquals(cancelled("2011-09-12"), facts.get(1));
  }

  @Test
  @Rule("A-58")
  void nobodyIsEnrolledAgainWhenItEnds() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(1).enrolled(), "2011-09-05");
    CitizenState exempted = telling.after(telling.register(CARE, "2011-09-05", "2011-10-31"));
    Telling later = Telling.about(exempted, "2011-09-30");
    Decision<AbsenceFact> ended = later.end(Telling.RECEIPT, "2011-09-29", 5);
    assertAdvice(ended, "A-58");
    assertEquals(List.of("AbsenceEnded 2011-09-29"), story(later.facts(ended)));
    assertFalse(later.after(ended).isEnrolledOn(LocalDate.parse("2011-12-01")));
  }
}
