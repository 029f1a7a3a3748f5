package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.EMPLOYER_TALKS_CLOSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.sickness.EmployerTalkReport;
import dk.dfdg.gateway.sickness.EmployerTalkRules;
import dk.dfdg.gateway.sickness.SicknessService;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Employers' talks while the agency has not opened their report; the sandbox has. */
@OnBothDatabases
class EmployerTalksClosedTest {
  private final CourseRoom room;

  EmployerTalksClosedTest(TestDatabase test) {
    room = new CourseRoom(test.database(), "SicknessFollowUpService");
  }

  @Test
  @Provokes(EMPLOYER_TALKS_CLOSED)
  void areRefused() {
    SicknessService service =
        new SicknessService(
            room.clock,
            room.registrations,
            FollowUpRules.load(
                CourseRoom.CONF, CourseRoom.LISTS, CourseRoom.JOBCENTRES, CourseRoom.LATE),
            new EmployerTalkRules(false),
            CourseRoom.LATE);
    Cpr cpr = room.citizen(6, null);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                service.createTalk(
                    room.call("CreateEmployerTalk", Channel.JOBCENTRE),
                    cpr,
                    new EmployerTalkReport(CourseRoom.START, "99000015", null)));
    assertEquals(
        List.of(EMPLOYER_TALKS_CLOSED), refusal.violations().stream().map(v -> v.code()).toList());
    SeenCodes.add(EMPLOYER_TALKS_CLOSED);
  }
}
