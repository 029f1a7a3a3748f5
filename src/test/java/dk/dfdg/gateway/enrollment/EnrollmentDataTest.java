package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static dk.dfdg.gateway.enrollment.Asking.onlyFact;
import static dk.dfdg.gateway.enrollment.Asking.seeks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an enrollment must hold: § 8 stk. 5 and pkt. 8.5.1. */
class EnrollmentDataTest {
  private static final String TODAY = "2011-09-08";
  private static final String TELEGRAPHIST = "http://service.bm.dk/dfdg/profession/0132";
  private static final String ROOT =
      "/enr:UnemploymentEnrollmentRequest/enr:UnemploymentEnrollment/enr:";
  private static final String ALIAS = "0a1b2c3d-0000-4000-8000-0000000000ab";

  @Test
  @Rule("TIL-08.5-2")
  void theSystemMakesTheRegistrationDate() {
    Enrolled fact = (Enrolled) onlyFact(about(Citizen.inGroup(1), "2011-09-01").enroll(1));
    Enrollment enrollment = fact.enrollment();
    assertEquals(LocalDate.parse("2011-09-01"), enrollment.registrationDate());
    assertEquals(Asking.RECEIPT, enrollment.messageIdentifier());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 10000000})
  @Rule("TIL-08.5-3")
  void aCategoryOutsideTheListIsRefusedOnlyForThat(int category) {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY).enroll(category),
                FaultCode.INVALID_CLIENT_CATEGORY)
            .get(0);
    assertEquals(ROOT + "ClientCategoryTypeIdentifier", violation.path());
    assertEquals(Integer.toString(category), violation.maskedValue());
  }

  @Test
  @Rule("TIL-08.5-3")
  void categorySevenIsAccepted() {
    assertAccepted(about(Citizen.inGroup(3).match(1).granted(), TODAY).enroll(7));
  }

  @Test
  @Rule("PUB-2003")
  void aCategoryIsNotValidBeforeTheOrderWas() {
    assertEquals(
        "PUB-2003",
        assertRefused(
                about(Citizen.inGroup(1), "2011-08-24").seeking(seeks(Citizen.MASON)).enroll(1),
                FaultCode.CODE_EXPIRED,
                FaultCode.CODE_EXPIRED,
                FaultCode.CODE_EXPIRED)
            .get(0)
            .rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-09-05", "2011-09-07", "2011-09-09"})
  @Rule("TIL-08.5-8")
  void anyOtherStartDateThanTodayIsRefused(String start) {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY).from(start).enroll(1),
                FaultCode.INVALID_ENROLLMENT_DATE)
            .get(0);
    assertEquals(start, violation.maskedValue());
    assertTrue(violation.detailDanish().contains(TODAY), violation.detailDanish());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forsøgte 2011-09-05, kan dokumenteres",
        "Forsøg den 05-09-2011; kvittering vist",
        "1) 2011-02-31 2) 2011-09-05"
      })
  @Rule("TIL-08.5-9")
  void aDocumentedAttemptStartsTodayAndTheCommentHoldsItsDate(String comment) {
    Enrolled fact =
        (Enrolled) onlyFact(about(Citizen.inGroup(1), TODAY).documentedAttempt(comment).enroll(1));
    assertEquals(LocalDate.parse(TODAY), fact.enrollment().enrollmentDate());
    assertEquals(comment, fact.enrollment().comment());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "kan dokumenteres",
        "2011-09-08",
        "09-09-2011",
        "31-02-2011",
        "2011-13-01",
        "12011-09-05",
        "5. september"
      })
  @Rule("TIL-08.5-9")
  void aDocumentedAttemptWithoutAnEarlierDateIsRefused(String comment) {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY).documentedAttempt(comment).enroll(1),
                FaultCode.ATTEMPT_DATE_MISSING)
            .get(0);
    assertNull(violation.maskedValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  @Rule("TIL-08.5-10")
  void aDegreeOfUnemploymentOutsideTheListIsRefused(int status) {
    assertRefused(
        about(Citizen.inGroup(1), TODAY).status(status).enroll(1),
        FaultCode.INVALID_UNEMPLOYMENT_STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1", "1,2", "1,4", "2,1", "2,2", "3,1", "3,2", "3,3", "4,1", "4,2", "5,1", "5,2", "6,1",
    "6,2", "7,1", "7,2"
  })
  @Rule({"TIL-08.5-10", "PUB-6014"})
  void aLegalPairOfCategoryAndStatusIsAccepted(int category, int status) {
    assertAccepted(about(Citizen.inNoGroup().granted(), TODAY).status(status).enroll(category));
  }

  @ParameterizedTest
  @CsvSource({"2,4", "3,4", "4,4", "5,4", "6,4", "7,4"})
  @Rule("PUB-6014")
  void workSharingIsOnlyForRecipientsOfDagpenge(int category, int status) {
    assertRefused(
        about(Citizen.inNoGroup().granted(), TODAY).status(status).enroll(category),
        FaultCode.ILLEGAL_CATEGORY_AND_STATUS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6, 7})
  @Rule("PUB-4339")
  void onlyWithoutBenefitOneCanBeNotUnemployed(int category) {
    assertRefused(
        about(Citizen.inNoGroup().granted(), TODAY).status(3).enroll(category),
        FaultCode.ONLY_WITHOUT_BENEFIT_NOT_UNEMPLOYED);
  }

  @Test
  @Rule("TIL-08.5-11")
  void anEmptyListOfJobTitlesIsRefused() {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY).seeking().enroll(1), FaultCode.INVALID_PROFESSION)
            .get(0);
    assertEquals(ROOT + "Profession", violation.path());
    assertAccepted(about(Citizen.inGroup(1), TODAY).seeking(seeks(Citizen.MASON)).enroll(1));
  }

  @Test
  @Rule("TIL-08.5-11")
  void anUnknownJobTitleIsRefusedAndNotRepeated() {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY)
                    .seeking(seeks(Citizen.MASON), seeks("0107701234"))
                    .enroll(1),
                FaultCode.INVALID_PROFESSION)
            .get(0);
    assertEquals(ROOT + "Profession/enr:ProfessionType[2]/enr:ConceptUriDa", violation.path());
    assertEquals("##########", violation.maskedValue());
  }

  @Test
  @Rule({"TIL-08.5-11", "PUB-2003"})
  void aJobTitleThatHasExpiredIsRefused() {
    assertAccepted(about(Citizen.inGroup(1), "2011-08-31").seeking(seeks(TELEGRAPHIST)).enroll(1));
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), "2011-09-01").seeking(seeks(TELEGRAPHIST)).enroll(1),
                FaultCode.CODE_EXPIRED)
            .get(0);
    assertEquals(TELEGRAPHIST, violation.maskedValue());
  }

  @Test
  @Rule({"DFD-1.3-1", "TIL-08.5-11"})
  void aJobTitleMayStandOnlyOnce() {
    Profession carpenter = seeks(Citizen.CARPENTER);
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY)
                    .seeking(carpenter, seeks(Citizen.MASON), carpenter)
                    .enroll(1),
                FaultCode.INVALID_PROFESSION)
            .get(0);
    assertEquals("DFD-1.3-1", violation.rule());
    assertEquals(ROOT + "Profession/enr:ProfessionType[3]/enr:ConceptUriDa", violation.path());
    assertAccepted(
        about(Citizen.inGroup(1), TODAY).seeking(carpenter, seeks(Citizen.MASON)).enroll(1));
  }

  @Test
  @Rule("DFD-1.3-1")
  void anAliasMakesAJobTitleAnotherOne() {
    Profession plain = seeks(Citizen.MASON);
    Profession alias = new Profession(Citizen.MASON, ALIAS, false, 0, 0);
    Profession sameAlias =
        new Profession(Citizen.MASON, ALIAS.toUpperCase(Locale.ROOT), true, 0, 0);
    assertAccepted(about(Citizen.inGroup(1), TODAY).seeking(plain, alias).enroll(1));
    assertRefused(
        about(Citizen.inGroup(1), TODAY).seeking(alias, sameAlias).enroll(1),
        FaultCode.INVALID_PROFESSION);
  }

  @Test
  @Rule("PUB-4698")
  void monthsOfExperienceAreNotNegative() {
    Violation violation =
        assertRefused(
                about(Citizen.inGroup(1), TODAY)
                    .seeking(new Profession(Citizen.MASON, null, true, 2010, -1))
                    .enroll(1),
                FaultCode.NEGATIVE_PARAMETER)
            .get(0);
    assertEquals("-1", violation.maskedValue());
  }

  @ParameterizedTest
  @CsvSource({
    "0,true",
    "1970,true",
    "2011,true",
    "1969,false",
    "2012,false",
    "-1,false",
    "107701234,false"
  })
  @Rule("PUB-4710")
  void theYearLastUsedLiesInTheCitizensLife(int year, boolean allowed) {
    Asking asking =
        about(Citizen.inGroup(1), TODAY)
            .seeking(new Profession(Citizen.MASON, null, true, year, 1));
    if (allowed) {
      assertAccepted(asking.enroll(1));
    } else {
      String shown =
          assertRefused(asking.enroll(1), FaultCode.INVALID_YEAR_LAST_USED).get(0).maskedValue();
      assertFalse(shown.matches(".*[0-9]{9}.*"), shown);
    }
  }

  @Test
  @Rule({"TIL-08.5-3", "TIL-08.5-8", "TIL-08.5-10", "TIL-08.5-11"})
  void everythingThatIsWrongIsToldAtOnce() {
    List<Violation> violations =
        assertRefused(
            about(Citizen.inGroup(1).abroad(), TODAY)
                .from("2011-09-05")
                .status(9)
                .documentedAttempt("")
                .seeking()
                .enroll(9),
            FaultCode.INVALID_CLIENT_CATEGORY,
            FaultCode.INVALID_UNEMPLOYMENT_STATUS,
            FaultCode.INVALID_ENROLLMENT_DATE,
            FaultCode.ATTEMPT_DATE_MISSING,
            FaultCode.INVALID_PROFESSION,
            FaultCode.CITIZEN_ABROAD);
    assertEquals(6, violations.stream().map(Violation::path).distinct().count());
  }
}
