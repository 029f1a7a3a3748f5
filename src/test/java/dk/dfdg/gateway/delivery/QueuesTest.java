package dk.dfdg.gateway.delivery;

import static dk.dfdg.gateway.delivery.Puller.AVAILABILITY;
import static dk.dfdg.gateway.delivery.Puller.REFERRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.MessageTypes.MessageType;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class QueuesTest {
  private final Puller puller;
  private final QueueService service;
  private final Cpr cpr;

  QueuesTest(TestDatabase test) {
    puller = new Puller(test.database());
    service =
        new QueueService(puller.registrations, puller.queues, puller.portions(), puller.pushed);
    cpr = Citizens.add(test.database());
  }

  private static void assertRefused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  private QueueStatus.TypeStatus type(int type) {
    return service
        .status(puller.call("DeliveryService", "GetDeliveryStatus"))
        .queue()
        .types()
        .stream()
        .filter(status -> status.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private void choose(int type, DeliveryWay way) {
    service.choose(puller.call("DeliveryService", "SetDeliveryWay"), type, way);
  }

  /** As push leaves what the receiver has refused for good. */
  private void giveUp(int type) {
    puller.database.inTransaction(
        handle ->
            handle.execute(
                """
                update outgoing set due_at = null, attempts = 3, last_answer = 'http 400'
                where organisation_code = ? and type = ?""",
                puller.fund.code(),
                type));
  }

  private List<DeadMessage> dead() {
    return service.dead(puller.call("DeliveryService", "GetDeadMessages"), 0).messages();
  }

  private int requeue(UUID id) {
    return service
        .requeue(puller.call("DeliveryService", "RequeueMessage"), Optional.ofNullable(id))
        .messages();
  }

  @Test
  void saysHowManyWaitAreInTransferAndDeliveredByKind() {
    puller.tell(cpr, "R43", "V", "F32");
    Sequence sequence = puller.create(AVAILABILITY);
    assertEquals(2, type(AVAILABILITY).inTransfer());
    assertEquals(0, type(AVAILABILITY).waiting());
    assertNull(type(AVAILABILITY).oldest());
    assertEquals(1, type(REFERRAL).waiting());
    assertNotNull(type(REFERRAL).oldest());
    assertFalse(type(REFERRAL).more());
    assertNull(puller.status().lastSuccess());

    puller.drain(sequence);
    QueueStatus status = puller.status();
    assertEquals(2, status.delivered());
    assertNotNull(status.lastSuccess());
    assertEquals(1, status.waiting());
    assertEquals(type(REFERRAL).oldest(), status.oldest());
    assertEquals(10 + 1, status.types().size());
  }

  @Test
  void whatPushHasGivenUpIsSeenAndTriedAgainOneOrAll() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, "R43", "V");
    giveUp(AVAILABILITY);
    assertEquals(2, type(AVAILABILITY).dead());
    assertEquals(0, type(AVAILABILITY).waiting());
    List<DeadMessage> dead = dead();
    assertEquals(2, dead.size());
    assertEquals("http 400", dead.get(0).lastAnswer());
    assertEquals(3, dead.get(0).attempts());

    assertEquals(1, requeue(dead.get(0).identifier()));
    assertEquals(List.of(dead.get(1)), dead());
    assertEquals(1, type(AVAILABILITY).waiting());
    assertRefused(FaultCode.DEAD_MESSAGE_UNKNOWN, () -> requeue(dead.get(0).identifier()));
    assertEquals(1, requeue(null));
    assertEquals(List.of(), dead());
    assertEquals(0, requeue(null));
  }

  @Test
  void whatIsAnotherOrganisationsIsNotTouched() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, "R43");
    giveUp(AVAILABILITY);
    Puller other = new Puller(puller.database);
    QueueService others =
        new QueueService(other.registrations, other.queues, other.portions(), other.pushed);
    assertRefused(
        FaultCode.DEAD_MESSAGE_UNKNOWN,
        () ->
            others.requeue(
                other.call("DeliveryService", "RequeueMessage"),
                Optional.of(dead().get(0).identifier())));
    assertEquals(0, other.status().dead());
    assertEquals(1, dead().size());
  }

  @Test
  void whatWasGivenUpIsPulledOnceThatIsChosen() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, "R43");
    giveUp(AVAILABILITY);
    assertNull(puller.create().id());
    choose(AVAILABILITY, DeliveryWay.PULL);
    assertEquals(0, puller.status().dead());
    assertEquals(1, puller.drain(puller.create()).size());
  }

  @Test
  void pushNeedsAReceiverAndAKindThatTheOrganisationIsToldOf() {
    Puller other = new Puller(puller.database);
    other.receiver = null;
    QueueService none =
        new QueueService(other.registrations, other.queues, other.portions(), other.pushed);
    assertRefused(
        FaultCode.NO_RECEIVER,
        () ->
            none.choose(
                other.call("DeliveryService", "SetDeliveryWay"), AVAILABILITY, DeliveryWay.PUSH));
    none.choose(other.call("DeliveryService", "SetDeliveryWay"), AVAILABILITY, DeliveryWay.PULL);
    assertEquals(
        Set.of(), puller.database.read(handle -> new QueueStore().pushed(handle, other.fund)));
    assertRefused(FaultCode.MESSAGE_TYPE_UNKNOWN, () -> choose(14, DeliveryWay.PULL));
    choose(AVAILABILITY, DeliveryWay.PUSH);
    choose(AVAILABILITY, DeliveryWay.PUSH);
    assertEquals(DeliveryWay.PUSH, type(AVAILABILITY).way());
  }

  @Test
  void whatTheReceiversAgreementDoesNotCoverCannotBePushed() {
    String narrow = puller.system() + "-narrow";
    List<MessageType> kinds =
        puller.types.all().stream().filter(type -> type.number() == REFERRAL).toList();
    puller.agree(narrow, AgreementStatus.ACTIVE, kinds);
    puller.receiver = puller.receiver(narrow);
    assertRefused(FaultCode.OPERATION_NOT_COVERED, () -> choose(AVAILABILITY, DeliveryWay.PUSH));
    choose(REFERRAL, DeliveryWay.PUSH);
    assertEquals(DeliveryWay.PULL, type(AVAILABILITY).way());
    assertEquals(DeliveryWay.PUSH, type(REFERRAL).way());
  }

  @Test
  void whatIsChosenAsPushWithoutAReceiverIsPulled() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, "R43");
    assertNull(puller.create().id());
    assertFalse(puller.database.read(puller.pushed::unfulfilled).contains(puller.fund));

    puller.receiver = null;
    assertTrue(puller.database.read(puller.pushed::unfulfilled).contains(puller.fund));
    assertEquals(DeliveryWay.PULL, type(AVAILABILITY).way());
    assertEquals(1, puller.drain(puller.create()).size());
  }

  @Test
  void whatIsGivenUpIsSeenFromAnyNumberOn() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, Stream.generate(() -> "R43").limit(500).toArray(String[]::new));
    puller.tell(cpr, "R43");
    giveUp(AVAILABILITY);
    QueueService.DeadMessages first =
        service.dead(puller.call("DeliveryService", "GetDeadMessages"), 0);
    assertEquals(500, first.messages().size());
    assertTrue(first.more());
    QueueService.DeadMessages rest =
        service.dead(
            puller.call("DeliveryService", "GetDeadMessages"), first.messages().get(499).number());
    assertEquals(1, rest.messages().size());
    assertFalse(rest.more());
  }

  @Test
  void allIsTriedAgainInPortions() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    for (int i = 0; i < 5; i++) {
      puller.tell(cpr, Stream.generate(() -> "R43").limit(500).toArray(String[]::new));
    }
    giveUp(AVAILABILITY);
    assertEquals(2500, requeue(null));
    assertEquals(0, type(AVAILABILITY).dead());
    assertEquals(2500, type(AVAILABILITY).waiting());
  }

  @Test
  void whatWaitsIsCountedBesideWhatIsGivenUp() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, Stream.generate(() -> "R43").limit(10).toArray(String[]::new));
    giveUp(AVAILABILITY);
    puller.tell(cpr, "V");
    assertEquals(1, type(AVAILABILITY).waiting());
    assertEquals(10, type(AVAILABILITY).dead());
    assertNotNull(type(AVAILABILITY).oldest());
  }

  @Test
  void whatPushGaveUpTooLateIsPulledAndCountsAsWaiting() {
    puller.tell(cpr, "R43");
    giveUp(AVAILABILITY);
    assertEquals(1, type(AVAILABILITY).waiting());
    assertEquals(0, type(AVAILABILITY).dead());
    assertEquals(List.of(), dead());
    assertEquals(1, puller.drain(puller.create()).size());
  }

  @Test
  void whatADeadPullerHoldsCountsAsWaitingWithItsAge() {
    puller.tell(cpr, "R43");
    Instant queued = type(AVAILABILITY).oldest();
    puller.create();
    assertNull(type(AVAILABILITY).oldest());
    puller.clock.moveTo(Duration.ofMinutes(61));
    assertEquals(queued, type(AVAILABILITY).oldest());
    assertEquals(1, type(AVAILABILITY).waiting());
  }

  @Test
  void whatKeepsFailingIsShownAndCanBeGivenUp() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    puller.tell(cpr, "R43", "V");
    UUID first = failAt(puller.clock.now().plus(Duration.ofHours(3)));
    List<DeadMessage> failing =
        service.status(puller.call("DeliveryService", "GetDeliveryStatus")).failing();
    assertEquals(List.of(first), failing.stream().map(DeadMessage::identifier).toList());
    assertEquals("http 503", failing.get(0).lastAnswer());

    boolean given =
        puller.database.inTransaction(handle -> puller.queues.giveUp(handle, puller.fund, first));
    assertTrue(given);
    assertEquals(List.of(first), dead().stream().map(DeadMessage::identifier).toList());
    choose(AVAILABILITY, DeliveryWay.PULL);
    assertEquals(2, puller.drain(puller.create()).size());
  }

  /** The first message has failed four times. */
  private UUID failAt(Instant next) {
    return puller.database.inTransaction(
        handle -> {
          long number =
              handle
                  .select(
                      "select min(number) from outgoing where organisation_code = ?",
                      puller.fund.code())
                  .mapTo(Long.class)
                  .one();
          handle.execute(
              "update outgoing set attempts = 4, last_answer = 'http 503', due_at = ? where number = ?",
              next.atOffset(ZoneOffset.UTC),
              number);
          return UUID.fromString(
              handle
                  .select("select message_identifier from outgoing where number = ?", number)
                  .mapTo(String.class)
                  .one());
        });
  }

  @Test
  void whatWaitedForAKindThatIsPulledByNowNeedNotWaitAnyMore() {
    choose(AVAILABILITY, DeliveryWay.PUSH);
    choose(REFERRAL, DeliveryWay.PUSH);
    puller.tell(cpr, "R43", "F32");
    Instant later = puller.clock.now().plus(Duration.ofHours(3));
    failAt(later);
    puller.database.inTransaction(
        handle ->
            handle.execute(
                "update outgoing set due_at = ? where organisation_code = ? and type = ?",
                later.atOffset(ZoneOffset.UTC),
                puller.fund.code(),
                REFERRAL));
    choose(AVAILABILITY, DeliveryWay.PULL);
    Instant soon = puller.clock.now().plusSeconds(5);
    List<PushStore.Candidate> due =
        puller.database.inTransaction(
            handle -> new PushStore().lockDue(handle, puller.fund, List.of(REFERRAL), 5, soon));
    assertEquals(1, due.size());
  }

  @Test
  void eachLiftsOnlyItsOwnPause() {
    service.pause(puller.call("DeliveryService", "PauseDelivery"));
    puller.pause("operator ole");
    puller.pause("operator ida");
    String subscriber = "subscriber " + puller.system();
    assertEquals("operator ole, " + subscriber, puller.status().pausedBy());
    assertNotNull(puller.status().pausedAt());
    service.resume(puller.call("DeliveryService", "ResumeDelivery"));
    assertEquals("operator ole", puller.status().pausedBy());
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.create());
    service.pause(puller.call("DeliveryService", "PauseDelivery"));
    puller.resume();
    assertEquals(subscriber, puller.status().pausedBy());
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.create());
    service.resume(puller.call("DeliveryService", "ResumeDelivery"));
    assertNull(puller.status().pausedAt());
    assertNull(puller.status().pausedBy());
  }

  @Test
  void everybodyForWhomSomethingWaitsIsFound() {
    puller.tell(cpr, "R43");
    Puller other = new Puller(puller.database);
    other.tell(cpr, "R43");
    Puller quiet = new Puller(puller.database);
    assertTrue(
        puller
            .database
            .read(puller.queues::organisations)
            .containsAll(Set.of(puller.fund, other.fund)));
    assertFalse(puller.database.read(puller.queues::organisations).contains(quiet.fund));
  }
}
