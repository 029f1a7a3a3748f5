package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Deliveries;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.enrollment.CurrentEnrollment;
import dk.dfdg.gateway.enrollment.EnrollCommand;
import dk.dfdg.gateway.enrollment.EnrollmentLimits;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.enrollment.EnrollmentService;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The intake beside the enrollment service, on the day that a test moves them to. */
final class IntakeFixture {
  private static final Path CONF = Path.of("conf");
  private static final String SERVICE = "UnemploymentEnrollmentService";
  private static final LocalDate START = LocalDate.of(2011, 9, 1);
  private static final Profession GARDENER =
      new Profession("http://service.bm.dk/dfdg/profession/0002", null, true, 2010, 24);

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Database database;
  final CprIntake intake;
  final Registrations registrations;
  final EnrollmentService enrollment;

  IntakeFixture(Database database) {
    this.database = database;
    Calls.subscribe(database);
    ResidenceRegister residences = ResidenceRegister.load(CONF.resolve("registers"));
    AutomaticLaw law =
        new AutomaticLaw(
            EnrollmentRules.deadlines(),
            List.of(EnrollmentRules.consequences(), new CprConsequences(residences)));
    intake = new CprIntake(new Deliveries(database, clock, law), clock, residences);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            law,
            new TestCallStore(database, clock));
    enrollment =
        new EnrollmentService(
            clock,
            registrations,
            EnrollmentRules.load(
                CONF,
                CodeLists.load(CONF.resolve("codelists")),
                new WorkingDays(Set.of()),
                EnrollmentLimits.OF_2011));
  }

  IntakeFixture on(String day) {
    clock.moveTo(Duration.ofDays(START.until(LocalDate.parse(day), ChronoUnit.DAYS)));
    return this;
  }

  /** Takes in rows; the number sign stands for the citizen's number. */
  IntakeReport deliver(Cpr cpr, String... rows) {
    return intake.take(Arrays.stream(rows).map(row -> row.replace("#", cpr.value())).toList(), 2);
  }

  /** What is said of the only row that is wrong. */
  RowProblem problem(Cpr cpr, String row) {
    List<RowProblem> problems = deliver(cpr, row).problems();
    if (problems.size() != 1) {
      throw new AssertionError("Not one problem: " + problems);
    }
    return problems.get(0);
  }

  Registered enroll(Cpr cpr, int category) {
    return enrollment.enroll(
        new Calls(SERVICE, "UnemploymentEnrollment")
            .by(new Organisation(Organisation.JOBCENTRE, "10100")),
        new EnrollCommand(
            cpr, category, clock.today(), 1, List.of(GARDENER), null, false, null, true));
  }

  CurrentEnrollment current(Cpr cpr, String jobcentre) {
    return enrollment.current(
        new Calls(SERVICE, "GetCurrentEnrollment")
            .by(new Organisation(Organisation.JOBCENTRE, jobcentre)),
        cpr);
  }

  void register(Cpr cpr, CitizenFact... facts) {
    registrations.registerAutomatic(id(cpr), state -> List.of(facts));
  }

  long id(Cpr cpr) {
    return database.read(handle -> new CitizenStore().find(handle, cpr)).orElseThrow();
  }

  CitizenState state(Cpr cpr) {
    long id = id(cpr);
    return database.read(handle -> new CitizenStore().load(handle, id));
  }

  /** Each fact's kind, day and rule. */
  List<String> story(Cpr cpr) {
    long id = id(cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id)).stream()
        .map(FactStore.Recorded::fact)
        .map(fact -> fact.kind() + " " + fact.effectiveDate() + " " + fact.rule())
        .toList();
  }

  /** To whom something was told about the citizen, and what. */
  List<String> told(Cpr cpr) {
    long id = id(cpr);
    return database.read(
        handle ->
            handle
                .select(
                    """
                    select organisation_code, type, text_en from notification
                    where citizen_id = ? order by registered_at, organisation_code""",
                    id)
                .map(
                    (row, context) ->
                        row.getString(1) + " " + row.getInt(2) + " " + row.getString(3))
                .list());
  }
}
