package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;

/** A process that closes a report and says so just before. It is killed meanwhile. */
public final class ClosingNode {
  static final String MUNICIPALITY = "101";
  static final int RECORDS = 20_000;

  private ClosingNode() {}

  public static void main(String[] arguments) {
    Database database =
        Database.open(new DatabaseSettings(arguments[0], arguments[1], arguments[2], 4, false));
    ReportRoom room = new ReportRoom(database, MUNICIPALITY);
    Report open = room.desk.reports(MUNICIPALITY, RecordKind.INSURED, 1).get(0);
    System.out.write('C');
    System.out.flush();
    room.close(open, RECORDS);
    System.out.write('D');
    System.out.flush();
  }
}
