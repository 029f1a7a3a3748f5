package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INVALID_CLIENT_CATEGORY;
import static dk.dfdg.gateway.law.FaultCode.INVALID_CPR;
import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;
import static dk.dfdg.gateway.law.FaultCode.INVALID_UNEMPLOYMENT_STATUS;
import static dk.dfdg.gateway.law.FaultCode.NEGATIVE_PARAMETER;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with a call is told at once. */
class ManyViolationsTest {
  @Test
  @Provokes({INVALID_CPR, INVALID_MESSAGE})
  void ofTheSchemaAreToldTogether() {
    Attack.with(
            Message.enrollment()
                .with("PersonCivilRegistrationIdentifier", "3113801234")
                .with("EnrollmentDate", "tomorrow")
                .with("HasEducation", "perhaps"))
        .isRefused(INVALID_CPR, INVALID_MESSAGE, INVALID_MESSAGE);
  }

  @Test
  @Provokes({INVALID_CLIENT_CATEGORY, INVALID_UNEMPLOYMENT_STATUS, NEGATIVE_PARAMETER})
  void ofTheRulesAreToldTogether() {
    Attack.with(
            Message.enrollment()
                .with("ClientCategoryTypeIdentifier", "99")
                .with("CurrentUnemploymentStatusTypeIdentifier", "99")
                .with("MonthsOfExperience", "-1"))
        .isRefused(INVALID_CLIENT_CATEGORY, INVALID_UNEMPLOYMENT_STATUS, NEGATIVE_PARAMETER);
  }
}
