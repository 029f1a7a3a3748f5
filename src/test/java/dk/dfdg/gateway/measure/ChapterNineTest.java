package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.measure.LawOfMeasures.FULL;
import static dk.dfdg.gateway.measure.LawOfMeasures.LAW;
import static dk.dfdg.gateway.measure.LawOfMeasures.advice;
import static dk.dfdg.gateway.measure.LawOfMeasures.completed;
import static dk.dfdg.gateway.measure.LawOfMeasures.refused;
import static dk.dfdg.gateway.measure.LawOfMeasures.right;
import static dk.dfdg.gateway.testing.Measures.file;
import static dk.dfdg.gateway.testing.Measures.full;
import static dk.dfdg.gateway.testing.Measures.uninsuredCourse;
import static dk.dfdg.gateway.testing.Measures.uninsuredJob;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.LawFolder;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One record of chapter 9: measures of everybody else. */
class ChapterNineTest {
  @Test
  @Rule({"AMF-50-1", "AMF-52-1", "INTRO-1"})
  void aCourseAndAJobWithEverythingAreRightByWebServiceAndAsAFile() {
    right(uninsuredCourse());
    right(uninsuredJob());
    right(uninsuredCourse().put(MeasureField.KEY, (String) null), file("2011-09-09"));
  }

  @Test
  @Rule("AMF-50-1")
  void aFleksjobOfSomebodySelfEmployedIsMeasure143() {
    right(fleksjob().put(MeasureField.MEASURE, 143).put(MeasureField.START, "2011-09-01"));
  }

  @Test
  @Rule({"AMF-50-2", "AMF-51-5"})
  void personalAssistanceIsMeasure175FromTheDayOfTheVendor() {
    MeasureRecord.Builder grant =
        uninsuredJob()
            .put(MeasureField.MEASURE, 175)
            .put(MeasureField.JOB_TITLE, (String) null)
            .put(MeasureField.PLACE_TYPE, (String) null)
            .put(MeasureField.HOURS, 10)
            .put(MeasureField.START, "2011-06-01")
            .put(MeasureField.END, "2012-05-31");
    assertEquals(List.of(), advice(grant, FULL));
    assertEquals(List.of("AMF-51-5"), advice(grant.put(MeasureField.START, "2011-05-08"), FULL));
    assertEquals(List.of(), advice(grant.put(MeasureField.START, "2011-05-09"), FULL));
    Filing medialogic = new Filing(Way.WEBSERVICE, "265", Measures.FRIDAY, true);
    MeasureRecord early =
        grant.put(MeasureField.MUNICIPALITY, "265").put(MeasureField.START, "2011-01-01").build();
    assertEquals(List.of(), LAW.check(early, medialogic).advice());
  }

  @Test
  @Rule("AMF-51-6")
  void anOpenEndedGrantIsRegisteredWithinAYear() {
    MeasureRecord.Builder grant =
        uninsuredJob()
            .put(MeasureField.MEASURE, 175)
            .put(MeasureField.START, "2010-11-15")
            .put(MeasureField.END, "2015-11-14");
    Filing later = full("2011-11-25");
    assertEquals(
        List.of("AMF-51-5"), advice(grant.put(MeasureField.REGISTERED_ON, "2011-11-15"), later));
    assertEquals(
        List.of("AMF-51-6", "AMF-51-5"),
        advice(grant.put(MeasureField.REGISTERED_ON, "2011-11-16"), later));
  }

  @Test
  @Rule("AMF-50-3")
  void aMentorOfAPersonIsMeasure170AndOneOfAPlaceIsRefused() {
    right(
        uninsuredCourse()
            .put(MeasureField.MEASURE, 170)
            .put(MeasureField.WORKPLACE_CVR, Measures.CVR)
            .put(MeasureField.WORKPLACE_P_NUMBER, Measures.P_NUMBER));
    refused(Measures.mentorOfPlace(), FaultCode.MEASURE_NOT_REPORTED, null, "BEK-36-1");
  }

  @Test
  @Rule("AMF-51-1")
  void foertidspensionIsForPersonsUnderSixtyFive() {
    MeasureRecord.Builder pensioner = uninsuredCourse().put(MeasureField.MAIN_BENEFIT, 40);
    refused(
        pensioner.put(MeasureField.CPR, "0101451234"),
        FaultCode.BENEFIT_NOT_AT_AGE,
        MeasureField.MAIN_BENEFIT,
        "AMF-51-1");
    right(pensioner.put(MeasureField.CPR, "0101471234"));
  }

  @Test
  @Rule({"AMF-51-2", "AMF-45-4", "AMF-52.3-5"})
  void anApprenticeFromEmploymentIsMeasure150WithBenefit90() {
    MeasureRecord.Builder apprentice =
        uninsuredJob().put(MeasureField.MEASURE, 150).put(MeasureField.MAIN_BENEFIT, 90);
    assertEquals(List.of(), advice(apprentice, FULL));
    LawOfMeasures.only(
        ChapterEightTest.workbase().check(apprentice.build(), FULL).violations(),
        FaultCode.APPRENTICES_IN_OTHER_CHAPTER,
        MeasureField.MEASURE,
        "AMF-45-4");
  }

  @Test
  @Rule({"AMF-4", "AMF-52.7-3"})
  void anApprenticeFromNeitherIsInChapterNineWithBenefit88Everywhere() {
    MeasureRecord.Builder apprentice =
        uninsuredJob()
            .put(MeasureField.MEASURE, 150)
            .put(MeasureField.MAIN_BENEFIT, 88)
            .put(MeasureField.AGREEMENT_DATE, "2011-06-15");
    right(apprentice);
    assertTrue(ChapterEightTest.workbase().check(apprentice.build(), FULL).isRight());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 10, 37, 90, 50})
  @Rule("AMF-52.7-3")
  void anApprenticeHasTheBenefitOfTheDayOfTheAgreement(int benefit) {
    right(uninsuredJob().put(MeasureField.MEASURE, 150).put(MeasureField.MAIN_BENEFIT, benefit));
  }

  @Test
  @Rule("AMF-51-3")
  void danishLessonsOfSomebodySelfSupportingHaveBenefit70() {
    MeasureRecord.Builder lessons =
        uninsuredCourse().put(MeasureField.MEASURE, 128).put(MeasureField.MAIN_BENEFIT, 70);
    assertEquals(List.of(), advice(lessons, FULL));
    assertEquals(List.of("AMF-52.7-1"), advice(lessons.put(MeasureField.MEASURE, 165), FULL));
  }

  @Test
  @Rule({"AMF-51-4", "BEK-8-1"})
  void aParticipantUnderSection30HasBenefit80() {
    MeasureRecord.Builder participant = uninsuredCourse().put(MeasureField.MAIN_BENEFIT, 80);
    right(participant);
    right(
        participant.put(MeasureField.START, "2010-03-01").put(MeasureField.END, "2010-03-31"),
        full("2010-03-05"));
  }

  @Test
  @Rule({"AMF-52.1-1", "AMF-52.2-1"})
  void cprAndMunicipalityHaveTheirLength() {
    right(uninsuredCourse().put(MeasureField.CPR, "0101801234"));
    refused(
        uninsuredCourse().put(MeasureField.CPR, "010180-1234"),
        FaultCode.INVALID_CPR,
        MeasureField.CPR,
        "AMF-52.1-1");
    refused(
        uninsuredCourse().put(MeasureField.MUNICIPALITY, "1011"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.MUNICIPALITY,
        "AMF-52.2-1");
  }

  @Test
  @Rule("AMF-52.3-1")
  void aMeasureOutsideTheListIsRefused() {
    LawOfMeasures.only(
        LAW.check(uninsuredCourse().put(MeasureField.MEASURE, 166).build(), FULL).violations(),
        FaultCode.INVALID_CODE,
        MeasureField.MEASURE,
        "AMF-52.3-1");
  }

  @ParameterizedTest
  @CsvSource({"160,true", "161,true", "164,true", "165,false", "112,true", "142,false"})
  @Rule("AMF-52.3-2")
  void measuresFrom160To164AreOrdinaryEducation(int measure, boolean ordinary) {
    assertEquals(
        ordinary,
        LAW.isOrdinaryEducation(uninsuredCourse().put(MeasureField.MEASURE, measure).build()));
  }

  @Test
  @Rule({"AMF-52.4-1", "AMF-52.5-1"})
  void startAndEndAreTheFirstAndLastDay() {
    MeasureRecord stored =
        completed(
            uninsuredCourse()
                .put(MeasureField.START, "2011-09-12")
                .put(MeasureField.END, "2011-10-14"),
            full("2011-10-21"));
    assertEquals("2011-09-12", stored.text(MeasureField.START));
    assertEquals("2011-10-14", stored.text(MeasureField.END));
    refused(
        uninsuredCourse().put(MeasureField.END, "2011-09-04"),
        FaultCode.END_BEFORE_START,
        MeasureField.END,
        "AMF-52.5-1");
  }

  @Test
  @Rule("AMF-52.5-2")
  void aFleksjobWithoutAnEndLastsUntilFolkepension() {
    MeasureRecord.Builder fleksjob =
        fleksjob()
            .put(MeasureField.CPR, "1005501234")
            .put(MeasureField.START, "2011-09-01")
            .put(MeasureField.END, (String) null);
    assertEquals("2015-05-10", completed(fleksjob, FULL).text(MeasureField.END));
    assertEquals("2015-05-10", completed(fleksjob, file("2011-09-09")).text(MeasureField.END));
    assertEquals(List.of("AMF-52.5-2"), advice(fleksjob, FULL));
    assertEquals(
        "2048-01-01",
        completed(fleksjob.put(MeasureField.CPR, "0101811234"), FULL).text(MeasureField.END));
    assertEquals(
        "2050-01-01",
        completed(fleksjob.put(MeasureField.CPR, "0101811234"), full("2026-11-20"))
            .text(MeasureField.END));
    refused(
        uninsuredCourse().put(MeasureField.END, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.END,
        "AMF-52.5-1");
  }

  @Test
  @Rule("AMF-52.6-1")
  void hoursAreWholeAndHaveTwoDigits() {
    right(uninsuredCourse());
    refused(
        uninsuredCourse().put(MeasureField.HOURS, "25.5"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.HOURS,
        "AMF-52.6-1");
    refused(
        uninsuredCourse().put(MeasureField.HOURS, 100),
        FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
        MeasureField.HOURS,
        "AMF-52.6-1");
  }

  @Test
  @Rule("AMF-2")
  void moreThan37HoursAreAdvisedAndMinutesAreOptional() {
    assertEquals(
        List.of("AMF-52.6-1"), advice(uninsuredCourse().put(MeasureField.HOURS, 40), FULL));
    right(uninsuredCourse().put(MeasureField.MINUTES, 30));
    assertEquals(
        completed(uninsuredCourse(), FULL),
        completed(uninsuredCourse().put(MeasureField.MINUTES, 0), FULL));
  }

  @Test
  @Rule("AMF-52.7-1")
  void theMainBenefitIsOneOfFifteen() {
    refused(
        uninsuredCourse().put(MeasureField.MAIN_BENEFIT, 11),
        FaultCode.INVALID_CODE,
        MeasureField.MAIN_BENEFIT,
        "AMF-52.7-1");
    right(uninsuredCourse());
  }

  @Test
  @Rule("AMF-52.7-2")
  void aWageSubsidyHasTheBenefitThePersonWouldHaveHad() {
    refused(
        uninsuredJob().put(MeasureField.MAIN_BENEFIT, 90),
        FaultCode.BENEFIT_NOT_WITH_MEASURE,
        MeasureField.MAIN_BENEFIT,
        "AMF-52.7-2");
    right(uninsuredJob());
    right(uninsuredJob().put(MeasureField.MAIN_BENEFIT, 80));
  }

  @ParameterizedTest
  @CsvSource({"1209931234,false", "1309931234,true", "1309961234,false", "1209964234,true"})
  @Rule("AMF-52.7-4")
  void benefit87IsFor15To17YearsOnTheFirstDay(String cpr, boolean allowed) {
    MeasureRecord.Builder young =
        uninsuredCourse()
            .put(MeasureField.MAIN_BENEFIT, 87)
            .put(MeasureField.CPR, cpr)
            .put(MeasureField.START, "2011-09-12");
    assertEquals(allowed, LAW.check(young.build(), FULL).isRight());
  }

  @Test
  @Rule({"AMF-52.8-1", "BEK-9-8"})
  void anOpenOfferStaysOpenUntilItsEnd() {
    right(openOffer());
    right(
        openOffer()
            .put(MeasureField.START, "2010-03-01")
            .put(MeasureField.END, "2010-05-31")
            .put(MeasureField.OPEN_OFFER_START, "2010-03-01")
            .put(MeasureField.OPEN_OFFER_END, "2010-05-31"),
        full("2010-05-30"));
    refused(
        uninsuredCourse().put(MeasureField.OPEN_OFFER, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.OPEN_OFFER,
        "AMF-52.8-1");
    refused(
        uninsuredCourse().put(MeasureField.OPEN_OFFER, "maybe"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.OPEN_OFFER,
        "AMF-52.8-1");
  }

  @Test
  @Rule("AMF-52.8-2")
  void anOpenOfferHasItsOwnDaysWithinTheCourse() {
    refused(
        openOffer().put(MeasureField.OPEN_OFFER_START, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.OPEN_OFFER_START,
        "AMF-52.8-2");
    refused(
        openOffer().put(MeasureField.OPEN_OFFER_END, "2011-10-01"),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.OPEN_OFFER_END,
        "AMF-52.8-2");
    assertEquals(
        2,
        LAW.check(openOffer().put(MeasureField.OPEN_OFFER, "false").build(), FULL)
            .violations()
            .size());
  }

  @Test
  @Rule({"AMF-52.9-1", "AMF-52.10-1", "BEK-50-2"})
  void theJobplanMayBeLeftOutAndItsKeyIsAGuid() {
    right(uninsuredCourse());
    right(
        uninsuredCourse().put(MeasureField.START, "2010-03-01").put(MeasureField.END, "2010-03-31"),
        full("2010-03-05"));
    refused(
        uninsuredCourse().put(MeasureField.JOBPLAN, "12"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.JOBPLAN,
        "AMF-52.9-1");
    refused(
        uninsuredCourse()
            .put(MeasureField.JOBPLAN_CREATED, "2011-09-06")
            .put(MeasureField.JOBPLAN_REVISED, "2011-09-01"),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.JOBPLAN_REVISED,
        "AMF-52.10-1");
  }

  @Test
  @Rule("AMF-52.12-1")
  void theEmploymentGoalIsATitleOrAreaOfTheTimeOfTheCourse() {
    right(uninsuredCourse());
    right(
        uninsuredCourse()
            .put(MeasureField.EMPLOYMENT_GOAL, "210101")
            .put(MeasureField.START, "2011-03-28")
            .put(MeasureField.END, "2011-04-29"));
    refused(
        uninsuredCourse()
            .put(MeasureField.EMPLOYMENT_GOAL, "2100")
            .put(MeasureField.START, "2011-03-28"),
        FaultCode.JOB_TITLE_NOT_OF_LEVEL,
        MeasureField.EMPLOYMENT_GOAL,
        "AMF-52.12-1");
  }

  @Test
  @Rule("AMF-52.13-1")
  void aCompanyOrientedMeasureHasAPlaceCode() {
    refused(
        uninsuredJob().put(MeasureField.PLACE_TYPE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.PLACE_TYPE,
        "AMF-52.13-1");
    refused(
        uninsuredJob().put(MeasureField.PLACE_TYPE, 61),
        FaultCode.INVALID_CODE,
        MeasureField.PLACE_TYPE,
        "AMF-52.13-1");
    right(uninsuredJob().put(MeasureField.PLACE_TYPE, 71));
  }

  @Test
  @Rule("AMF-52.13-2")
  void whetherAnAssociationIsPublicOrPrivateIsTheReportersToSay() {
    right(uninsuredJob().put(MeasureField.PLACE_TYPE, 78));
    right(uninsuredJob().put(MeasureField.PLACE_TYPE, 74));
  }

  @Test
  @Rule("AMF-52.14-1")
  void workPracticeHasTheNumbersOfTheWorkplaceAndDanishLessonsNeedNone() {
    refused(
        uninsuredJob()
            .put(MeasureField.MEASURE, 140)
            .put(MeasureField.WORKPLACE_CVR, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.WORKPLACE_CVR,
        "AMF-52.14-1");
    right(uninsuredCourse().put(MeasureField.MEASURE, 128));
  }

  @Test
  @Rule({"AMF-52.14-2", "AMF-36"})
  void anEmbassyHasTheNumberOfTheMinistryAndAPrivatePlace() {
    MeasureRecord.Builder embassy =
        uninsuredJob()
            .put(MeasureField.COMPANY_FALLBACK, "embassy")
            .put(MeasureField.WORKPLACE_CVR, "99000104");
    right(embassy.put(MeasureField.PLACE_TYPE, 60));
    assertEquals(List.of("AMF-52.14-2"), advice(embassy.put(MeasureField.PLACE_TYPE, 78), FULL));
    refused(
        embassy.put(MeasureField.PLACE_TYPE, 73).put(MeasureField.MINISTRY_AREA, 2),
        FaultCode.COMPANY_FALLBACK_NOT_PRIVATE,
        MeasureField.PLACE_TYPE,
        "AMF-52.14-2");
  }

  @Test
  @Rule("AMF-52.14-3")
  void aCompanyWithoutADanishNumberHasThatOfTheJobcentre() {
    MeasureRecord.Builder foreign =
        uninsuredJob()
            .put(MeasureField.COMPANY_FALLBACK, "no_danish_number")
            .put(MeasureField.WORKPLACE_CVR, "99000112");
    right(foreign.put(MeasureField.PLACE_TYPE, 60));
    refused(
        foreign.put(MeasureField.PLACE_TYPE, 71),
        FaultCode.COMPANY_FALLBACK_NOT_PRIVATE,
        MeasureField.PLACE_TYPE,
        "AMF-52.14-3");
  }

  @Test
  @Rule("AMF-52.14-4")
  void practiceAbroadIsForRecipientsOfSygedagpenge() {
    MeasureRecord.Builder abroad =
        uninsuredJob()
            .put(MeasureField.MEASURE, 140)
            .put(MeasureField.COMPANY_FALLBACK, "practice_abroad")
            .put(MeasureField.WORKPLACE_CVR, "99000112");
    right(abroad.put(MeasureField.MAIN_BENEFIT, 60));
    refused(
        abroad.put(MeasureField.MAIN_BENEFIT, 10),
        FaultCode.COMPANY_FALLBACK_NOT_TAKEN,
        MeasureField.COMPANY_FALLBACK,
        "AMF-52.14-4");
  }

  @Test
  @Rule({"AMF-52.14-5", "AMF-52.14-6"})
  void mentorAndAssistanceHaveTheNumbersOfAWorkplace() {
    for (int measure : new int[] {170, 175}) {
      MeasureRecord.Builder grant =
          uninsuredJob().put(MeasureField.MEASURE, measure).put(MeasureField.START, "2011-06-01");
      right(grant);
      refused(
          grant.put(MeasureField.WORKPLACE_CVR, (String) null),
          FaultCode.MEASURE_ITEM_MISSING,
          MeasureField.WORKPLACE_CVR,
          measure == 170 ? "AMF-52.14-5" : "AMF-52.14-6");
    }
  }

  @Test
  @Rule("AMF-52.15-1")
  void withoutAPNumberTheWholeAddressIsGiven() {
    MeasureRecord.Builder project =
        uninsuredJob()
            .put(MeasureField.WORKPLACE_P_NUMBER, (String) null)
            .put(MeasureField.WORKPLACE_NAME, "Projekt Værkstedet")
            .put(MeasureField.WORKPLACE_ADDRESS, "Havnegade 1")
            .put(MeasureField.WORKPLACE_POSTAL_CODE, "0800")
            .put(MeasureField.WORKPLACE_TOWN, "Høje Taastrup");
    assertEquals("0800", completed(project, FULL).text(MeasureField.WORKPLACE_POSTAL_CODE));
    refused(
        project.put(MeasureField.WORKPLACE_TOWN, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.WORKPLACE_TOWN,
        "AMF-52.15-1");
    refused(
        uninsuredJob().put(MeasureField.WORKPLACE_P_NUMBER, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.WORKPLACE_P_NUMBER,
        "AMF-52.14-1");
  }

  @Test
  @Rule("REF-3")
  void anAddressStandsInForNoCvrNumber() {
    refused(
        uninsuredJob()
            .put(MeasureField.WORKPLACE_CVR, (String) null)
            .put(MeasureField.WORKPLACE_P_NUMBER, (String) null)
            .put(MeasureField.WORKPLACE_NAME, "Projekt Værkstedet")
            .put(MeasureField.WORKPLACE_ADDRESS, "Havnegade 1")
            .put(MeasureField.WORKPLACE_POSTAL_CODE, "0800")
            .put(MeasureField.WORKPLACE_TOWN, "Høje Taastrup"),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.WORKPLACE_CVR,
        "AMF-52.14-1");
  }

  @Test
  @Rule("AMF-52.16-1")
  void aWageSubsidyInTheStateHasAMinistryArea() {
    MeasureRecord.Builder state = uninsuredJob().put(MeasureField.PLACE_TYPE, 73);
    refused(state, FaultCode.MEASURE_ITEM_MISSING, MeasureField.MINISTRY_AREA, "AMF-52.16-1");
    right(state.put(MeasureField.MINISTRY_AREA, 20));
    refused(
        uninsuredJob().put(MeasureField.MINISTRY_AREA, 20),
        FaultCode.MEASURE_ITEM_NOT_TAKEN,
        MeasureField.MINISTRY_AREA,
        "AMF-52.16-1");
  }

  @Test
  @Rule("AMF-52.17-1")
  void aFleksjobHasAJobTitleAndACourseNeedsNone() {
    refused(
        fleksjob().put(MeasureField.JOB_TITLE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.JOB_TITLE,
        "AMF-52.17-1");
    right(uninsuredCourse().put(MeasureField.MEASURE, 160));
  }

  @Test
  @Rule({"AMF-52.17-2", "AMF-52.17-3"})
  void theWholeCodeOfATitleInForceIsGiven() {
    refused(
        uninsuredJob().put(MeasureField.JOB_TITLE, "2101").put(MeasureField.START, "2011-03-01"),
        FaultCode.JOB_TITLE_NOT_OF_LEVEL,
        MeasureField.JOB_TITLE,
        "AMF-52.17-2");
    right(
        uninsuredJob()
            .put(MeasureField.JOB_TITLE, "210101")
            .put(MeasureField.START, "2011-03-01")
            .put(MeasureField.END, "2011-08-31"));
    refused(
        uninsuredJob().put(MeasureField.JOB_TITLE, "210101").put(MeasureField.START, "2011-04-01"),
        FaultCode.JOB_TITLE_NOT_OF_PERIOD,
        MeasureField.JOB_TITLE,
        "AMF-52.17-3");
  }

  @Test
  @Rule("AMF-52.18-1")
  void aCourseAbroadHasTheNumbersOfTheJobcentre() {
    right(
        uninsuredCourse()
            .put(MeasureField.COMPANY_FALLBACK, "provider_abroad")
            .put(MeasureField.PROVIDER_CVR, "99000112"));
    refused(
        uninsuredCourse().put(MeasureField.PROVIDER_P_NUMBER, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.PROVIDER_P_NUMBER,
        "AMF-52.18-1");
  }

  @Test
  @Rule("AMF-52.19-1")
  void aCourseHasAClassOrASinglePlace() {
    right(uninsuredCourse().put(MeasureField.SINGLE_PLACE, "true"));
    refused(
        uninsuredCourse().put(MeasureField.CLASS, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.CLASS,
        "AMF-52.19-1");
  }

  @Test
  @Rule({"INT-02-1", "INTRO-5"})
  void anOfferThatIsRegisteredAfterItWasGivenIsLate() {
    assertEquals(
        List.of("INTRO-5"),
        advice(uninsuredCourse().put(MeasureField.REGISTERED_ON, "2011-09-06"), FULL));
    assertEquals(
        List.of(), advice(uninsuredCourse().put(MeasureField.REGISTERED_ON, "2011-09-05"), FULL));
  }

  @Test
  @Rule({"INT-01-1", "INTRO-3"})
  void aDayOfRegistrationIsTheActualOneAndNotAhead() {
    refused(
        uninsuredCourse().put(MeasureField.REGISTERED_ON, "2011-09-10"),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.REGISTERED_ON,
        "INT-01-1");
  }

  private static MeasureRecord.Builder fleksjob() {
    return uninsuredJob().put(MeasureField.MEASURE, 130).put(MeasureField.MAIN_BENEFIT, 41);
  }

  private static MeasureRecord.Builder openOffer() {
    return uninsuredCourse()
        .put(MeasureField.OPEN_OFFER, "true")
        .put(MeasureField.OPEN_OFFER_START, "2011-09-05")
        .put(MeasureField.OPEN_OFFER_END, "2011-09-30");
  }

  @Test
  @Rule("AMF-52.7-3")
  void dagpengeUnderChapterNineIsForApprenticesMentorsAndPersonalAssistance() {
    MeasureRecord.Builder course = uninsuredCourse().put(MeasureField.MAIN_BENEFIT, 20);
    assertEquals(List.of("AMF-52.7-1"), advice(course, FULL));
    MeasureRecord.Builder apprentice =
        uninsuredJob().put(MeasureField.MEASURE, 150).put(MeasureField.MAIN_BENEFIT, 20);
    assertEquals(List.of(), advice(apprentice, FULL));
  }

  @Test
  @Rule("AMF-52.5-2")
  void aFleksjobThatBeginsAfterTheAgeOfFolkepensionTellsItsEnd() {
    MeasureRecord.Builder job =
        uninsuredJob()
            .put(MeasureField.MEASURE, 130)
            .put(MeasureField.MAIN_BENEFIT, 41)
            .put(MeasureField.CPR, "0101401234");
    right(job);
    job.put(MeasureField.END, (String) null);
    refused(job, FaultCode.MEASURE_ITEM_MISSING, MeasureField.END, "AMF-52.5-2");
    assertTrue(
        LAW.check(job.build(), FULL).violations().get(0).detailEnglish().contains("give the end"));
    right(job.put(MeasureField.CPR, "0101501234"));
  }

  @Test
  @Rule("AMF-52.16-1")
  void anOfferThatWasRegisteredBeforeThereWereMinistryAreasHasNone() {
    MeasureRecord.Builder state =
        uninsuredJob()
            .put(MeasureField.PLACE_TYPE, 73)
            .put(MeasureField.START, "2009-07-01")
            .put(MeasureField.REGISTERED_ON, "2009-06-01");
    right(state);
    refused(
        state.put(MeasureField.REGISTERED_ON, "2009-06-23"),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.MINISTRY_AREA,
        "AMF-52.16-1");
    refused(
        state.put(MeasureField.START, "2009-06-01").put(MeasureField.REGISTERED_ON, "2011-09-05"),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.MINISTRY_AREA,
        "AMF-52.16-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000", "01000004", "9910000", "99100002"})
  @Rule("AMF-52.14-1")
  void aCompanyHasACvrNumberThatCouldBeGivenToOne(String cvr) {
    refused(
        uninsuredJob().put(MeasureField.WORKPLACE_CVR, cvr),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.WORKPLACE_CVR,
        "AMF-52.14-1");
  }

  @Test
  @Rule("AMF-52.14-1")
  void aPNumberOfZerosIsNone() {
    refused(
        uninsuredJob().put(MeasureField.WORKPLACE_P_NUMBER, "0000000000"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.WORKPLACE_P_NUMBER,
        "AMF-52.14-1");
  }

  @Test
  @Rule({"FIL-52.2-3", "AMF-52.17-2"})
  void theZerosOfAJobTitleArePartOfItAndThoseOfOtherCodesDoNotCount() {
    refused(
        uninsuredJob().put(MeasureField.JOB_TITLE, "004211"),
        FaultCode.JOB_TITLE_UNKNOWN,
        MeasureField.JOB_TITLE,
        "AMF-52.17-2");
    MeasureRecord stored = completed(uninsuredJob().put(MeasureField.MAIN_BENEFIT, "010"), FULL);
    assertEquals("10", stored.text(MeasureField.MAIN_BENEFIT));
    MeasureLaw military =
        LawFolder.copy()
            .replacing(
                "registers/job-titles.csv",
                "\n4212;disco-88;",
                "\n0110;disco-88;1;Militært arbejde;1994-01-01;;own\n4212;disco-88;")
            .load();
    MeasureRecord soldier = uninsuredJob().put(MeasureField.JOB_TITLE, "0110").build();
    assertEquals(List.of(), military.check(soldier, FULL).violations());
    assertEquals("0110", military.check(soldier, FULL).record().text(MeasureField.JOB_TITLE));
    MeasureRecord truncated = uninsuredJob().put(MeasureField.JOB_TITLE, "110").build();
    assertEquals(
        List.of(FaultCode.JOB_TITLE_UNKNOWN),
        military.check(truncated, FULL).violations().stream().map(v -> v.code()).toList());
  }
}
