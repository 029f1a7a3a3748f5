package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.assertAccepted;
import static dk.dfdg.gateway.absence.Telling.assertAdvice;
import static dk.dfdg.gateway.absence.Telling.assertRefused;
import static dk.dfdg.gateway.absence.Telling.exemptions;
import static dk.dfdg.gateway.absence.Telling.registered;
import static dk.dfdg.gateway.citizen.Exemption.ACTIVATION;
import static dk.dfdg.gateway.citizen.Exemption.CONTACT_COURSE;
import static dk.dfdg.gateway.citizen.Exemption.CV;
import static dk.dfdg.gateway.citizen.Exemption.ENROLLMENT;
import static dk.dfdg.gateway.citizen.Exemption.JOB_SEARCH_CONFIRMATION;
import static dk.dfdg.gateway.citizen.Exemption.REFERRED_WORK;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_DUPLICATE;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_END_MISSING;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_START_TOO_EARLY;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_TOO_FAR_AHEAD;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_TOO_LONG;
import static dk.dfdg.gateway.law.FaultCode.BROWSER_ONLY_FOR_INSURED;
import static dk.dfdg.gateway.law.FaultCode.HOLIDAY_TOO_SOON;
import static dk.dfdg.gateway.law.FaultCode.HOLIDAY_WHILE_CALLED;
import static dk.dfdg.gateway.law.FaultCode.INVALID_CODE;
import static dk.dfdg.gateway.law.FaultCode.NEGATIVE_DURATION;
import static dk.dfdg.gateway.law.FaultCode.NOTIFICATION_IN_FUTURE;
import static dk.dfdg.gateway.law.FaultCode.NO_CONTACT_GROUP;
import static dk.dfdg.gateway.law.FaultCode.REGISTRAR_NOT_ALLOWED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pkt. 19.1-21.1: who registers which absence, when, and for how long. */
class AbsenceRegistrationTest {

  @Test
  @Rule({"FRA-19.1-6", "FRA-19.1-8"})
  void theCitizenReportsHoliday14DaysAhead() {
    Telling jobnet = Telling.about(Absentee.inGroup(1), "2011-09-05").by(Channel.CITIZEN);
    assertAccepted(jobnet.register(10, "2011-10-03", "2011-10-14"));
    assertAccepted(jobnet.register(10, "2011-09-19", "2011-09-30"));
    assertRefused(jobnet.register(10, "2011-09-18", "2011-09-30"), HOLIDAY_TOO_SOON);
    assertRefused(jobnet.register(10, "2011-09-15", "2011-09-30"), HOLIDAY_TOO_SOON);
  }

  @Test
  @Rule("FRA-19.1-8")
  void theNoticeOfHolidayIsOnlyAdviceForOthersAndNothingForOtherGroups() {
    assertAdvice(
        Telling.about(Absentee.inGroup(1), "2011-09-05").register(10, "2011-09-15", "2011-09-30"),
        "FRA-19.1-8");
    assertAdvice(
        Telling.about(Absentee.inGroup(1), "2011-09-05")
            .by(Channel.FUND)
            .register(10, "2011-09-15", "2011-09-30"),
        "FRA-19.1-8");
    assertAdvice(
        Telling.about(Absentee.inGroup(2).match(1), "2011-09-05")
            .by(Channel.CITIZEN)
            .register(10, "2011-09-05", "2011-09-30"));
  }

  @Test
  @Rule("FRA-19.1-7")
  void theCitizenCannotReportHolidayWhileCalled() {
    Telling jobnet =
        Telling.about(Absentee.inGroup(1), "2011-09-05").whileCalled().by(Channel.CITIZEN);
    assertRefused(jobnet.register(10, "2011-10-03", "2011-10-14"), HOLIDAY_WHILE_CALLED);
    assertRefused(
        jobnet.register(10, "2011-09-06", "2011-10-14"), HOLIDAY_TOO_SOON, HOLIDAY_WHILE_CALLED);
    assertAccepted(jobnet.register(10, "2011-10-06", "2011-10-14"));
    assertAdvice(
        jobnet.by(Channel.JOBCENTRE).register(10, "2011-10-03", "2011-10-14"), "FRA-19.1-7");
  }

  @Test
  @Rule({"FRA-19.1-10", "FRA-19.1-11"})
  void othersThanTheJobcentreRegisterAbsencesButNoExemptions() {
    Telling sick = Telling.about(Absentee.inGroup(1), "2011-09-05");
    assertAccepted(sick.by(Channel.FUND).register(11, "2011-09-05", null));
    assertAccepted(sick.by(Channel.OTHER_ACTOR).register(11, "2011-09-05", null));
    assertAccepted(sick.by(Channel.CITIZEN).register(11, "2011-09-05", null));
    Telling grave = Telling.about(Absentee.inGroup(2).match(1), "2011-09-05");
    for (Channel channel :
        new Channel[] {
          Channel.FUND, Channel.OTHER_ACTOR, Channel.CITIZEN, Channel.BENEFIT_OFFICE
        }) {
      assertRefused(
          grave.by(channel).register(14, "2011-09-05", "2011-09-10"), REGISTRAR_NOT_ALLOWED);
    }
    assertAccepted(grave.by(Channel.JOBCENTRE).register(14, "2011-09-05", "2011-09-10"));
  }

  @Test
  @Rule("FRA-19.1-6")
  void educationIsForCaseWorkersNotForTheCitizen() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-05");
    assertAccepted(telling.by(Channel.FUND).register(1, "2011-09-05", "2011-09-09"));
    assertRefused(
        telling.by(Channel.CITIZEN).register(1, "2011-09-05", "2011-09-09"), REGISTRAR_NOT_ALLOWED);
  }

  @Test
  @Rule("FRA-19.1-5")
  void aCombinationThatBilag2DoesNotHaveIsRefused() {
    assertRefused(
        Telling.about(Absentee.inGroup(1), "2011-09-05").register(20, "2011-09-05", "2011-09-10"),
        ABSENCE_NOT_ALLOWED);
  }

  @Test
  @Rule("FRA-19.1-15")
  void holidayNeedsAnEnd() {
    assertRefused(
        Telling.about(Absentee.inGroup(1), "2011-09-05").register(10, "2011-09-19", null),
        ABSENCE_END_MISSING);
  }

  @Test
  @Rule("FRA-19.1-16")
  void anAbsenceEndsWithin100DaysFromItsRegistration() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-01");
    assertRefused(telling.register(3, "2011-11-01", "2011-12-15"), ABSENCE_TOO_FAR_AHEAD);
    assertAccepted(telling.register(3, "2011-11-01", "2011-12-10"));
    assertRefused(
        telling.register(3, "2011-09-01", "2011-12-15"), ABSENCE_TOO_LONG, ABSENCE_TOO_FAR_AHEAD);
  }

  @Test
  @Rule("FRA-19.1-19")
  void whoLastsLongerIsMatchedAnewAndIsToldSo() {
    assertTrue(ABSENCE_TOO_LONG.remedyDanish().contains("matches borgeren om"));
    assertTrue(ABSENCE_TOO_LONG.remedyEnglish().contains("matched anew"));
    assertRefused(
        Telling.about(Absentee.inGroup(2).match(1), "2011-09-01")
            .register(13, "2011-09-01", "2011-12-02"),
        ABSENCE_TOO_LONG);
  }

  @Test
  @Rule("FRA-19.1-3")
  void whoIsExemptedFromTheContactCourseIsNotCalled() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-08-25");
    var state = telling.after(telling.register(10, "2011-09-05", "2011-09-16"));
    assertTrue(exemptions(state, "2011-09-10").contains(CONTACT_COURSE));
    assertFalse(exemptions(state, "2011-09-04").contains(CONTACT_COURSE));
    assertFalse(exemptions(state, "2011-09-17").contains(CONTACT_COURSE));
  }

  @Test
  @Rule("FRA-19.1-4")
  void twelveExemptedDaysDoNotCountAsOverdue() {
    var state = Absentee.inGroup(1).absent(10, "2011-09-05", "2011-09-16").state();
    long exempted =
        Stream.iterate(LocalDate.of(2011, 9, 1), day -> day.plusDays(1))
            .limit(30)
            .filter(day -> Telling.TABLE.exemptions(state, day).contains(CONTACT_COURSE))
            .count();
    assertEquals(12, exempted);
  }

  @Test
  @Rule("FRA-20-1")
  void aCitizenInNoContactGroupHasNoAbsence() {
    assertRefused(
        Telling.about(Absentee.inNoGroup(), "2011-09-05").register(10, "2011-09-19", "2011-09-30"),
        NO_CONTACT_GROUP);
  }

  @Test
  @Rule({"FRA-21-1", "PUB-2002"})
  void anUnknownReasonIsRefused() {
    assertRefused(
        Telling.about(Absentee.inGroup(1), "2011-09-05").register(5, "2011-09-05", "2011-09-10"),
        INVALID_CODE);
  }

  @Test
  @Rule({"FRA-21-2", "FRA-21-3"})
  void whatWasKnownEarlierIsTakenAndReportedAsLate() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-06");
    assertAdvice(telling.known("2011-09-05").register(3, "2011-09-06", "2011-09-10"), "FRA-21-2");
    assertAdvice(telling.known("2011-09-06").register(3, "2011-09-06", "2011-09-10"));
    assertRefused(
        telling.known("2011-09-07").register(3, "2011-09-06", "2011-09-10"),
        NOTIFICATION_IN_FUTURE);
  }

  @Test
  @Rule({"A-61", "PUB-1003"})
  void theSameReasonDoesNotStandTwiceOnADay() {
    Absentee absentee = Absentee.inGroup(1).absent(10, "2011-09-19", "2011-09-30");
    Telling telling = Telling.about(absentee, "2011-09-01");
    assertRefused(telling.register(10, "2011-09-30", "2011-10-05"), ABSENCE_DUPLICATE);
    assertAccepted(telling.register(10, "2011-10-01", "2011-10-05"));
    assertAccepted(telling.register(3, "2011-09-19", "2011-09-30"));
    assertRefused(telling.register(10, "2011-09-25", "2011-09-24"), NEGATIVE_DURATION);
  }

  @Test
  void aCallThatBreaksThreeRulesIsToldThree() {
    Absentee absentee = Absentee.inGroup(1).absent(11, "2011-08-01", null);
    assertRefused(
        Telling.about(absentee, "2011-09-01")
            .by(Channel.BENEFIT_OFFICE)
            .known("2011-09-02")
            .register(11, "2011-08-10", "2011-08-09"),
        REGISTRAR_NOT_ALLOWED,
        ABSENCE_START_TOO_EARLY,
        NOTIFICATION_IN_FUTURE,
        NEGATIVE_DURATION);
    assertRefused(
        Telling.about(Absentee.inGroup(1), "2011-09-01")
            .by(Channel.CITIZEN)
            .register(18, "2011-09-01", "2011-12-15"),
        REGISTRAR_NOT_ALLOWED,
        ABSENCE_TOO_LONG,
        ABSENCE_TOO_FAR_AHEAD);
  }

  @Test
  @Rule("FRA-24-1")
  void aJobcentreOfThePortalRegistersInsuredInTheBrowser() {
    Absentee insured = Absentee.inGroup(1).jobcentre("56100");
    assertRefused(
        Telling.about(insured, "2011-09-05").register(3, "2011-09-05", "2011-09-10"),
        BROWSER_ONLY_FOR_INSURED);
    assertAccepted(
        Telling.about(insured, "2011-09-05")
            .by(Channel.FUND)
            .register(3, "2011-09-05", "2011-09-10"));
    assertAccepted(
        Telling.about(Absentee.inGroup(2).match(1).jobcentre("56100"), "2011-09-05")
            .register(3, "2011-09-05", "2011-09-10"));
  }

  @Test
  @Rule({"FRA-19.2-1", "FRA-19.2-2", "FRA-19.2-3", "FRA-19.2-5"})
  void aSeniorJobIsInGroup8AndLeavesTheCitizenAvailable() {
    Telling telling = Telling.about(Absentee.inGroup(8).enrolled(), "2011-09-01");
    assertAdvice(telling.register(25, "2011-09-01", null));
    var state = telling.after(telling.register(25, "2011-09-01", null));
    Set<Exemption> exempts = exemptions(state, "2011-09-02");
    assertTrue(exempts.contains(JOB_SEARCH_CONFIRMATION));
    for (Exemption duty : new Exemption[] {ENROLLMENT, CV, REFERRED_WORK}) {
      assertFalse(exempts.contains(duty));
    }
    assertTrue(state.isEnrolledOn(LocalDate.parse("2012-09-01")));
    assertRefused(
        Telling.about(Absentee.inGroup(1), "2011-09-01").register(25, "2011-09-01", null),
        ABSENCE_NOT_ALLOWED);
    assertAdvice(
        Telling.about(Absentee.inGroup(8), "2011-09-01").register(25, "2011-09-01", null),
        "FRA-19.2-1");
  }

  @Test
  @Rule("FRA-19.1-20")
  void anExemptionIsSeenAtTheInterviewBeforeItEnds() {
    var state = Absentee.inGroup(2).match(1).absent(13, "2011-09-01", "2011-11-30").state();
    assertTrue(exemptions(state, "2011-11-15").contains(ACTIVATION));
    assertEquals(1, Telling.known(state, "2011-11-15").absences().size());
  }

  @Test
  void theReceiptsIdIsTheAbsences() {
    assertEquals(
        Telling.RECEIPT,
        registered(
                Telling.about(Absentee.inGroup(1), "2011-09-05")
                    .register(3, "2011-09-05", "2011-09-10"))
            .id());
  }

  @Test
  void a29thOfFebruaryAndTheEndOfAYearAreDaysLikeOthers() {
    Telling leap = Telling.about(Absentee.inGroup(1), "2011-11-30");
    assertAccepted(leap.register(15, "2011-11-30", "2012-02-28"));
    assertRefused(leap.register(15, "2011-11-30", "2012-02-29"), ABSENCE_TOO_LONG);
    assertAccepted(
        Telling.about(Absentee.inGroup(2).match(1), "2012-01-31")
            .register(9, "2012-01-31", "2012-02-28"));
    assertAccepted(
        Telling.about(Absentee.inGroup(1), "2011-12-31").register(2, "2011-12-31", "2012-01-13"));
  }
}
