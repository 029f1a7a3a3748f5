package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An applicant's enrollment on Jobnet while the days pass. */
class PendingEnrollmentTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");

  @Test
  @Rule({"TIL-05.2-3", "TIL-05.2-4"})
  void endsWithCause32WhenTheDeadlinePassesWithoutContact() {
    try (TestGateway gateway = TestGateway.fresh()) {
      Cpr cpr = Citizens.add(gateway.database());
      LocalDate today = gateway.clock().today();
      accepted(gateway.send("jobnet", AGENCY, Payloads.enrollment(cpr, 4, today)));
      LocalDate deadline = LocalDate.parse(read(gateway, cpr, "ContactDeadlineDate").orElseThrow());

      AdminClient operator = AdminClient.open(gateway.directory());
      long days = ChronoUnit.DAYS.between(today, deadline);
      operator.call("clock/advance", Map.of("period", "P" + days + "D"));
      assertEquals(Optional.of(deadline.toString()), read(gateway, cpr, "ContactDeadlineDate"));

      operator.call("clock/advance", Map.of("period", "P1D"));
      assertEquals(Optional.empty(), read(gateway, cpr, "ContactDeadlineDate"));
      assertEquals(
          List.of("EnrollmentPending TIL-05.2-3", "Lapsed TIL-05.2-4", "Notified TIL-05.2-4"),
          history(gateway, cpr));
      assertEquals(List.of("32"), causes(gateway, cpr));
    }
  }

  private static Optional<String> read(TestGateway gateway, Cpr cpr, String field) {
    Answer answer = accepted(gateway.send("jobnet", AGENCY, Payloads.reading(cpr)));
    assertEquals(Optional.of("false"), field(answer, "EnrolledIndicator"));
    return field(answer, field);
  }

  private static List<String> causes(TestGateway gateway, Cpr cpr) {
    return gateway
        .database()
        .read(
            handle ->
                handle
                    .select(
                        """
                        select e.cancellation_cause from enrollment e
                        join citizen c on c.id = e.citizen_id where c.cpr = ?""",
                        cpr.value())
                    .mapTo(String.class)
                    .list());
  }
}
