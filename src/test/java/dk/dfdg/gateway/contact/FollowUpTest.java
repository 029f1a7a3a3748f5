package dk.dfdg.gateway.contact;

import static dk.dfdg.gateway.contact.Course.ID;
import static dk.dfdg.gateway.contact.Course.followUp;
import static dk.dfdg.gateway.contact.Course.inGroup;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.FollowUp;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 6 of the guidance of 2011: follow-ups with recipients of sygedagpenge. */
class FollowUpTest {
  private static final int PERSONAL = 1;
  private static final int TELEPHONE = 2;
  private static final int LETTER = 3;
  private static final int EMAIL = 4;
  private static final int OTHER = 5;
  private static final int STANDBY = 27;
  private static final int PARTLY_RESUMED = 29;
  private static final int NO_CONVERSATION = 31;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8})
  @Rule("SYG-33-1")
  void aFollowUpIsForRecipientsOfSygedagpengeOnly(int group) {
    assertEquals(
        List.of("70266 SYG-33-1 citizen"),
        inGroup(group).tell(followUp("2011-09-12", PERSONAL, 2)).refusals());
    assertEquals(
        List.of("70266 SYG-33-1 citizen"),
        inGroup(null).tell(followUp("2011-09-12", PERSONAL, 2)).refusals());
    inGroup(6).tell(followUp("2011-09-12", PERSONAL, 2)).simply();
  }

  @Test
  @Rule({"SYG-33-2", "SYG-34-7"})
  void aFollowUpWithoutAConversationIsStoredWithFormAndetAndIsAConversationOfType4Too() {
    Course course =
        inGroup(6)
            .absent(STANDBY, "2011-09-01", "2011-11-30")
            .tell(followUp("2011-09-12", OTHER, 3))
            .simply();
    LocalDate day = LocalDate.parse("2011-09-12");
    assertEquals(
        List.of(new FollowUp(ID, day, OTHER, 3, day)), course.state().contactCourse().followUps());
    assertEquals(
        List.of(new Interview(ID, 4, OTHER, Course.start("2011-09-12"), day, false, null, null)),
        course.state().contactCourse().interviews());
    assertEquals(List.of("SYG-34-7"), inGroup(6).tell(followUp("2011-09-12", OTHER, 3)).advice());
  }

  @Test
  @Rule({"SYG-34-2", "BEK-14-1"})
  void theMunicipalityCodeIsThatOfTheReportingMunicipality() {
    FollowUpReport of101 = followUp("2011-09-12", PERSONAL, 2);
    assertEquals(
        List.of("70265 SYG-34-2 municipality"),
        inGroup(6).by(Channel.JOBCENTRE, Organisation.MUNICIPALITY, "751").tell(of101).refusals());
    inGroup(6).by(Channel.JOBCENTRE, Organisation.JOBCENTRE, "10100").tell(of101).simply();
    assertEquals(
        List.of("70265 SYG-34-2 municipality"),
        inGroup(6).by(Channel.JOBCENTRE, Organisation.JOBCENTRE, "75100").tell(of101).refusals());
    assertEquals(
        List.of("70265 SYG-34-2 municipality"),
        inGroup(6).tell(followUp("2011-09-12", PERSONAL, 2, null, null, null)).refusals());
  }

  @Test
  @Rule("SYG-34-3")
  void aFollowUpHasBeenHeld() {
    assertEquals(
        List.of("70111 SYG-34-3 date"),
        inGroup(6).tell(followUp("2011-09-13", PERSONAL, 2)).refusals());
  }

  @Test
  @Rule("SYG-34-4")
  void personalAttendanceNeedsNoGroundAndAFormIsOneOfFive() {
    inGroup(6).tell(followUp("2011-09-12", PERSONAL, 1)).simply();
    assertEquals(
        List.of("4708 SYG-34-4 form"), inGroup(6).tell(followUp("2011-09-12", 6, 1)).refusals());
  }

  @Test
  @Rule("SYG-34-5")
  void byTelephoneWithAReturnWithin14DaysInAnOfferPartlyResumedOrPreventedFromAConversation() {
    inGroup(6).tell(telephone("2011-09-23", null)).simply();
    inGroup(6).tell(telephone("2011-09-26", null)).simply();
    assertEquals(List.of("SYG-34-5"), inGroup(6).tell(telephone("2011-09-27", null)).advice());
    assertEquals(List.of("SYG-34-5"), inGroup(6).tell(telephone("2011-10-03", null)).advice());
    assertEquals(List.of("SYG-34-5"), inGroup(6).tell(telephone(null, false)).advice());
    inGroup(6).tell(telephone(null, true)).simply();
    for (int absence : List.of(STANDBY, PARTLY_RESUMED, NO_CONVERSATION)) {
      inGroup(6).absent(absence, "2011-09-01", "2011-09-12").tell(telephone(null, null)).simply();
      assertEquals(
          List.of("SYG-34-5"),
          inGroup(6)
              .absent(absence, "2011-09-01", "2011-09-11")
              .tell(telephone(null, null))
              .advice());
    }
  }

  private static FollowUpReport telephone(String expected, Boolean inOffer) {
    return followUp("2011-09-12", TELEPHONE, 1, "101", expected, inOffer);
  }

  @ParameterizedTest
  @ValueSource(ints = {LETTER, EMAIL})
  @Rule("SYG-34-6")
  void byLetterOrEmailWhenTheIllnessPreventsAConversation(int form) {
    inGroup(6)
        .absent(NO_CONVERSATION, "2011-09-01", "2011-11-30")
        .tell(followUp("2011-09-12", form, 3))
        .simply();
    assertEquals(
        List.of("SYG-34-6"),
        inGroup(6).tell(followUp("2011-09-12", form, 3, "101", "2011-09-13", true)).advice());
  }

  @ParameterizedTest
  @CsvSource({"0", "4"})
  @Rule({"SYG-34-8", "BEK-14-1"})
  void visitationskategoriIs1Or2Or3(int category) {
    assertEquals(
        List.of("2002 SYG-34-8 category"),
        inGroup(6).tell(followUp("2011-09-12", PERSONAL, category)).refusals());
    for (int good : List.of(1, 2, 3)) {
      inGroup(6).tell(followUp("2011-09-12", PERSONAL, good)).simply();
    }
  }

  @Test
  @Rule({"SYG-34-9", "SYG-34-10"})
  void theSameCategoryIsReportedAgainAtTheNextFollowUp() {
    Course course = inGroup(6).tell(followUp("2010-05-03", PERSONAL, 2)).then();
    FollowUp first = course.state().contactCourse().followUps().get(0);
    assertEquals(2, first.visitationCategory());
    assertEquals(
        List.of("2002 SYG-34-8 category"),
        course.tell(followUp("2011-09-12", PERSONAL, 0), new UUID(0, 5)).refusals());
    course.tell(followUp("2011-09-12", PERSONAL, 2), new UUID(0, 5)).simply();
    assertEquals(
        List.of(2, 2),
        course.state().contactCourse().followUps().stream()
            .map(FollowUp::visitationCategory)
            .toList());
  }

  @Test
  @Rule("SYG-34-11")
  void anAgreementAndAnAssessmentAreNotObligatory() {
    assertEquals(
        null,
        inGroup(6)
            .tell(followUp("2011-09-12", PERSONAL, 1))
            .facts()
            .get(0)
            .details()
            .get("agreement"));
  }

  @Test
  @Rule("SYG-36-2")
  void aReportIsOnTimeOnThe7thDayAndAcceptedAsLateOnThe8th() {
    inGroup(6).on("2011-09-08").tell(followUp("2011-09-01", PERSONAL, 2)).simply();
    Course.Told<?> late = inGroup(6).on("2011-09-09").tell(followUp("2011-09-01", PERSONAL, 2));
    assertEquals(List.of("SYG-36-2"), late.advice());
    assertEquals("2011-09-01", late.facts().get(0).details().get("held_on"));
    assertEquals(
        List.of("SYG-36-2"),
        inGroup(6).on("2011-09-12").tell(followUp("2010-09-12", PERSONAL, 2)).advice());
  }

  @Test
  @Rule({"SYG-36-3", "SYG-36-4"})
  void theWebServiceIsForConversationsFrom26April2010() {
    assertEquals(
        List.of("70267 SYG-36-4 date"),
        inGroup(6).tell(followUp("2010-04-25", PERSONAL, 2)).refusals());
    assertEquals(
        List.of("70267 SYG-36-4 date"),
        inGroup(6).tell(followUp("2010-04-20", PERSONAL, 2)).refusals());
    assertEquals(
        List.of("SYG-36-2"), inGroup(6).tell(followUp("2010-04-26", PERSONAL, 2)).advice());
  }

  @Test
  @Rule("SYG-33-1")
  void onlyTheMunicipalityReports() {
    for (Channel channel :
        List.of(Channel.CITIZEN, Channel.FUND, Channel.BENEFIT_OFFICE, Channel.OTHER_ACTOR)) {
      assertEquals(
          List.of("70100 SYG-33-1 citizen"),
          inGroup(6)
              .by(channel, Organisation.MUNICIPALITY, "101")
              .tell(followUp("2011-09-12", PERSONAL, 2))
              .refusals());
    }
  }

  @Test
  @Rule("PUB-INT-4")
  void theSameFollowUpIsNotReportedTwice() {
    Course course = inGroup(6);
    course.after(course.tell(followUp("2011-09-12", PERSONAL, 2), new UUID(0, 5)).facts().get(0));
    assertEquals(
        List.of("70223 PUB-INT-4 date"),
        course.tell(followUp("2011-09-12", TELEPHONE, 3, "101", null, true)).refusals());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertEquals(
        List.of(
            "70266 SYG-33-1 citizen",
            "70265 SYG-34-2 municipality",
            "70111 SYG-34-3 date",
            "4708 SYG-34-4 form",
            "2002 SYG-34-8 category"),
        inGroup(2).tell(followUp("2011-09-13", 9, 9, "751", null, null)).refusals());
  }

  @Test
  void aCorrectionKeepsTheDayOfRegistrationAlsoWhenTheCitizenHasLeftTheGroup() {
    Course course = inGroup(6).on("2011-09-05").tell(followUp("2011-09-01", PERSONAL, 2)).simply();
    course.after(new ContactGroupStarted(2, true, LocalDate.parse("2011-09-20"), "KON-07.1-2"));
    course
        .on("2011-10-20")
        .correct(ID, followUp("2011-09-02", TELEPHONE, 3, "101", null, true))
        .simply();
    assertEquals(
        List.of(
            new FollowUp(
                ID, LocalDate.parse("2011-09-02"), TELEPHONE, 3, LocalDate.parse("2011-09-05"))),
        course.state().contactCourse().followUps());
    assertEquals(
        List.of("SYG-36-2"), course.correct(ID, followUp("2011-08-28", PERSONAL, 3)).advice());
  }

  @Test
  void aDeletedFollowUpIsGoneAndAnUnknownOneIsRefused() {
    Course course = inGroup(6).tell(followUp("2011-09-12", PERSONAL, 2)).simply();
    UUID unknown = new UUID(9, 9);
    assertEquals(List.of("70268 SYG-33-1 id"), course.delete(unknown).refusals());
    assertEquals(
        List.of("70268 SYG-33-1 id"),
        course.correct(unknown, followUp("2011-09-12", PERSONAL, 2)).refusals());
    course.delete(ID).simply();
    assertFalse(course.state().contactCourse().followUp(ID).isPresent());
    assertFalse(course.state().contactCourse().interview(ID).isPresent());
    assertEquals(List.of("70268 SYG-33-1 id"), course.delete(ID).refusals());
  }
}
