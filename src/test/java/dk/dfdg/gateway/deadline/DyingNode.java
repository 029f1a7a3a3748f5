package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;

/**
 * A node in a process of its own: says {@link #DONE} for each citizen it has done, until killed.
 */
final class DyingNode {
  static final char DONE = '#';

  private DyingNode() {}

  public static void main(String[] arguments) {
    Database database =
        Database.open(new DatabaseSettings(arguments[0], arguments[1], arguments[2], 4, false));
    DeadlineFixture node = new DeadlineFixture(database);
    new DeadlineEngine(
            database,
            node.clock,
            (citizen, wait) -> {
              var fallen = node.registrations(database).registerDue(citizen, wait);
              System.out.print(DONE);
              System.out.flush();
              return fallen;
            },
            node.meters)
        .run();
    database.close();
  }
}
