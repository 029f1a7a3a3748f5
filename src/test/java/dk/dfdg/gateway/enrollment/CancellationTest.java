package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static dk.dfdg.gateway.enrollment.Asking.onlyFact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Afmelding: § 8 stk. 6, pkt. 8.6.1 and 11.2, and Bilag 3. */
class CancellationTest {
  private static final String TODAY = "2011-09-01";
  private static final String ROOT =
      "/enr:CancelUnemploymentEnrollmentRequest/enr:UnemploymentEnrollmentCancellation/enr:";

  private final Citizen insured = Citizen.inGroup(1).enrolled(1);

  @ParameterizedTest
  @ValueSource(strings = {"2011-09-01", "2011-09-02", "2011-10-01"})
  @Rule("AFM-08.6-2")
  void theDateIsTodayOrUpTo30DaysAhead(String date) {
    LocalDate day = LocalDate.parse(date);
    assertEquals(
        new CancellationPlanned(new Cancellation(day, 1), day, "AFM-08.6-2"),
        onlyFact(about(insured, TODAY).cancel(date, 1)));
  }

  @Test
  @Rule("AFM-08.6-2")
  void thirtyOneDaysAheadIsTooFar() {
    Violation violation =
        assertRefused(
                about(insured, TODAY).cancel("2011-10-02", 1), FaultCode.INVALID_CANCELLATION_DATE)
            .get(0);
    assertEquals(ROOT + "CancellationDate", violation.path());
    assertEquals("2011-10-02", violation.maskedValue());
    assertEquals(
        "2011-10-02 ligger efter 2011-10-01, den sidste mulige dag.", violation.detailDanish());
    assertEquals(
        "2011-10-02 is after 2011-10-01, the last possible day.", violation.detailEnglish());
  }

  @Test
  @Rule("AFM-08.6-3")
  void nothingIsCancelledBackInTime() {
    Violation violation =
        assertRefused(
                about(insured, TODAY).cancel("2011-08-31", 1), FaultCode.INVALID_CANCELLATION_DATE)
            .get(0);
    assertEquals("AFM-08.6-3", violation.rule());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, 13, 14, 24, 25, 33})
  @Rule("AFM-08.6-4")
  void aCauseOutsideTheListIsRefused(int cause) {
    Violation violation =
        assertRefused(
                about(insured, TODAY).cancel(TODAY, cause), FaultCode.INVALID_CANCELLATION_CAUSE)
            .get(0);
    assertEquals(ROOT + "CauseTypeIdentifier", violation.path());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16, 21, 22})
  @Rule({"AFM-08.6-4", "AFM-08.6-5"})
  void everyUserMayChooseTheOtherCauses(int cause) {
    for (Channel channel : Channel.values()) {
      assertAccepted(about(insured, TODAY).by(channel).cancel(TODAY, cause));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 18, 19, 23, 26, 27, 28, 29, 30, 32})
  @Rule("AFM-08.6-5")
  void someCausesAreSetByTheSystemOnly(int cause) {
    for (Channel channel : Channel.values()) {
      if (channel == Channel.SYSTEM) {
        assertAccepted(about(insured, TODAY).by(channel).cancel(TODAY, cause));
      } else {
        assertRefused(
            about(insured, TODAY).by(channel).cancel(TODAY, cause),
            FaultCode.REGISTRAR_NOT_ALLOWED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"CITIZEN", "FUND", "BENEFIT_OFFICE", "OTHER_ACTOR"})
  @Rule({"AFM-08.6-5", "TIL-08.4-2"})
  void onlyTheJobcentreCancelsAfterAMatch(Channel channel) {
    Citizen citizen = Citizen.inGroup(2).match(2).enrolled(2);
    assertRefused(
        about(citizen, TODAY).by(channel).cancel(TODAY, 20), FaultCode.REGISTRAR_NOT_ALLOWED);
    assertAccepted(about(citizen, TODAY).cancel(TODAY, 20));
  }

  @Test
  @Rule("AFM-08.6-7")
  void whoIsNotEnrolledIsNotCancelled() {
    String day = "2011-09-05";
    assertRefused(about(Citizen.inGroup(1), day).cancel(day, 1), FaultCode.NOT_ENROLLED);
    assertRefused(
        about(Citizen.inGroup(1).enrolledUntil(1, day, 1), day).cancel(day, 1),
        FaultCode.NOT_ENROLLED);
    Violation waiting =
        assertRefused(
                about(Citizen.inGroup(2).waiting(4, "2011-09-03", day), day).cancel(day, 1),
                FaultCode.NOT_ENROLLED)
            .get(0);
    assertEquals(
        "The enrollment on Jobnet waits for contact and is not in force.", waiting.detailEnglish());
  }

  @Test
  @Rule("BI3-3")
  void group3IsCancelledOnlyInMatch2Or3() {
    Citizen citizen = Citizen.inGroup(3).enrolled(7);
    assertRefused(about(citizen, "2011-09-05").cancel("2011-09-05", 1), FaultCode.MATCH_REQUIRED);
    assertRefused(
        about(citizen.match(1), "2011-09-05").cancel("2011-09-05", 1),
        FaultCode.MATCH_FORBIDS_CANCELLATION);
    assertAccepted(about(citizen.match(2), "2011-09-05").cancel("2011-09-05", 1));
    assertAccepted(about(citizen.match(3), "2011-09-05").cancel("2011-09-05", 1));
  }

  @Test
  @Rule("BI3-3")
  void theSystemIsNotHeldBackByTheMatch() {
    Citizen citizen = Citizen.inGroup(3).enrolled(7);
    assertAccepted(about(citizen, TODAY).by(Channel.SYSTEM).cancel(TODAY, 30));
    assertAccepted(about(citizen.match(1), TODAY).by(Channel.SYSTEM).cancel(TODAY, 30));
  }

  @Test
  @Rule("A-31")
  void aLaterCancellationReplacesAPlannedOne() {
    Citizen planned = Citizen.inGroup(1).enrolledUntil(1, "2011-09-20", 1);
    LocalDate earlier = LocalDate.parse("2011-09-10");
    assertEquals(
        new CancellationPlanned(new Cancellation(earlier, 4), earlier, "A-31"),
        onlyFact(about(planned, TODAY).cancel("2011-09-10", 4)));
  }

  @Test
  @Rule("A-31")
  void aPlannedCancellationIsWithdrawnBeforeItsDate() {
    Citizen planned = Citizen.inGroup(1).enrolledUntil(1, "2011-09-20", 1);
    LocalDate before = LocalDate.parse("2011-09-19");
    assertEquals(
        new CancellationWithdrawn(before, "A-31"),
        onlyFact(about(planned, "2011-09-19").withdraw()));
    assertRefused(about(planned, "2011-09-20").withdraw(), FaultCode.NO_PLANNED_CANCELLATION);
    assertRefused(about(insured, TODAY).withdraw(), FaultCode.NO_PLANNED_CANCELLATION);
    assertRefused(about(Citizen.inGroup(1), TODAY).withdraw(), FaultCode.NO_PLANNED_CANCELLATION);
  }

  @Test
  @Rule("AFM-11-2")
  void aJobcentreWithAMunicipalSystemReportsEveryGroupByWebService() {
    assertAccepted(about(Citizen.inGroup(1), TODAY).enroll(1));
    assertAccepted(about(insured, TODAY).cancel(TODAY, 1));
    assertAccepted(about(Citizen.inGroup(1).jobcentre("99999"), TODAY).enroll(1));
    assertAccepted(about(Citizen.inGroup(1).jobcentre(null), TODAY).enroll(1));
  }

  @Test
  @Rule("AFM-11-3")
  void aJobcentreWithThePortalUsesTheBrowserForTheInsured() {
    Citizen notEnrolled = Citizen.inGroup(1).jobcentre("85100");
    assertRefused(about(notEnrolled, TODAY).enroll(1), FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertRefused(
        about(Citizen.inNoGroup().jobcentre("85100"), TODAY).enroll(1),
        FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertRefused(
        about(Citizen.inNoGroup().jobcentre("85100").enrolled(1), TODAY).cancel(TODAY, 1),
        FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertAccepted(about(Citizen.inGroup(2).jobcentre("85100"), TODAY).enroll(4));
  }

  @ParameterizedTest
  @CsvSource({"CITIZEN", "FUND", "SYSTEM"})
  @Rule("AFM-11-3")
  void thePortalHindersNobodyElse(Channel channel) {
    assertAccepted(about(Citizen.inGroup(1).jobcentre("85100"), TODAY).by(channel).enroll(1));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertRefused(
        about(Citizen.inGroup(3).match(1), TODAY).cancel("2011-08-31", 12),
        FaultCode.INVALID_CANCELLATION_CAUSE,
        FaultCode.INVALID_CANCELLATION_DATE,
        FaultCode.NOT_ENROLLED,
        FaultCode.MATCH_FORBIDS_CANCELLATION);
  }
}
