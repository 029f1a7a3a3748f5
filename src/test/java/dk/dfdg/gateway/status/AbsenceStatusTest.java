package dk.dfdg.gateway.status;

import static dk.dfdg.gateway.citizen.Exemption.ACTIVATION;
import static dk.dfdg.gateway.citizen.Exemption.CONTACT_COURSE;
import static dk.dfdg.gateway.citizen.Exemption.CV;
import static dk.dfdg.gateway.citizen.Exemption.ENROLLMENT;
import static dk.dfdg.gateway.citizen.Exemption.JOB_SEARCH_CONFIRMATION;
import static dk.dfdg.gateway.citizen.Exemption.REFERRED_WORK;
import static dk.dfdg.gateway.status.StatusFixture.day;
import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Absences and what they exempt from, as they are read. */
@OnBothDatabases
class AbsenceStatusTest {
  private static final int CIVIC_DUTY = 3;
  private static final int HOLIDAY = 10;
  private static final int SENIOR_JOB = 25;
  private static final int LIFE_THREATENING = 14;

  private final StatusFixture fixture;

  AbsenceStatusTest(TestDatabase test) {
    fixture = new StatusFixture(test.database());
  }

  @Test
  @Rule("FRA-19-1")
  void absenceIsStoredAndReadable() {
    Cpr cpr = fixture.citizen(1, null);
    Absence holiday = fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    assertEquals(List.of(holiday), read(fixture.status(cpr, PersonBlock.ABSENCE)));
    fixture.moveTo("2011-09-16");
    assertEquals(List.of(holiday), read(fixture.status(cpr, PersonBlock.ABSENCE)));
    fixture.moveTo("2011-09-17");
    assertEquals(List.of(), read(fixture.status(cpr, PersonBlock.ABSENCE)), "it is over");
  }

  private static List<Absence> read(PersonStatus status) {
    return status.absences().stream().map(PersonStatus.CurrentAbsence::absence).toList();
  }

  @Test
  @Rule("FRA-19.1-1")
  void absenceIsVisibleForTheFundAnotherActorAndAnotherJobcentre() {
    Cpr cpr = fixture.citizen(1, null);
    Absence holiday = fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    fixture.moveTo("2011-09-06");
    fixture.giveGuestAccess(cpr, OTHER_JOBCENTRE);
    for (var authority : List.of(JOBCENTRE, FUND, OTHER_JOBCENTRE)) {
      PersonStatus status =
          fixture.status(authority, cpr, PersonBlock.ABSENCE, PersonBlock.EXEMPTION);
      assertEquals(List.of(holiday), read(status), authority.toString());
      assertTrue(status.exemptions().contains(CONTACT_COURSE));
    }
    PersonStatus asOtherActor =
        fixture
            .statusService(false)
            .status(
                StatusFixture.statusCall(JOBCENTRE, Channel.OTHER_ACTOR),
                new StatusQuestion(cpr, Set.of(PersonBlock.ABSENCE), null));
    assertEquals(List.of(holiday), read(asOtherActor));
  }

  @Test
  @Rule("FRA-19.1-3")
  void whoIsExemptedFromTheContactCourseIsNotToBeCalled() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    assertTrue(fixture.exemptions(cpr, "2011-09-10").exemptions().contains(CONTACT_COURSE));
    assertFalse(fixture.exemptions(cpr, "2011-09-04").exemptions().contains(CONTACT_COURSE));
    assertFalse(fixture.exemptions(cpr, "2011-09-17").exemptions().contains(CONTACT_COURSE));
  }

  @Test
  @Rule("FRA-19.1-4")
  void theDaysThatDoNotCountAsOverdueCanBeCounted() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    long exempted =
        day("2011-09-01")
            .datesUntil(day("2011-10-01"))
            .filter(
                day ->
                    fixture.exemptions(cpr, day.toString()).exemptions().contains(CONTACT_COURSE))
            .count();
    assertEquals(12, exempted);
  }

  @Test
  @Rule("FRA-19.1-20")
  void anExemptionIsThereToBeAssessedAtAJobsamtale() {
    Cpr cpr = fixture.citizen(2, 1);
    Absence ill = fixture.registerAbsence(cpr, LIFE_THREATENING, "2011-09-01", "2011-11-30");
    fixture.moveTo("2011-11-15");
    PersonStatus status = fixture.status(cpr, PersonBlock.ABSENCE);
    assertEquals(List.of(ill), read(status));
    assertTrue(status.absences().get(0).exemptsFrom().contains(ACTIVATION));
    assertEquals(day("2011-11-30"), status.absences().get(0).absence().end());
  }

  @Test
  @Rule("FRA-19.1-21")
  void theCitizenSeesAbsenceOnlyOnceTheAgencyHasOpenedForIt() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.registerAbsence(cpr, HOLIDAY, "2011-09-05", "2011-09-16");
    StatusQuestion question =
        new StatusQuestion(cpr, Set.of(PersonBlock.ABSENCE, PersonBlock.EXEMPTION), null);
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> fixture.statusService(false).status(onMinSide(), question));
    assertEquals(2, refusal.violations().size());
    assertEquals(FaultCode.BLOCK_NOT_OPEN, refusal.violations().get(0).code());
    assertEquals("FRA-19.1-21", refusal.violations().get(0).rule());
    assertEquals(1, read(fixture.statusService(true).status(onMinSide(), question)).size());
  }

  private static dk.dfdg.gateway.access.CallContext onMinSide() {
    return StatusFixture.statusCall(StatusFixture.AGENCY, Channel.CITIZEN);
  }

  @Test
  @Rule({"FRA-19.2-2", "FRA-19.2-5"})
  void aSeniorjobExemptsNeitherFromReferredWorkNorEnrollmentNorCv() {
    Cpr cpr = fixture.citizen(8, null);
    fixture.registerAbsence(cpr, SENIOR_JOB, "2011-09-01", null);
    assertEquals(
        Set.of(JOB_SEARCH_CONFIRMATION), fixture.exemptions(cpr, "2011-09-02").exemptions());
  }

  @Test
  @Rule("BI2-00-1")
  void theAvailabilityAreaIsFourFlags() {
    Cpr cpr = fixture.citizen(2, 1);
    fixture.registerAbsence(cpr, LIFE_THREATENING, "2011-09-01", "2011-09-30");
    Set<Exemption> all = fixture.exemptions(cpr, "2011-09-02").exemptions();
    assertTrue(all.containsAll(Set.of(ENROLLMENT, JOB_SEARCH_CONFIRMATION, CV, REFERRED_WORK)));
    Cpr other = fixture.citizen(1, null);
    fixture.registerAbsence(other, HOLIDAY, "2011-09-01", "2011-09-30");
    Set<Exemption> two = fixture.exemptions(other, "2011-09-02").exemptions();
    assertTrue(two.containsAll(Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK)));
    assertFalse(two.contains(ENROLLMENT) || two.contains(CV));
  }

  @Test
  @Rule("BI2-00-2")
  void activationIsRightAndDutyAndInGroupTwoAvailabilityToo() {
    assertEquals(List.of("lov om en aktiv beskæftigelsesindsats kapitel 16"), suspended(1, null));
    assertEquals(
        List.of(
            "lov om en aktiv beskæftigelsesindsats kapitel 17",
            "lov om aktiv socialpolitik § 13, stk. 3"),
        suspended(2, 1));
  }

  @Test
  @Rule("BI2-00-3")
  void inOtherGroupsActivationIsTheDutyOfTheirOwnLaw() {
    assertEquals(List.of("integrationsloven"), suspended(3, 1));
    assertEquals(List.of("lov om aktiv socialpolitik § 13, stk. 3 og § 53"), suspended(4, 1));
    assertEquals(List.of("lov om aktiv socialpolitik § 13, stk. 3 og § 53"), suspended(5, 2));
    assertEquals(List.of("sygedagpengeloven § 21, stk. 1"), suspended(6, null));
    assertEquals(List.of("lov om aktiv socialpolitik § 74b og g"), suspended(7, 1));
  }

  private List<String> suspended(int contactGroup, Integer matchGroup) {
    Cpr cpr = fixture.citizen(contactGroup, matchGroup);
    assertEquals(List.of(), fixture.exemptions(cpr, "2011-09-02").suspendedDuties());
    fixture.registerAbsence(cpr, CIVIC_DUTY, "2011-09-01", "2011-09-30");
    return fixture.exemptions(cpr, "2011-09-02").suspendedDuties().stream()
        .map(ActivationDuty::law)
        .toList();
  }

  @Test
  @Rule("BI2-00-4")
  void personsInMatchThreeAreExemptedFromActivationAsSuch() {
    PersonStatus three = fixture.exemptions(fixture.citizen(2, 3), "2011-09-02");
    assertEquals(Set.of(ACTIVATION), three.exemptions());
    assertEquals(2, three.suspendedDuties().size());
    assertEquals(Set.of(), fixture.exemptions(fixture.citizen(2, 2), "2011-09-02").exemptions());
  }

  @Test
  @Rule("BI2-00-5")
  void anExemptionThatNamesMatchGroupsHoldsOnlyInThem() {
    assertEquals(
        Set.of(JOB_SEARCH_CONFIRMATION, REFERRED_WORK, ACTIVATION, CONTACT_COURSE), civicDuty(1));
    assertEquals(Set.of(ACTIVATION, CONTACT_COURSE), civicDuty(2));
    assertEquals(Set.of(CONTACT_COURSE), civicDuty(3));
  }

  /** What the row itself gives; match 3 is exempted from activation besides. */
  private Set<Exemption> civicDuty(int matchGroup) {
    Cpr cpr = fixture.citizen(2, matchGroup);
    fixture.registerAbsence(cpr, CIVIC_DUTY, "2011-09-01", "2011-09-30");
    return fixture.status(cpr, PersonBlock.ABSENCE).absences().get(0).exemptsFrom();
  }

  @Test
  void forADayBeforeThePresentGroupsNothingCanBeDerived() {
    Cpr cpr = fixture.citizen(1, null);
    Refusal refusal = assertThrows(Refusal.class, () -> fixture.exemptions(cpr, "2011-08-31"));
    assertEquals(FaultCode.EXEMPTION_DAY_TOO_EARLY, refusal.violations().get(0).code());
    assertEquals(Set.of(), fixture.exemptions(cpr, "2011-09-01").exemptions());
  }
}
