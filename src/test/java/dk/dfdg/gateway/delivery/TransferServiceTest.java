package dk.dfdg.gateway.delivery;

import static dk.dfdg.gateway.delivery.Puller.ADVIS;
import static dk.dfdg.gateway.delivery.Puller.AVAILABILITY;
import static dk.dfdg.gateway.delivery.Puller.REFERRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes.MessageType;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class TransferServiceTest {
  private final Puller puller;
  private final Cpr cpr;

  TransferServiceTest(TestDatabase test) {
    puller = new Puller(test.database());
    cpr = Citizens.add(test.database());
  }

  private static void assertRefused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  private static List<UUID> identifiers(List<OutgoingMessage> messages) {
    return messages.stream().map(OutgoingMessage::identifier).toList();
  }

  private static List<String> codes(List<OutgoingMessage> messages) {
    return messages.stream().map(message -> message.event().code()).toList();
  }

  @Test
  @Rule("AKK-61-3")
  void whatWaitsIsListedHandedOutAndAfterTheEndNeverSeenAgain() {
    puller.tell(cpr, "R43", "F32", "V");
    Sequence sequence = puller.create();
    assertEquals(Map.of(REFERRAL, 1, AVAILABILITY, 2), sequence.inventory());
    assertFalse(sequence.more());

    List<OutgoingMessage> availability = puller.fetch(sequence.id(), AVAILABILITY);
    assertEquals(List.of("R43", "V"), codes(availability));
    OutgoingMessage first = availability.get(0);
    assertEquals(cpr, first.cpr());
    assertEquals(puller.fund, first.receiver());
    assertTrue(first.number() < availability.get(1).number());
    assertEquals(identifiers(availability), identifiers(puller.fetch(sequence.id(), AVAILABILITY)));
    puller.fetch(sequence.id(), REFERRAL);
    puller.terminate(sequence.id());

    assertNull(puller.create().id());
    assertEquals(0, puller.waiting());
    assertEquals(3, puller.delivered());
    assertEquals(3, puller.status().delivered());
    assertRefused(FaultCode.SEQUENCE_ENDED, () -> puller.terminate(sequence.id()));
    assertRefused(FaultCode.SEQUENCE_ENDED, () -> puller.fetch(sequence.id(), AVAILABILITY));
    assertRefused(FaultCode.SEQUENCE_ENDED, () -> puller.close(sequence.id()));
  }

  @Test
  void aLostAnswerLosesNothingSinceTheOpenTransferIsAnsweredAgain() {
    puller.tell(cpr, "R43");
    Sequence first = puller.create();
    puller.tell(cpr, "V");
    Sequence again = puller.create();
    assertEquals(first.id(), again.id());
    assertEquals(first.inventory(), again.inventory());
    assertTrue(again.more());
    assertEquals(List.of("R43"), codes(puller.drain(again)));
    assertEquals(List.of("V"), codes(puller.drain(puller.create())));
  }

  @Test
  void anotherSystemOfTheOrganisationSharesItsQueue() {
    puller.tell(cpr, "R43");
    String other = puller.system() + "-2";
    puller.agree(other, AgreementStatus.ACTIVE, puller.types.of(Organisation.FUND));
    Sequence first = puller.create();
    CallContext call = puller.call("WsrmService", "CreateSequence", other, puller.fund, false);
    assertEquals(first.id(), puller.service.create(call, null).id());
  }

  @Test
  void twoWhoBeginAtOnceGetTheSameTransfer() throws Exception {
    puller.tell(cpr, "R43", "V");
    List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
    AtOnce.run(8, i -> () -> ids.add(puller.create().id()));
    assertEquals(1, new HashSet<>(ids).size());
    assertEquals(2, puller.drain(puller.create()).size());
  }

  @Test
  void whatIsBrokenOffIsDeliveredAgainTheSame() {
    puller.tell(cpr, "R43", "V");
    Sequence first = puller.create();
    List<UUID> before = identifiers(puller.fetch(first.id(), AVAILABILITY));
    puller.close(first.id());
    assertRefused(FaultCode.SEQUENCE_ENDED, () -> puller.fetch(first.id(), AVAILABILITY));
    assertEquals(0, puller.delivered());

    Sequence second = puller.create();
    assertFalse(first.id().equals(second.id()));
    assertEquals(before, identifiers(puller.drain(second)));
  }

  @Test
  void whatNobodyTouchesForAnHourWaitsAgain() {
    puller.tell(cpr, "R43");
    Sequence first = puller.create();
    List<UUID> before = identifiers(puller.fetch(first.id(), AVAILABILITY));
    puller.clock.moveTo(Duration.ofMinutes(59));
    assertEquals(first.id(), puller.create().id());
    puller.fetch(first.id(), AVAILABILITY);
    puller.clock.moveTo(Duration.ofMinutes(118));
    assertEquals(first.id(), puller.create().id());
    assertEquals(1, puller.status().inTransfer());

    puller.clock.moveTo(Duration.ofMinutes(121));
    assertEquals(0, puller.status().inTransfer());
    assertEquals(1, puller.status().waiting());
    assertRefused(FaultCode.SEQUENCE_ENDED, () -> puller.terminate(first.id()));
    assertEquals(before, identifiers(puller.drain(puller.create())));
  }

  @Test
  void whatHasNotBeenFetchedCannotBeConfirmed() {
    puller.tell(cpr, "R43", "F32");
    Sequence sequence = puller.create();
    puller.fetch(sequence.id(), AVAILABILITY);
    Refusal refusal = assertThrows(Refusal.class, () -> puller.terminate(sequence.id()));
    assertEquals(FaultCode.SEQUENCE_NOT_FETCHED, refusal.violations().get(0).code());
    assertTrue(refusal.violations().get(0).detailEnglish().contains("GetReferralEventVersion1"));
    puller.fetch(sequence.id(), REFERRAL);
    puller.terminate(sequence.id());
    assertEquals(2, puller.delivered());
  }

  @Test
  void aTransferHoldsTheOldestFiveHundredOfAllKinds() {
    for (int i = 0; i < 4; i++) {
      puller.tell(cpr, Stream.generate(() -> "R43").limit(75).toArray(String[]::new));
      puller.tell(cpr, Stream.generate(() -> "F32").limit(75).toArray(String[]::new));
    }
    Sequence first = puller.create();
    assertEquals(500, first.inventory().values().stream().mapToInt(count -> count).sum());
    assertTrue(first.more());
    List<Long> numbers =
        puller.drain(first).stream().map(OutgoingMessage::number).sorted().toList();
    Sequence rest = puller.create();
    assertFalse(rest.more());
    List<OutgoingMessage> last = puller.drain(rest);
    assertEquals(100, last.size());
    assertTrue(
        last.stream().allMatch(message -> message.number() > numbers.get(numbers.size() - 1)));
  }

  @Test
  void aSubQueueIsOneKindOfMessage() {
    puller.tell(cpr, "R43", "F32", "V");
    Sequence sub = puller.create(AVAILABILITY);
    assertEquals(Map.of(AVAILABILITY, 2), sub.inventory());
    assertEquals(sub.id(), puller.create(AVAILABILITY).id());
    assertEquals(Map.of(REFERRAL, 1), puller.create(REFERRAL).inventory());
    assertRefused(FaultCode.SEQUENCE_OPEN, () -> puller.create());
    assertRefused(FaultCode.SEQUENCE_HOLDS_NONE, () -> puller.fetch(sub.id(), REFERRAL));
    assertRefused(FaultCode.MESSAGE_TYPE_UNKNOWN, () -> puller.create(14));
    assertRefused(FaultCode.MESSAGE_TYPE_UNKNOWN, () -> puller.create(99));
  }

  @Test
  void aTransferHoldsOnlyWhatTheAgreementLetsTheSystemFetch() {
    puller.tell(cpr, "R43", "F32");
    String narrow = puller.system() + "-narrow";
    List<MessageType> kinds =
        puller.types.all().stream().filter(type -> type.number() == REFERRAL).toList();
    puller.agree(narrow, AgreementStatus.ACTIVE, kinds);
    CallContext call = puller.call("WsrmService", "CreateSequence", narrow, puller.fund, false);
    Sequence sequence = puller.service.create(call, null);
    assertEquals(Map.of(REFERRAL, 1), sequence.inventory());
    assertRefused(
        FaultCode.OPERATION_NOT_COVERED,
        () ->
            puller.service.create(
                puller.call("WsrmService", "CreateSequence", narrow, puller.fund, false),
                AVAILABILITY));

    // The other system may fetch what is left, and what this one holds when it holds nothing else.
    assertRefused(FaultCode.SEQUENCE_OPEN, () -> puller.create(REFERRAL));
    assertEquals(sequence.id(), puller.create().id());
    assertEquals(Map.of(AVAILABILITY, 1), puller.create(AVAILABILITY).inventory());
  }

  @Test
  void aSystemThatMayFetchNothingBeginsNothing() {
    puller.tell(cpr, "R43");
    String none = puller.system() + "-none";
    puller.agree(none, AgreementStatus.SUSPENDED, puller.types.of(Organisation.FUND));
    assertRefused(
        FaultCode.OPERATION_NOT_COVERED,
        () ->
            puller.service.create(
                puller.call("WsrmService", "CreateSequence", none, puller.fund, false), null));
  }

  @Test
  void anotherOrganisationKnowsNothingOfATransfer() {
    puller.tell(cpr, "R43");
    Sequence sequence = puller.create();
    Puller other = new Puller(puller.database);
    assertNull(other.create().id());
    assertRefused(FaultCode.SEQUENCE_UNKNOWN, () -> other.fetch(sequence.id(), AVAILABILITY));
    assertRefused(FaultCode.SEQUENCE_UNKNOWN, () -> other.terminate(sequence.id()));
    assertRefused(FaultCode.SEQUENCE_UNKNOWN, () -> other.close(sequence.id()));
    assertRefused(FaultCode.SEQUENCE_UNKNOWN, () -> puller.close(UUID.randomUUID()));
    assertEquals(1, puller.drain(sequence).size());
  }

  @Test
  void theSameEndAgainIsOne() throws Exception {
    puller.tell(cpr, "R43");
    Sequence sequence = puller.create();
    puller.fetch(sequence.id(), AVAILABILITY);
    CallContext call = puller.call("WsrmService", "TerminateSequence");
    AtOnce.run(8, i -> () -> puller.service.terminate(Calls.again(call), sequence.id()));
    assertEquals(1, puller.delivered());
    assertEquals(1, puller.status().delivered());
  }

  @Test
  void aBeginningIsAnsweredOnceSoThatACopyOfItTellsNothing() {
    puller.tell(cpr, "R43");
    CallContext call = puller.call("WsrmService", "CreateSequence");
    puller.service.create(call, null);
    assertRefused(FaultCode.READ_REPEATED, () -> puller.service.create(Calls.again(call), null));
  }

  @Test
  void inTestNothingIsBegunHandedOutOrEnded() {
    puller.tell(cpr, "R43");
    Sequence sequence = puller.create();
    String system = puller.system() + "-test";
    puller.agree(system, AgreementStatus.IN_TEST, puller.types.of(Organisation.FUND));
    CallContext begins = puller.call("WsrmService", "CreateSequence", system, puller.fund, true);
    assertRefused(FaultCode.RECORDED_IN_TEST, () -> puller.service.create(begins, null));
    CallContext fetches =
        puller.call(
            "WsrmMessageService", "GetAvailabilityEventVersion1", system, puller.fund, true);
    assertRefused(
        FaultCode.RECORDED_IN_TEST,
        () -> puller.service.fetch(fetches, UUID.randomUUID(), AVAILABILITY, m -> m));
    CallContext ends = puller.call("WsrmService", "TerminateSequence", system, puller.fund, true);
    assertTrue(puller.service.terminate(ends, sequence.id()).receipt().test());
    assertEquals(1, puller.drain(sequence).size());
  }

  @Test
  void whileItHoldsItsOwnMessagesBackWhatIsOpenMayBeEnded() {
    puller.tell(cpr, "R43");
    Sequence sequence = puller.create();
    puller.database.inTransaction(
        handle -> {
          puller.queues.pause(handle, puller.fund, Pause.Of.SUBSCRIBER, "subscriber");
          return null;
        });
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.create());
    assertEquals(1, puller.drain(sequence).size());
    puller.tell(cpr, "V");
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.create());
  }

  @Test
  void whileTheOperatorHoldsThemBackNothingIsHandedOut() {
    puller.tell(cpr, "R43", "F32");
    Sequence sequence = puller.create();
    puller.fetch(sequence.id(), AVAILABILITY);
    puller.pause("operator");
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.create());
    assertRefused(FaultCode.QUEUE_PAUSED, () -> puller.fetch(sequence.id(), REFERRAL));
    puller.resume();
    assertEquals(2, puller.drain(sequence).size());
  }

  @Test
  void whatIsPushedIsNotPulled() {
    puller.tell(cpr, "R43", "F32");
    puller.database.inTransaction(
        handle -> puller.queues.choose(handle, puller.fund, REFERRAL, DeliveryWay.PUSH));
    assertRefused(FaultCode.MESSAGE_TYPE_PUSHED, () -> puller.create(REFERRAL));
    assertEquals(List.of("R43"), codes(puller.drain(puller.create())));
    puller.database.inTransaction(
        handle -> puller.queues.choose(handle, puller.fund, REFERRAL, DeliveryWay.PULL));
    assertEquals(List.of("F32"), codes(puller.drain(puller.create())));
  }

  @Test
  void whatCannotBeReadIsSetAsideSoThatTheTransferCanEnd() {
    puller.tell(cpr, "R43", "V", "R54");
    UUID bad = identifiers(puller.fetch(puller.create().id(), AVAILABILITY)).get(1);
    String content = spoil(bad, "[");
    Sequence sequence = puller.create();
    assertEquals(List.of("R43", "R54"), codes(puller.fetch(sequence.id(), AVAILABILITY)));
    assertEquals(Map.of(AVAILABILITY, 2), puller.create().inventory());
    puller.terminate(sequence.id());
    assertNull(puller.create().id());
    assertEquals(2, puller.delivered());
    assertEquals(1, puller.status().dead());
    assertEquals(0, puller.status().waiting());
    DeadMessage dead =
        puller.database.read(handle -> puller.queues.dead(handle, puller.fund, 0, 5)).get(0);
    assertEquals(bad, dead.identifier());
    assertEquals("gateway unreadable", dead.lastAnswer());

    spoil(bad, content);
    puller.database.inTransaction(handle -> puller.queues.requeue(handle, puller.fund, bad));
    assertEquals(List.of("V"), codes(puller.drain(puller.create())));
  }

  private String spoil(UUID message, String content) {
    return puller.database.inTransaction(
        handle -> {
          String before =
              handle
                  .select(
                      "select content from outgoing where message_identifier = ?",
                      message.toString())
                  .mapTo(String.class)
                  .one();
          handle.execute(
              "update outgoing set content = ? where message_identifier = ?",
              content,
              message.toString());
          return before;
        });
  }

  @Test
  void whatCannotBeWrittenIsSetAsideToo() {
    puller.tell(cpr, "R43", "V");
    Sequence sequence = puller.create();
    List<String> told =
        puller.service.fetch(
            puller.call("WsrmMessageService", "GetAvailabilityEventVersion1"),
            sequence.id(),
            AVAILABILITY,
            message -> {
              if (message.event().code().equals("R43")) {
                throw new IllegalStateException("no such element");
              }
              return message.event().code();
            });
    assertEquals(List.of("V"), told);
    puller.terminate(sequence.id());
    assertEquals(1, puller.status().dead());
  }

  @Test
  void anAdvisIsPulledWholeAndCountsAsAcknowledged() {
    puller.notify(cpr, "Ærgerligt");
    Sequence sequence = puller.create();
    OutgoingMessage advis = puller.fetch(sequence.id(), ADVIS).get(0);
    assertEquals("Ærgerligt", advis.notification().danish());
    assertEquals(advis.identifier(), advis.notification().id());
    assertEquals(0, acknowledged(advis.identifier()));
    puller.terminate(sequence.id());
    assertEquals(1, acknowledged(advis.identifier()));
  }

  private int acknowledged(UUID id) {
    return puller.database.read(
        handle ->
            handle
                .select(
                    "select count(*) from notification where id = ? and acknowledged_at is not null",
                    id.toString())
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void anAdvisThatIsAcknowledgedWhereAdvisAreReadIsNotDeliveredAsWell() {
    puller.notify(cpr, "En");
    puller.notify(cpr, "To");
    UUID first = puller.fetch(puller.create().id(), ADVIS).get(0).identifier();
    acknowledge(first);
    Sequence open = puller.create();
    assertEquals(2, puller.fetch(open.id(), ADVIS).size(), "what a transfer holds stays");
    puller.close(open.id());
    List<OutgoingMessage> rest = puller.fetch(puller.create().id(), ADVIS);
    assertEquals(List.of("To"), rest.stream().map(m -> m.notification().danish()).toList());
    puller.close(puller.create().id());

    acknowledge(rest.get(0).identifier());
    assertNull(puller.create().id());
    assertEquals(2, puller.delivered());
    assertEquals(0, puller.waiting());
  }

  @Test
  void whatWasAcknowledgedMeanwhileDoesNotWaitAgainWhenPushIsChosen() {
    puller.notify(cpr, "En");
    UUID one = puller.fetch(puller.create().id(), ADVIS).get(0).identifier();
    acknowledge(one);
    puller.database.inTransaction(
        handle -> puller.queues.choose(handle, puller.fund, ADVIS, DeliveryWay.PUSH));
    assertEquals(0, puller.waiting());
    assertEquals(1, puller.delivered());
    assertNull(puller.status().lastSuccess(), "the queue has delivered nothing");
    assertEquals(0, puller.status().delivered());
  }

  @Test
  void whatWaitedForAnAdvisNeedNotWaitOnceItIsAcknowledged() {
    puller.notify(cpr, "En");
    puller.tell(cpr, "R43");
    UUID advis = puller.fetch(puller.create().id(), ADVIS).get(0).identifier();
    puller.close(puller.create().id());
    puller.database.inTransaction(
        handle ->
            handle.execute(
                "update outgoing set due_at = ? where organisation_code = ?",
                puller.clock.now().plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC),
                puller.fund.code()));
    acknowledge(advis);
    int due =
        puller.database.read(
            handle ->
                handle
                    .select(
                        "select count(*) from outgoing where organisation_code = ? and due_at <= ?",
                        puller.fund.code(),
                        puller.clock.now().atOffset(ZoneOffset.UTC))
                    .mapTo(Integer.class)
                    .one());
    assertEquals(1, due);
  }

  private void acknowledge(UUID id) {
    puller.database.inTransaction(
        handle -> {
          handle.execute(
              "update notification set acknowledged_at = registered_at where id = ?",
              id.toString());
          new DeliveredStore().acknowledged(handle, puller.fund, id, puller.clock.now());
          return null;
        });
  }
}
