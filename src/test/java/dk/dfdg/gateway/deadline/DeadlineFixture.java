package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Matrices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Nodes of a gateway whose law is {@link Weekly}, on 1 September 2011 until the clock is moved. */
final class DeadlineFixture {
  static final LocalDate START = LocalDate.of(2011, 9, 1);

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Weekly weekly = new Weekly();
  final AutomaticLaw law = new AutomaticLaw(List.of(weekly), List.of());
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Database database;

  DeadlineFixture(Database database) {
    this.database = database;
  }

  Registrations registrations(Database node) {
    return new Registrations(
        node,
        clock,
        Matrices.of("S;Write;8;no;yes;;;no;no;no;no;no;no"),
        law,
        new TestCallStore(node, clock));
  }

  DeadlineEngine engine(Database node) {
    return new DeadlineEngine(node, clock, registrations(node)::registerDue, meters);
  }

  DeadlineEngine engine() {
    return engine(database);
  }

  /** A citizen for whom something is due on that day and every seventh day after. */
  long citizenDueOn(LocalDate day) {
    Cpr cpr = Citizens.add(database);
    long id = Citizens.idOf(database, cpr);
    registrations(database)
        .registerAutomatic(
            id, state -> List.of(new JobSearchConfirmed(day.minusDays(7), Weekly.RULE)));
    return id;
  }

  List<Long> citizensDueOn(LocalDate day, int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> citizenDueOn(day)).toList();
  }

  void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(START.until(day, java.time.temporal.ChronoUnit.DAYS)));
  }

  /** The days of what has happened to a citizen by itself, in the order of history. */
  List<LocalDate> happened(long citizen) {
    return database.read(handle -> new FactStore().historyOf(handle, citizen)).stream()
        .skip(1)
        .map(recorded -> recorded.fact().effectiveDate())
        .toList();
  }

  /** The row of a citizen: day and attempts. */
  List<String> rows(long citizen) {
    return database.read(
        handle ->
            handle
                .select(
                    "select due_on, attempts from deadline where citizen_id = ? order by due_on",
                    citizen)
                .map(
                    (row, context) ->
                        row.getObject(1, LocalDate.class) + ", attempts " + row.getInt(2))
                .list());
  }

  double meter(String name) {
    return meters.get("gateway.deadlines." + name).meter().measure().iterator().next().getValue();
  }
}
