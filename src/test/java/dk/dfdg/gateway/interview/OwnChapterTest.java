package dk.dfdg.gateway.interview;

import static dk.dfdg.gateway.interview.InterviewFixture.call;
import static dk.dfdg.gateway.interview.InterviewFixture.jobsamtale;
import static dk.dfdg.gateway.interview.InterviewFixture.otherConversation;
import static dk.dfdg.gateway.testing.CourseRoom.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.CvFact.CvAvailabilityChanged;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.FollowUp;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Conversations of types 4 and 10 in InterviewService: the same registrations as those of the
 * services that their chapters have.
 */
@OnBothDatabases
class OwnChapterTest {
  private static final int APPROVED = 2;
  private static final int NOT_APPROVED = 3;

  private final CourseRoom room;
  private final InterviewService service;

  OwnChapterTest(TestDatabase test) {
    room = new CourseRoom(test.database(), "InterviewService");
    service = new InterviewService(room.clock, room.registrations, Asking.RULES);
  }

  private static InterviewContent followUp(String heldAt, int category) {
    return new InterviewContent(
        4,
        1,
        Interviewee.moment(heldAt),
        null,
        null,
        null,
        InterviewReport.of("Ny samtale om fire uger."),
        new FollowUpBlock("101", category, null, null, "Delvis raskmelding afprøves."),
        null);
  }

  private static InterviewContent cv(String heldAt, int status) {
    return new InterviewContent(
        10,
        1,
        Interviewee.moment(heldAt),
        null,
        null,
        null,
        InterviewReport.of("Kurser tilføjes."),
        null,
        new CvBlock("101", status, null));
  }

  private UUID create(Cpr cpr, InterviewContent content) {
    return service.create(call("CreateInterview"), cpr, content).receipt().messageIdentifier();
  }

  private List<FaultCode> refused(Cpr cpr, InterviewContent content) {
    return codes(() -> create(cpr, content));
  }

  private static List<FaultCode> codes(Runnable call) {
    return assertThrows(Refusal.class, call::run).violations().stream()
        .map(violation -> violation.code())
        .toList();
  }

  private KnownInterviews get(Cpr cpr) {
    return service.get(call("GetInterviewInfo"), cpr);
  }

  @Test
  @Rule({"IDK-27-13", "SYG-33-1"})
  void aConversationOfType4IsTheFollowUpOfChapter6() {
    Cpr cpr = room.citizen(6, null);
    UUID id = create(cpr, followUp("2011-09-07T10:15", 2));
    assertEquals(List.of("FollowUpHeld SYG-33-1"), room.story(cpr));
    assertEquals(
        List.of(new FollowUp(id, LocalDate.parse("2011-09-07"), 1, 2, START)),
        room.state(cpr).contactCourse().followUps());
    KnownInterviews.Item item = get(cpr).items().get(0);
    assertEquals(id, item.interview().id());
    assertEquals(Interviewee.moment("2011-09-07T10:15"), item.interview().heldAt());
    assertEquals(
        new FollowUpBlock("101", 2, null, null, "Delvis raskmelding afprøves."), item.followUp());
    assertEquals("Ny samtale om fire uger.", item.report().agreement());

    service.update(
        call("UpdateInterview"), cpr, id, followUp("2011-09-07T10:30", 3), "Forkert kategori");
    assertEquals(3, get(cpr).items().get(0).followUp().category());
    assertEquals("Forkert kategori", get(cpr).items().get(0).correctionComment());
    service.delete(call("DeleteInterview"), cpr, id, "Forkert borger");
    assertEquals(List.of(), get(cpr).items());
    assertEquals(List.of(), room.state(cpr).contactCourse().followUps());
  }

  @Test
  @Rule({"IDK-27-13", "CVS-38-1"})
  void aConversationOfType10IsTheCvConversationOfChapter7() {
    Cpr cpr = room.citizen(2, 1);
    record(cpr, new CvAvailabilityChanged(true, START, "HTY-R-5"));
    UUID id = create(cpr, cv("2011-09-05T10:00", APPROVED));
    assertEquals(
        List.of(
            "CvAvailabilityChanged HTY-R-5",
            "CvConversationHeld CVS-38-1",
            "CvStatusReported CVS-38-1"),
        room.story(cpr));
    assertEquals(new Cv(APPROVED, START, true, id, null), room.state(cpr).contactCourse().cv());
    assertEquals(new CvBlock("101", APPROVED, null), get(cpr).items().get(0).cv());

    service.update(
        call("UpdateInterview"), cpr, id, cv("2011-09-06T10:00", NOT_APPROVED), "Forkert dag");
    assertEquals(NOT_APPROVED, room.state(cpr).contactCourse().cv().status());
    service.delete(call("DeleteInterview"), cpr, id, "Forkert borger");
    assertEquals(List.of(), get(cpr).items());
  }

  @Test
  @Rule("IDK-27-11")
  void aCvConversationThatQualifiesIsAlsoRegisteredAsJobsamtaleByItsOwnCall() {
    Cpr cpr = room.citizen(2, 1);
    create(cpr, cv("2011-09-05T10:00", NOT_APPROVED));
    create(cpr, jobsamtale("2011-09-05T10:00", 1));
    assertEquals(
        List.of(10, 7), get(cpr).items().stream().map(item -> item.interview().type()).toList());
    assertEquals(LocalDate.parse("2011-09-05"), get(cpr).nextCountsFrom());

    InterviewContent withMatch =
        new InterviewContent(
            10,
            1,
            Interviewee.moment("2011-09-06T10:00"),
            null,
            1,
            null,
            InterviewReport.of(null),
            null,
            new CvBlock("101", NOT_APPROVED, null));
    assertEquals(List.of(FaultCode.INTERVIEW_BLOCK_OF_ANOTHER_TYPE), refused(cpr, withMatch));
  }

  @Test
  @Rule({"SYG-36-2", "CVS-42-2"})
  void theyAreAcceptedLateAlsoAfterAJobsamtaleThatWasHeldSince() {
    Cpr cpr = room.citizen(2, 1);
    create(cpr, jobsamtale("2011-09-05T10:00", 1));
    List<Advice> advice =
        service.create(call("CreateInterview"), cpr, cv("2011-08-30T10:00", NOT_APPROVED)).advice();
    assertEquals(List.of("CVS-42-2"), advice.stream().map(Advice::rule).toList());
  }

  @Test
  void whatTheTypeDemandsIsGivenAndNothingElse() {
    Cpr sick = room.citizen(6, null);
    assertEquals(
        List.of(FaultCode.INTERVIEW_BLOCK_MISSING),
        refused(sick, without(followUp("2011-09-07T10:00", 2))));
    Cpr seeking = room.citizen(2, 1);
    assertEquals(
        List.of(FaultCode.INTERVIEW_BLOCK_MISSING),
        refused(seeking, without(cv("2011-09-07T10:00", APPROVED))));
    InterviewContent wrong = followUp("2011-09-07T10:00", 2);
    assertEquals(
        List.of(FaultCode.INTERVIEW_BLOCK_OF_ANOTHER_TYPE),
        refused(
            seeking,
            new InterviewContent(
                12, 1, wrong.heldAt(), null, null, null, wrong.report(), wrong.followUp(), null)));
  }

  private static InterviewContent without(InterviewContent content) {
    return new InterviewContent(
        content.type(), 1, content.heldAt(), null, null, null, content.report());
  }

  @Test
  void theRulesOfTheChapterHoldAndEverythingIsToldAtOnce() {
    Cpr cpr = room.citizen(2, 1);
    assertEquals(
        List.of(
            FaultCode.FOLLOW_UP_NEEDS_SICKNESS_BENEFIT,
            FaultCode.BOOKING_UNKNOWN,
            FaultCode.INVALID_CODE),
        refused(
            cpr,
            new InterviewContent(
                4,
                1,
                Interviewee.moment("2011-09-07T10:00"),
                new UUID(3, 3),
                null,
                null,
                InterviewReport.of(null),
                new FollowUpBlock("101", 4, null, null, null),
                null)));
    assertEquals(
        List.of(FaultCode.CV_NUMBER_MISSING), refused(cpr, cv("2011-09-07T10:00", APPROVED)));
    assertEquals(
        List.of(FaultCode.EVENT_LIES_AHEAD), refused(cpr, cv("2011-09-08T23:00", NOT_APPROVED)));
    assertEquals(List.of(), room.history(cpr));
  }

  @Test
  void theyKeepTheirTypeWhenTheyAreCorrected() {
    Cpr cpr = room.citizen(2, 1);
    UUID cvId = create(cpr, cv("2011-09-05T10:00", NOT_APPROVED));
    UUID otherId = create(cpr, otherConversation("2011-09-06T10:00"));
    assertEquals(
        List.of(FaultCode.INTERVIEW_TYPE_CHANGED),
        codes(() -> update(cpr, cvId, otherConversation("2011-09-05T10:00"))));
    assertEquals(
        List.of(FaultCode.INTERVIEW_TYPE_CHANGED),
        codes(() -> update(cpr, otherId, cv("2011-09-06T10:00", NOT_APPROVED))));
  }

  private void update(Cpr cpr, UUID id, InterviewContent content) {
    service.update(call("UpdateInterview"), cpr, id, content, "Rettet");
  }

  @Test
  @Rule({"SYG-34-12", "CVS-40-6"})
  void theEnrolledCitizenIsNotShownWhatWasAgreedAtThem() {
    Cpr cpr = room.citizen(2, 1);
    record(
        cpr,
        new Enrolled(
            new Enrollment(
                UUID.randomUUID(), 2, START, START, 1, List.of(), null, null, true, null, null),
            START,
            "TIL-05.2-1"));
    create(cpr, cv("2011-09-05T10:00", NOT_APPROVED));
    create(cpr, jobsamtale("2011-09-06T10:00", 1));
    CallContext minSide =
        call("GetInterviewInfo", new Organisation(Organisation.AGENCY, "AMS"), Channel.CITIZEN);
    List<KnownInterviews.Item> shown = service.get(minSide, cpr).items();
    assertNull(shown.get(0).report().agreement());
    assertEquals("Fem om ugen", shown.get(1).report().agreement());
    assertEquals(
        List.of("Kurser tilføjes.", "Fem om ugen"),
        Stream.of(0, 1).map(n -> get(cpr).items().get(n).report().agreement()).toList());
  }

  @Test
  @Rule("SYG-34-12")
  void anotherActorIsNotShownFollowUps() {
    Cpr cpr = room.citizen(6, null);
    create(cpr, followUp("2011-09-05T10:00", 2));
    create(cpr, otherConversation("2011-09-06T10:00"));
    CallContext actor = call("GetInterviewInfo", Citizens.JOBCENTRE, Channel.OTHER_ACTOR);
    assertEquals(
        List.of(12),
        service.get(actor, cpr).items().stream().map(item -> item.interview().type()).toList());
  }

  private void record(Cpr cpr, CitizenFact fact) {
    room.registrations.registerAutomatic(Citizens.idOf(room.database, cpr), state -> List.of(fact));
  }
}
