package dk.dfdg.gateway.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.app.WholeLaw;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Udeblivelse from a jobsamtale on Monday 5 September 2011, registered then or later. */
@OnBothDatabases
class NoShowTest {
  private static final int JOB_INTERVIEW = 7;
  private static final LocalDate DAY = BookingFixture.TODAY;
  private static final Organisation PORTAL_JOBCENTRE =
      new Organisation(Organisation.JOBCENTRE, "56100");

  private final BookingFixture fixture;

  NoShowTest(TestDatabase test) {
    fixture = new BookingFixture(test.database(), WholeLaw.load());
  }

  private void on(String day) {
    fixture.at(day + "T12:00");
  }

  private Cpr member() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.record(cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    return cpr;
  }

  private List<String> toldTo(Cpr cpr) {
    return Outgoing.events(fixture.database, cpr).stream()
        .map(told -> told.receiver() + " " + told.code() + " " + told.content().get("date"))
        .toList();
  }

  private void enters(Cpr cpr, String day) {
    LocalDate from = LocalDate.parse(day);
    fixture.record(cpr, new ContactGroupStarted(1, true, from, from, "KON-07.1-2"));
  }

  private void leaves(Cpr cpr, String lastDay) {
    LocalDate last = LocalDate.parse(lastDay);
    fixture.record(cpr, new ContactGroupEnded(1, last, last, "KON-07.2-1"));
  }

  private UUID called(Cpr cpr, Organisation by) {
    UUID id = UUID.randomUUID();
    Booking booking =
        new Booking(
            id,
            by,
            JOB_INTERVIEW,
            1,
            DAY.atTime(10, 0).atZone(GatewayClock.ZONE).toInstant(),
            null,
            true,
            false,
            null,
            List.of(),
            false,
            null,
            null);
    BookingContent content =
        new BookingContent(
            by,
            null,
            null,
            new BookingContent.Location("Lokale 12", null, null, null),
            new BookingContent.Contact("33151515", null, null),
            "Sagsbehandler Prøve",
            false,
            Citizens.LONG_AGO,
            null,
            null);
    fixture.record(
        cpr, new BookingCreated(new WholeBooking(booking, content), Citizens.LONG_AGO, "IDK-25-1"));
    return id;
  }

  private Registered missed(Cpr cpr, UUID booking, Organisation by, Channel channel) {
    CallContext call = new Calls("BookingService", "RegisterNoShow").by(by, channel, false);
    return fixture.service.missed(call, cpr, booking, null);
  }

  private List<String> advice(Cpr cpr, Channel channel) {
    UUID booking = called(cpr, Citizens.JOBCENTRE);
    return missed(cpr, booking, Citizens.JOBCENTRE, channel).advice().stream()
        .map(Advice::rule)
        .toList();
  }

  /** Fact, rule, last day and day of registration of each late report. */
  private List<String> late(Cpr cpr) {
    long id = Citizens.idOf(fixture.database, cpr);
    return fixture.database.read(
        handle ->
            handle
                .select(
                    """
                    select reported, rule, due_on, registered_on, jobcentre from late_report
                    where citizen_id = ? and rule = 'AKK-63-1'""",
                    id)
                .map(
                    (row, context) ->
                        "%s %s %s %s %s"
                            .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list());
  }

  @Test
  @Rule({"AKK-63-1", "HTY-R-4"})
  void aNoShowThatIsRegisteredTooLateIsToldAllTheSameAndComesIntoTheReportOfTimeliness() {
    for (Channel channel : List.of(Channel.JOBCENTRE, Channel.OTHER_ACTOR)) {
      Cpr cpr = member();
      fixture.record(cpr, Delegations.of(DAY, null, Delegations.INTERVIEWS));
      on("2011-09-07");
      assertEquals(List.of("AKK-63-1"), advice(cpr, channel));
      assertEquals(List.of("2:01 R43 2011-09-05"), toldTo(cpr));
      assertEquals(List.of("EventOccurred AKK-63-1 2011-09-06 2011-09-07 10100"), late(cpr));
    }
  }

  @Test
  @Rule("AKK-63-1")
  void aNoShowThatIsRegisteredOnTheDayAfterIsInTime() {
    Cpr cpr = member();
    on("2011-09-06");
    assertEquals(List.of(), advice(cpr, Channel.JOBCENTRE));
    assertEquals(List.of("2:01 R43 2011-09-05"), toldTo(cpr));
    assertEquals(List.of(), late(cpr));
  }

  @Test
  @Rule({"AKK-62-1", "HTY-R-4"})
  void whoWasInTheCircleOnTheDayIsToldOfAlthoughHeHasLeftItSince() {
    Cpr cpr = member();
    on("2011-09-08");
    leaves(cpr, "2011-09-06");
    advice(cpr, Channel.JOBCENTRE);
    assertEquals(List.of("2:01 R43 2011-09-05"), toldTo(cpr));
    assertEquals(1, late(cpr).size());
  }

  @Test
  @Rule({"AKK-62-1", "HTY-R-4"})
  void ofWhoEnteredTheCircleAfterTheDayNothingIsToldAndNothingIsLate() {
    Cpr cpr = Citizens.add(fixture.database);
    on("2011-09-08");
    enters(cpr, "2011-09-07");
    assertEquals(List.of(), advice(cpr, Channel.JOBCENTRE));
    assertEquals(List.of(), toldTo(cpr));
    assertEquals(List.of(), late(cpr));
  }

  @Test
  @Rule({"AKK-69-1", "AFM-11-3"})
  void thePortalIsForNoShowsOfThoseWhoWereInsuredOnTheDay() {
    Cpr left = Citizens.add(fixture.database, PORTAL_JOBCENTRE);
    enters(left, "2011-08-01");
    Cpr entered = Citizens.add(fixture.database, PORTAL_JOBCENTRE);
    on("2011-09-08");
    leaves(left, "2011-09-06");
    enters(entered, "2011-09-07");
    UUID missed = called(left, PORTAL_JOBCENTRE);
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> missed(left, missed, PORTAL_JOBCENTRE, Channel.JOBCENTRE));
    assertEquals(
        List.of(FaultCode.BROWSER_ONLY_FOR_INSURED),
        refusal.violations().stream().map(Violation::code).toList());
    missed(entered, called(entered, PORTAL_JOBCENTRE), PORTAL_JOBCENTRE, Channel.JOBCENTRE);
    assertEquals(List.of(), toldTo(entered));
  }
}
