package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.EnrollmentFixture.APPLICANT;
import static dk.dfdg.gateway.enrollment.EnrollmentFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class HistoryIsForGoodTest {
  private static final Pattern REWRITES =
      Pattern.compile("(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+fact\\b");

  private final EnrollmentFixture fixture;

  HistoryIsForGoodTest(TestDatabase test) {
    fixture = new EnrollmentFixture(test.database());
  }

  @Test
  void whatFollowsNeverChangesWhatWasRegistered() {
    Cpr cpr = Citizens.add(fixture.database);
    List<Executable> steps =
        List.of(
            () -> fixture.enrollOnJobnet(cpr),
            () -> fixture.moveTo(START.plusDays(3)),
            () -> fixture.runDue(fixture.database),
            () -> fixture.enroll(cpr, APPLICANT),
            () -> fixture.cancel(cpr, START.plusDays(9)),
            () -> fixture.withdraw(cpr),
            () -> fixture.cancel(cpr, START.plusDays(3)));
    List<Recorded> before = List.of();
    for (Executable step : steps) {
      run(step);
      List<Recorded> after = fixture.history(cpr);
      assertEquals(before, after.subList(0, before.size()));
      before = after;
    }
    assertEquals(6, before.size());
  }

  @Test
  void noStatementOfTheGatewayChangesOrRemovesAFact() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(REWRITES.matcher(Files.readString(file)).find(), file.toString());
      }
    }
  }

  @Test
  void noExceptionTellsACprNumber() {
    Cpr cpr = Citizens.add(fixture.database);
    Cpr unknown = Citizens.number();
    Cpr dead = Citizens.addDead(fixture.database, START.minusDays(1));
    CallContext used = fixture.enrollCall();
    fixture.service.enroll(used, fixture.command(cpr, APPLICANT));

    assertSilent(cpr, () -> fixture.enroll(cpr, 9));
    assertSilent(cpr, () -> fixture.withdraw(cpr));
    assertSilent(cpr, () -> fixture.cancel(cpr, START.minusDays(1)));
    assertSilent(unknown, () -> fixture.enroll(unknown, APPLICANT));
    assertSilent(dead, () -> fixture.enroll(dead, APPLICANT));
    assertSilent(
        cpr,
        () ->
            fixture.service.enroll(Calls.withOtherContent(used), fixture.command(cpr, APPLICANT)));
    assertSilent(cpr, () -> addAgain(cpr));
  }

  private void addAgain(Cpr cpr) {
    fixture.database.inTransaction(
        handle ->
            new CitizenStore()
                .insert(
                    handle,
                    new NewCitizen(
                        cpr, "A", "B", null, null, null, null, false, false, null, null, null,
                        false, null)));
  }

  private static void assertSilent(Cpr cpr, Executable work) {
    Throwable failure = assertThrows(RuntimeException.class, work);
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    if (failure instanceof Refusal refusal) {
      all.append(refusal.violations().toString());
    }
    assertFalse(all.toString().contains(cpr.value()), "a CPR number is told");
  }

  private static void run(Executable step) {
    try {
      step.execute();
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
