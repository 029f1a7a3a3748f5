package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.Matrices;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DeadlineRebuildTest {
  private static final LocalDate TODAY = GatewayClock.system().today();
  private static final Deadline IN_A_WEEK = new Deadline("confirm", TODAY.plusDays(7), "ADM-02-5");

  /** The law of the gateway that is running now. */
  private static final AutomaticLaw LAW = new AutomaticLaw(List.of(new Confirmation()), List.of());

  private final Database database;
  private final GatewayClock clock = GatewayClock.system();

  DeadlineRebuildTest(TestDatabase test) {
    database = test.database();
  }

  private static final class Confirmation implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      LocalDate last = state.jobSearch().confirmedOn();
      return last == null
          ? List.of()
          : List.of(new Deadline("confirm", last.plusDays(7), "ADM-02-5"));
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      return List.of(new JobSearchConfirmed(deadline.dueOn(), deadline.rule()));
    }
  }

  private long confirmed(AutomaticLaw law) {
    Cpr cpr = Citizens.add(database);
    long id = Citizens.idOf(database, cpr);
    register(law, id, new JobSearchConfirmed(TODAY, "ADM-02-5"));
    return id;
  }

  private void register(AutomaticLaw law, long id, CitizenFact fact) {
    new Registrations(
            database,
            clock,
            Matrices.of("S;W;8;no;yes;;;no;no;no;no;no;no"),
            law,
            new TestCallStore(database, clock))
        .registerAutomatic(id, state -> List.of(fact));
  }

  private List<Deadline> rows(long id) {
    return database.read(handle -> new DeadlineStore().of(handle, id));
  }

  @Test
  void whatAnOlderVersionKnewNothingOfLiesAheadAfterTheUpgrade() {
    new DeadlineRebuild(database, LAW).run();
    List<Long> citizens = List.of(confirmed(Laws.NONE), confirmed(Laws.NONE), confirmed(LAW));
    assertEquals(List.of(), rows(citizens.get(0)));
    DeadlineRebuild rebuild = new DeadlineRebuild(database, LAW);

    assertEquals(2, rebuild.run());

    citizens.forEach(id -> assertEquals(List.of(IN_A_WEEK), rows(id)));
    assertEquals(0, rebuild.run());
  }

  @Test
  void whatAnOlderVersionHasWrittenOtherwiseIsPutRight() {
    new DeadlineRebuild(database, LAW).run();
    long id = confirmed(LAW);
    database.inTransaction(
        handle ->
            handle.execute(
                "update deadline set due_on = ?, rule = 'OLD', attempts = 3 where citizen_id = ?",
                TODAY,
                id));
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into deadline (citizen_id, kind, subject, due_on, rule)
                values (?, 'gone', '', ?, 'OLD')""",
                id,
                TODAY));

    assertEquals(1, new DeadlineRebuild(database, LAW).run());

    assertEquals(List.of(IN_A_WEEK), rows(id));
    assertEquals(0, attempts(id));
  }

  @Test
  void aRegistrationTakesOverARowThatAnOlderVersionHasLeft() {
    long id = confirmed(Laws.NONE);
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into deadline (citizen_id, kind, subject, due_on, rule, attempts)
                values (?, 'confirm', '', ?, 'OLD', 5)""",
                id,
                TODAY.plusDays(100)));

    register(LAW, id, new JobSearchConfirmed(TODAY.minusDays(1), "ADM-02-5"));

    assertEquals(List.of(new Deadline("confirm", TODAY.plusDays(6), "ADM-02-5")), rows(id));
    assertEquals(0, attempts(id));
  }

  @Test
  void nothingMoreLiesAheadOfTheDead() {
    long id = confirmed(LAW);

    register(LAW, id, new Died(TODAY, "AFM-08.6-5"));

    assertEquals(List.of(), rows(id));
  }

  @Test
  void theOutlookTellsWhatWillHappenToACitizenAndToHowManyOnWhichDay() {
    database.inTransaction(handle -> handle.execute("delete from deadline"));
    Outlook outlook = new Outlook(database, clock, LAW);
    confirmed(LAW);
    long id = confirmed(LAW);
    Cpr cpr = database.read(handle -> new CitizenStore().load(handle, id)).cpr();

    assertEquals(Optional.of(List.of(IN_A_WEEK)), outlook.of(cpr));
    assertEquals(Optional.empty(), outlook.of(Citizens.number()));
    assertEquals(
        List.of(new Outlook.Day(TODAY.plusDays(7), "confirm", "ADM-02-5", 2, 0)), outlook.days(7));
    assertTrue(outlook.days(6).isEmpty());
  }

  private int attempts(long id) {
    return database.read(
        handle ->
            handle
                .select("select attempts from deadline where citizen_id = ?", id)
                .mapTo(Integer.class)
                .one());
  }
}
