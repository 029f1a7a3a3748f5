package dk.dfdg.gateway.interview;

import static dk.dfdg.gateway.interview.InterviewFixture.call;
import static dk.dfdg.gateway.testing.CourseRoom.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.contact.CvChecks;
import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.FollowUpReport;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.cv.CvService;
import dk.dfdg.gateway.cv.CvStatusCommand;
import dk.dfdg.gateway.cv.CvStatusRules;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.sickness.EmployerTalkRules;
import dk.dfdg.gateway.sickness.SicknessService;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What InterviewService registers and the services of the chapters correct, whose requests carry
 * neither time, summons nor participants.
 */
@OnBothDatabases
class SisterServicesTest {
  private static final LocalDate DAY = LocalDate.parse("2011-09-07");
  private static final Instant TIME = Interviewee.moment("2011-09-07T10:15");
  private static final int NOT_APPROVED = 3;

  private final CourseRoom room;
  private final InterviewService interviews;
  private final SicknessService sickness;
  private final CvService cvs;
  private final UUID booking = UUID.randomUUID();

  SisterServicesTest(TestDatabase test) {
    room = new CourseRoom(test.database(), "InterviewService");
    interviews = new InterviewService(room.clock, room.registrations, Asking.RULES);
    sickness =
        new SicknessService(
            room.clock,
            room.registrations,
            FollowUpRules.load(
                CourseRoom.CONF, CourseRoom.LISTS, CourseRoom.JOBCENTRES, CourseRoom.LATE),
            new EmployerTalkRules(false),
            CourseRoom.LATE);
    cvs =
        new CvService(
            room.clock,
            room.registrations,
            new CvStatusRules(
                new CvRules(
                    CvChecks.load(CourseRoom.CONF, CourseRoom.LISTS, CourseRoom.JOBCENTRES),
                    CourseRoom.LATE)),
            CourseRoom.LATE);
  }

  private static CallContext by(String service, String operation) {
    return new Calls(service, operation).by(Citizens.JOBCENTRE, Channel.JOBCENTRE, false);
  }

  private Cpr called(Integer group, Integer match, int type) {
    Cpr cpr = room.citizen(group, match);
    Booking made =
        new Booking(
            booking,
            Citizens.JOBCENTRE,
            type,
            1,
            TIME,
            null,
            true,
            false,
            null,
            List.of(),
            false,
            null,
            null);
    BookingContent content =
        new BookingContent(
            Citizens.JOBCENTRE,
            "Møde",
            null,
            BookingContent.Location.NONE,
            new BookingContent.Contact(null, null, null),
            "Pia Prøve",
            false,
            DAY,
            null,
            null);
    room.registrations.registerAutomatic(
        Citizens.idOf(room.database, cpr),
        state -> List.of(new BookingCreated(new WholeBooking(made, content), START, "IDK-25-1")));
    return cpr;
  }

  private static InterviewReport told(String agreement) {
    return new InterviewReport(
        agreement,
        "Holdt i virksomheden",
        List.of(new AttentionArea(1, "Motivation", false)),
        "Godt på vej",
        null,
        "Enig",
        null,
        List.of(new Participant(1, null, "Ali Tolk")));
  }

  private UUID create(Cpr cpr, InterviewContent content) {
    return interviews.create(call("CreateInterview"), cpr, content).receipt().messageIdentifier();
  }

  private UUID followUp(Cpr cpr, UUID summons) {
    return create(
        cpr,
        new InterviewContent(
            4,
            1,
            TIME,
            summons,
            null,
            null,
            told("Først"),
            new FollowUpBlock("101", 2, null, null, null),
            null));
  }

  private static FollowUpReport followUpOn(LocalDate day) {
    return new FollowUpReport(
        day.atStartOfDay(GatewayClock.ZONE).toInstant(),
        1,
        3,
        null,
        new FollowUpRemarks("101", null, null, null, InterviewReport.of("Så")));
  }

  private KnownInterviews.Item only(Cpr cpr) {
    return interviews.get(call("GetInterviewInfo"), cpr).items().get(0);
  }

  @Test
  @Rule({"SYG-33-1", "PUB-INT-9"})
  void aFollowUpThatItsChaptersServiceCorrectsKeepsSummonsTimeParticipantsAndAreas() {
    Cpr cpr = called(6, null, 4);
    UUID id = followUp(cpr, booking);
    sickness.update(
        by("SicknessFollowUpService", "UpdateFollowUp"), cpr, id, followUpOn(DAY), "Kategori");
    assertEquals(new Interview(id, 4, 1, TIME, START, false, booking, null), only(cpr).interview());
    assertEquals(told("Så"), only(cpr).report());
    assertEquals(3, only(cpr).followUp().category());
  }

  @Test
  @Rule("PUB-INT-6")
  void aSummonsThatAnotherFollowUpNamesIsAdvisedAgainst() {
    Cpr cpr = called(6, null, 4);
    followUp(cpr, booking);
    InterviewContent second =
        new InterviewContent(
            4,
            1,
            Interviewee.moment("2011-09-07T14:00"),
            booking,
            null,
            null,
            told("Igen"),
            new FollowUpBlock("101", 2, null, null, null),
            null);
    assertEquals(
        List.of("PUB-INT-6"),
        interviews.create(call("CreateInterview"), cpr, second).advice().stream()
            .map(advice -> advice.rule())
            .toList());
  }

  @Test
  @Rule("SYG-33-1")
  void aFollowUpThatIsMovedToAnotherDayHasNoTimeAnyMore() {
    Cpr cpr = called(6, null, 4);
    UUID id = followUp(cpr, booking);
    sickness.update(
        by("SicknessFollowUpService", "UpdateFollowUp"),
        cpr,
        id,
        followUpOn(DAY.minusDays(1)),
        "Dag");
    assertEquals(Interviewee.moment("2011-09-06T00:00"), only(cpr).interview().heldAt());
    assertEquals(booking, only(cpr).interview().booking());
  }

  @Test
  @Rule("PUB-INT-4")
  void theSameFollowUpByBothServicesIsADuplicateAlthoughOneTellsNoTime() {
    Cpr cpr = called(6, null, 4);
    followUp(cpr, null);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                sickness.create(
                    by("SicknessFollowUpService", "CreateFollowUp"), cpr, followUpOn(DAY)));
    assertEquals(FaultCode.INTERVIEW_DUPLICATE, refusal.violations().get(0).code());
    sickness.create(
        by("SicknessFollowUpService", "CreateFollowUp"), cpr, followUpOn(DAY.minusDays(1)));
  }

  @Test
  @Rule({"CVS-40-5", "PUB-INT-9"})
  void aCvConversationThatItsChaptersServiceCorrectsKeepsSummonsTimeParticipantsAndAreas() {
    Cpr cpr = called(2, 1, 10);
    UUID id =
        create(
            cpr,
            new InterviewContent(
                10,
                1,
                TIME,
                booking,
                null,
                null,
                told("Først"),
                null,
                new CvBlock("101", NOT_APPROVED, null)));
    CvReport.Held held =
        new CvReport.Held(
            DAY.atStartOfDay(GatewayClock.ZONE).toInstant(), 2, null, InterviewReport.of("Så"));
    cvs.report(
        by("CVWorkFlowService", "UpdateCVStatus"),
        cpr,
        new CvStatusCommand(new CvReport(NOT_APPROVED, "Form", "101", held), true, true, id, null));
    assertEquals(
        new Interview(id, 10, 2, TIME, START, false, booking, null), only(cpr).interview());
    assertEquals(told("Så"), only(cpr).report());
  }
}
