package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.measure.LawOfMeasures.FULL;
import static dk.dfdg.gateway.measure.LawOfMeasures.LAW;
import static dk.dfdg.gateway.measure.LawOfMeasures.change;
import static dk.dfdg.gateway.measure.LawOfMeasures.citizen;
import static dk.dfdg.gateway.measure.LawOfMeasures.known;
import static dk.dfdg.gateway.measure.LawOfMeasures.only;
import static dk.dfdg.gateway.measure.LawOfMeasures.taken;
import static dk.dfdg.gateway.testing.Measures.course;
import static dk.dfdg.gateway.testing.Measures.full;
import static dk.dfdg.gateway.testing.Measures.job;
import static dk.dfdg.gateway.testing.Measures.single;
import static dk.dfdg.gateway.testing.Measures.uninsuredCourse;
import static dk.dfdg.gateway.testing.Measures.uninsuredJob;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a measure or of its citizen limits what may be reported now. */
class ChangeLawTest {
  @Test
  @Rule({"AMF-46-3", "AMF-46.6-2", "AMF-46.7-2", "AMF-46.8-6", "INT-02-2", "INT-04-3", "INTRO-6"})
  void daysAndHoursOfEarlierPeriodsAreChanged() {
    MeasureRecord.Builder may =
        course().put(MeasureField.START, "2011-05-02").put(MeasureField.END, "2011-06-30");
    Known reported = known(may, "2011-05-06");
    taken(reported, may.put(MeasureField.START, "2011-05-09"), FULL);
    taken(reported, may.put(MeasureField.END, "2011-06-24"), FULL);
    taken(reported, may.put(MeasureField.HOURS, 5), full("2011-10-07"));
  }

  @Test
  @Rule({"AMF-46-4", "AMF-52-2", "AMF-30", "AMF-52.5-3", "AMF-52.6-3"})
  void whoeverReportedACourseCorrectsItAlsoAfterThePersonMoved() {
    MeasureRecord.Builder may =
        uninsuredCourse().put(MeasureField.START, "2011-05-02").put(MeasureField.END, "2011-06-30");
    Participant moved = new Participant("461", "461", LocalDate.of(2011, 7, 1), 2, null, null);
    Known reported = known(may, "2011-05-06");
    assertEquals(List.of(), change(reported, may.put(MeasureField.END, "2011-06-24"), FULL, moved));
    assertEquals(List.of(), change(reported, may.put(MeasureField.HOURS, 18), FULL, moved));
    assertEquals(List.of(), change(null, may, FULL, moved), "it began before the citizen moved");
    assertEquals(List.of(), advice(may, FULL, moved));
  }

  @Test
  @Rule({"AMF-46-4", "AMF-52-2", "AMF-30", "INT-00-2"})
  void aCourseOfSomebodyWhoHasMovedIsTakenAtTheFirstLoadAlsoWhenNobodyKnowsSinceWhen() {
    Participant unknownSince = new Participant("461", "461", null, null, null, null);
    MeasureRecord.Builder may =
        uninsuredCourse().put(MeasureField.START, "2011-05-02").put(MeasureField.END, "2011-06-30");
    assertEquals(List.of(), change(null, may, FULL, unknownSince));
    assertEquals(List.of("INT-00-2"), advice(may, FULL, unknownSince));
    assertEquals(List.of(), change(null, may, single("2011-09-05"), unknownSince));
    assertEquals(List.of("INT-00-2", "INTRO-5"), advice(may, single("2011-09-05"), unknownSince));
    Participant moved = new Participant("461", "461", LocalDate.of(2011, 7, 1), 2, null, null);
    MeasureRecord.Builder planned = uninsuredCourse().put(MeasureField.START, "2011-07-04");
    assertEquals(List.of(), change(null, planned, FULL, moved), "it may have been planned before");
    assertEquals(List.of("INT-00-2"), advice(planned, FULL, moved));
    planned.put(MeasureField.REGISTERED_ON, "2011-06-30");
    assertEquals(List.of(), change(null, planned, FULL, moved), "it was planned before");
    assertEquals(List.of(), advice(planned, FULL, moved));
  }

  private static List<String> advice(MeasureRecord.Builder now, Filing filing, Participant who) {
    return LAW.adviseChange(null, now.build(), filing, who).stream().map(a -> a.rule()).toList();
  }

  @Test
  @Rule({"INT-00-2", "INTRO-1", "AMF-30"})
  void aMeasureThatWasCreatedAfterTheCitizenMovedIsRefused() {
    Participant moved = new Participant("461", "461", LocalDate.of(2011, 9, 1), 1, null, null);
    createdOn("2011-09-01", moved, false);
    createdOn("2011-08-31", moved, true);
    Participant none = new Participant("461", "461", null, 1, null, null);
    createdOn("2011-09-01", none, true);
    only(
        change(null, course(), single("2011-09-05"), moved),
        FaultCode.OUTSIDE_DUTY_TO_ACT,
        MeasureField.CPR,
        "INT-00-2");
    only(
        change(null, course(), single("2011-09-05"), none),
        FaultCode.OUTSIDE_DUTY_TO_ACT,
        MeasureField.CPR,
        "INT-00-2");
  }

  private static void createdOn(String day, Participant citizen, boolean taken) {
    MeasureRecord.Builder course = course().put(MeasureField.CREATED_ON, day);
    if (taken) {
      assertEquals(List.of(), change(null, course, FULL, citizen), day);
    } else {
      only(
          change(null, course, FULL, citizen),
          FaultCode.OUTSIDE_DUTY_TO_ACT,
          MeasureField.CPR,
          "INT-00-2");
    }
  }

  @Test
  @Rule({"INT-00-2", "HJM-56-1"})
  void anAidIsGrantedByTheMunicipalityOfTheDayOfItsApproval() {
    Participant moved = new Participant("461", "461", LocalDate.of(2011, 9, 5), 2, null, null);
    only(
        change(null, Measures.aid(), FULL, moved),
        FaultCode.OUTSIDE_DUTY_TO_ACT,
        MeasureField.IDENTIFICATION,
        "INT-00-2");
    assertEquals(
        List.of(),
        change(null, Measures.aid().put(MeasureField.APPROVED, "2011-09-04"), FULL, moved));
  }

  @Test
  @Rule({"INT-00-2", "INTRO-1", "AMF-46.4-2"})
  void whoeverHasTheDutyToActOrAnAgreementReportsAndAnUnknownCitizenIsPointedOut() {
    Filing today = single("2011-09-05");
    assertEquals(List.of(), change(null, course(), today, citizen("101", 1)));
    assertEquals(
        List.of(),
        change(null, course(), today, new Participant("461", "101", null, 1, null, null)),
        "the municipality of residence");
    assertEquals(List.of(), change(null, course(), today, citizen("147", 1)), "they cooperate");
    assertEquals(List.of(), change(null, course(), today, null));
    assertEquals(List.of("INT-00-2"), advice(course(), FULL, null));
    assertEquals(List.of(), advice(course(), FULL, citizen("101", 1)));
  }

  @Test
  @Rule("AMF-46.9-2")
  void theTypeIsValidOnTheDayOfCreation() {
    typeIsTaken(14, "2010-01-21", true);
    typeIsTaken(17, "2010-01-21", false);
    typeIsTaken(14, "2010-01-22", false);
    typeIsTaken(17, "2010-01-22", true);
    typeIsTaken(1, "2007-02-01", true);
  }

  private static void typeIsTaken(int type, String created, boolean taken) {
    MeasureRecord.Builder course =
        course()
            .put(MeasureField.ACTIVATION_TYPE, type)
            .put(MeasureField.COURSE_TYPE, (String) null)
            .put(MeasureField.CREATED_ON, created)
            .put(MeasureField.START, "2010-02-01");
    LawOfMeasures.right(course);
    if (taken) {
      assertEquals(List.of(), change(null, course, FULL, null));
    } else {
      only(
          change(null, course, FULL, null),
          FaultCode.CODE_NOT_OF_REGISTRATION,
          MeasureField.ACTIVATION_TYPE,
          "AMF-46.9-2");
    }
  }

  @Test
  @Rule("AMF-46.9-3")
  void theTypeOfAReportedActivityIsNotChangedButAnnulledAndCreatedAnew() {
    only(
        change(known(course(), "2011-09-02"), job(), FULL, null),
        FaultCode.ACTIVATION_TYPE_CHANGED,
        MeasureField.ACTIVATION_TYPE,
        "AMF-46.9-3");
    taken(null, job().put(MeasureField.KEY, Measures.OTHER_KEY), FULL);
  }

  @Test
  @Rule("AMF-46.9-4")
  void aTypeThatHasEndedIsStillReported() {
    MeasureRecord.Builder old =
        course()
            .put(MeasureField.ACTIVATION_TYPE, 15)
            .put(MeasureField.COURSE_TYPE, (String) null)
            .put(MeasureField.START, "2009-06-01");
    taken(known(old, "2009-06-05"), old.put(MeasureField.END, "2011-09-06"), FULL);
    taken(null, old, FULL);
  }

  @Test
  @Rule("AMF-46.9-6")
  void theNewTypesTakeThePlaceOfTheOldOnes() {
    MeasureRecord.Builder course =
        course()
            .put(MeasureField.COURSE_TYPE, (String) null)
            .put(MeasureField.CREATED_ON, "2010-02-01")
            .put(MeasureField.START, "2010-02-01");
    List<String> found =
        change(null, course.put(MeasureField.ACTIVATION_TYPE, 15), full("2010-02-05"), null)
            .stream()
            .map(v -> v.detailEnglish())
            .toList();
    assertEquals(List.of("Instead of it: 17."), found);
    assertEquals(
        List.of("Instead of it: 8."),
        change(null, course.put(MeasureField.ACTIVATION_TYPE, 12), full("2010-02-05"), null)
            .stream()
            .map(v -> v.detailEnglish())
            .toList());
    assertEquals(
        List.of(),
        change(null, course.put(MeasureField.ACTIVATION_TYPE, 17), full("2010-02-05"), null));
  }

  @Test
  @Rule("AMF-46.9-5")
  void theDayOfTheAgreementDecidesWhereAnApprenticeComesFrom() {
    MeasureRecord apprentice =
        job()
            .put(MeasureField.JOB_ORDER_TYPE, 9)
            .put(MeasureField.ACTIVATION_TYPE, 10)
            .put(MeasureField.AGREEMENT_DATE, "2011-06-15")
            .put(MeasureField.START, "2011-08-01")
            .build();
    Participant onDagpenge = new Participant("101", "101", null, 1, LocalDate.of(2011, 3, 1), "01");
    assertEquals(
        List.of("AMF-46.9-5"),
        LAW.adviseChange(null, apprentice, FULL, onDagpenge).stream().map(a -> a.rule()).toList());
    Participant later = new Participant("101", "101", null, 1, LocalDate.of(2011, 7, 1), "01");
    assertEquals(List.of(), LAW.adviseChange(null, apprentice, FULL, later));
  }

  @Test
  @Rule("AMF-46.15-2")
  void aHistoricalTypeIsTakenWhenItWasInForceAtCreation() {
    MeasureRecord.Builder practice = job().put(MeasureField.JOB_ORDER_TYPE, 10);
    taken(
        null,
        practice
            .put(MeasureField.ACTIVATION_TYPE, 1)
            .put(MeasureField.CREATED_ON, "2008-03-01")
            .put(MeasureField.START, "2008-03-03"),
        FULL);
    only(
        change(
            null,
            job().put(MeasureField.JOB_ORDER_TYPE, 10).put(MeasureField.CREATED_ON, "2011-09-05"),
            FULL,
            null),
        FaultCode.JOB_ORDER_TYPE_HISTORICAL,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-3");
  }

  @Test
  @Rule("AMF-46.15-3")
  void typesThreeSixAndTenAreForMovingExistingOffersOnly() {
    for (int type : new int[] {3, 10}) {
      MeasureRecord.Builder offer = job().put(MeasureField.JOB_ORDER_TYPE, type);
      only(
          change(null, offer, single("2011-09-05"), null),
          FaultCode.JOB_ORDER_TYPE_HISTORICAL,
          MeasureField.JOB_ORDER_TYPE,
          "AMF-46.15-3");
      taken(null, offer.put(MeasureField.START, "2011-06-01"), FULL);
    }
  }

  @Test
  @Rule("AMF-46.15-4")
  void aServicejobOnlyRunsOut() {
    MeasureRecord.Builder service =
        job().put(MeasureField.ACTIVATION_TYPE, 11).put(MeasureField.JOB_ORDER_TYPE, 31);
    only(
        change(null, service, FULL, null),
        FaultCode.JOB_ORDER_TYPE_HISTORICAL,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-4");
    MeasureRecord.Builder old = service.put(MeasureField.START, "2009-01-05");
    taken(known(old, "2009-01-09"), old.put(MeasureField.END, "2011-12-31"), FULL);
  }

  @Test
  @Rule("AMF-46.15-5")
  void typesElevenAndTwelveAreNotMoved() {
    MeasureRecord.Builder offer = job().put(MeasureField.JOB_ORDER_TYPE, 11);
    only(
        change(
            null,
            offer.put(MeasureField.CREATED_ON, "2011-08-01").put(MeasureField.START, "2011-08-01"),
            FULL,
            null),
        FaultCode.JOB_ORDER_TYPE_NOT_MOVED,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-5");
    taken(
        null,
        job().put(MeasureField.JOB_ORDER_TYPE, 11).put(MeasureField.CREATED_ON, "2011-09-05"),
        FULL);
  }

  @Test
  @Rule({"AMF-46.15-9", "AMF-46.15-8"})
  void aRecipientOfKontanthjaelpIsReportedUnderChapterNine() {
    MeasureRecord.Builder practice = job().put(MeasureField.JOB_ORDER_TYPE, 21);
    Filing today = single("2011-09-05");
    only(
        change(null, practice, today, citizen("101", 2)),
        FaultCode.OUTSIDE_CHAPTER_8,
        MeasureField.CPR,
        "AMF-46.15-9");
    assertEquals(List.of(), change(null, practice, today, citizen("101", 1)));
    Participant since = new Participant("101", "101", null, 2, LocalDate.of(2011, 9, 6), null);
    assertEquals(List.of(), change(null, practice, FULL, since), "it began before");
    only(
        change(null, job().put(MeasureField.JOB_ORDER_TYPE, 11), today, citizen("101", 1)),
        FaultCode.JOB_ORDER_TYPE_NOT_FOR_PERSON,
        MeasureField.JOB_ORDER_TYPE,
        "AMF-46.15-8");
  }

  @Test
  @Rule({"AMF-46-4", "AMF-46.15-9", "AMF-46.15-8"})
  void whoHasLeftDagpengeIsStillReportedUnderChapterEightForTheTimeBefore() {
    MeasureRecord.Builder course =
        course().put(MeasureField.START, "2009-05-04").put(MeasureField.COURSE_TYPE, 4);
    assertEquals(List.of(), change(null, course, FULL, citizen("101", 2)));
    assertEquals(List.of("AMF-46.15-9"), advice(course, FULL, citizen("101", 2)));
    Participant since = new Participant("101", "101", null, 2, LocalDate.of(2011, 7, 1), null);
    assertEquals(List.of(), change(null, course, FULL, since));
    assertEquals(List.of(), advice(course, FULL, since));
    MeasureRecord.Builder created = course().put(MeasureField.CREATED_ON, "2011-07-01");
    only(
        change(null, created, FULL, since),
        FaultCode.OUTSIDE_CHAPTER_8,
        MeasureField.CPR,
        "AMF-46.15-9");
    MeasureRecord.Builder order = job().put(MeasureField.JOB_ORDER_TYPE, 11);
    assertEquals(List.of(), change(null, order, FULL, citizen("101", 1)));
    assertEquals(List.of("AMF-46.15-8"), advice(order, FULL, citizen("101", 1)));
  }

  @Test
  @Rule({"AMF-45-1", "AMF-52.7-3"})
  void aRecipientOfDagpengeUnderChapterNineIsPointedToChapterEight() {
    Participant insured = citizen("101", 1);
    for (int measure : new int[] {139, 140, 160, 161, 162, 163, 164, 165}) {
      MeasureRecord.Builder now = uninsuredCourse().put(MeasureField.MEASURE, measure);
      assertEquals(List.of(), change(null, now, FULL, insured));
      assertEquals(List.of("AMF-45-1"), advice(now, FULL, insured), () -> "measure " + measure);
      assertEquals(List.of(), advice(now, FULL, citizen("101", 2)));
    }
    for (int measure : new int[] {150, 170, 175}) {
      MeasureRecord.Builder now = uninsuredJob().put(MeasureField.MEASURE, measure);
      assertEquals(List.of(), advice(now, FULL, insured), () -> "measure " + measure);
    }
    Participant later = new Participant("101", "101", null, 1, LocalDate.of(2011, 9, 6), "01");
    assertEquals(List.of(), advice(uninsuredCourse(), FULL, later), "dagpenge came afterwards");
  }

  @Test
  @Rule({"AMF-45-2", "AMF-45-3"})
  void anEmployedPersonIsInChapterEightWhateverGroupCameBefore() {
    MeasureRecord.Builder training =
        course().put(MeasureField.ACTIVATION_TYPE, 18).put(MeasureField.START, "2011-09-01");
    LawOfMeasures.right(training);
    Participant other = new Participant("101", "101", null, 2, LocalDate.of(2011, 1, 3), null);
    training.put(MeasureField.CREATED_ON, "2011-09-01");
    assertEquals(List.of(), change(null, training, FULL, other));
    MeasureRecord.Builder apprentice = job().put(MeasureField.CREATED_ON, "2011-09-05");
    assertEquals(
        List.of(), change(null, apprentice.put(MeasureField.JOB_ORDER_TYPE, 9), FULL, other));
    assertEquals(
        1, change(null, apprentice.put(MeasureField.JOB_ORDER_TYPE, 2), FULL, other).size());
  }

  @Test
  @Rule("BEK-2-1")
  void membersWithADisabilityWereInsuredUnderTheOrderOf2010() {
    Participant member = new Participant("101", "101", null, 8, LocalDate.of(2010, 1, 4), "01");
    MeasureRecord.Builder course =
        course()
            .put(MeasureField.CREATED_ON, "2010-03-01")
            .put(MeasureField.COURSE_TYPE, 4)
            .put(MeasureField.START, "2010-03-01")
            .put(MeasureField.END, "2010-03-31");
    assertEquals(List.of(), change(null, course, full("2010-03-05"), member));
    only(
        change(
            null,
            course()
                .put(MeasureField.START, "2011-09-01")
                .put(MeasureField.CREATED_ON, "2011-09-01"),
            FULL,
            member),
        FaultCode.OUTSIDE_CHAPTER_8,
        MeasureField.CPR,
        "AMF-46.15-9");
  }

  @Test
  @Rule({"AMF-46.17-2", "AMF-52.16-1"})
  void aNewOfferHasAMinistryAreaThatHasNotEnded() {
    area(8, "2010-05-21", true);
    area(20, "2010-05-21", true);
    area(8, "2010-05-22", false);
    area(20, "2010-05-22", true);
    MeasureRecord.Builder state =
        uninsuredJob().put(MeasureField.PLACE_TYPE, 73).put(MeasureField.MINISTRY_AREA, 8);
    only(
        change(null, state, FULL, null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.MINISTRY_AREA,
        "AMF-52.16-1");
    taken(null, state.put(MeasureField.MINISTRY_AREA, 20), FULL);
  }

  @Test
  @Rule({"AMF-46.17-5", "AMF-52.16-1"})
  void anOfferFromBeforeTheNewListHasAnOldAreaUnlessItIsToldThatItWasCreatedLater() {
    areaFrom(8, "2010-02-01", true);
    areaFrom(20, "2010-02-01", false);
    areaFrom(20, "2010-05-20", false);
    areaFrom(8, "2010-05-21", true);
    areaFrom(20, "2010-05-21", true);
    areaFrom(8, "2010-05-22", false);
    areaFrom(20, "2011-10-03", true);
    areaFrom(3, "2010-02-01", true);
    areaFrom(3, "2009-01-05", true);
    area(20, "2010-05-25", true);
  }

  private static void areaFrom(int area, String start, boolean taken) {
    MeasureRecord.Builder offer =
        uninsuredJob()
            .put(MeasureField.PLACE_TYPE, 73)
            .put(MeasureField.MINISTRY_AREA, area)
            .put(MeasureField.START, start)
            .put(MeasureField.END, "2011-12-30");
    LawOfMeasures.right(offer);
    assertEquals(taken, change(null, offer, FULL, null).isEmpty(), area + " from " + start);
  }

  private static void area(int area, String created, boolean taken) {
    MeasureRecord.Builder offer =
        job()
            .put(MeasureField.JOB_ORDER_TYPE, 4)
            .put(MeasureField.MINISTRY_AREA, area)
            .put(MeasureField.CREATED_ON, created)
            .put(MeasureField.START, "2010-06-01");
    LawOfMeasures.right(offer);
    assertEquals(taken, change(null, offer, FULL, null).isEmpty(), area + " on " + created);
  }

  @Test
  @Rule({"AMF-46.17-4", "AMF-46.17-5"})
  void theMinistryAreaOfAnOldOfferStays() {
    MeasureRecord.Builder offer =
        job()
            .put(MeasureField.JOB_ORDER_TYPE, 4)
            .put(MeasureField.MINISTRY_AREA, 8)
            .put(MeasureField.START, "2010-02-01");
    Known reported = known(offer, "2010-02-05");
    taken(reported, offer.put(MeasureField.END, "2011-10-31"), FULL);
    only(
        change(reported, offer.put(MeasureField.MINISTRY_AREA, 20), FULL, null),
        FaultCode.MINISTRY_AREA_CHANGED,
        MeasureField.MINISTRY_AREA,
        "AMF-46.17-4");
  }

  @Test
  @Rule({"AMF-46.19-3", "AMF-46.19-4"})
  void coursesRegisteredFrom11October2010HaveTheNewCourseTypes() {
    MeasureRecord.Builder course =
        course().put(MeasureField.START, "2010-10-18").put(MeasureField.END, "2011-12-31");
    only(
        change(
            null,
            course.put(MeasureField.COURSE_TYPE, 5).put(MeasureField.CREATED_ON, "2010-10-11"),
            FULL,
            null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.COURSE_TYPE,
        "AMF-46.19-3");
    taken(null, course.put(MeasureField.COURSE_TYPE, 27), FULL);
    MeasureRecord.Builder old =
        course.put(MeasureField.COURSE_TYPE, 5).put(MeasureField.CREATED_ON, "2010-09-01");
    taken(null, old, FULL);
    MeasureRecord.Builder known = course.put(MeasureField.CREATED_ON, (String) null);
    taken(known(known, "2010-09-03"), known.put(MeasureField.HOURS, 20), FULL);
  }

  @Test
  @Rule({"AMF-46.9-2", "AMF-46.19-4", "AMF-52.3-3"})
  void aDayOfCreationThatIsToldLaterLetsInNoCodeThatWasNotValidThen() {
    Known course27 = known(course().put(MeasureField.COURSE_TYPE, 27), "2011-09-05");
    only(
        change(
            course27,
            course().put(MeasureField.COURSE_TYPE, 5).put(MeasureField.CREATED_ON, "2010-09-01"),
            FULL,
            null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.COURSE_TYPE,
        "AMF-46.19-3");
    MeasureRecord.Builder told = course().put(MeasureField.CREATED_ON, "2011-09-02");
    assertEquals(List.of(), change(course27, told.put(MeasureField.COURSE_TYPE, 27), FULL, null));
    Known created = known(told, "2011-09-05");
    assertEquals(List.of(), change(created, told.put(MeasureField.HOURS, 20), FULL, null));
    assertEquals(
        List.of(),
        change(created, course().put(MeasureField.HOURS, 20), FULL, null),
        "who does not tell it again changes nothing");
    only(
        change(created, told.put(MeasureField.CREATED_ON, "2011-09-01"), FULL, null),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.CREATED_ON,
        "AMF-46.9-2");
    MeasureRecord.Builder registered =
        uninsuredCourse().put(MeasureField.REGISTERED_ON, "2011-09-02");
    Known known = known(registered, "2011-09-05");
    only(
        change(known, registered.put(MeasureField.REGISTERED_ON, "2010-09-01"), FULL, null),
        FaultCode.MEASURE_DAYS_CONTRADICT,
        MeasureField.REGISTERED_ON,
        "AMF-52.3-3");
  }

  @Test
  @Rule({"AMF-52.3-3", "AMF-52.3-4"})
  void measuresRegisteredFrom11October2010HaveTheNewCodes() {
    MeasureRecord.Builder course =
        uninsuredCourse()
            .put(MeasureField.START, "2010-10-18")
            .put(MeasureField.REGISTERED_ON, "2010-10-11");
    only(
        change(null, course.put(MeasureField.MEASURE, 142), FULL, null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.MEASURE,
        "AMF-52.3-3");
    taken(null, course.put(MeasureField.MEASURE, 165), FULL);
    taken(
        null,
        uninsuredCourse()
            .put(MeasureField.MEASURE, 141)
            .put(MeasureField.START, "2010-08-01")
            .put(MeasureField.END, "2011-12-31"),
        FULL);
    taken(
        null,
        uninsuredCourse()
            .put(MeasureField.MEASURE, 141)
            .put(MeasureField.START, "2010-11-01")
            .put(MeasureField.REGISTERED_ON, "2010-07-20"),
        FULL);
  }

  @Test
  @Rule("AMF-52.3-6")
  void anApprenticeOver25KeepsTheOldCodeUntilTheDayOfTheVendor() {
    MeasureRecord.Builder apprentice =
        uninsuredCourse()
            .put(MeasureField.MEASURE, 112)
            .put(MeasureField.MUNICIPALITY, "167")
            .put(MeasureField.START, "2010-11-15");
    Filing later = new Filing(Way.WEBSERVICE, "167", Measures.FRIDAY, true);
    taken(null, apprentice, later);
    taken(null, apprentice.put(MeasureField.START, "2010-12-13"), later);
    MeasureRecord.Builder after = apprentice.put(MeasureField.START, "2010-12-14");
    only(
        change(null, after, later, null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.MEASURE,
        "AMF-52.3-3");
    taken(null, after.put(MeasureField.MEASURE, 162), later);
    only(
        change(
            null,
            uninsuredCourse().put(MeasureField.MEASURE, 112).put(MeasureField.START, "2010-11-15"),
            FULL,
            null),
        FaultCode.CODE_NOT_OF_REGISTRATION,
        MeasureField.MEASURE,
        "AMF-52.3-3");
  }

  @ParameterizedTest
  @CsvSource({
    "1411851234, true, the day after the 25th birthday",
    "1511851234, false, the 25th birthday",
    "1611851234, false, the day before",
    "0105851234, true, half a year over 25",
    "0105861234, false, 24 years"
  })
  @Rule("AMF-52.3-6")
  void over25IsWhoHasPassedThe25thBirthdayWhenTheCourseBegins(
      String cpr, boolean taken, String what) {
    MeasureRecord.Builder apprentice =
        uninsuredCourse()
            .put(MeasureField.CPR, cpr)
            .put(MeasureField.MEASURE, 112)
            .put(MeasureField.MUNICIPALITY, "167")
            .put(MeasureField.START, "2010-11-15");
    Filing later = new Filing(Way.WEBSERVICE, "167", Measures.FRIDAY, true);
    LawOfMeasures.right(apprentice, later);
    assertEquals(taken, change(null, apprentice, later, null).isEmpty(), what);
    apprentice.put(MeasureField.START, "2010-12-14");
    assertEquals(1, change(null, apprentice, later, null).size(), "after the day of the vendor");
    taken(null, apprentice.put(MeasureField.MEASURE, 162), later);
  }

  @Test
  @Rule({"INT-02-1", "INTRO-5"})
  void aSingleRegistrationAfterTheFirstDayIsLate() {
    assertEquals(
        List.of("INTRO-5"),
        LAW.adviseChange(null, course().build(), single("2011-09-06"), citizen("101", 1)).stream()
            .map(a -> a.rule())
            .toList());
    assertEquals(
        List.of(),
        LAW.adviseChange(null, course().build(), single("2011-09-05"), citizen("101", 1)));
  }
}
