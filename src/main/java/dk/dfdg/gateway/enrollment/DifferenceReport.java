package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.List;

/**
 * § 9: registrations agree with the information on grants and payments. Lists those who are
 * enrolled as recipients although nothing is granted.
 */
public final class DifferenceReport {

  /**
   * A citizen whose registration and grant disagree.
   *
   * @param jobcentre who must look into it, or null
   * @param category the category enrolled in
   */
  public record Difference(Cpr cpr, String jobcentre, int category, LocalDate enrollmentDate) {}

  private final Database database;
  private final GatewayClock clock;
  private final EnrollmentStore store = new EnrollmentStore();

  public DifferenceReport(Database database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** As of today, by jobcentre. */
  public List<Difference> today() {
    return database.read(handle -> store.withoutGrant(handle, clock.today())).stream()
        .filter(enrolled -> Categories.isRecipient(enrolled.category()))
        .toList();
  }
}
