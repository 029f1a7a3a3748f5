package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was delivered long ago is forgotten, and nothing that is still to be delivered. */
@OnBothDatabases
class PruningTest {
  private static final int KEEP = 365;

  private final Database database;
  private final Puller puller;
  private final Cpr cpr;

  PruningTest(TestDatabase test) {
    database = test.database();
    puller = new Puller(database);
    cpr = Citizens.add(database);
  }

  private Pruning in(int days) {
    return new Pruning(database, new GatewayClock(Clock.systemUTC(), Duration.ofDays(days)), KEEP);
  }

  private int transfers() {
    return database.read(
        handle ->
            handle
                .select(
                    "select count(*) from transfer where organisation_code = ?", puller.fund.code())
                .mapTo(Integer.class)
                .one());
  }

  private int contents() {
    return database.read(
        handle ->
            handle.select("select count(*) from transfer_content").mapTo(Integer.class).one());
  }

  @Test
  void whatWasDeliveredStaysForAsLongAsTheSettingSaysAndIsThenForgottenWithItsTransfer() {
    puller.tell(cpr, "R43", "F32");
    puller.drain(puller.create());
    assertEquals(0, in(KEEP - 1).run());
    assertEquals(Duration.ZERO, in(KEEP - 1).overdue());
    assertEquals(2, puller.delivered());
    assertEquals(1, transfers());
    assertEquals(1, in(KEEP + 1).overdue().plusMinutes(1).toDays());

    assertEquals(3, in(KEEP + 1).run());
    assertEquals(0, puller.delivered());
    assertEquals(0, transfers());
    assertEquals(0, contents());
    assertEquals(Duration.ZERO, in(KEEP + 1).overdue());
    assertEquals(2, puller.status().delivered());
  }

  @Test
  void whatWaitsIsInATransferOrIsGivenUpStaysHoweverOldItIs() {
    puller.tell(cpr, "F32");
    Sequence open = puller.create();
    puller.tell(cpr, "R43", "V");
    UUID given =
        database.inTransaction(
            handle ->
                UUID.fromString(
                    handle
                        .select(
                            "select max(message_identifier) from outgoing where organisation_code = ? and transfer is null",
                            puller.fund.code())
                        .mapTo(String.class)
                        .one()));
    database.inTransaction(handle -> puller.queues.giveUp(handle, puller.fund, given));
    assertEquals(0, in(10 * KEEP).run());
    assertEquals(3, puller.waiting());
    assertEquals(1, transfers());
    assertEquals(List.of("F32"), codes(puller.fetch(open.id(), Puller.REFERRAL)));
    puller.terminate(open.id());
    in(10 * KEEP).run();
  }

  private static List<String> codes(List<OutgoingMessage> messages) {
    return messages.stream().map(message -> message.event().code()).toList();
  }

  @Test
  void nodesShareWhatIsTooOldAndEachIsDeletedOnce() throws Exception {
    int many = 1_700;
    database.inTransaction(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into delivered (message_identifier, number, citizen_id, organisation_type,
                    organisation_code, type, queued_at, delivered_at, way, attempts)
                  values (?, ?, 1, ?, ?, 6, current_timestamp, current_timestamp, 'push', 1)""");
          for (int i = 0; i < many; i++) {
            batch.add(UUID.randomUUID().toString(), i, puller.fund.type(), puller.fund.code());
          }
          return batch.execute();
        });
    List<Integer> deleted = AtOnce.run(3, node -> () -> in(KEEP + 1).run());
    assertEquals(many, deleted.stream().mapToInt(Integer::intValue).sum());
    assertEquals(0, puller.delivered());
  }

  @Test
  void nothingIsDeletedOnceTheGatewayStops() {
    puller.tell(cpr, "R43");
    puller.drain(puller.create());
    Pruning pruning = in(KEEP + 1);
    pruning.stop();
    assertEquals(0, pruning.run());
    assertEquals(1, puller.delivered());
    in(KEEP + 1).run();
  }
}
