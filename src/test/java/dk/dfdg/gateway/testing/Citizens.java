package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes synthetic citizens; no two of a JVM have the same number. */
public final class Citizens {
  public static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");
  public static final Organisation OTHER_JOBCENTRE =
      new Organisation(Organisation.JOBCENTRE, "75100");
  public static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");
  public static final Organisation FUND = new Organisation(Organisation.FUND, "01");

  /** Before any day that a test plays on. */
  public static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

  /** Serial numbers from 1000 on, before those that mean another century. */
  private static final int A_DAY = 3000;

  private static final AtomicInteger NEXT = new AtomicInteger();

  private Citizens() {}

  /** A number that nobody has, of somebody born in January 1980: three thousand a day. */
  public static Cpr number() {
    int next = NEXT.getAndIncrement();
    return Cpr.parse("%02d0180%04d".formatted(1 + next / A_DAY, 1000 + next % A_DAY)).orElseThrow();
  }

  /** Lives in 101, belongs to jobcentre 10100 and fund 01, contact group 2 in match group 1. */
  public static Cpr add(Database database) {
    return add(database, null, false, JOBCENTRE);
  }

  /** The same, but belongs to another jobcentre. */
  public static Cpr add(Database database, Organisation jobcentre) {
    return add(database, null, false, jobcentre);
  }

  public static Cpr addDead(Database database, LocalDate since) {
    return add(database, since, false, JOBCENTRE);
  }

  public static Cpr addGranted(Database database) {
    return add(database, null, true, JOBCENTRE);
  }

  private static Cpr add(
      Database database, LocalDate deadSince, boolean granted, Organisation jobcentre) {
    Cpr cpr = number();
    database.inTransaction(
        handle -> {
          long id =
              new CitizenStore()
                  .insert(
                      handle,
                      new NewCitizen(
                          cpr, "Test", "Person", null, null, null, deadSince, false, false, 2, 1,
                          null, granted, null));
          AffiliationStore affiliations = new AffiliationStore();
          affiliations.affiliate(handle, id, jobcentre, LONG_AGO);
          affiliations.affiliate(handle, id, MUNICIPALITY, LONG_AGO);
          affiliations.affiliate(handle, id, FUND, LONG_AGO);
          return null;
        });
    return cpr;
  }

  /** The key of a citizen that is there. */
  public static long idOf(Database database, Cpr cpr) {
    return database.read(handle -> new CitizenStore().find(handle, cpr)).orElseThrow();
  }
}
