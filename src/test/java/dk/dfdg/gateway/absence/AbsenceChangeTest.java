package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.assertAccepted;
import static dk.dfdg.gateway.absence.Telling.assertRefused;
import static dk.dfdg.gateway.absence.Telling.registered;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_DUPLICATE;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_NOT_PROLONGED_BY_ENDING;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_START_TOO_EARLY;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_TOO_FAR_AHEAD;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_TOO_LONG;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_UNKNOWN;
import static dk.dfdg.gateway.law.FaultCode.BROWSER_ONLY_FOR_INSURED;
import static dk.dfdg.gateway.law.FaultCode.INVALID_CODE;
import static dk.dfdg.gateway.law.FaultCode.NEGATIVE_DURATION;
import static dk.dfdg.gateway.law.FaultCode.REGISTRAR_NOT_ALLOWED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections, ends and deletions of absences. */
class AbsenceChangeTest {
  private static final UUID ID = Absentee.id(0);
  private static final UUID UNKNOWN = new UUID(9, 9);

  private static Absentee onHoliday() {
    return Absentee.inGroup(2).match(1).absent(10, "2011-09-01", "2011-09-30");
  }

  @Test
  void aCorrectionTakesThePlaceAndKeepsIdAndRegistrationDay() {
    Absence corrected =
        registered(
            Telling.about(onHoliday(), "2011-09-10").correct(ID, 10, "2011-09-05", "2011-10-20"));
    assertEquals(ID, corrected.id());
    assertEquals(LocalDate.parse("2011-10-20"), corrected.end());
    assertEquals(LocalDate.parse("2011-09-01"), corrected.registeredOn());
  }

  @Test
  void aCorrectionKeepsTheLimits() {
    Telling telling = Telling.about(onHoliday(), "2011-09-10");
    assertRefused(telling.correct(ID, 10, "2011-09-01", "2011-12-01"), ABSENCE_TOO_LONG);
    assertRefused(telling.correct(ID, 10, "2011-12-01", "2011-12-20"), ABSENCE_TOO_FAR_AHEAD);
    assertRefused(telling.correct(ID, 10, "2011-09-10", "2011-09-09"), NEGATIVE_DURATION);
    Absentee two = onHoliday().absent(10, "2011-10-05", "2011-10-10");
    assertRefused(
        Telling.about(two, "2011-09-10").correct(ID, 10, "2011-09-01", "2011-10-05"),
        ABSENCE_DUPLICATE);
  }

  @Test
  @Rule("BI2-09-1")
  void theFirstSickDayMayBeMovedBackAsFarAsWhenItWasRegistered() {
    Absentee sick = Absentee.inGroup(1).absent(11, "2011-09-05", "2011-12-14");
    Telling telling = Telling.about(sick, "2011-09-12");
    assertAccepted(telling.correct(ID, 11, "2011-08-23", null));
    assertRefused(telling.correct(ID, 11, "2011-08-22", null), ABSENCE_START_TOO_EARLY);
  }

  @Test
  @Rule("FRA-19.1-22")
  void whatTheSystemHasSetIsTakenBackUnchanged() {
    Absentee sick = Absentee.inGroup(2).match(1).absent(11, "2011-08-28", "2011-12-10", FIRST);
    assertAccepted(Telling.about(sick, "2011-11-01").correct(ID, 11, "2011-08-28", "2011-12-10"));
    Absence again =
        registered(Telling.about(sick, "2011-11-01").correct(ID, 11, "2011-08-28", null));
    assertEquals(LocalDate.parse("2011-12-10"), again.end());
  }

  private static final String FIRST = "2011-09-01";

  @Test
  @Rule("PUB-4632")
  void onlyAnAbsenceOfTheCitizenIsChanged() {
    Telling telling = Telling.about(onHoliday(), "2011-09-10");
    assertRefused(telling.correct(UNKNOWN, 10, "2011-09-01", "2011-09-20"), ABSENCE_UNKNOWN);
    assertRefused(telling.end(UNKNOWN, "2011-09-10", null), ABSENCE_UNKNOWN);
    assertRefused(telling.end(null, "2011-09-10", null), ABSENCE_UNKNOWN);
    assertRefused(telling.delete(UNKNOWN), ABSENCE_UNKNOWN);
    assertRefused(telling.end(UNKNOWN, "2011-09-10", 99), INVALID_CODE, ABSENCE_UNKNOWN);
  }

  @Test
  @Rule("FRA-19.1-11")
  void whoMayNotRegisterAReasonMayNotChangeItEither() {
    Absentee exempted = Absentee.inGroup(1).absent(18, "2011-09-01", "2011-09-30");
    for (Channel channel : new Channel[] {Channel.CITIZEN, Channel.FUND, Channel.OTHER_ACTOR}) {
      Telling telling = Telling.about(exempted, "2011-09-10").by(channel);
      assertRefused(telling.end(ID, "2011-09-10", null), REGISTRAR_NOT_ALLOWED);
      assertRefused(telling.delete(ID), REGISTRAR_NOT_ALLOWED);
      assertRefused(telling.correct(ID, 3, "2011-09-01", "2011-09-10"), REGISTRAR_NOT_ALLOWED);
      assertRefused(telling.correct(ID, 18, "2011-09-01", "2011-09-10"), REGISTRAR_NOT_ALLOWED);
    }
    assertRefused(
        Telling.about(onHoliday(), "2011-09-10")
            .by(Channel.CITIZEN)
            .correct(ID, 14, "2011-09-01", "2011-09-10"),
        REGISTRAR_NOT_ALLOWED);
  }

  @Test
  @Rule("FRA-24-1")
  void aJobcentreOfThePortalChangesNothingOfTheInsuredEither() {
    Absentee insured =
        Absentee.inGroup(1).jobcentre("56100").absent(10, "2011-09-01", "2011-09-30");
    Telling telling = Telling.about(insured, "2011-09-10");
    assertRefused(telling.end(ID, "2011-09-10", null), BROWSER_ONLY_FOR_INSURED);
    assertRefused(telling.delete(ID), BROWSER_ONLY_FOR_INSURED);
  }

  @Test
  @Rule({"FRA-19.1-13", "PUB-1003"})
  void anAbsenceIsEndedOnADayThatItHas() {
    Telling telling = Telling.about(onHoliday(), "2011-09-10");
    AbsenceEnded ended =
        (AbsenceEnded) assertAccepted(telling.end(ID, "2011-09-09", 6)).facts().get(0);
    assertEquals(LocalDate.parse("2011-09-09"), ended.lastDay());
    assertEquals(6, ended.endCause());
    assertAccepted(telling.end(ID, "2011-09-01", null));
    assertAccepted(telling.end(ID, "2011-09-30", null));
    assertRefused(telling.end(ID, "2011-08-31", null), NEGATIVE_DURATION);
    assertRefused(telling.end(ID, "2011-10-01", null), ABSENCE_NOT_PROLONGED_BY_ENDING);
  }

  @Test
  void anOpenAbsenceIsEndedOnAnyDay() {
    Absentee senior = Absentee.inGroup(8).absent(25, "2011-09-01", null);
    assertAccepted(Telling.about(senior, "2012-01-10").end(ID, "2012-03-31", null));
  }

  @Test
  @Rule("FRA-19.1-6")
  void aCitizenReportsWellWithoutKnowingTheId() {
    Absentee sick = Absentee.inGroup(1).absent(11, "2011-09-01", "2011-12-10");
    AbsenceEnded well =
        (AbsenceEnded)
            assertAccepted(
                    Telling.about(sick, "2011-09-07")
                        .by(Channel.CITIZEN)
                        .end(null, "2011-09-06", 1))
                .facts()
                .get(0);
    assertEquals(ID, well.absence());
    assertEquals("FRA-19.1-23", well.rule());
  }

  @Test
  void aDeletedAbsenceIsGone() {
    Telling telling = Telling.about(onHoliday(), "2011-09-10");
    assertTrue(telling.after(telling.delete(ID)).absences().isEmpty());
  }

  @Test
  void anotherReasonForgetsTheLetter() {
    assertNull(
        registered(
                Telling.about(
                        Absentee.inGroup(1).absent(11, "2011-09-01", "2011-12-10"), "2011-09-10")
                    .correct(ID, 3, "2011-09-01", "2011-09-20"))
            .letterOn());
  }
}
