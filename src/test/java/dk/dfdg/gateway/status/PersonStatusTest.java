package dk.dfdg.gateway.status;

import static dk.dfdg.gateway.status.StatusFixture.START;
import static dk.dfdg.gateway.status.StatusFixture.day;
import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.PersonFact.ForeignAddressChanged;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.PersonFact.Marked;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a citizen now. */
@OnBothDatabases
class PersonStatusTest {
  private final StatusFixture fixture;

  PersonStatusTest(TestDatabase test) {
    fixture = new StatusFixture(test.database());
  }

  @Test
  @Rule("KON-05-1")
  void aContactGroupIsReadWithItsFirstDay() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.record(cpr, new ContactGroupStarted(1, true, START, "KON-05-1"));
    PersonStatus status = fixture.status(cpr, PersonBlock.CONTACT_GROUP);
    assertEquals(1, status.state().contactGroup());
    assertEquals(day("2011-09-01"), status.state().visitation().contactGroupSince());
    assertTrue(status.state().benefitGranted());
  }

  @Test
  @Rule("KON-06-11")
  void theContactGroupIsVisibleForAnotherJobcentreAndTheFund() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.moveTo("2011-09-02");
    assertThrows(
        Refusal.class, () -> fixture.status(OTHER_JOBCENTRE, cpr, PersonBlock.CONTACT_GROUP));
    fixture.giveGuestAccess(cpr, OTHER_JOBCENTRE);
    for (var authority : List.of(JOBCENTRE, OTHER_JOBCENTRE, FUND)) {
      PersonStatus status = fixture.status(authority, cpr, PersonBlock.CONTACT_GROUP);
      assertEquals(1, status.state().contactGroup(), authority.toString());
    }
    PersonStatus asOtherActor =
        fixture
            .statusService(false)
            .status(
                StatusFixture.statusCall(JOBCENTRE, Channel.OTHER_ACTOR),
                new StatusQuestion(cpr, Set.of(PersonBlock.CONTACT_GROUP), null));
    assertEquals(1, asOtherActor.state().contactGroup());
  }

  @Test
  @Rule("KON-06-12")
  void aBenefitWithoutAContactCourseIsNoContactGroup() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.record(cpr, new ContactGroupEnded(2, START, "KON-05-1"));
    PersonStatus status = fixture.status(cpr, PersonBlock.CONTACT_GROUP, PersonBlock.EXEMPTION);
    assertNull(status.state().contactGroup());
    assertFalse(status.isInMatchModel());
    assertEquals(Set.of(), status.exemptions());
    assertEquals(List.of(), status.suspendedDuties());
  }

  @Test
  @Rule("KON-06-13")
  void fromTheGroupTheContactCourseCanBeComputed() {
    PersonStatus two = fixture.status(fixture.citizen(2, 1), PersonBlock.CONTACT_GROUP);
    assertEquals(START, two.state().visitation().contactGroupSince());
    assertTrue(StatusRules.hasContactCourse(two.state().contactGroup()));
    PersonStatus eight = fixture.status(fixture.citizen(8, null), PersonBlock.CONTACT_GROUP);
    assertFalse(StatusRules.hasContactCourse(eight.state().contactGroup()));
  }

  @Test
  @Rule("MAT-12-1")
  void theMatchGroupIsReadWithItsFirstDayAndTheOneBefore() {
    Cpr cpr = fixture.citizen(2, 2);
    fixture.moveTo("2011-09-06");
    fixture.record(cpr, new MatchRegistered(1, day("2011-09-06"), "MAT-12-1"));
    PersonStatus status = fixture.status(cpr, PersonBlock.PERSON_CATEGORY);
    assertEquals(1, status.state().matchGroup());
    assertEquals(2, status.state().previousMatchGroup());
    assertEquals(day("2011-09-06"), status.state().visitation().matchSince());
  }

  @Test
  @Rule("TIL-05.2-1")
  void anEnrollmentIsReadOnTheSameDay() {
    Cpr cpr = fixture.citizen(1, null);
    assertFalse(enrolled(fixture.status(cpr, PersonBlock.UNEMPLOYMENT_ENROLLMENT)));
    fixture.register(cpr, new Enrolled(enrollment(1), START, "TIL-08.1-1"));
    assertTrue(enrolled(fixture.status(cpr, PersonBlock.UNEMPLOYMENT_ENROLLMENT)));
    assertTrue(enrolled(fixture.status(FUND, cpr, PersonBlock.UNEMPLOYMENT_ENROLLMENT)));
  }

  private static boolean enrolled(PersonStatus status) {
    return status.state().isEnrolledOn(status.today());
  }

  private static Enrollment enrollment(int category) {
    return new Enrollment(
        UUID.randomUUID(), category, START, START, 1, List.of(), null, null, true, null, null);
  }

  @Test
  void theNextConfirmationIsDueOnTheSeventhDay() {
    Cpr cpr = fixture.citizen(1, null);
    assertNull(fixture.status(cpr, PersonBlock.JOB_SEARCH).confirmationDue());
    fixture.record(cpr, new Enrolled(enrollment(1), START, "TIL-08.1-1"));
    fixture.record(cpr, new JobSearchConfirmed(day("2011-09-03"), "ADM-02-5"));
    assertEquals(day("2011-09-10"), fixture.status(cpr, PersonBlock.JOB_SEARCH).confirmationDue());
    fixture.registerAbsence(cpr, 10, "2011-09-05", "2011-09-16");
    assertEquals(
        day("2011-09-23"),
        fixture.status(cpr, PersonBlock.JOB_SEARCH).confirmationDue(),
        "days of an exemption do not count");
  }

  @Test
  void theBenefitOfficeHasFifteenWorkingDaysForItsAnswer() {
    Cpr cpr = fixture.citizen(2, null);
    fixture.record(cpr, new ApplicationReceived(START, "KON-05-1"));
    PersonStatus status = fixture.status(cpr, PersonBlock.BENEFIT_APPLICATION);
    assertEquals(START, status.state().visitation().appliedOn());
    assertEquals(day("2011-09-22"), status.answerDue());
  }

  @Test
  void whatLiesAheadIsToldWithItsRule() {
    Cpr cpr = fixture.citizen(8, null);
    fixture.record(cpr, new Enrolled(enrollment(5), START, "TIL-08.5-4"));
    fixture.record(cpr, new BenefitRightReported(day("2011-09-12"), START, "KON-06-9"));
    assertEquals(
        List.of(
            new Deadline("job-search-reminder", day("2011-09-09"), "ADM-02-5"),
            new Deadline("benefit-right", day("2011-09-12"), "TIL-08.5-6")),
        fixture.status(cpr, PersonBlock.DEADLINE).ahead());
    fixture.moveTo("2011-09-12");
    PersonStatus then = fixture.status(cpr, PersonBlock.DEADLINE, PersonBlock.CONTACT_GROUP);
    assertEquals(
        List.of(new Deadline("job-search-cancellation", day("2011-09-16"), "A-93")), then.ahead());
    assertEquals(1, then.state().contactGroup(), "also while it is not recorded yet");
  }

  @Test
  void namesAndEarlierNumbersAreTold() {
    Cpr cpr = Citizens.add(fixture.database);
    Cpr earlier = Citizens.number();
    long id = Citizens.idOf(fixture.database, cpr);
    fixture.database.inTransaction(
        handle ->
            handle.execute(
                "insert into former_cpr (cpr, citizen_id, replaced_on) values (?, ?, ?)",
                earlier.value(),
                id,
                START));
    PersonName name = fixture.status(cpr, PersonBlock.CORE).name();
    assertEquals(new PersonName("Test", "Person", List.of(earlier)), name);
    assertNull(fixture.status(cpr, PersonBlock.AUTHORITY).name(), "it was not asked for");
    assertEquals(cpr, fixture.status(earlier, PersonBlock.CORE).state().cpr());
  }

  @Test
  void theDeadAreReadToo() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.record(cpr, new Died(day("2011-08-30"), "PUB-4405"));
    assertTrue(fixture.status(cpr, PersonBlock.CORE).state().isDeadOn(START));
  }

  @Test
  void authorityAndAddressAreTold() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.record(
        cpr,
        new ForeignAddressChanged(false, true, START, "PUB-4725"),
        new JobcentreChanged("10100", "147", START, "KON-05-1"));
    PersonStatus status = fixture.status(cpr, PersonBlock.AUTHORITY, PersonBlock.ADDRESS_CONTACT);
    assertEquals("147", status.state().person().municipalityOfStay());
    assertTrue(status.state().temporaryForeignAddress());
  }

  @Test
  void markingsThatAreOverAreNotTold() {
    Cpr cpr = Citizens.add(fixture.database);
    Marking over = marking("2011-01-01", "2011-08-31");
    Marking open = marking("2011-01-01", null);
    fixture.record(cpr, marked(over), marked(open));
    assertEquals(List.of(open), fixture.status(cpr, PersonBlock.PERSON_GROUP_MARKING).markings());
  }

  private static Marking marking(String start, String end) {
    return new Marking(UUID.randomUUID(), 1, day(start), end == null ? null : day(end));
  }

  private static Marked marked(Marking marking) {
    return new Marked(marking, null, START, "KON-05-1");
  }

  @Test
  void everyBlockThatMayNotBeSeenIsNamedAtOnce() {
    Cpr cpr = Citizens.add(fixture.database);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                fixture.status(
                    FUND,
                    cpr,
                    PersonBlock.CORE,
                    PersonBlock.PERSON_CATEGORY,
                    PersonBlock.BENEFIT_APPLICATION));
    assertEquals(
        List.of(
            "/pst:VariablePersonStatusRequest/pst:RequestVariableType/pst:PersonCategory",
            "/pst:VariablePersonStatusRequest/pst:RequestVariableType/pst:BenefitApplication"),
        refusal.violations().stream().map(violation -> violation.path()).toList());
    refusal
        .violations()
        .forEach(violation -> assertEquals(FaultCode.BLOCK_NOT_OPEN, violation.code()));
  }
}
