package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What will happen by itself: to one citizen, and to how many on which day. */
public final class Outlook {
  private final Database database;
  private final GatewayClock clock;
  private final AutomaticLaw law;
  private final CitizenStore citizens = new CitizenStore();
  private final DeadlineStore deadlines = new DeadlineStore();

  public Outlook(Database database, GatewayClock clock, AutomaticLaw law) {
    this.database = database;
    this.clock = clock;
    this.law = law;
  }

  /**
   * What lies on one day.
   *
   * @param kind as {@link Deadline#kind()}
   * @param failing of these, how many have been tried and have failed
   */
  public record Day(LocalDate day, String kind, String rule, int count, int failing) {}

  /** What lies ahead until some days from now, day by day; first what is due and not done yet. */
  public List<Day> days(int ahead) {
    LocalDate until = clock.today().plusDays(ahead);
    return database.read(handle -> deadlines.days(handle, until));
  }

  /** What will happen to a citizen, the next first; nothing when the number is not known. */
  public Optional<List<Deadline>> of(Cpr cpr) {
    return database.read(
        handle -> citizens.find(handle, cpr).map(id -> law.ahead(citizens.load(handle, id))));
  }
}
