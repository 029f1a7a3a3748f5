package dk.dfdg.gateway.contact;

import static dk.dfdg.gateway.contact.Course.ID;
import static dk.dfdg.gateway.contact.Course.conversation;
import static dk.dfdg.gateway.contact.Course.inGroup;
import static dk.dfdg.gateway.contact.Course.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 7 of the guidance of 2011: cv-samtaler and godkendelsesstatus. */
class CvReportTest {
  private static final int APPROVED = 2;
  private static final int NOT_APPROVED = 3;
  private static final int NO_LONGER_ADEQUATE = 5;
  private static final LocalDate TODAY = LocalDate.parse("2011-09-12");

  @ParameterizedTest
  @ValueSource(ints = {APPROVED, NOT_APPROVED})
  @Rule({"CVS-38-1", "CVS-40-4"})
  void theConclusionOfAConversationIsApprovedOrNot(int status) {
    Course course = inGroup(2, 1).withCv().tell(conversation("2011-09-05", status)).simply();
    assertEquals(new Cv(status, TODAY, true, ID, null), course.cv());
    assertEquals(
        List.of(new Interview(ID, 10, 1, Course.start("2011-09-05"), TODAY, false, null, null)),
        course.state().contactCourse().interviews());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4368",
    "2, ",
    "3, ",
    "4, 70275",
    "5, 70275",
    "6, 70275",
    "7, 70275",
    "8, 70275",
  })
  @Rule("CVS-39-1")
  void theMunicipalityReportsForContactGroups2And3Only(int group, Integer refusal) {
    Course.Told<?> told = inGroup(group, 1).withCv().tell(conversation("2011-09-05", APPROVED));
    if (refusal == null) {
      told.simply();
    } else {
      assertEquals(List.of(refusal + " CVS-39-1 citizen"), told.refusals());
    }
    assertEquals(
        List.of("70275 CVS-39-1 citizen"), inGroup(null).tell(status(NOT_APPROVED)).refusals());
  }

  @ParameterizedTest
  @CsvSource({"1, ", "2, 4369", "3, 4370", "8, 70275"})
  @Rule("CVS-39-1")
  void theFundReportsForRecipientsOfDagpengeOnlyAndWithoutAMunicipality(
      int group, Integer refusal) {
    CvReport report = new CvReport(APPROVED, null, null, null);
    Course.Told<?> told =
        inGroup(group, 1).withCv().by(Channel.FUND, Organisation.FUND, "01").tell(report);
    if (refusal == null) {
      told.simply();
      assertEquals(
          List.of("70265 CVS-40-1 municipality"),
          inGroup(group, 1)
              .withCv()
              .by(Channel.FUND, Organisation.FUND, "01")
              .tell(status(APPROVED))
              .refusals());
    } else {
      assertEquals(List.of(refusal + " CVS-39-1 citizen"), told.refusals());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  @Rule("CVS-39-1")
  void inMatch2Or3AReportIsAcceptedWithAdvice(int match) {
    assertEquals(
        List.of("CVS-39-1"),
        inGroup(2, match).withCv().tell(conversation("2011-09-05", APPROVED)).advice());
  }

  @Test
  @Rule({"CVS-40-1", "CVS-43-1"})
  void theMunicipalityCodeIsThatOfTheReportingMunicipalityAndOnlyItOrTheFundReports() {
    assertEquals(
        List.of("70265 CVS-40-1 municipality"),
        inGroup(2, 1).tell(new CvReport(NOT_APPROVED, null, null, null)).refusals());
    assertEquals(
        List.of("70265 CVS-40-1 municipality"),
        inGroup(2, 1).tell(new CvReport(NOT_APPROVED, null, "751", null)).refusals());
    inGroup(2, 1)
        .by(Channel.JOBCENTRE, Organisation.JOBCENTRE, "10100")
        .tell(status(NOT_APPROVED))
        .simply();
    assertEquals(
        List.of("70100 CVS-38-1 citizen"),
        inGroup(2, 1)
            .by(Channel.CITIZEN, Organisation.MUNICIPALITY, "101")
            .tell(status(NOT_APPROVED))
            .refusals());
  }

  @Test
  @Rule("CVS-40-2")
  void aConversationHasBeenHeld() {
    assertEquals(
        List.of("70111 CVS-40-2 date"),
        inGroup(2, 1).withCv().tell(conversation("2011-09-13", APPROVED)).refusals());
    inGroup(2, 1).withCv().tell(conversation("2011-09-12", APPROVED)).simply();
  }

  @Test
  @Rule({"CVS-40-3", "CVS-42-3"})
  void aStatusAloneHoldsFromTheDayOfItsReportAndMakesNoConversation() {
    Course course = inGroup(2, 1).withCv().tell(status(APPROVED)).simply();
    course.on("2011-09-20").tell(status(NOT_APPROVED), new UUID(0, 5)).simply();
    assertEquals(
        new Cv(NOT_APPROVED, LocalDate.parse("2011-09-20"), true, new UUID(0, 5), null),
        course.cv());
    assertEquals(List.of(), course.state().contactCourse().interviews());
  }

  @Test
  @Rule("CVS-40-4")
  void aStatusIsOneThatTheReporterCanReport() {
    assertEquals(
        List.of("2002 CVS-40-4 status"), inGroup(2, 1).withCv().tell(status(4)).refusals());
    assertEquals(
        List.of("2003 PUB-2003 status"),
        inGroup(2, 1).withCv().tell(status(NO_LONGER_ADEQUATE)).refusals());
    inGroup(2, 1).on("2021-12-06").withCv().tell(status(NO_LONGER_ADEQUATE)).simply();
    assertEquals(
        List.of("70276 CVS-40-4 status"),
        inGroup(1, 1)
            .on("2021-12-06")
            .withCv()
            .by(Channel.FUND, Organisation.FUND, "01")
            .tell(new CvReport(NO_LONGER_ADEQUATE, null, null, null))
            .refusals());
    assertEquals(
        List.of("70276 CVS-40-4 status"),
        inGroup(2, 1).on("2021-12-06").withCv().tell(status(1)).refusals());
  }

  @Test
  @Rule("PUB-4103")
  void onlyACvThatJobnetHasToldOfIsApprovedButEveryHeldConversationIsReported() {
    assertEquals(List.of("4103 PUB-4103 status"), inGroup(2, 1).tell(status(APPROVED)).refusals());
    inGroup(2, 1).tell(conversation("2011-09-05", NOT_APPROVED)).simply();
  }

  @Test
  @Rule("CVS-40-5")
  void aChangedDateIsAnUpdateOfTheSameConversation() {
    Course course = inGroup(2, 1).withCv().on("2011-09-06");
    course.tell(conversation("2011-09-05", APPROVED)).simply();
    course.on("2011-09-30").change(ID, conversation("2011-09-06", APPROVED)).simply();
    assertEquals(
        List.of(
            new Interview(
                ID,
                10,
                1,
                Course.start("2011-09-06"),
                LocalDate.parse("2011-09-06"),
                false,
                null,
                null)),
        course.state().contactCourse().interviews());
    assertEquals(new Cv(APPROVED, LocalDate.parse("2011-09-06"), true, ID, null), course.cv());
  }

  @Test
  @Rule("CVS-40-5")
  void aChangedConclusionChangesTheStatusUnlessAnotherHasBeenReportedSince() {
    Course course = inGroup(2, 1).withCv().tell(conversation("2011-09-05", APPROVED)).simply();
    course.on("2011-09-13").change(ID, conversation("2011-09-05", NOT_APPROVED)).then();
    assertEquals(new Cv(NOT_APPROVED, LocalDate.parse("2011-09-13"), true, ID, null), course.cv());

    course.on("2011-09-14").tell(status(APPROVED), new UUID(0, 5)).then();
    course.on("2011-09-15").change(ID, conversation("2011-09-06", NOT_APPROVED)).then();
    assertEquals(
        new Cv(APPROVED, LocalDate.parse("2011-09-14"), true, new UUID(0, 5), null), course.cv());
  }

  @Test
  @Rule("CVS-40-5")
  void aDeletedConversationIsGoneWhileItsStatusStandsAndAnUnknownOneIsRefused() {
    Course course = inGroup(2, 1).withCv().tell(conversation("2011-09-05", APPROVED)).simply();
    UUID unknown = new UUID(9, 9);
    assertEquals(List.of("70274 CVS-40-5 id"), course.deleteConversation(unknown).refusals());
    assertEquals(
        List.of("70274 CVS-40-5 id"),
        course.change(unknown, conversation("2011-09-05", APPROVED)).refusals());
    Course.Told<?> deleted = course.deleteConversation(ID);
    assertEquals(List.of("CVS-40-5"), deleted.advice());
    assertEquals(APPROVED, deleted.then().cv().status());
    assertEquals(List.of(), course.state().contactCourse().interviews());
  }

  @Test
  @Rule("CVS-40-6")
  void anAgreementIsNotObligatory() {
    CvReport with =
        new CvReport(
            NOT_APPROVED,
            "Mangler kurser",
            "101",
            new CvReport.Held(
                Course.start("2011-09-05"), 1, null, InterviewReport.of("Kurser tilføjes.")));
    assertEquals(
        "Kurser tilføjes.", inGroup(2, 1).tell(with).facts().get(0).details().get("agreement"));
    inGroup(2, 1).tell(conversation("2011-09-05", NOT_APPROVED)).simply();
  }

  @Test
  @Rule("CVS-42-2")
  void aReportIsOnTimeOnThe7thDayAndAcceptedAsLateOnThe8th() {
    inGroup(2, 1).on("2011-09-08").tell(conversation("2011-09-01", NOT_APPROVED)).simply();
    Course.Told<?> late =
        inGroup(2, 1).on("2011-09-09").tell(conversation("2011-09-01", NOT_APPROVED));
    assertEquals(List.of("CVS-42-2"), late.advice());
    assertEquals("2011-09-01", late.facts().get(0).details().get("held_on"));
  }

  @Test
  @Rule("PUB-INT-4")
  void theSameConversationIsNotReportedTwice() {
    Course course = inGroup(2, 1).tell(conversation("2011-09-05", NOT_APPROVED)).simply();
    assertEquals(
        List.of("70223 PUB-INT-4 date"),
        course.tell(conversation("2011-09-05", NOT_APPROVED), new UUID(0, 5)).refusals());
  }
}
