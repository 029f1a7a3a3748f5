package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gateway killed under load has, after a new start")
class NothingLostIT {
  private static final int CITIZENS = 6000;
  private static final int ROUNDS = 3;
  private static final int ACKNOWLEDGED_A_ROUND = 200;
  private static final int ASKED_AGAIN = 20;

  @TempDir Path directory;

  /** Starts the gateway on the data of the test. */
  private interface Start {
    Distribution now() throws Exception;
  }

  @Test
  @DisplayName("every acknowledged registration exactly once on H2")
  void h2() throws Exception {
    DatabaseSettings settings =
        new DatabaseSettings(
            "jdbc:h2:file:" + directory.resolve("database/dfdg"), "sandbox", "sandbox", 4);
    List<Cpr> citizens = citizens(settings);
    killAndFind(() -> Distribution.sandbox(directory), () -> Database.open(settings), citizens);
  }

  @Test
  @DisplayName("every acknowledged registration exactly once on a PostgreSQL that syncs")
  void postgreSql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true)) {
      DatabaseSettings settings =
          new DatabaseSettings(server.newDatabase(), server.user(), "unused", 4);
      List<Cpr> citizens = citizens(settings);
      Production production =
          new Production(directory, settings.url(), settings.user(), settings.password());
      try (Database database = Database.open(settings)) {
        production.agree(database);
      }
      Path config = production.write(production.settings());
      killAndFind(() -> Distribution.serve(config), () -> Database.open(settings), citizens);
    }
  }

  private void killAndFind(Start start, Callable<Database> data, List<Cpr> citizens)
      throws Exception {
    EnrollmentLoad load = null;
    for (int round = 0; round < ROUNDS; round++) {
      try (Distribution gateway = start.now()) {
        load = load == null ? new EnrollmentLoad(client(), citizens) : load;
        load.runUntilKilled(gateway.service(Payloads.SERVICE), ACKNOWLEDGED_A_ROUND, gateway::kill);
      }
    }
    Map<Cpr, String> expected = new HashMap<>(load.receipts());
    int acknowledged = expected.size();
    try (Distribution gateway = start.now()) {
      // Who has no answer sends the same message again, and is then registered, once.
      for (Cpr cpr : load.unanswered()) {
        String receipt = load.send(gateway.service(Payloads.SERVICE), cpr);
        assertNotNull(receipt);
        expected.put(cpr, receipt);
      }
      for (Cpr cpr : load.receipts().keySet().stream().limit(ASKED_AGAIN).toList()) {
        assertEquals(expected.get(cpr), load.send(gateway.service(Payloads.SERVICE), cpr));
      }
    }
    try (Database database = data.call()) {
      Map<String, String> enrolled = pairs(database, ENROLLMENTS);
      Map<String, String> history = pairs(database, HISTORY);
      Set<String> receipts = new HashSet<>(expected.values());
      assertEquals(expected.size(), receipts.size(), "No receipt was given twice");
      expected.forEach(
          (cpr, receipt) -> {
            assertEquals(receipt, enrolled.get(cpr.value()), "The enrollment is there");
            assertEquals(receipt, history.get(cpr.value()), "It is in the history, once");
          });
      assertEquals(expected.size(), history.size(), "Nothing else was registered");
      assertEquals(expected.size(), count(database, "accepted_call"), "One audit row for each");
    }
    System.out.printf(
        "Killed %d times: %d acknowledged, %d under way, all found once%n",
        ROUNDS, acknowledged, load.unanswered().size());
  }

  private static final String ENROLLMENTS =
      """
      select c.cpr, e.message_identifier from enrollment e join citizen c on c.id = e.citizen_id
      where c.given_name = 'Load'""";

  private static final String HISTORY =
      """
      select c.cpr, f.message_identifier from fact f join citizen c on c.id = f.citizen_id
      where c.given_name = 'Load' and f.kind <> 'Notified'""";

  /** Fails when a citizen has two rows. */
  private static Map<String, String> pairs(Database database, String query) {
    Map<String, String> pairs = new HashMap<>();
    database
        .read(
            handle ->
                handle
                    .select(query)
                    .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                    .list())
        .forEach(
            row -> assertEquals(null, pairs.put(row.get(0), row.get(1)), "A citizen has two rows"));
    return pairs;
  }

  private static int count(Database database, String table) {
    return database.read(
        handle -> handle.select("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private SignedClient client() {
    return new SignedClient(
        SandboxKeys.load(directory.resolve("keys/workbase.p12")),
        SandboxKeys.trust(directory.resolve("keys/ca.pem")));
  }

  private static List<Cpr> citizens(DatabaseSettings settings) {
    List<Cpr> citizens =
        IntStream.range(0, CITIZENS)
            .mapToObj(i -> Cpr.parse("010180%04d".formatted(i)).orElseThrow())
            .toList();
    try (Database database = Database.open(settings)) {
      database.inTransaction(
          handle -> {
            CitizenStore store = new CitizenStore();
            AffiliationStore affiliations = new AffiliationStore();
            for (Cpr cpr : citizens) {
              long id =
                  store.insert(
                      handle,
                      new NewCitizen(
                          cpr, "Load", "Test", null, null, null, null, false, false, 2, 1, null,
                          false, null));
              affiliations.affiliate(handle, id, Citizens.JOBCENTRE, Citizens.LONG_AGO);
            }
            return null;
          });
    }
    return citizens;
  }
}
