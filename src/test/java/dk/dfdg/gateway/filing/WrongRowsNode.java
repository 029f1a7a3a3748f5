package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A process with little memory that takes a file in and says what its receipt says. */
public final class WrongRowsNode {
  private static final Path CONF = Path.of("conf");
  private static final Instant NOW = Instant.parse("2011-09-08T10:00:00Z");

  private WrongRowsNode() {}

  /**
   * @param arguments the file; a directory to sort in; address, user and password of the database
   */
  public static void main(String[] arguments) throws IOException {
    GatewayClock clock = new GatewayClock(Clock.fixed(NOW, GatewayClock.ZONE), Duration.ZERO);
    try (Database database =
            Database.open(
                new DatabaseSettings(arguments[2], arguments[3], arguments[4], 4, false));
        ReportDesk desk =
            new ReportDesk(
                database,
                clock,
                MeasureLaw.load(CONF, CodeLists.load(CONF.resolve("codelists"))),
                JobcentreRegister.load(CONF.resolve("registers")),
                ReportDeadlines.load(CONF.resolve("rules")),
                new ReportSettings(Path.of(arguments[1]), 10, 50))) {
      FileDesk files =
          new FileDesk(
              desk,
              Files52.FORMATS,
              new FilingStore(database),
              new Rehearsal(desk, new TestCallStore(database, clock)),
              1_000_000_000,
              1,
              Duration.ofMinutes(1));
      FileOrder order =
          new FileOrder(
              Path.of(arguments[0]),
              "digest",
              Files52.measures(),
              LocalDate.of(2011, 9, 9),
              Acceptance.ACCEPT_VALID,
              Way.UPLOAD);
      Receipt receipt =
          files
              .take(
                  order,
                  municipality ->
                      new Sender("workbase", "A-1", false, Channel.JOBCENTRE, municipality))
              .receipt();
      System.out.println("status " + receipt.report().status());
      System.out.println("received " + receipt.report().counts().received());
      System.out.println("wrong " + receipt.report().counts().wrong());
      System.out.println("kept " + receipt.report().counts().kept());
      System.out.println(
          "rows "
              + receipt.problems().get(0).row()
              + " to "
              + receipt.problems().get(receipt.problems().size() - 1).row());
      System.out.println("listed " + receipt.problems().size());
      receipt
          .problemCounts()
          .forEach(
              count ->
                  System.out.println(
                      "counted " + count.fault() + " " + count.rule() + " " + count.times()));
    }
  }
}
