package dk.dfdg.gateway.status;

import static dk.dfdg.gateway.status.StatusFixture.OTHER_FUND;
import static dk.dfdg.gateway.status.StatusFixture.kinds;
import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An a-kasse sees its own members' time and 120 days on either side, and no more. */
@OnBothDatabases
class HistoryReachTest {
  private static final int SENIOR_JOB = 25;
  private static final int HOLIDAY = 10;

  private final StatusFixture fixture;

  HistoryReachTest(TestDatabase test) {
    fixture = new StatusFixture(test.database());
  }

  /**
   * In group 1 in 2010, in 2 from May and in 1 from November 2011; changed funds on 1 June 2011.
   */
  private Cpr mover() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.affiliate(cpr, OTHER_FUND, "2011-06-01");
    group(cpr, 1, "2010-06-01");
    group(cpr, 2, "2011-05-01");
    group(cpr, 1, "2011-11-01");
    return cpr;
  }

  private void group(Cpr cpr, int group, String day) {
    fixture.record(cpr, new ContactGroupStarted(group, true, StatusFixture.day(day), "KON-05-1"));
  }

  @Test
  void aFormerFundSeesOnlyItsOwnTime() {
    Cpr cpr = mover();
    assertEquals(
        List.of("ContactGroupStarted 2010-06-01", "ContactGroupStarted 2011-05-01"),
        groups(FUND, cpr));
    fixture.moveTo("2011-09-28");
    assertEquals(2, groups(FUND, cpr).size(), "120 days after the last day");
    fixture.moveTo("2011-09-29");
    assertThrows(Refusal.class, () -> groups(FUND, cpr));
  }

  @Test
  void thePresentFundDoesNotSeeTheTimeBeforeItsMembers() {
    Cpr cpr = mover();
    assertEquals(
        List.of("ContactGroupStarted 2011-05-01", "ContactGroupStarted 2011-11-01"),
        groups(OTHER_FUND, cpr));
    assertEquals(
        List.of(1, 2, 1),
        fixture
            .history(OTHER_FUND, cpr, PersonBlock.CONTACT_GROUP)
            .periods()
            .contactGroups()
            .stream()
            .map(ContactGroupPeriod::group)
            .toList(),
        "group 1 ended within the 120 days before");
  }

  @Test
  void theJobcentreSeesEverything() {
    Cpr cpr = mover();
    assertEquals(3, groups(JOBCENTRE, cpr).size());
  }

  @Test
  void aFundThatIsAGuestSeesEverything() {
    Cpr cpr = mover();
    long id = Citizens.idOf(fixture.database, cpr);
    fixture.database.inTransaction(
        handle -> {
          new AffiliationStore()
              .giveGuestAccess(
                  handle, id, FUND, StatusFixture.START, StatusFixture.START, "Klagesag");
          return null;
        });
    assertEquals(3, groups(FUND, cpr).size());
  }

  private List<String> groups(Organisation by, Cpr cpr) {
    return kinds(fixture.history(by, cpr, PersonBlock.CONTACT_GROUP));
  }

  @Test
  @Rule({"DFD-2.1-1", "DFD-2.1-3"})
  void thePresentFundReadsSeniorjobEightYearsBackWhoeverTheMemberWasThen() {
    Cpr cpr = fixture.citizen(8, null);
    fixture.registerAbsence(cpr, SENIOR_JOB, "2011-09-01", "2013-11-01");
    fixture.registerAbsence(cpr, SENIOR_JOB, "2013-12-01", "2014-06-01");
    fixture.registerAbsence(cpr, HOLIDAY, "2014-01-01", "2014-01-14");
    fixture.affiliate(cpr, OTHER_FUND, "2020-01-01");
    fixture.moveTo("2021-12-05");
    assertEquals(List.of(), absences(OTHER_FUND, cpr), "not in force yet");
    fixture.moveTo("2021-12-10");
    assertEquals(List.of("2014-06-01"), absences(OTHER_FUND, cpr));
    assertEquals(3, absences(JOBCENTRE, cpr).size());
    assertThrows(Refusal.class, () -> absences(FUND, cpr), "long after its members' time");
  }

  private List<String> absences(Organisation by, Cpr cpr) {
    PersonHistory history = fixture.history(by, cpr, PersonBlock.ABSENCE);
    assertEquals(history.facts().size(), history.periods().absences().size());
    return history.periods().absences().stream().map(one -> one.end().toString()).toList();
  }
}
