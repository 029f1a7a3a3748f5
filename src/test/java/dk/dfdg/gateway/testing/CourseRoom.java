package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.LateReport;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the rooms of the contact course need for their tests: a database with the project's own law,
 * on Thursday 8 September 2011 until the clock is moved.
 */
public final class CourseRoom {
  public static final LocalDate START = LocalDate.of(2011, 9, 8);
  public static final Path CONF = Path.of("conf");
  public static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  public static final JobcentreRegister JOBCENTRES =
      JobcentreRegister.load(CONF.resolve("registers"));
  public static final LateReport LATE = new LateReport(7);

  public final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  public final Database database;
  public final Registrations registrations;
  private final String service;

  public CourseRoom(Database database, String service) {
    this.database = database;
    this.service = service;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
  }

  public void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(START, day)));
  }

  /** A citizen of jobcentre 10100, municipality 101 and fund 01. */
  public Cpr citizen(Integer group, Integer match) {
    Cpr cpr = Citizens.number();
    database.inTransaction(
        handle -> {
          long id =
              new CitizenStore()
                  .insert(
                      handle,
                      new NewCitizen(
                          cpr, "Test", "Person", null, null, null, null, false, false, group, match,
                          null, true, null));
          AffiliationStore affiliations = new AffiliationStore();
          affiliations.affiliate(handle, id, Citizens.JOBCENTRE, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.MUNICIPALITY, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.FUND, Citizens.LONG_AGO);
          return null;
        });
    return cpr;
  }

  public CallContext call(String operation, Channel channel) {
    Organisation organisation =
        switch (channel) {
          case CITIZEN, SYSTEM -> new Organisation(Organisation.AGENCY, "AMS");
          case FUND -> Citizens.FUND;
          case BENEFIT_OFFICE -> Citizens.MUNICIPALITY;
          case JOBCENTRE, OTHER_ACTOR -> Citizens.JOBCENTRE;
        };
    return new Calls(service, operation).by(organisation, channel, false);
  }

  public CitizenState state(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new CitizenStore().load(handle, id));
  }

  public List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  /** Each fact's kind and the rule that caused it. */
  public List<String> story(Cpr cpr) {
    return history(cpr).stream()
        .map(recorded -> recorded.fact().kind() + " " + recorded.fact().rule())
        .toList();
  }
}
