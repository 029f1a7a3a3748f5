package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.EnrollmentFixture.APPLICANT;
import static dk.dfdg.gateway.enrollment.EnrollmentFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EnrollmentServiceTest {
  private final EnrollmentFixture fixture;
  private final Cpr cpr;

  EnrollmentServiceTest(TestDatabase test) {
    fixture = new EnrollmentFixture(test.database());
    cpr = Citizens.add(test.database());
  }

  @Test
  @Rule("TIL-05.2-1")
  void whatIsRegisteredCanBeReadTheSameDay() {
    Registered registered = fixture.enroll(cpr, APPLICANT);

    CurrentEnrollment current = fixture.current(cpr);
    Enrollment enrollment = current.enrollment();
    EnrollCommand sent = fixture.command(cpr, APPLICANT);
    assertTrue(current.enrolled());
    assertEquals(
        new Enrollment(
            registered.receipt().messageIdentifier(),
            APPLICANT,
            START,
            START,
            sent.unemploymentStatus(),
            sent.professions(),
            sent.email(),
            sent.comment(),
            true,
            null,
            null),
        enrollment);

    fixture.cancel(cpr, START);
    assertFalse(fixture.current(cpr).enrolled());
    assertNull(fixture.current(cpr).enrollment());
  }

  @Test
  @Rule("AFM-11-4")
  void factStateAndReceiptAreStoredTogether() {
    CallContext call = fixture.enrollCall();

    Registered registered = fixture.service.enroll(call, fixture.command(cpr, APPLICANT));

    String id = registered.receipt().messageIdentifier().toString();
    assertEquals(1, count("fact where message_identifier = ?", id));
    assertEquals(1, count("enrollment where message_identifier = ?", id));
    assertEquals(1, count("accepted_call where outcome like '%' || ? || '%'", id));
  }

  @Test
  @Rule("AFM-11-4")
  void aFailureAtTheLastStatementLeavesNothing() {
    CallContext good = fixture.enrollCall();
    CallContext fails =
        new CallContext(
            good.incident(),
            good.processorId(),
            good.agreementId(),
            false,
            good.channel(),
            good.organisation(),
            good.otherActor(),
            good.userType(),
            "u".repeat(300),
            good.service(),
            good.operation(),
            good.messageId(),
            good.digest());

    assertThrows(
        StorageException.class,
        () -> fixture.service.enroll(fails, fixture.command(cpr, APPLICANT)));

    assertEquals(List.of(), fixture.history(cpr));
    assertNull(fixture.current(cpr).enrollment());
    assertEquals(0, count("accepted_call where message_id = ?", good.messageId()));

    fixture.service.enroll(good, fixture.command(cpr, APPLICANT));
    assertEquals(1, fixture.history(cpr).size());
  }

  @Test
  void fiftyCopiesOfAnEnrollmentAtOnceAreOne() throws Exception {
    CallContext call = fixture.enrollCall();
    EnrollCommand command = fixture.command(cpr, APPLICANT);

    List<Registered> answers =
        AtOnce.run(50, i -> () -> fixture.service.enroll(Calls.again(call), command));

    assertEquals(1, new HashSet<>(answers).size());
    assertEquals(1, fixture.history(cpr).size());
  }

  @Test
  void everyChangeIsInHistoryWithTheRuleThatCausedIt() {
    fixture.enroll(cpr, APPLICANT);
    fixture.cancel(cpr, START.plusDays(10));
    assertEquals(
        new Cancellation(START.plusDays(10), 1), fixture.current(cpr).enrollment().cancellation());
    fixture.cancel(cpr, START.plusDays(5));
    fixture.withdraw(cpr);
    assertNull(fixture.current(cpr).enrollment().cancellation());

    assertEquals(
        List.of(
            "Enrolled TIL-08.2-1",
            "CancellationPlanned AFM-08.6-2",
            "CancellationPlanned A-31",
            "CancellationWithdrawn A-31"),
        fixture.story(cpr));
  }

  @Test
  void aPlannedCancellationTakesEffectByItself() {
    fixture.enroll(cpr, APPLICANT);
    fixture.cancel(cpr, START.plusDays(2));

    fixture.moveTo(START.plusDays(1));
    assertTrue(fixture.current(cpr).enrolled());
    fixture.moveTo(START.plusDays(2));
    assertFalse(fixture.current(cpr).enrolled());
  }

  @Test
  void theFirstReceiptOfAPendingEnrollmentIsGivenAgain() {
    Registered pending = fixture.enrollOnJobnet(cpr);

    assertTrue(EnrollmentService.isPending(pending));
    assertFalse(fixture.current(cpr).enrolled());
    assertEquals(START.plusDays(1), fixture.current(cpr).enrollment().contactDeadline());
  }

  @Test
  @Rule("TIL-05.2-4")
  void withoutContactAPendingEnrollmentEndsByItselfOnce() throws Exception {
    fixture.enrollOnJobnet(cpr);
    fixture.moveTo(START.plusDays(1));
    fixture.runDue(fixture.database);
    assertEquals(1, fixture.history(cpr).size());

    fixture.moveTo(START.plusDays(3));
    AtOnce.run(4, i -> () -> fixture.runDue(fixture.database));

    assertEquals(List.of("EnrollmentPending TIL-05.2-3", "Lapsed TIL-05.2-4"), fixture.story(cpr));
    Recorded lapsed = fixture.history(cpr).get(1);
    assertEquals(START.plusDays(2), lapsed.fact().effectiveDate());
    assertEquals(32, lapsed.fact().details().get("cause"));
    assertNull(lapsed.processorId());
    assertEquals(0, fixture.runDue(fixture.database));
  }

  @Test
  void whatHasFallenDueIsSeenBeforeItIsRecordedAndRecordedBeforeWhatComesNext() {
    fixture.enrollOnJobnet(cpr);
    fixture.moveTo(START.plusDays(4));
    assertNull(fixture.current(cpr).enrollment());

    Registered registered = fixture.enroll(cpr, APPLICANT);

    assertEquals(
        List.of("EnrollmentPending TIL-05.2-3", "Lapsed TIL-05.2-4", "Enrolled TIL-08.2-1"),
        fixture.story(cpr));
    List<Recorded> history = fixture.history(cpr);
    assertNull(history.get(1).processorId());
    assertEquals(Calls.PROCESSOR, history.get(2).processorId());
    assertEquals(registered.receipt().messageIdentifier(), history.get(2).messageIdentifier());
    assertTrue(fixture.current(cpr).enrolled());
  }

  @Test
  void aRefusedEnrollmentStoresNothing() {
    assertThrows(Refusal.class, () -> fixture.enroll(cpr, 9));

    assertEquals(List.of(), fixture.history(cpr));
    assertNull(fixture.current(cpr).enrollment());
  }

  @Test
  void aPingIsRecorded() {
    CallContext call = fixture.call("Ping");
    fixture.service.ping(call);
    assertEquals(1, count("accepted_call where message_id = ?", call.messageId()));
  }

  private int count(String where, String value) {
    return fixture.database.read(
        handle -> handle.select("select count(*) from " + where, value).mapTo(Integer.class).one());
  }
}
