package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.AbsenceFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class AbsenceServiceTest {
  private static final int HOLIDAY = 10;
  private static final int SICK = 11;
  private static final int CARE = 19;

  private final TestDatabase test;
  private final AbsenceFixture fixture;

  AbsenceServiceTest(TestDatabase test) {
    this.test = test;
    fixture = new AbsenceFixture(test.database());
  }

  private static UUID id(Registered registered) {
    return registered.receipt().messageIdentifier();
  }

  @Test
  @Rule({"FRA-19-1", "FRA-19.1-2"})
  void whatIsRegisteredIsTheDocumentationWithRegistrantDateAndReason() {
    Cpr cpr = fixture.citizen(2, 1);
    Registered registered = fixture.create(cpr, 13, START, START.plusDays(15));

    KnownAbsences.Item item = fixture.get(cpr, START.plusDays(5)).absences().get(0);
    assertEquals(
        new Absence(
            id(registered), 13, START, START.plusDays(15), "Bemærkning", START, START, null, null),
        item.absence());
    assertEquals(Citizens.JOBCENTRE, item.registrar());

    Recorded fact = fixture.history(cpr).get(0);
    assertEquals("AbsenceRegistered", fact.fact().kind());
    assertEquals("BI2-11-1", fact.fact().rule());
    assertEquals(13, fact.fact().details().get("absence_type"));
    assertEquals(Calls.PROCESSOR, fact.processorId());
    assertEquals(START, fact.registeredAt().atZoneSameInstant(GatewayClock.ZONE).toLocalDate());
  }

  @Test
  @Rule("FRA-19.1-1")
  void theFundAndAnotherActorSeeWhatTheJobcentreRegistered() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.create(cpr, HOLIDAY, START.plusDays(4), START.plusDays(15));
    fixture.record(cpr, Delegations.of(START, null, Delegations.OFFERS));
    for (Channel channel :
        List.of(Channel.FUND, Channel.OTHER_ACTOR, Channel.BENEFIT_OFFICE, Channel.JOBCENTRE)) {
      KnownAbsences known =
          fixture.service.get(fixture.call("GetAbsences", channel), cpr, START.plusDays(5));
      assertEquals(1, known.absences().size());
      assertTrue(known.exemptions().contains(Exemption.CONTACT_COURSE));
    }
    CallContext stranger =
        new Calls("AbsenceRegistrationService", "GetAbsences").by(Citizens.OTHER_JOBCENTRE);
    assertThrows(Refusal.class, () -> fixture.service.get(stranger, cpr, START));
  }

  @Test
  @Rule("FRA-19.1-21")
  void theCitizenSeesNothingOnMinSideUntilItIsSwitchedOn() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.create(cpr, HOLIDAY, START, START.plusDays(15));
    CallContext minSide = fixture.call("GetAbsences", Channel.CITIZEN);
    assertEquals(KnownAbsences.none(START), fixture.service.get(minSide, cpr, null));

    AbsenceLimits shown = new AbsenceLimits(100, 100, 14, 14, true);
    AbsenceFixture later = new AbsenceFixture(test.database(), shown);
    CallContext again = later.call("GetAbsences", Channel.CITIZEN);
    assertEquals(1, later.service.get(again, cpr, null).absences().size());
  }

  @Test
  void anAbsenceIsCorrectedEndedAndDeletedAndHistoryKeepsItAll() {
    Cpr cpr = fixture.citizen(2, 1);
    UUID id = id(fixture.create(cpr, HOLIDAY, START, START.plusDays(20)));
    fixture.service.update(
        fixture.call("UpdateAbsence", Channel.JOBCENTRE),
        cpr,
        id,
        new AbsenceContent(HOLIDAY, START, START.plusDays(25), null, START, null),
        "Forlænget");
    assertEquals(START.plusDays(25), fixture.get(cpr, START).absences().get(0).absence().end());
    assertEquals(Citizens.JOBCENTRE, fixture.get(cpr, START).absences().get(0).registrar());

    fixture.end(cpr, id, START.plusDays(3));
    assertEquals(Set.of(), fixture.get(cpr, START.plusDays(4)).exemptions());
    assertEquals(List.of(), fixture.get(cpr, START.plusDays(4)).absences());

    fixture.service.delete(
        fixture.call("DeleteAbsence", Channel.JOBCENTRE), cpr, id, "Forkert borger");
    assertEquals(List.of(), fixture.get(cpr, START).absences());
    assertEquals(
        List.of(
            "AbsenceRegistered BI2-08-1",
            "AbsenceCorrected BI2-08-1",
            "AbsenceEnded FRA-19.1-13",
            "AbsenceDeleted FRA-19-1"),
        fixture.story(cpr));
    assertEquals(
        "Forkert borger", fixture.history(cpr).get(3).fact().details().get("correction_comment"));
  }

  @Test
  void theSameMessageTwiceIsOneAbsenceWithOneReceipt() {
    Cpr cpr = fixture.citizen(2, 1);
    CallContext call = fixture.call("CreateAbsence", Channel.JOBCENTRE);
    AbsenceContent content = new AbsenceContent(SICK, START, null, null, START.minusDays(1), null);
    Registered first = fixture.service.create(call, cpr, content);
    Registered second = fixture.service.create(Calls.again(call), cpr, content);
    assertEquals(first, second);
    assertEquals(3, second.advice().size());
    assertEquals(1, fixture.get(cpr, START).absences().size());
  }

  @Test
  void aRefusedAbsenceLeavesNothing() {
    Cpr cpr = fixture.citizen(2, 1);
    Refusal refusal =
        assertThrows(Refusal.class, () -> fixture.create(cpr, SICK, START.minusDays(14), null));
    assertEquals(FaultCode.ABSENCE_START_TOO_EARLY, refusal.violations().get(0).code());
    assertEquals(List.of(), fixture.history(cpr));
  }

  @Test
  @Rule({"FRA-19.1-18", "A-58"})
  void anExemptionFromBeingEnrolledCancelsInTheSameTransaction() {
    Cpr cpr = fixture.citizen(2, 1);
    fixture.enroll(cpr);
    UUID id = id(fixture.create(cpr, CARE, START, START.plusDays(30)));
    List<Recorded> history = fixture.history(cpr);
    assertEquals("CancellationPlanned", history.get(2).fact().kind());
    assertEquals(19, history.get(2).fact().details().get("cause"));
    assertEquals(id, history.get(2).messageIdentifier());
    assertFalse(fixture.state(cpr).isEnrolledOn(START));
    fixture.moveTo(START.plusDays(40));
    fixture.runDue(cpr);
    assertEquals(3, fixture.history(cpr).size());
    fixture.moveTo(START);
  }

  @Test
  @Rule({"FRA-19.1-23", "FRA-19.1-24", "FRA-19.1-26", "FRA-19.1-29"})
  void aLongIllnessOfARecipientOfDagpengeFromTheFirstDayToTheLast() {
    Cpr cpr = fixture.citizen(1, null);
    fixture.enroll(cpr);
    fixture.create(Channel.CITIZEN, cpr, SICK, START, null);
    fixture.moveTo(START.plusDays(15));
    fixture.runDue(cpr);
    fixture.moveTo(START.plusDays(30));
    fixture.runDue(cpr);
    assertEquals(
        List.of(
            "Enrolled TIL-05.2-1",
            "AbsenceRegistered BI2-09-2",
            "Notified FRA-19.1-29",
            "LetterWritten FRA-19.1-23",
            "AbsenceLetterSent FRA-19.1-23",
            "CancellationPlanned FRA-19.1-24",
            "LetterWritten FRA-19.1-24",
            "AbsenceEnded FRA-19.1-26",
            "Notified FRA-19.1-26"),
        fixture.story(cpr));
    assertEquals(
        List.of(START, START.plusDays(14), START.plusDays(21)),
        fixture.history(cpr).stream()
            .filter(fact -> !fact.fact().kind().equals("Enrolled"))
            .map(fact -> fact.fact().effectiveDate())
            .distinct()
            .toList());
    assertTrue(fixture.state(cpr).isInGroup(1));
    fixture.moveTo(START);
  }

  @Test
  @Rule("FRA-23-1")
  void theWarehouseReceivesEveryAbsenceOfEachPerson() {
    Cpr cpr = fixture.citizen(2, 1);
    UUID id = id(fixture.create(cpr, HOLIDAY, START, START.plusDays(20)));
    fixture.end(cpr, id, START.plusDays(3));
    StringWriter out = new StringWriter();
    new EnrollmentExtract(fixture.database).write(START, START, out);
    assertEquals(
        List.of(
            ";AbsenceRegistered;2011-09-01;2011-09-01T10:00:00Z;BI2-08-1;;;;;;;;;;10;2011-09-01;2011-09-21;;;"
                + ";".repeat(9),
            ";AbsenceEnded;2011-09-04;2011-09-01T10:00:00Z;FRA-19.1-13;;;;;;;;;;;;2011-09-04;;;"
                + ";".repeat(9)),
        out.toString()
            .lines()
            .filter(line -> line.contains(cpr.value()))
            .map(line -> line.substring(line.indexOf(cpr.value()) + 10))
            .toList());
  }

  @Test
  void whatLiesAheadIsInTheTableOfDeadlinesAndGoesWhenTheCitizenReportsWell() {
    Cpr cpr = fixture.citizen(8, null);
    fixture.enroll(cpr);
    UUID id = id(fixture.create(cpr, SICK, START, null));
    assertEquals(
        List.of(
            "sickness-letter " + id + " 2011-09-15", "sickness-cancellation " + id + " 2011-09-22"),
        deadlines(cpr));
    fixture.end(cpr, id, START.plusDays(5));
    assertEquals(List.of(), deadlines(cpr));
  }

  private List<String> deadlines(Cpr cpr) {
    long citizen = Citizens.idOf(fixture.database, cpr);
    return fixture.database.read(
        handle ->
            handle
                .select(
                    "select kind, subject, due_on from deadline where citizen_id = ? order by due_on",
                    citizen)
                .map(
                    (row, context) ->
                        row.getString("kind")
                            + " "
                            + row.getString("subject")
                            + " "
                            + row.getObject("due_on", LocalDate.class))
                .list());
  }

  @Test
  @Rule("A-61")
  void ofDaysBeforeTheGroupsAndToFundsOfDaysBeforeTodayHistoryTells() {
    Cpr cpr = fixture.citizen(2, 1);
    fixture.create(cpr, HOLIDAY, START, START.plusDays(15));
    Database database = test.database();
    database.inTransaction(
        handle ->
            handle.execute(
                "update citizen set contact_group_since = ? where cpr = ?", START, cpr.value()));
    assertEquals(1, fixture.get(cpr, START).absences().size());
    assertEquals(
        FaultCode.EXEMPTION_DAY_TOO_EARLY, refusal(() -> fixture.get(cpr, START.minusDays(1))));
    CallContext fund = fixture.call("GetAbsences", Channel.FUND);
    assertEquals(
        FaultCode.EXEMPTION_DAY_TOO_EARLY,
        refusal(() -> fixture.service.get(fund, cpr, START.minusDays(1))));
  }

  private static FaultCode refusal(Executable question) {
    return assertThrows(Refusal.class, question).violations().get(0).code();
  }
}
