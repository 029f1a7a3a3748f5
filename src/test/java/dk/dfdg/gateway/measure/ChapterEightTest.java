package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.measure.LawOfMeasures.FULL;
import static dk.dfdg.gateway.measure.LawOfMeasures.LAW;
import static dk.dfdg.gateway.measure.LawOfMeasures.advice;
import static dk.dfdg.gateway.measure.LawOfMeasures.completed;
import static dk.dfdg.gateway.measure.LawOfMeasures.refused;
import static dk.dfdg.gateway.measure.LawOfMeasures.right;
import static dk.dfdg.gateway.testing.Measures.course;
import static dk.dfdg.gateway.testing.Measures.full;
import static dk.dfdg.gateway.testing.Measures.job;
import static dk.dfdg.gateway.testing.Measures.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.LawFolder;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One record of chapter 8: measures of recipients of dagpenge and employed persons. */
class ChapterEightTest {
  @Test
  @Rule({"AMF-44-1", "AMF-45-1", "INTRO-1"})
  void aCourseAndAJobWithEverythingAreRight() {
    right(course());
    right(job());
    assertEquals(List.of(), advice(course(), FULL));
  }

  @Test
  @Rule("AMF-45-1")
  void aTrialBeyondTheLimitOfDurationIsRight() {
    right(job().put(MeasureField.START, "2010-01-04").put(MeasureField.END, "2011-12-30"));
  }

  @Test
  @Rule("AMF-46-2")
  void completedRunningAndPlannedCoursesAreRight() {
    right(course().put(MeasureField.START, "2011-08-01").put(MeasureField.END, "2011-08-31"));
    right(course().put(MeasureField.END, "2011-10-31"));
    right(course().put(MeasureField.START, "2011-10-03").put(MeasureField.END, "2011-10-31"));
  }

  @Test
  @Rule("AMF-46.1-1")
  void theCprNumberIsRequiredAndNamesADay() {
    refused(
        course().put(MeasureField.CPR, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.CPR,
        "AMF-46.1-1");
    refused(
        course().put(MeasureField.CPR, "3102801234"),
        FaultCode.INVALID_CPR,
        MeasureField.CPR,
        "AMF-46.1-1");
    right(course());
  }

  @Test
  void aCprNumberIsNeverShown() {
    Violation found =
        LAW.check(course().put(MeasureField.CPR, "3102801234").build(), FULL).violations().get(0);
    assertEquals("##########", found.maskedValue());
  }

  @Test
  @Rule("AMF-46.2-1")
  void theMunicipalityIsTheReportingOneInThreeDigits() {
    refused(
        course().put(MeasureField.MUNICIPALITY, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.MUNICIPALITY,
        "AMF-46.2-1");
    refused(
        course().put(MeasureField.MUNICIPALITY, "1011"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.MUNICIPALITY,
        "AMF-46.2-1");
    refused(
        course().put(MeasureField.MUNICIPALITY, "147"),
        FaultCode.MEASURE_OF_OTHER_MUNICIPALITY,
        MeasureField.MUNICIPALITY,
        "INTRO-1");
  }

  @Test
  @Rule("AMF-46.3-1")
  void aJobcentreThatIsNotInTheRegisterIsRefused() {
    refused(
        course()
            .put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, "99900")
            .put(MeasureField.RESPONSIBLE_ORGANISATION_TYPE, 8),
        FaultCode.ORGANISATION_OF_MEASURE_WRONG,
        MeasureField.RESPONSIBLE_ORGANISATION_CODE,
        "AMF-46.3-1");
  }

  @Test
  @Rule("AMF-46.3-2")
  void aMissingMiddleNameIsRightAndAMissingSurnameIsNot() {
    right(course().put(MeasureField.RESPONSIBLE_MIDDLE_NAME, (String) null));
    refused(
        course().put(MeasureField.RESPONSIBLE_SURNAME, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.RESPONSIBLE_SURNAME,
        "AMF-46.3-2");
  }

  @Test
  @Rule("AMF-46.3-3")
  void theEmployeesIdIsVoluntary() {
    right(course());
    right(course().put(MeasureField.RESPONSIBLE_EMPLOYEE, "AMH12"));
  }

  @Test
  @Rule("AMF-46.3-4")
  void theOrganisationIsAMunicipalityOrAJobcentre() {
    right(course());
    right(
        course()
            .put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, "10100")
            .put(MeasureField.RESPONSIBLE_ORGANISATION_TYPE, 8));
    refused(
        course().put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.RESPONSIBLE_ORGANISATION_CODE,
        "AMF-46.3-4");
  }

  @Test
  @Rule("AMF-46.3-5")
  void theTypeIsSevenForAMunicipalityAndEightForAJobcentre() {
    right(course());
    refused(
        course().put(MeasureField.RESPONSIBLE_ORGANISATION_TYPE, 8),
        FaultCode.ORGANISATION_OF_MEASURE_WRONG,
        MeasureField.RESPONSIBLE_ORGANISATION_TYPE,
        "AMF-46.3-5");
  }

  @Test
  @Rule("AMF-46.4-1")
  void theRegisteringJobcentreIsRequiredToo() {
    refused(
        course().put(MeasureField.REGISTERING_ORGANISATION_CODE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.REGISTERING_ORGANISATION_CODE,
        "AMF-46.4-1");
  }

  @Test
  @Rule("AMF-46.4-2")
  void aJobcentreRegistersForAnotherOnlyWhereTheyCooperate() {
    right(course().put(MeasureField.REGISTERING_ORGANISATION_CODE, "14700"));
    refused(
        course().put(MeasureField.REGISTERING_ORGANISATION_CODE, "75100"),
        FaultCode.JOBCENTRES_DO_NOT_COOPERATE,
        MeasureField.REGISTERING_ORGANISATION_CODE,
        "AMF-46.4-2");
  }

  @Test
  @Rule("AMF-46.5-1")
  void theKeyIsAGuid() {
    right(course());
    refused(
        course().put(MeasureField.KEY, "12345"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.KEY,
        "AMF-46.5-1");
  }

  @Test
  @Rule("AMF-46.6-1")
  void aPlannedCourseHasItsPlannedStart() {
    assertEquals(
        "2011-10-03",
        completed(
                course().put(MeasureField.START, "2011-10-03").put(MeasureField.END, "2011-10-28"),
                FULL)
            .text(MeasureField.START));
  }

  @Test
  @Rule("AMF-46.7-1")
  void theEndIsRequiredAndNotBeforeTheStart() {
    refused(
        course().put(MeasureField.START, "2011-09-12").put(MeasureField.END, "2011-09-11"),
        FaultCode.END_BEFORE_START,
        MeasureField.END,
        "AMF-46.7-1");
    right(course().put(MeasureField.START, "2011-09-12").put(MeasureField.END, "2011-09-12"));
    refused(
        course().put(MeasureField.END, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.END,
        "AMF-46.7-1");
    refused(
        course().put(MeasureField.END, "2011-09-31"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.END,
        "AMF-46.7-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "38", "-1"})
  @Rule("AMF-46.8-1")
  void hoursOutsideOneToThirtySevenAreRefused(String hours) {
    refused(
        course().put(MeasureField.HOURS, hours),
        FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
        MeasureField.HOURS,
        "AMF-46.8-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 37})
  @Rule("AMF-46.8-1")
  void hoursFromOneToThirtySevenAreRight(int hours) {
    right(course().put(MeasureField.HOURS, hours));
  }

  @Test
  @Rule("AMF-46.8-2")
  void sixtyMinutesAreRefused() {
    refused(
        course().put(MeasureField.MINUTES, 60),
        FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
        MeasureField.MINUTES,
        "AMF-46.8-2");
    right(course().put(MeasureField.HOURS, 20).put(MeasureField.MINUTES, 59));
  }

  @Test
  @Rule("AMF-1")
  void thirtySevenHoursWithMinutesAreAdvisedAndZeroHoursRefused() {
    assertEquals(
        List.of("AMF-1"),
        advice(course().put(MeasureField.HOURS, 37).put(MeasureField.MINUTES, 59), FULL));
    refused(
        course().put(MeasureField.HOURS, 0).put(MeasureField.MINUTES, 45),
        FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
        MeasureField.HOURS,
        "AMF-46.8-1");
  }

  @Test
  @Rule({"INT-05-1", "INTRO-12", "INTRO-13"})
  void anOfferOfOneHourIsAnActivityAndOneThatIsNotSubmittedIsMarked() {
    assertEquals(
        List.of(),
        advice(course().put(MeasureField.HOURS, 1).put(MeasureField.END, "2011-09-09"), FULL));
    assertEquals(List.of("INTRO-12"), advice(course().put(MeasureField.REPORTED, "false"), FULL));
    assertNull(
        completed(course().put(MeasureField.REPORTED, "true"), FULL).text(MeasureField.REPORTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "20"})
  @Rule("AMF-46.9-1")
  void anAktiveringstypeOutsideTheListIsRefused(String type) {
    List<Violation> found =
        LAW.check(course().put(MeasureField.ACTIVATION_TYPE, type).build(), FULL).violations();
    LawOfMeasures.only(found, FaultCode.INVALID_CODE, MeasureField.ACTIVATION_TYPE, "AMF-46.9-1");
  }

  @Test
  @Rule("AMF-46-5")
  void aTypeThatIsAddedToTheListIsRightWithoutAnythingElse() {
    MeasureLaw law =
        LawFolder.copy()
            .replacing(
                "codelists/ActivationType.csv",
                "19;",
                "20;Ny type;2012-01-01;;made up for a test\n19;")
            .load();
    MeasureRecord record =
        course()
            .put(MeasureField.ACTIVATION_TYPE, 20)
            .put(MeasureField.CREATED_ON, "2012-01-02")
            .put(MeasureField.START, "2012-01-02")
            .put(MeasureField.END, "2012-02-01")
            .build();
    assertEquals(List.of(), law.check(record, full("2012-01-06")).violations());
    assertEquals(List.of(), law.checkChange(null, record, full("2012-01-06"), null));
    MeasureRecord early = record.copy().put(MeasureField.CREATED_ON, "2011-12-30").build();
    LawOfMeasures.only(
        law.checkChange(null, early, full("2012-01-06"), null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.ACTIVATION_TYPE,
        "AMF-46.9-2");
  }

  @Test
  @Rule({"AMF-46.10-1", "AMF-46.11-1"})
  void aMeasureInAJobplanHasItsKeyAndItsDays() {
    right(inJobplan());
    right(course());
    refused(
        inJobplan().put(MeasureField.JOBPLAN, "no GUID"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.JOBPLAN,
        "AMF-46.10-1");
    List<Violation> withoutKey =
        LAW.check(inJobplan().put(MeasureField.JOBPLAN, (String) null).build(), FULL).violations();
    assertEquals(
        List.of("jobplan_created", "jobplan_revised", "employment_goal"),
        withoutKey.stream().map(Violation::path).toList());
    assertEquals("2011-09-06", completed(inJobplan(), FULL).text(MeasureField.JOBPLAN_CREATED));
  }

  @Test
  @Rule("AMF-46.12-1")
  void aJobplanIsNotRevisedBeforeItIsMade() {
    refused(
        inJobplan().put(MeasureField.JOBPLAN_REVISED, "2011-09-01"),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.JOBPLAN_REVISED,
        "AMF-46.12-1");
    assertEquals(
        "2011-09-06",
        completed(inJobplan().put(MeasureField.JOBPLAN_REVISED, (String) null), FULL)
            .text(MeasureField.JOBPLAN_REVISED));
  }

  @Test
  @Rule("AMF-46.13-1")
  void theEmploymentGoalIsATitleOrAnArea() {
    right(inJobplan());
    right(
        inJobplan()
            .put(MeasureField.EMPLOYMENT_GOAL, "2101")
            .put(MeasureField.START, "2011-03-01"));
    refused(
        inJobplan().put(MeasureField.EMPLOYMENT_GOAL, "2100").put(MeasureField.START, "2011-03-01"),
        FaultCode.JOB_TITLE_NOT_OF_LEVEL,
        MeasureField.EMPLOYMENT_GOAL,
        "AMF-46.13-1");
  }

  @Test
  @Rule("AMF-46.13-2")
  void aTitleOfThePastIsRightWhenItHeldOnADayOfTheCourse() {
    right(
        job()
            .put(MeasureField.JOB_TITLE, "210101")
            .put(MeasureField.START, "2011-03-28")
            .put(MeasureField.END, "2011-04-29"));
    refused(
        job()
            .put(MeasureField.JOB_TITLE, "210101")
            .put(MeasureField.START, "2011-04-01")
            .put(MeasureField.END, "2011-04-29"),
        FaultCode.JOB_TITLE_NOT_OF_PERIOD,
        MeasureField.JOB_TITLE,
        "AMF-46.13-2");
  }

  @Test
  @Rule({"INT-03-1", "INTRO-8"})
  void anOfferInAJobplanWithoutADayOfFollowUpIsIncomplete() {
    MeasureRecord.Builder all =
        inJobplan()
            .put(MeasureField.MEETING_PLACE, "Jobcentret, lokale 2")
            .put(MeasureField.ENROLMENT_RESPONSIBLE, "Jobcentret")
            .put(MeasureField.FOLLOW_UP_RESPONSIBLE, "Anden aktør")
            .put(MeasureField.FOLLOW_UP_DATE, "2011-09-20");
    assertEquals(List.of(), advice(all, FULL));
    Checked without = LAW.check(all.put(MeasureField.FOLLOW_UP_DATE, (String) null).build(), FULL);
    assertTrue(without.isRight());
    assertEquals(
        "Jobplanen mangler oplysning om ansvar og dato for opfølgning (follow_up_date).",
        without.advice().get(0).danish());
  }

  @Test
  @Rule("AMF-46.14-1")
  void aJobOrderIsGivenWhenThereIsOne() {
    right(job());
    right(job().put(MeasureField.JOB_ORDER, "4711"));
    refused(
        course().put(MeasureField.JOB_ORDER, "4711"),
        FaultCode.MEASURE_ITEM_NOT_TAKEN,
        MeasureField.JOB_ORDER,
        "AMF-46.14-1");
  }

  @Test
  @Rule("AMF-46.15-1")
  void aWageSubsidyHasAJobordretypeAndACourseHasNone() {
    refused(
        job().put(MeasureField.JOB_ORDER_TYPE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-1");
    right(course());
  }

  @Test
  @Rule("AMF-46.15-7")
  void anOrderOnJobnetIsRegisteredWithTheClientCategory() {
    MeasureRecord.Builder order = job().put(MeasureField.JOB_ORDER, "4711");
    refused(
        order.put(MeasureField.JOB_ORDER_TYPE, 22),
        single("2011-09-05"),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.CLIENT_CATEGORY,
        "AMF-46.15-7");
    right(order.put(MeasureField.CLIENT_CATEGORY, 1), single("2011-09-05"));
    right(
        job().put(MeasureField.JOB_ORDER, "4711").put(MeasureField.JOB_ORDER_TYPE, 16),
        single("2011-09-05"));
    right(job().put(MeasureField.JOB_ORDER_TYPE, 22), FULL);
  }

  @Test
  @Rule("AMF-46.15-8")
  void theJobordretypeSaysWhoFillsIt() {
    refused(
        job().put(MeasureField.JOB_ORDER_TYPE, 16).put(MeasureField.CLIENT_CATEGORY, 2),
        FaultCode.JOB_ORDER_TYPE_NOT_FOR_PERSON,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-8");
    right(job().put(MeasureField.JOB_ORDER_TYPE, 21).put(MeasureField.CLIENT_CATEGORY, 2));
    assertEquals(
        List.of(),
        workbase()
            .check(apprentice(10).put(MeasureField.CLIENT_CATEGORY, 3).build(), FULL)
            .violations());
  }

  @Test
  @Rule("AMF-46.16-1")
  void aCompanyHasACvrAndAPNumber() {
    right(job());
    refused(
        job().put(MeasureField.WORKPLACE_P_NUMBER, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.WORKPLACE_P_NUMBER,
        "AMF-46.16-1");
    refused(
        job().put(MeasureField.WORKPLACE_CVR, "99100002"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.WORKPLACE_CVR,
        "AMF-46.16-1");
  }

  @Test
  @Rule({"AMF-46.16-2", "AMF-36"})
  void anEmbassyHasTheNumberOfTheMinistryAndAPrivateType() {
    MeasureRecord.Builder embassy =
        job()
            .put(MeasureField.COMPANY_FALLBACK, "embassy")
            .put(MeasureField.WORKPLACE_CVR, "99000104");
    right(embassy.put(MeasureField.JOB_ORDER_TYPE, 21));
    refused(
        embassy.put(MeasureField.JOB_ORDER_TYPE, 24),
        FaultCode.COMPANY_FALLBACK_NOT_PRIVATE,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.16-2");
    refused(
        embassy.put(MeasureField.JOB_ORDER_TYPE, 21).put(MeasureField.WORKPLACE_CVR, Measures.CVR),
        FaultCode.COMPANY_FALLBACK_NUMBER_WRONG,
        MeasureField.WORKPLACE_CVR,
        "AMF-46.16-2");
  }

  @Test
  @Rule({"AMF-46.16-3", "AMF-36"})
  void aCompanyWithoutADanishNumberHasThatOfTheJobcentreAndAPrivateType() {
    MeasureRecord.Builder foreign =
        job()
            .put(MeasureField.COMPANY_FALLBACK, "no_danish_number")
            .put(MeasureField.WORKPLACE_CVR, "99000112");
    right(foreign);
    refused(
        foreign.put(MeasureField.JOB_ORDER_TYPE, 22),
        FaultCode.COMPANY_FALLBACK_NOT_PRIVATE,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.16-3");
    List<Violation> apprentice =
        workbase()
            .check(
                apprentice(9)
                    .put(MeasureField.COMPANY_FALLBACK, "no_danish_number")
                    .put(MeasureField.WORKPLACE_CVR, "99000112")
                    .build(),
                FULL)
            .violations();
    assertTrue(apprentice.stream().anyMatch(v -> v.code() == FaultCode.COMPANY_FALLBACK_NOT_TAKEN));
  }

  @Test
  @Rule({"AMF-46.17-1", "AMF-46.17-3"})
  void aWageSubsidyInTheStateHasAMinistryAreaAndOneInAMunicipalityHasNone() {
    refused(
        job().put(MeasureField.JOB_ORDER_TYPE, 4),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.MINISTRY_AREA,
        "AMF-46.17-1");
    right(job().put(MeasureField.JOB_ORDER_TYPE, 4).put(MeasureField.MINISTRY_AREA, 11));
    right(job().put(MeasureField.JOB_ORDER_TYPE, 5));
    right(job().put(MeasureField.JOB_ORDER_TYPE, 5).put(MeasureField.MINISTRY_AREA, 10));
    refused(
        job().put(MeasureField.JOB_ORDER_TYPE, 16).put(MeasureField.MINISTRY_AREA, 11),
        FaultCode.MEASURE_ITEM_NOT_TAKEN,
        MeasureField.MINISTRY_AREA,
        "AMF-46.17-1");
    right(
        job()
            .put(MeasureField.JOB_ORDER_TYPE, 4)
            .put(MeasureField.START, "2009-03-02")
            .put(MeasureField.END, "2009-08-31"));
  }

  @Test
  @Rule("AMF-46.18-1")
  void theJobTitleIsNoArea() {
    refused(
        job().put(MeasureField.JOB_TITLE, "2101").put(MeasureField.START, "2011-03-01"),
        FaultCode.JOB_TITLE_NOT_OF_LEVEL,
        MeasureField.JOB_TITLE,
        "AMF-46.18-1");
    refused(
        job().put(MeasureField.JOB_TITLE, "9999999"),
        FaultCode.JOB_TITLE_UNKNOWN,
        MeasureField.JOB_TITLE,
        "AMF-46.18-1");
  }

  @Test
  @Rule("AMF-46.19-1")
  void typesEightEighteenAndNineteenHaveACourseType() {
    refused(
        course().put(MeasureField.ACTIVATION_TYPE, 19).put(MeasureField.COURSE_TYPE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.COURSE_TYPE,
        "AMF-46.19-1");
    right(
        course()
            .put(MeasureField.ACTIVATION_TYPE, 13)
            .put(MeasureField.COURSE_TYPE, (String) null));
  }

  @ParameterizedTest
  @CsvSource({
    "25,true",
    "26,true",
    "27,true",
    "28,true",
    "29,true",
    "30,false",
    "5,true",
    "3,false"
  })
  @Rule("AMF-46.19-2")
  void courseTypesFromTwentyFiveAreOrdinaryEducationAndThirtyIsNot(int type, boolean ordinary) {
    assertEquals(
        ordinary, LAW.isOrdinaryEducation(course().put(MeasureField.COURSE_TYPE, type).build()));
  }

  @Test
  @Rule("AMF-46.20-1")
  void aCourseHasTheNumbersOfItsProviderAndAbroadThoseOfTheJobcentre() {
    right(
        course()
            .put(MeasureField.COMPANY_FALLBACK, "provider_abroad")
            .put(MeasureField.PROVIDER_CVR, "99000112"));
    refused(
        course().put(MeasureField.COMPANY_FALLBACK, "provider_abroad"),
        FaultCode.COMPANY_FALLBACK_NUMBER_WRONG,
        MeasureField.PROVIDER_CVR,
        "AMF-46.20-1");
    refused(
        course().put(MeasureField.PROVIDER_P_NUMBER, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.PROVIDER_P_NUMBER,
        "AMF-46.20-1");
  }

  @Test
  @Rule("AMF-46.21-1")
  void aCourseHasTheKeyOfItsClassOrOfASinglePlace() {
    right(
        course()
            .put(MeasureField.SINGLE_PLACE, "true")
            .put(MeasureField.CLASS, Measures.OTHER_KEY));
    refused(
        course().put(MeasureField.CLASS, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.CLASS,
        "AMF-46.21-1");
    assertEquals(
        course().build().text(MeasureField.CLASS),
        completed(course().put(MeasureField.SINGLE_PLACE, "false"), FULL).text(MeasureField.CLASS));
  }

  @Test
  @Rule("AMF-46.22-1")
  void furtherItemsAreTakenAndKept() {
    assertEquals(
        "Sag 12, bilag 3",
        completed(course().put(MeasureField.ADMINISTRATIVE, "Sag 12, bilag 3"), FULL)
            .text(MeasureField.ADMINISTRATIVE));
  }

  @Test
  @Rule({"AMF-45-2", "AMF-45-4", "AMF-46.9-5"})
  void adultApprenticesAreToldApartByTypeAndReportedHereByWorkbaseOnly() {
    MeasureLaw workbase = workbase();
    assertEquals(List.of(), workbase.check(apprentice(9).build(), FULL).violations());
    assertEquals(List.of(), workbase.check(apprentice(10).build(), FULL).violations());
    refused(
        apprentice(10),
        FaultCode.APPRENTICES_IN_OTHER_CHAPTER,
        MeasureField.ACTIVATION_TYPE,
        "AMF-45-4");
    assertEquals(
        List.of("AMF-46.9-5"),
        workbase.check(job().put(MeasureField.ACTIVATION_TYPE, 10).build(), FULL).advice().stream()
            .map(a -> a.rule())
            .toList());
  }

  @Test
  @Rule("AMF-48.1-2")
  void noWeeklyReportIsExpectedFromTheJobplanModuleOfThePortal() {
    JobplanModules modules = LAW.modules();
    assertFalse(modules.owesFullReport("851", RecordKind.INSURED));
    assertTrue(modules.owesFullReport("851", RecordKind.UNINSURED));
    assertTrue(modules.owesFullReport("101", RecordKind.INSURED));
    assertFalse(modules.owesFullReport("101", RecordKind.AID));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    MeasureRecord wrong =
        course()
            .put(MeasureField.CPR, "12")
            .put(MeasureField.HOURS, "25.5")
            .put(MeasureField.END, "2011-09-01")
            .put(MeasureField.CLASS, (String) null)
            .put(MeasureField.MAIN_BENEFIT, 10)
            .build();
    assertEquals(
        List.of("cpr", "hours", "main_benefit", "class", "end"),
        LAW.check(wrong, FULL).violations().stream().map(Violation::path).toList());
  }

  @Test
  void aRightRecordIsStoredInItsOneForm() {
    MeasureRecord stored =
        completed(
            course()
                .put(MeasureField.KEY, Measures.KEY.toUpperCase(java.util.Locale.ROOT))
                .put(MeasureField.ACTIVATION_TYPE, "08")
                .put(MeasureField.HOURS, "025")
                .put(MeasureField.SINGLE_PLACE, "false"),
            FULL);
    assertEquals(course().build(), stored);
  }

  @ParameterizedTest
  @EnumSource(MeasureField.class)
  void noItemHoldsASentenceThatIsFarTooLong(MeasureField field) {
    String tooLong = "1".repeat(3000);
    assertFalse(LAW.check(course().put(field, tooLong).build(), FULL).isRight());
  }

  private static MeasureRecord.Builder inJobplan() {
    return course()
        .put(MeasureField.JOBPLAN, Measures.JOBPLAN)
        .put(MeasureField.JOBPLAN_CREATED, "2011-09-06")
        .put(MeasureField.JOBPLAN_REVISED, "2011-09-07")
        .put(MeasureField.EMPLOYMENT_GOAL, "4211");
  }

  private static MeasureRecord.Builder apprentice(int activationType) {
    return job()
        .put(MeasureField.ACTIVATION_TYPE, activationType)
        .put(MeasureField.JOB_ORDER_TYPE, 9);
  }

  /** Municipality 101 with the jobplan module of Workbase. */
  static MeasureLaw workbase() {
    return LawFolder.copy()
        .replacing("registers/municipal-systems.csv", "101;other;", "101;workbase;")
        .load();
  }
}
