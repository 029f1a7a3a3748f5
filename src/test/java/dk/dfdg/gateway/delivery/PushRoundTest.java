package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.dfdg.gateway.access.AcceptanceTest;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.delivery.Reception.About;
import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PushRoundTest {
  private static final AtomicInteger FUNDS = new AtomicInteger(100);
  private static final Path RULES = Path.of("conf/rules");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Reception AGAIN = new Reception(Outcome.RETRY, "http 500", About.MESSAGE);
  private static final Reception NEVER = new Reception(Outcome.GIVE_UP, "result 3", About.MESSAGE);
  private static final Reception AWAY =
      new Reception(Outcome.RETRY, "transport refused", About.RECEIVER);

  private final Database database;
  private final boolean onPostgres;
  private final GatewayClock clock = GatewayClock.system();
  private final AgreementAdministration agreements;
  private final Waiting waiting;
  private final Organisation fund =
      new Organisation(Organisation.FUND, "" + FUNDS.getAndIncrement());
  private final String agreement = "A-" + fund.code();
  private final Caller system = new Caller("CN=issuer", "99000058", "UUID:" + UUID.randomUUID());
  private final List<UUID> sent = Collections.synchronizedList(new ArrayList<>());
  private final Presence presence = new Presence();
  private final Map<UUID, Reception> answers = new ConcurrentHashMap<>();

  PushRoundTest(TestDatabase test) {
    database = test.database();
    onPostgres = test.toString().equals("POSTGRESQL");
    agreements =
        new AgreementAdministration(
            database, clock, AcceptanceTest.load(RULES), new TestCallStore(database, clock));
    waiting = new Waiting(database, clock);
  }

  @BeforeEach
  void agree() {
    agreements.load(
        new Processor("p" + fund.code(), "Fund", Channel.FUND, system),
        new Agreement(
            agreement,
            "p" + fund.code(),
            AgreementStatus.ACTIVE,
            LocalDate.parse("2011-01-01"),
            LocalDate.parse("2040-12-31"),
            Map.of(fund, "Fund"),
            Set.of(
                new Operation("NotificationReceiverService", "ReceiveMessage"),
                new Operation(Fetchable.SERVICE, "GetAvailabilityEventVersion1"),
                new Operation(Fetchable.SERVICE, "GetPersonNotificationVersion1"))),
        "test",
        "test");
    waiting.push(fund, Waiting.AVAILABILITY, 7);
  }

  private PushRound round() {
    return round(
        (to, signer, message) -> {
          assertEquals(system, signer);
          sent.add(message.identifier());
          return answers.getOrDefault(message.identifier(), Reception.ACCEPTED);
        });
  }

  private PushRound round(PushSender sender) {
    return new PushRound(
        database, clock, receiving(), sender, DeliveryAnswers.load(RULES), receiver(), LEASE);
  }

  private ReceivingAgreement receiving() {
    Subscribers subscribers = new Subscribers(database);
    AccessMatrix matrix = AccessMatrix.load(RULES);
    return new ReceivingAgreement(
        new Fetchable(types(), subscribers, matrix, clock), subscribers, matrix, clock);
  }

  private Receiver receiver() {
    return new Receiver("fund", fund, agreement, URI.create("https://localhost/"));
  }

  private Push push(PushSender sender) {
    return new Push(
        database,
        clock,
        receiving(),
        List.of(receiver()),
        sender,
        DeliveryAnswers.load(RULES),
        Duration.ofSeconds(1));
  }

  private static MessageTypes types() {
    return MessageTypes.load(
        RULES, EventTable.load(RULES, CodeLists.load(Path.of("conf/codelists"))));
  }

  private PushRound.Result run() {
    return round().run(20, presence, () -> false);
  }

  private UUID message(Cpr about) {
    return waiting.add(fund, about);
  }

  private Cpr citizen() {
    return Citizens.add(database);
  }

  private OffsetDateTime due(UUID message) {
    return (OffsetDateTime) offset(waiting.row("outgoing", message).get("due_at"));
  }

  private static Object offset(Object moment) {
    return moment instanceof java.sql.Timestamp timestamp
        ? timestamp.toInstant().atZone(GatewayClock.ZONE).toOffsetDateTime()
        : moment;
  }

  private long secondsToDue(UUID message) {
    return Duration.between(clock.now(), due(message).toInstant()).toSeconds();
  }

  private void makeDue(UUID message) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update outgoing set due_at = queued_at where message_identifier = ?",
                message.toString()));
  }

  @Test
  void whatIsAcceptedIsMovedToWhatIsDelivered() {
    UUID message = message(citizen());
    assertEquals(1, run().taken());
    assertEquals(List.of(message), sent);
    assertEquals(List.of(), waiting.left(fund));
    Map<String, Object> delivered = waiting.row("delivered", message);
    assertEquals("push", delivered.get("way"));
    assertEquals(1, delivered.get("attempts"));
    assertNotNull(delivered.get("delivered_at"));
  }

  @Test
  void whatIsToBeTriedAgainWaitsTheSecondsThatArePublished() {
    UUID message = message(citizen());
    answers.put(message, AGAIN);
    for (long seconds : List.of(1, 3, 7, 15, 31)) {
      makeDue(message);
      run();
      assertTrue(Math.abs(seconds - secondsToDue(message)) <= 1, seconds + ": " + due(message));
    }
    assertEquals("http 500", waiting.row("outgoing", message).get("last_answer"));
    assertEquals(Duration.ofHours(3), Retry.after(14));
    assertEquals(Duration.ofHours(3), Retry.after(100_000));
    answers.remove(message);
    makeDue(message);
    run();
    assertEquals(List.of(), waiting.left(fund));
  }

  @Test
  void aFailingMessageHoldsBackTheSameCitizensLaterOnesAndNoOthers() {
    Cpr one = citizen();
    Cpr other = citizen();
    UUID first = message(one);
    UUID second = message(one);
    UUID elsewhere = message(other);
    answers.put(first, AGAIN);
    run();
    run();
    assertEquals(List.of(first, elsewhere), sent);
    answers.remove(first);
    makeDue(first);
    run();
    run();
    assertEquals(List.of(first, elsewhere, first, second), sent);
    assertEquals(List.of(), waiting.left(fund));
  }

  @Test
  void aCitizensMessagesGoOutInOrderEvenWhenThereAreMoreThanAreTakenAtOnce() {
    Cpr one = citizen();
    List<UUID> messages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      messages.add(message(one));
    }
    UUID elsewhere = message(citizen());
    for (int i = 0; i < 40; i++) {
      run();
    }
    assertTrue(sent.remove(elsewhere));
    assertEquals(messages, sent);
  }

  @Test
  void whatIsRefusedForGoodIsKeptAndHoldsBackNothing() {
    Cpr one = citizen();
    UUID first = message(one);
    UUID second = message(one);
    answers.put(first, NEVER);
    run();
    run();
    assertEquals(List.of(first, second), sent);
    assertEquals(List.of(first), waiting.left(fund));
    assertNull(waiting.row("outgoing", first).get("due_at"));
    assertEquals("result 3", waiting.row("outgoing", first).get("last_answer"));
  }

  private void requeue(UUID message) {
    boolean requeued =
        database.inTransaction(handle -> new Queues(types(), clock).requeue(handle, fund, message));
    assertTrue(requeued);
  }

  @Test
  void whatIsTriedAgainGoesBeforeTheCitizensLaterMessagesThatStillWait() {
    Cpr one = citizen();
    UUID first = message(one);
    answers.put(first, NEVER);
    run();
    UUID second = message(one);
    UUID third = message(one);
    requeue(first);
    answers.put(first, AGAIN);
    run();
    run();
    assertEquals(List.of(first, first), sent);
    answers.remove(first);
    makeDue(first);
    run();
    run();
    run();
    assertEquals(List.of(first, first, first, second, third), sent);
  }

  @Test
  void whatIsTriedAgainGoesBeforeALaterMessageThatIsTakenAndNotSentYet() {
    Cpr one = citizen();
    UUID first = message(one);
    answers.put(first, NEVER);
    run();
    sent.clear();
    answers.clear();
    UUID elsewhere = message(citizen());
    UUID later = message(one);
    runWhile(() -> requeue(first));
    assertEquals(List.of(elsewhere), sent);
    assertEquals(0, waiting.row("outgoing", later).get("attempts"));
    run();
    run();
    assertEquals(List.of(elsewhere, first, later), sent);
  }

  @Test
  void aLaterMessageThatHasFailedWaitsForTheEarlierOneAndNoLongerThanThat() {
    Cpr one = citizen();
    UUID first = message(one);
    answers.put(first, NEVER);
    run();
    UUID failing = message(one);
    answers.put(failing, AGAIN);
    run();
    sent.clear();
    requeue(first);
    answers.put(first, AGAIN);
    run();
    makeDue(failing);
    run();
    assertEquals(List.of(first), sent);
    assertTrue(secondsToDue(failing) <= 10, due(failing).toString());
    answers.clear();
    makeDue(first);
    run();
    makeDue(failing);
    run();
    assertEquals(List.of(first, first, failing), sent);
  }

  @Test
  void whenTheReceiverIsNotThereTheRestIsNotTriedAndNotCounted() {
    UUID first = message(citizen());
    UUID second = message(citizen());
    answers.put(first, AWAY);
    run();
    assertEquals(List.of(first), sent);
    assertEquals(0, waiting.row("outgoing", second).get("attempts"));
    run();
    assertEquals(List.of(first, second), sent);
  }

  @Test
  void nothingGoesOutAndNothingIsLostWhileTheAgreementIsSuspended() {
    UUID message = message(citizen());
    agreements.suspend(agreement, "test", "test");
    assertEquals(0, run().taken());
    assertEquals(0, waiting.row("outgoing", message).get("attempts"));
    agreements.reinstate(agreement, "test", "test");
    run();
    assertEquals(List.of(message), sent);
  }

  @Test
  void aSuspensionInTheMiddleOfARoundEndsIt() {
    UUID first = message(citizen());
    UUID second = message(citizen());
    round(
            (to, signer, message) -> {
              agreements.suspend(agreement, "test", "test");
              sent.add(message.identifier());
              return Reception.ACCEPTED;
            })
        .run(20, presence, () -> false);
    assertEquals(List.of(first), sent);
    assertEquals(List.of(second), waiting.left(fund));
    assertEquals(0, waiting.row("outgoing", second).get("attempts"));
    agreements.reinstate(agreement, "test", "test");
  }

  @Test
  void nothingGoesOutWhileTheQueueIsPaused() {
    UUID message = message(citizen());
    pause("current_timestamp");
    assertEquals(0, run().taken());
    pause("null");
    run();
    assertEquals(List.of(message), sent);
  }

  private void pause(String moment) {
    database.inTransaction(
        handle -> {
          handle.execute(
              "insert into delivery_queue (organisation_type, organisation_code) values (2, ?) on conflict do nothing",
              fund.code());
          return handle.execute(
              "update delivery_queue set paused_at = " + moment + " where organisation_code = ?",
              fund.code());
        });
  }

  @Test
  void whatIsPulledIsNotPushedAndHoldsBackNothing() {
    Cpr one = citizen();
    UUID pulled = waiting.add(fund, one, 2, "T09");
    UUID pushed = message(one);
    run();
    assertEquals(List.of(pushed), sent);
    assertEquals(List.of(pulled), waiting.left(fund));
  }

  @Test
  void whatIsInATransferIsNotPushed() {
    UUID message = message(citizen());
    database.inTransaction(
        handle ->
            handle.execute(
                "update outgoing set transfer = ? where message_identifier = ?",
                UUID.randomUUID().toString(),
                message.toString()));
    assertEquals(0, run().taken());
  }

  @Test
  void choosingPushEndsATransferInWhichTheMessagesAre() {
    UUID message = message(citizen());
    UUID transfer = UUID.randomUUID();
    database.inTransaction(
        handle -> {
          long number = ((Number) waiting.row("outgoing", message).get("number")).longValue();
          handle.execute(
              """
              insert into transfer (id, organisation_type, organisation_code, processor_id,
                opened_at, touched_at, state)
              values (?, 2, ?, ?, current_timestamp, current_timestamp, 'OPEN')""",
              transfer.toString(),
              fund.code(),
              "p" + fund.code());
          new TransferStore()
              .insert(handle, transfer, List.of(new Transfer.Content(6, 1, number, number, false)));
          handle.execute(
              "update outgoing set transfer = ? where number = ?", transfer.toString(), number);
          return new Queues(types(), clock).choose(handle, fund, 6, DeliveryWay.PUSH);
        });
    run();
    assertEquals(List.of(message), sent);
  }

  @Test
  void anAttemptThatOutlivesItsLeaseDecidesNothing() {
    UUID message = message(citizen());
    round(
            (to, signer, taken) -> {
              makeDue(message);
              run();
              return NEVER;
            })
        .run(20, presence, () -> false);
    assertEquals(List.of(message), sent);
    assertEquals(2, waiting.row("delivered", message).get("attempts"));
  }

  @Test
  void aMessageThatIsUnderWayIsNobodyElses() {
    message(citizen());
    round(
            (to, signer, taken) -> {
              assertEquals(0, run().taken());
              return Reception.ACCEPTED;
            })
        .run(20, presence, () -> false);
    assertEquals(List.of(), sent);
  }

  @Test
  void manyNodesAtOnceSendEachMessageOnceAndEachCitizensInOrder() throws Exception {
    Map<Cpr, List<UUID>> expected = new ConcurrentHashMap<>();
    List<Cpr> citizens = List.of(citizen(), citizen(), citizen(), citizen(), citizen());
    Map<UUID, Cpr> about = new ConcurrentHashMap<>();
    for (int i = 0; i < 60; i++) {
      Cpr one = citizens.get(i % citizens.size());
      UUID message = message(one);
      expected.computeIfAbsent(one, key -> new ArrayList<>()).add(message);
      about.put(message, one);
    }
    AtOnce.run(
        4,
        node ->
            () -> {
              long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
              while (!waiting.left(fund).isEmpty() && System.nanoTime() < end) {
                round().run(7, new Presence(), () -> false);
              }
              return node;
            });
    assertEquals(60, sent.size());
    assertEquals(60, new HashSet<>(sent).size());
    for (Cpr one : citizens) {
      assertEquals(
          expected.get(one), sent.stream().filter(id -> about.get(id).equals(one)).toList());
    }
  }

  private static void set(Database database, UUID message, String assignment) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update outgoing set " + assignment + " where message_identifier = ?",
                message.toString()));
  }

  /** Sends the first message, and meanwhile something happens. */
  private void runWhile(Runnable happening) {
    round(
            (to, signer, message) -> {
              if (sent.isEmpty()) {
                happening.run();
              }
              sent.add(message.identifier());
              return answers.getOrDefault(message.identifier(), Reception.ACCEPTED);
            })
        .run(20, presence, () -> false);
  }

  @Test
  void whatIsToBeFetchedAfterAllIsNotPushedAnyMore() {
    UUID first = message(citizen());
    UUID second = message(citizen());
    runWhile(
        () ->
            database.inTransaction(
                handle -> new Queues(types(), clock).choose(handle, fund, 6, DeliveryWay.PULL)));
    assertEquals(List.of(first), sent);
    assertEquals(List.of(second), waiting.left(fund));
    assertEquals(0, waiting.row("outgoing", second).get("attempts"));
  }

  @Test
  void whatIsBeingFetchedOrIsGoneMeanwhileIsNotPushedAnyMore() {
    UUID first = message(citizen());
    UUID fetched = message(citizen());
    UUID gone = message(citizen());
    UUID last = message(citizen());
    runWhile(
        () -> {
          set(database, fetched, "transfer = '" + UUID.randomUUID() + "'");
          database.inTransaction(
              handle ->
                  handle.execute(
                      "delete from outgoing where message_identifier = ?", gone.toString()));
        });
    assertEquals(List.of(first, last), sent);
  }

  @Test
  void aKindThatTheAgreementDoesNotLetFetchIsNotPushedEither() {
    Cpr one = citizen();
    UUID waits = waiting.add(fund, one, 7, "I03");
    UUID covered = message(one);
    run();
    run();
    assertEquals(List.of(covered), sent);
    assertEquals(List.of(waits), waiting.left(fund));
    assertEquals(0, waiting.row("outgoing", waits).get("attempts"));
  }

  @Test
  void aRowThatThisNodeCannotReadIsPutOffAndThenGivenUpAndStopsNoOther() {
    UUID unreadable = message(citizen());
    set(database, unreadable, "content = '{\"shape\": [\"of tomorrow\"]}', attempts = 10");
    UUID fine = message(citizen());
    run();
    assertEquals(List.of(fine), sent);
    assertEquals("gateway unreadable", waiting.row("outgoing", unreadable).get("last_answer"));
    assertTrue(secondsToDue(unreadable) > 1000);
    makeDue(unreadable);
    run();
    assertNull(waiting.row("outgoing", unreadable).get("due_at"));
    assertEquals(List.of(fine), sent);
  }

  @Test
  void whenTheDatabaseRefusesToSettleOneTheOthersAreFreeAtOnce() {
    UUID stuck = message(citizen());
    UUID other = message(citizen());
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into delivered (message_identifier, number, citizen_id, organisation_type,
                  organisation_code, type, queued_at, delivered_at, way, attempts)
                values (?, 1, 1, 2, '1', 6, current_timestamp, current_timestamp, 'push', 1)""",
                stuck.toString()));
    assertThrows(StorageException.class, this::run);
    assertEquals(List.of(stuck), sent);
    assertEquals(0, waiting.row("outgoing", other).get("attempts"));
    assertTrue(secondsToDue(other) <= 0);
    run();
    assertEquals(List.of(stuck, other), sent);
  }

  @Test
  void whatTheReceiverHasTakenIsSettledInASecondTryWhenTheDatabaseIsBusy() {
    assumeTrue(onPostgres);
    UUID message = message(citizen());
    database.inTransaction(
        handle -> {
          handle.execute("create sequence busy_once");
          handle.execute(
              """
              create function busy() returns trigger language plpgsql as 'begin
                if nextval(''busy_once'') = 1 then
                  raise exception ''busy'' using errcode = ''40001'';
                end if;
                return new; end'""");
          return handle.execute(
              """
              create trigger busy before insert on delivered
              for each row execute function busy()""");
        });
    try {
      run();
    } finally {
      database.inTransaction(handle -> handle.execute("drop trigger busy on delivered"));
    }
    assertEquals(List.of(message), sent);
    assertEquals(List.of(), waiting.left(fund));
  }

  @Test
  void whatWaitsBehindAMessageThatIsGoneIsFreeAtOnce() {
    Cpr one = citizen();
    UUID gone = message(one);
    UUID next = message(one);
    runWhile(
        () ->
            database.inTransaction(
                handle ->
                    handle.execute(
                        "delete from outgoing where message_identifier = ?", gone.toString())));
    run();
    assertEquals(List.of(gone, next), sent);
  }

  @Test
  void aLateAttemptDecidesNothingEvenAfterAReleaseAndARequeue() {
    UUID message = message(citizen());
    runWhile(
        () -> {
          makeDue(message);
          // Another node takes it and lets it go.
          assertEquals(1, round().run(20, new Presence(), () -> true).taken());
          // It is tried anew from the beginning.
          set(database, message, "attempts = 0");
          answers.put(message, AGAIN);
          run();
          answers.put(message, NEVER);
        });
    assertEquals("http 500", waiting.row("outgoing", message).get("last_answer"));
    assertNotNull(due(message));
  }

  @Test
  void whatTheOperatorHasGivenUpMeanwhileIsNotPushedAndStaysGivenUp() {
    UUID underWay = message(citizen());
    UUID taken = message(citizen());
    answers.put(underWay, AGAIN);
    runWhile(
        () ->
            database.inTransaction(
                handle ->
                    new Queues(types(), clock).giveUp(handle, fund, underWay)
                        && new Queues(types(), clock).giveUp(handle, fund, taken)));
    run();
    assertEquals(List.of(underWay), sent);
    assertNull(waiting.row("outgoing", underWay).get("due_at"));
    assertNull(waiting.row("outgoing", taken).get("due_at"));
  }

  @Test
  void noErrorInOneMessageEndsTheLane() throws Exception {
    UUID broken = message(citizen());
    AtomicInteger tries = new AtomicInteger();
    try (Push push =
        push(
            (to, signer, message) -> {
              if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              sent.add(message.identifier());
              return Reception.ACCEPTED;
            })) {
      push.start();
      await(() -> tries.get() == 1);
      UUID fine = message(citizen());
      await(() -> sent.contains(fine));
      assertEquals("", push.trouble());
    }
    assertEquals(List.of(broken), waiting.left(fund));
  }

  @Test
  void aLaneThatHasEndedIsToldOf() throws Exception {
    message(citizen());
    try (Push push =
        push(
            (to, signer, message) -> {
              throw new OutOfMemoryError("of a test");
            })) {
      push.start();
      await(() -> push.trouble().contains("push-fund"));
    }
  }

  @Test
  void nothingIsTakenWhileNoAnswerCouldBeBelievedAndThatIsToldOf() {
    PushSender blind =
        new PushSender() {
          @Override
          public Reception send(URI to, Caller signer, OutgoingMessage any) {
            throw new AssertionError("sent");
          }

          @Override
          public Optional<String> obstacle() {
            return Optional.of("The list has lapsed.");
          }
        };
    UUID message = message(citizen());
    assertFalse(round(blind).run(20, presence, () -> false).open());
    assertEquals(0, waiting.row("outgoing", message).get("attempts"));
    try (Push push = push(blind)) {
      assertEquals("Nothing is pushed: The list has lapsed.", push.trouble());
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never");
      Thread.sleep(20);
    }
  }
}
