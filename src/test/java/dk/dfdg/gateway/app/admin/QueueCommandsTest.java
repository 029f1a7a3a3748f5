package dk.dfdg.gateway.app.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.delivery.Pause;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the operator's commands accept. */
@OnBothDatabases
class QueueCommandsTest {
  private static final AtomicInteger CODES = new AtomicInteger(8700);

  private final Organisation fund =
      new Organisation(Organisation.FUND, Integer.toString(CODES.getAndIncrement()));
  private final TestDatabase test;
  private final Queues queues;
  private final Map<String, AdminCommand> commands;

  QueueCommandsTest(TestDatabase test) {
    this.test = test;
    Path rules = Path.of("conf/rules");
    MessageTypes types =
        MessageTypes.load(rules, EventTable.load(rules, CodeLists.load(Path.of("conf/codelists"))));
    GatewayClock clock = GatewayClock.system();
    queues = new Queues(types, clock);
    commands = QueueCommands.all(test.database(), queues, types, fund::equals, clock);
  }

  private Object run(String command, Organisation organisation) {
    return commands.get(command).run(Map.of("organisation", organisation.toString(), "by", "ole"));
  }

  @Test
  void onlyOrganisationsOfAnAgreementOrWithAQueueArePaused() {
    Organisation unknown = new Organisation(Organisation.FUND, "1" + fund.code());
    assertThrows(AdminRefusal.class, () -> run("queue/pause", unknown));
    test.database()
        .inTransaction(
            handle -> {
              queues.pause(handle, unknown, Pause.Of.SUBSCRIBER, "subscriber");
              return null;
            });
    run("queue/pause", unknown);
    assertEquals(Map.of("paused", true), run("queue/resume", unknown));
  }

  @Test
  void aPauseOfTheOperatorsIsLifted() {
    run("queue/pause", fund);
    assertEquals(Map.of("paused", false), run("queue/resume", fund));
  }

  @Test
  void aMessageThatDoesNotWaitIsNotGivenUp() {
    assertThrows(
        AdminRefusal.class,
        () ->
            commands
                .get("queue/give-up")
                .run(
                    Map.of(
                        "organisation", fund.toString(), "message", UUID.randomUUID().toString())));
  }
}
