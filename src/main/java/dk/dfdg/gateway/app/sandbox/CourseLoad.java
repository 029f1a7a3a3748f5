package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleCourse;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleHeld;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleOffer;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CvFact.CvAvailabilityChanged;
import dk.dfdg.gateway.citizen.CvFact.CvConversationHeld;
import dk.dfdg.gateway.citizen.EmployerTalk;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.SicknessFact.EmployerTalkHeld;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sample follow-ups, employers' talks, CVs and offers, registered on the sandbox's first start. */
final class CourseLoad {
  private static final int FOLLOW_UP = 4;
  private static final int CV_INTERVIEW = 10;
  private static final int IN_PERSON = 1;
  private static final int SAMPLE_CATEGORY = 2;
  private static final int NOT_APPROVED = 3;
  private static final int TRAINEESHIP = 3;
  private static final String COMPANY = "99000015";

  private final LocalDate today;

  CourseLoad(LocalDate today) {
    this.today = today;
  }

  List<CitizenFact> facts(SandboxCitizen sample) {
    SampleCourse course = sample.markers().course();
    String municipality = sample.municipality();
    List<CitizenFact> facts = new ArrayList<>();
    if (course.followUp() != null) {
      Interview interview = interview(FOLLOW_UP, course.followUp());
      facts.add(
          new FollowUpHeld(
              interview,
              SAMPLE_CATEGORY,
              new FollowUpRemarks(municipality, null, null, null, InterviewReport.of(null)),
              interview.heldOn(),
              "SYG-33-1"));
    }
    if (course.employerTalk() != null) {
      LocalDate day = today.minusDays(course.employerTalk().daysAgo());
      EmployerTalk talk = new EmployerTalk(course.employerTalk().id(), day, COMPANY, null);
      facts.add(new EmployerTalkHeld(talk, day, "BEK-19-1"));
    }
    if (course.searchable() != null) {
      facts.add(new CvAvailabilityChanged(course.searchable(), today, "HTY-R-5"));
    }
    if (course.cvInterview() != null) {
      Interview interview = interview(CV_INTERVIEW, course.cvInterview());
      facts.add(
          new CvConversationHeld(
              interview,
              NOT_APPROVED,
              municipality,
              InterviewReport.of(null),
              interview.heldOn(),
              "CVS-38-1"));
    }
    if (course.offer() != null) {
      facts.add(offered(course.offer(), municipality));
    }
    return facts;
  }

  private ActivityRegistered offered(SampleOffer sample, String municipality) {
    LocalDate first = today.plusDays(sample.firstDay());
    int status = sample.firstDay() > 0 ? ActivityDetails.PLANNED : ActivityDetails.RUNNING;
    ActivityDetails details =
        new ActivityDetails(
            sample.id(),
            null,
            null,
            sample.annulled() ? ActivityDetails.ANNULLED : status,
            first,
            today.plusDays(sample.lastDay()),
            30,
            0,
            null,
            COMPANY,
            "1000000001");
    Activity activity =
        new Activity(TRAINEESHIP, "I46", municipality, details, true, sample.annulled());
    return new ActivityRegistered(activity, first, "AKK-64.1-1");
  }

  private Interview interview(int type, SampleHeld held) {
    return new Interview(
        held.id(),
        type,
        IN_PERSON,
        today.minusDays(held.daysAgo()).atStartOfDay(GatewayClock.ZONE).toInstant(),
        today,
        false,
        null,
        null);
  }
}
