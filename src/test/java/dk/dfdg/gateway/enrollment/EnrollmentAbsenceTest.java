package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_CONFLICTS_WITH_GROUP;
import static dk.dfdg.gateway.law.FaultCode.ABSENCE_FORBIDS_ENROLLMENT;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.testing.Rule;
import org.junit.jupiter.api.Test;

/** Enrollments of citizens who have an absence. */
class EnrollmentAbsenceTest {
  private static final String TODAY = "2011-09-01";
  private static final int APPLICANT = 4;
  private static final int CARE = 19;

  private static Citizen inMatch1() {
    return Citizen.inGroup(2).match(1);
  }

  @Test
  @Rule("PUB-4750")
  void whoIsExemptedFromBeingEnrolledIsNotEnrolled() {
    Citizen exempted = inMatch1().absent(CARE, "2011-08-25", "2011-10-31");
    assertRefused(about(exempted, TODAY).enroll(APPLICANT), ABSENCE_FORBIDS_ENROLLMENT);
    assertRefused(
        about(exempted, TODAY).by(Channel.CITIZEN).enroll(APPLICANT), ABSENCE_FORBIDS_ENROLLMENT);
    assertRefused(about(exempted, "2011-10-31").enroll(APPLICANT), ABSENCE_FORBIDS_ENROLLMENT);
    assertAccepted(about(exempted, "2011-11-01").enroll(APPLICANT));
    assertAccepted(
        about(inMatch1().absent(CARE, "2011-09-02", "2011-10-31"), TODAY).enroll(APPLICANT));
  }

  @Test
  @Rule("PUB-4750")
  void anotherAbsenceDoesNotForbidIt() {
    assertAccepted(
        about(inMatch1().absent(10, "2011-08-25", "2011-10-31"), TODAY).enroll(APPLICANT));
  }

  @Test
  @Rule("PUB-4645")
  void anAbsenceThatContradictsTheMatchIsEndedFirst() {
    Citizen rematched = inMatch1().absent(22, "2011-08-25", "2011-10-31");
    assertTrue(
        assertRefused(about(rematched, TODAY).enroll(APPLICANT), ABSENCE_CONFLICTS_WITH_GROUP)
            .get(0)
            .detailDanish()
            .contains("2011-08-25"));
    assertAccepted(about(inMatch1().absent(22, "2011-08-25", TODAY), TODAY).enroll(APPLICANT));
  }
}
