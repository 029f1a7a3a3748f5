package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.assertAccepted;
import static dk.dfdg.gateway.absence.Telling.assertRefused;
import static dk.dfdg.gateway.absence.Telling.exemptions;
import static dk.dfdg.gateway.citizen.Exemption.ACTIVATION;
import static dk.dfdg.gateway.citizen.Exemption.ATTENDANCE_AT_FOLLOW_UP;
import static dk.dfdg.gateway.citizen.Exemption.CONTACT_COURSE;
import static dk.dfdg.gateway.citizen.Exemption.CV;
import static dk.dfdg.gateway.citizen.Exemption.ENROLLMENT;
import static dk.dfdg.gateway.citizen.Exemption.JOB_SEARCH_CONFIRMATION;
import static dk.dfdg.gateway.citizen.Exemption.PERSONAL_CONTACT_AT_FOLLOW_UP;
import static dk.dfdg.gateway.citizen.Exemption.PERSONAL_CONTACT_AT_INTERVIEW;
import static dk.dfdg.gateway.citizen.Exemption.REFERRED_FLEKSJOB;
import static dk.dfdg.gateway.citizen.Exemption.REFERRED_WORK;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_NEEDS_MATCH;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_START_TOO_EARLY;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_TOO_LONG;
import static dk.dfdg.gateway.law.FaultCode.TEMPORARY_WORK_NOT_ALLOWED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.testing.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bilag 2: the representative and the awkward rows, on the days of the requirements' examples. */
class BilagTwoTest {
  private static final String TODAY = "2011-09-01";
  private static final Set<Exemption> AVAILABILITY = Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK);
  private static final Set<Exemption> AREA =
      Set.of(ENROLLMENT, CV, JOB_SEARCH_CONFIRMATION, REFERRED_WORK);

  private static Decision<AbsenceFact> register(Absentee absentee, int type, String end) {
    return Telling.about(absentee, TODAY).register(type, TODAY, end);
  }

  /** What the absence exempts from on its first day; it must be allowed. */
  private static Set<Exemption> exempts(int group, Integer match, int type, String end) {
    Absentee absentee = Absentee.inGroup(group);
    if (match != null) {
      absentee.match(match);
    }
    Telling telling = Telling.about(absentee, TODAY);
    return exemptions(telling.after(telling.register(type, TODAY, end)), TODAY);
  }

  private static void refused(int group, Integer match, int type) {
    Absentee absentee = Absentee.inGroup(group);
    if (match != null) {
      absentee.match(match);
    }
    assertRefused(register(absentee, type, "2011-09-02"), ABSENCE_NOT_ALLOWED);
  }

  private static Set<Exemption> and(Set<Exemption> some, Exemption... more) {
    Set<Exemption> all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  @Rule({"BI2-00-1", "FRA-21-4"})
  void theFourOfTheAvailabilityAreaAreToldSeparately() {
    Set<Exemption> all = exempts(2, 1, 14, "2011-10-01");
    assertTrue(all.containsAll(AREA));
    assertEquals(and(AVAILABILITY, ACTIVATION, CONTACT_COURSE), exempts(2, 1, 10, "2011-10-01"));
  }

  @Test
  @Rule("BI2-00-2")
  void activationIsSuspendedAsOneForRecipientsOfKontanthjælp() {
    assertEquals(Set.of(ACTIVATION), exempts(2, 2, 19, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION), exempts(1, null, 15, "2011-10-01"));
  }

  @Test
  @Rule("BI2-00-3")
  void activationIsTheDutyToAcceptOffersForTheOthers() {
    assertTrue(exempts(6, null, 3, "2011-10-01").contains(ACTIVATION));
    assertTrue(exempts(3, 2, 3, "2011-10-01").contains(ACTIVATION));
  }

  @Test
  @Rule("BI2-00-4")
  void personsInMatch3AreExemptedFromActivationAsSuch() {
    assertEquals(Set.of(ACTIVATION), exemptions(Absentee.inGroup(2).match(3).state(), TODAY));
    assertEquals(Set.of(), exemptions(Absentee.inGroup(2).match(2).state(), TODAY));
  }

  @Test
  @Rule({"BI2-00-5", "BI2-02-1"})
  void aMatchGroupAfterAnExemptionLimitsIt() {
    assertEquals(and(AVAILABILITY, ACTIVATION, CONTACT_COURSE), exempts(2, 1, 3, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), exempts(2, 2, 3, "2011-10-01"));
    assertEquals(Set.of(CONTACT_COURSE), Telling.TABLE.find(3, 2, 3).orElseThrow().exempts());
  }

  @Test
  @Rule("BI2-01-1")
  void temporaryWorkLastsAtMost14Days() {
    assertAccepted(register(Absentee.inGroup(1), 2, "2011-09-14"));
    assertRefused(register(Absentee.inGroup(1), 2, "2011-09-16"), ABSENCE_TOO_LONG);
    assertRefused(
        register(Absentee.inGroup(2).match(2), 2, "2011-09-14"), TEMPORARY_WORK_NOT_ALLOWED);
    assertEquals(and(AVAILABILITY, ACTIVATION, CONTACT_COURSE), exempts(8, null, 2, "2011-09-14"));
  }

  @Test
  @Rule("BI2-02-1")
  void civicDutyIsNotForRehabilitationInMatch3() {
    refused(4, 3, 3);
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), exempts(6, null, 3, "2011-10-01"));
    assertEquals(AVAILABILITY, exempts(8, null, 3, "2011-10-01"));
  }

  @Test
  @Rule("BI2-03-1")
  void aFortnightOfParentalLeaveKeepsTheContactCourseInGroup3() {
    refused(6, null, 4);
    assertEquals(and(AVAILABILITY, ACTIVATION), exempts(3, 1, 4, "2011-09-14"));
    assertTrue(exempts(2, 1, 4, "2011-09-14").contains(CONTACT_COURSE));
    assertRefused(register(Absentee.inGroup(1), 4, "2011-09-15"), ABSENCE_TOO_LONG);
  }

  @Test
  @Rule("BI2-04-1")
  void under18LastsUntilTheBirthday() {
    Absentee minor = Absentee.inGroup(2).match(1).born("100394");
    assertAccepted(register(minor, 6, "2012-03-09"));
    assertRefused(register(minor, 6, "2012-03-11"), ABSENCE_TOO_LONG);
    assertRefused(register(minor, 6, "2012-03-10"), ABSENCE_TOO_LONG);
    assertRefused(
        register(Absentee.inGroup(2).match(1).born("010193"), 6, "2011-09-01"), ABSENCE_TOO_LONG);
    assertTrue(exempts(2, 1, 7, null).containsAll(AREA));
  }

  @Test
  @Rule("BI2-05-1")
  void whoCannotGetAPensionNeedsNoEnd() {
    assertAccepted(register(Absentee.inGroup(2).match(1), 7, null));
    assertAccepted(register(Absentee.inGroup(2).match(2), 7, "2031-12-31"));
    refused(3, 1, 7);
  }

  @Test
  @Rule({"BI2-06-1", "FRA-19.1-17"})
  void maternityLeaveLasts54Weeks() {
    refused(1, null, 8);
    assertAccepted(register(Absentee.inGroup(2).match(1), 8, "2012-09-10"));
    assertRefused(register(Absentee.inGroup(2).match(1), 8, "2012-09-30"), ABSENCE_TOO_LONG);
  }

  @Test
  @Rule("BI2-07-1")
  void aFreePeriodLastsAMonth() {
    Telling telling = Telling.about(Absentee.inGroup(2).match(1), "2011-09-05");
    assertAccepted(telling.register(9, "2011-09-05", "2011-10-03"));
    assertRefused(telling.register(9, "2011-09-05", "2011-10-10"), ABSENCE_TOO_LONG);
    assertTrue(exempts(2, 2, 9, "2011-09-30").contains(CONTACT_COURSE));
    assertFalse(exempts(3, 2, 9, "2011-09-30").contains(CONTACT_COURSE));
    assertEquals(Set.of(ACTIVATION), exempts(4, 1, 9, "2011-09-30"));
  }

  @Test
  @Rule("BI2-08-1")
  void holidayInGroup3IsForMatch1Only() {
    refused(3, 2, 10);
    refused(4, 1, 10);
    refused(5, 1, 10);
    refused(6, null, 10);
    assertEquals(and(AVAILABILITY, ACTIVATION, CONTACT_COURSE), exempts(3, 1, 10, "2011-10-01"));
  }

  @Test
  @Rule("BI2-09-1")
  void aSickReportBeginsAtMost13DaysBack() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-15");
    assertAccepted(telling.register(11, "2011-09-02", null));
    assertRefused(telling.register(11, "2011-09-01", null), ABSENCE_START_TOO_EARLY);
  }

  @Test
  @Rule("BI2-09-4")
  void aSickReportOfTheOthersExemptsFromNothing() {
    Telling telling = Telling.about(Absentee.inGroup(7).match(1).enrolled(), TODAY);
    Decision<AbsenceFact> sick = telling.register(11, TODAY, null);
    assertEquals(Set.of(), exemptions(telling.after(sick), TODAY));
    assertEquals(List.of(), Telling.due(telling.after(sick), "2011-12-31"));
    refused(6, null, 11);
  }

  @Test
  @Rule("BI2-10-1")
  void illnessMadeWorseByWorkExemptsFromAllButActivation() {
    refused(2, 2, 12);
    assertEquals(AREA, exempts(2, 1, 12, "2011-10-01"));
    assertEquals(AREA, exempts(3, 1, 12, "2011-10-01"));
  }

  @Test
  @Rule("BI2-11-1")
  void illnessMadeWorseByActivationExemptsFromActivationInMatch2() {
    assertEquals(Set.of(ACTIVATION), exempts(2, 2, 13, "2011-10-01"));
    assertEquals(and(AREA, ACTIVATION), exempts(2, 1, 13, "2011-10-01"));
    refused(2, 3, 13);
  }

  @Test
  @Rule("BI2-12-1")
  void lifeThreateningIllnessIsForGroup2() {
    assertEquals(and(AREA, ACTIVATION, CONTACT_COURSE), exempts(2, 1, 14, "2011-10-01"));
    assertEquals(Set.of(CONTACT_COURSE), Telling.TABLE.find(14, 2, 3).orElseThrow().exempts());
    refused(3, 1, 14);
  }

  @Test
  @Rule("BI2-13-1")
  void partTimeWorkIsForGroup1() {
    refused(2, 1, 15);
    assertEquals(Set.of(ACTIVATION), exempts(1, null, 15, "2011-11-30"));
  }

  @Test
  @Rule("BI2-14-1")
  void employmentOrParentalLeaveWithin4WeeksLasts4Weeks() {
    for (int type : new int[] {16, 17}) {
      refused(7, 1, type);
      assertAccepted(register(Absentee.inGroup(2).match(3), type, "2011-09-28"));
      assertRefused(register(Absentee.inGroup(2).match(3), type, "2011-10-05"), ABSENCE_TOO_LONG);
      assertEquals(Set.of(CONTACT_COURSE), exempts(5, 1, type, "2011-09-28"));
    }
  }

  @Test
  @Rule("BI2-16-1")
  void exemptionWhileTakingPartInAnOfferKeepsCvAndEnrollment() {
    refused(2, 2, 18);
    assertEquals(AVAILABILITY, exempts(1, null, 18, "2011-11-30"));
    assertRefused(register(Absentee.inGroup(1), 18, "2011-12-02"), ABSENCE_TOO_LONG);
  }

  @Test
  @Rule("BI2-17-1")
  void careOfOwnChildrenIsNotForRecipientsOfDagpenge() {
    refused(1, null, 19);
    refused(2, 3, 19);
    assertEquals(and(AREA, ACTIVATION), exempts(2, 1, 19, "2011-10-01"));
    assertEquals(and(AREA, ACTIVATION), exempts(3, 1, 19, "2011-10-01"));
  }

  @Test
  @Rule("BI2-18-1")
  void careOfTheSickIsForGroups4And5InSpiteOfTheHeading() {
    assertEquals(Set.of(ACTIVATION), exempts(5, 1, 20, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION), exempts(4, 2, 20, "2011-10-01"));
    assertEquals(and(AREA, ACTIVATION), exempts(3, 1, 20, "2011-10-01"));
  }

  @Test
  @Rule("BI2-19-1")
  void militaryServiceIsNotForGroup3() {
    refused(3, 1, 21);
    assertEquals(and(AREA, ACTIVATION), exempts(2, 1, 21, "2011-10-01"));
  }

  @Test
  @Rule("BI2-20-1")
  void theSpecialReasonIsForMatch2AndExemptsFromActivationOnly() {
    refused(2, 1, 22);
    assertEquals(Set.of(ACTIVATION), exempts(7, 1, 22, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION), exempts(3, 2, 22, "2011-10-01"));
  }

  @Test
  @Rule("BI2-21-1")
  void selfChosenEducationExemptsByGroupAndExtent() {
    assertEquals(Set.of(), exempts(7, 1, 23, "2011-10-01"));
    assertEquals(Set.of(CONTACT_COURSE), exempts(7, 1, 24, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION), exempts(1, null, 23, "2011-10-01"));
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), exempts(1, null, 24, "2011-10-01"));
  }

  @Test
  @Rule("BI2-23-1")
  void hinderedInPersonalContactIsForMatch2And3() {
    assertEquals(Set.of(PERSONAL_CONTACT_AT_INTERVIEW), exempts(2, 2, 26, "2011-10-01"));
    refused(2, 1, 26);
  }

  @Test
  @Rule("BI2-24-1")
  void followUpWithoutContactIsForGroup6() {
    assertEquals(Set.of(PERSONAL_CONTACT_AT_FOLLOW_UP), exempts(6, null, 27, "2011-10-01"));
    refused(1, null, 27);
  }

  @Test
  @Rule("BI2-25-1")
  void fiveReasonsOfGroup6ExemptFromAttendance() {
    for (int type = 28; type <= 32; type++) {
      assertEquals(Set.of(ATTENDANCE_AT_FOLLOW_UP), exempts(6, null, type, "2011-10-01"));
      refused(1, null, type);
    }
    assertAccepted(register(Absentee.inGroup(6), 30, "2011-11-30"));
    assertRefused(register(Absentee.inGroup(6), 30, "2011-12-05"), ABSENCE_TOO_LONG);
    assertAccepted(register(Absentee.inGroup(6), 32, "2011-12-14"));
    assertRefused(register(Absentee.inGroup(6), 32, "2011-12-15"), ABSENCE_TOO_LONG);
  }

  @Test
  @Rule({"BI2-30-1", "FRA-19.1-15"})
  void aSeniorJobNeedsNoEndAndExemptsFromTheConfirmationOnly() {
    assertEquals(Set.of(JOB_SEARCH_CONFIRMATION), exempts(8, null, 25, null));
  }

  @Test
  @Rule("BI2-31-1")
  void educationExemptsFromNothing() {
    Telling telling = Telling.about(Absentee.inGroup(1), "2011-09-05");
    assertEquals(
        Set.of(),
        exemptions(telling.after(telling.register(1, "2011-09-05", "2011-09-09")), "2011-09-06"));
  }

  @Test
  @Rule("BI2-99-1")
  void referredWorkOfGroup7IsAFleksjobInMatch1Only() {
    assertEquals(
        Set.of(REFERRED_FLEKSJOB, ACTIVATION, CONTACT_COURSE), exempts(7, 1, 10, "2011-09-30"));
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), exempts(7, 2, 10, "2011-09-30"));
  }

  @Test
  @Rule("BI3-6")
  void recipientsOfIntroduktionsydelseNeedAMatchButNoInterview() {
    assertRefused(register(Absentee.inGroup(3), 10, "2011-09-30"), ABSENCE_NEEDS_MATCH);
    assertAccepted(register(Absentee.inGroup(3).match(1), 10, "2011-09-30"));
  }

  @Test
  @Rule("A-61")
  void overlappingAbsencesExemptTogether() {
    Absentee absentee =
        Absentee.inGroup(7)
            .match(2)
            .absent(19, "2011-09-01", "2011-09-10")
            .absent(24, "2011-09-05", "2011-09-20");
    assertEquals(Set.of(ACTIVATION), exemptions(absentee.state(), "2011-09-04"));
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), exemptions(absentee.state(), "2011-09-07"));
    assertEquals(Set.of(CONTACT_COURSE), exemptions(absentee.state(), "2011-09-11"));
  }
}
