package dk.dfdg.gateway.deadline;

import static dk.dfdg.gateway.deadline.DeadlineFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.TestDatabases;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed, not asked to stop, while it makes things happen. */
class KilledInTheMiddleTest {
  private static final int CITIZENS = 200;
  private static final int DONE_WHEN_KILLED = 40;

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNothingHappensTwice(TestDatabases kind) throws Exception {
    DatabaseSettings settings = kind.newDatabase();
    List<Long> citizens;
    try (Database database = Database.open(settings)) {
      citizens = new DeadlineFixture(database).citizensDueOn(START, CITIZENS);
    }

    killAfter(DONE_WHEN_KILLED, settings);

    try (Database database = Database.open(settings)) {
      DeadlineFixture again = new DeadlineFixture(database);
      long done = citizens.stream().filter(id -> !again.happened(id).isEmpty()).count();
      assertTrue(done >= DONE_WHEN_KILLED && done < CITIZENS, () -> done + " were done");
      assertEquals(CITIZENS - done, again.engine().run());
      citizens.forEach(id -> assertEquals(List.of(START), again.happened(id)));
    }
  }

  private static void killAfter(int citizens, DatabaseSettings settings) throws Exception {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DyingNode.class.getName(),
                settings.url(),
                settings.user(),
                settings.password())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream out = node.getInputStream()) {
      int done = 0;
      for (int next = out.read(); next >= 0 && done < citizens; next = out.read()) {
        done += next == DyingNode.DONE ? 1 : 0;
      }
      assertEquals(citizens, done, "The node has ended by itself");
    } finally {
      node.destroyForcibly().onExit().join();
    }
  }
}
