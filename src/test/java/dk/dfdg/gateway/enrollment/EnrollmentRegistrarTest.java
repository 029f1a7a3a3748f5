package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static dk.dfdg.gateway.enrollment.Asking.onlyFact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.EnrollmentFact.EnrollmentPending;
import dk.dfdg.gateway.citizen.EnrollmentFact.Lapsed;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enroll whom, and when it takes effect: § 8 stk. 1-3 and pkt. 5.2. */
class EnrollmentRegistrarTest {
  private static final String SATURDAY = "2011-09-03";
  private static final String MONDAY = "2011-09-05";

  @Test
  @Rule("TIL-05.2-2")
  void aRecipientOfDagpengeIsEnrolledAtOnceOnASaturday() {
    Enrolled fact =
        (Enrolled) onlyFact(about(Citizen.inGroup(1), SATURDAY).by(Channel.CITIZEN).enroll(1));
    assertEquals(LocalDate.parse(SATURDAY), fact.enrollment().enrollmentDate());
    assertNull(fact.enrollment().contactDeadline());
    assertEquals("TIL-08.1-1", fact.rule());
  }

  @ParameterizedTest
  @CsvSource({"2,4", "3,6"})
  @Rule("TIL-05.2-3")
  void anApplicantOnJobnetWaitsForTheFirstOpeningDay(int group, int category) {
    Citizen citizen = Citizen.inGroup(group);
    EnrollmentPending fact =
        (EnrollmentPending) onlyFact(about(citizen, SATURDAY).by(Channel.CITIZEN).enroll(category));
    assertEquals(LocalDate.parse(MONDAY), fact.enrollment().contactDeadline());
    assertEquals(LocalDate.parse(SATURDAY), fact.effectiveDate());
  }

  @Test
  @Rule({"TIL-05.2-3", "TIL-05.2-6"})
  void theJobcentreMakesAWaitingEnrollmentEffectiveOnTheDayOfContact() {
    Citizen waiting = Citizen.inGroup(2).waiting(4, SATURDAY, MONDAY);
    Enrolled fact = (Enrolled) onlyFact(about(waiting, MONDAY).enroll(4));
    assertEquals(LocalDate.parse(MONDAY), fact.enrollment().enrollmentDate());
    assertNull(fact.enrollment().contactDeadline());
    assertEquals("TIL-05.2-3", fact.rule());
  }

  @Test
  @Rule({"TIL-05.2-3", "BI3-2"})
  void makingItEffectiveInGroup3NeedsTheMatch() {
    Citizen waiting = Citizen.inGroup(3).waiting(6, SATURDAY, MONDAY);
    assertRefused(about(waiting, MONDAY).enroll(6), FaultCode.MATCH_REQUIRED);
    assertAccepted(about(waiting.match(1), MONDAY).enroll(6));
  }

  @Test
  @Rule("TIL-05.2-3")
  void aCitizenWhoWaitsCannotEnrollAgainOnJobnet() {
    Citizen waiting = Citizen.inGroup(2).waiting(4, SATURDAY, MONDAY);
    assertRefused(
        about(waiting, "2011-09-04").by(Channel.CITIZEN).enroll(4), FaultCode.ENROLLMENT_OVERLAP);
  }

  @Test
  @Rule("TIL-05.2-4")
  void withoutContactAWaitingEnrollmentEndsTheDayAfter() {
    Citizen waiting = Citizen.inGroup(2).waiting(4, SATURDAY, MONDAY);
    assertEquals(List.of(), Asking.due(waiting, LocalDate.parse(MONDAY)));
    assertEquals(
        List.of(new Lapsed(32, LocalDate.parse("2011-09-06"), "TIL-05.2-4")),
        Asking.due(waiting, LocalDate.parse("2011-09-06")));
    assertInstanceOf(
        EnrollmentPending.class,
        onlyFact(about(waiting, "2011-09-06").by(Channel.CITIZEN).enroll(4)));
  }

  @Test
  @Rule("TIL-05.2-4")
  void anEnrollmentThatDoesNotWaitDoesNotLapse() {
    LocalDate later = LocalDate.parse("2011-09-30");
    assertEquals(List.of(), Asking.due(Citizen.inGroup(2), later));
    assertEquals(List.of(), Asking.due(Citizen.inGroup(2).enrolled(2), later));
  }

  @Test
  @Rule("TIL-05.2-6")
  void theJobcentreEnrollsWhenJobnetIsNotPossible() {
    Enrolled fact = (Enrolled) onlyFact(about(Citizen.inNoGroup(), MONDAY).enroll(4));
    assertEquals(LocalDate.parse(MONDAY), fact.enrollment().enrollmentDate());
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"CITIZEN", "JOBCENTRE", "FUND", "OTHER_ACTOR", "SYSTEM"})
  @Rule("TIL-08.1-1")
  void aRecipientOfDagpengeIsEnrolledBy(Channel channel) {
    assertAccepted(about(Citizen.inGroup(1), "2011-09-01").by(channel).enroll(1));
  }

  @Test
  @Rule("TIL-08.1-1")
  void theBenefitOfficeDoesNotEnrollARecipientOfDagpenge() {
    assertRefused(
        about(Citizen.inGroup(1), "2011-09-01").by(Channel.BENEFIT_OFFICE).enroll(1),
        FaultCode.REGISTRAR_NOT_ALLOWED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"JOBCENTRE", "FUND"})
  @Rule("TIL-08.1-2")
  void whoEnrollsIsRemindedToAdviseOnRights(Channel channel) {
    Asking asking = about(Citizen.inGroup(1), "2011-09-01").by(channel);
    assertEquals(List.of(), assertAccepted(asking.enroll(1)).advice());
    List<Advice> advice = assertAccepted(asking.withoutAdviceOnRights().enroll(1)).advice();
    assertEquals(List.of("TIL-08.1-2"), advice.stream().map(Advice::rule).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"FUND", "BENEFIT_OFFICE", "OTHER_ACTOR"})
  @Rule("TIL-08.2-1")
  void anApplicantIsEnrolledByNobodyElse(Channel channel) {
    assertRefused(
        about(Citizen.inGroup(2), "2011-09-01").by(channel).enroll(4),
        FaultCode.REGISTRAR_NOT_ALLOWED);
  }

  @Test
  @Rule("TIL-08.2-1")
  void anApplicantIsEnrolledByTheJobcentre() {
    assertInstanceOf(Enrolled.class, onlyFact(about(Citizen.inGroup(2), "2011-09-01").enroll(4)));
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 27})
  @Rule("TIL-08.2-4")
  void aRecipientMayEnrollAgainOnJobnetBeforeTheSeventhDay(int cause) {
    Citizen citizen = Citizen.inGroup(2).granted().enrolledUntil(2, "2011-09-01", cause);
    Enrolled fact = (Enrolled) onlyFact(about(citizen, "2011-09-06").by(Channel.CITIZEN).enroll(2));
    assertEquals("TIL-08.2-4", fact.rule());
    assertAccepted(about(citizen, "2011-09-07").by(Channel.CITIZEN).enroll(2));
    assertRefused(
        about(citizen, "2011-09-08").by(Channel.CITIZEN).enroll(2),
        FaultCode.REGISTRAR_NOT_ALLOWED);
    assertRefused(
        about(citizen, "2011-09-12").by(Channel.CITIZEN).enroll(2),
        FaultCode.REGISTRAR_NOT_ALLOWED);
  }

  @Test
  @Rule("TIL-08.2-4")
  void aRecipientMayNotEnrollOnJobnetAfterAnotherCauseOrAsAnotherRecipient() {
    Citizen worked = Citizen.inGroup(2).granted().enrolledUntil(2, "2011-09-01", 1);
    assertRefused(
        about(worked, "2011-09-02").by(Channel.CITIZEN).enroll(2), FaultCode.REGISTRAR_NOT_ALLOWED);
    Citizen applicant = Citizen.inGroup(2).granted().enrolledUntil(4, "2011-09-01", 26);
    assertRefused(
        about(applicant, "2011-09-02").by(Channel.CITIZEN).enroll(2),
        FaultCode.REGISTRAR_NOT_ALLOWED);
    assertRefused(
        about(Citizen.inGroup(2).granted(), "2011-09-02").by(Channel.CITIZEN).enroll(2),
        FaultCode.REGISTRAR_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "JOBCENTRE,true",
    "BENEFIT_OFFICE,true",
    "SYSTEM,true",
    "FUND,false",
    "OTHER_ACTOR,false"
  })
  @Rule("TIL-08.3-1")
  void aRecipientIsEnrolledByTheJobcentreOrTheBenefitOffice(Channel channel, boolean allowed) {
    Asking asking = about(Citizen.inGroup(2).granted(), "2011-09-05").by(channel);
    if (allowed) {
      assertAccepted(asking.enroll(2));
    } else {
      assertRefused(asking.enroll(2), FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3,CITIZEN,true",
    "5,CITIZEN,true",
    "3,JOBCENTRE,true",
    "5,JOBCENTRE,true",
    "3,FUND,false",
    "5,FUND,false",
    "3,BENEFIT_OFFICE,false",
    "5,OTHER_ACTOR,false"
  })
  @Rule("TIL-05.2-6")
  void withoutBenefitTheCitizenOrTheJobcentreEnrolls(
      int category, Channel channel, boolean allowed) {
    Asking asking = about(Citizen.inGroup(8), "2011-09-05").by(channel);
    if (allowed) {
      assertInstanceOf(Enrolled.class, onlyFact(asking.enroll(category)));
    } else {
      assertRefused(asking.enroll(category), FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }
}
