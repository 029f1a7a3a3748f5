package dk.dfdg.gateway.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.booking.BookingPage.Position;
import dk.dfdg.gateway.booking.BookingPage.Question;
import dk.dfdg.gateway.citizen.BookingStore.Listed;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads which bookings, and what other rooms learn of them. */
@OnBothDatabases
class BookingReadsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2011-09-12");

  private final BookingFixture fixture;

  BookingReadsTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private List<Integer> types(Organisation organisation, Channel channel, Cpr cpr) {
    return fixture
        .service
        .get(new Calls("BookingService", "GetBookings").by(organisation, channel, false), cpr, null)
        .stream()
        .map(whole -> whole.booking().type())
        .sorted()
        .toList();
  }

  private BookingPage page(Organisation organisation, Position after, int size) {
    return fixture.service.getOfAuthority(
        new Calls("BookingService", "GetAuthorityBookings").by(organisation),
        new Question(MONDAY, MONDAY.plusDays(6), after, size));
  }

  @Test
  @Rule("IDK-29-1")
  void theJobcentreSeesAllItsCitizenIsCalledToAndTheAkasseOnlyTheTypesThatItMaySee() {
    Cpr cpr = fixture.citizen(2);
    for (int type : List.of(5, 6, 7, 8, 9, 10, 12)) {
      fixture.create(cpr, Draft.ofType(type));
    }
    assertEquals(List.of(5, 6, 7, 8, 9, 10, 12), types(Citizens.JOBCENTRE, Channel.JOBCENTRE, cpr));
    assertEquals(List.of(7, 8, 9, 10, 12), types(Citizens.FUND, Channel.FUND, cpr));
    BookingFixture.assertRefused(
        () -> types(Citizens.OTHER_JOBCENTRE, Channel.JOBCENTRE, cpr),
        FaultCode.CITIZEN_ACCESS_DENIED);
    BookingFixture.assertRefused(
        () -> types(new Organisation(Organisation.FUND, "02"), Channel.FUND, cpr),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  void aJobcentresWeekIsReadInPagesOnceEachAndInOrder() {
    Organisation jobcentre = new Organisation(Organisation.JOBCENTRE, "46100");
    Set<UUID> made = new TreeSet<>();
    for (int i = 0; i < 25; i++) {
      Cpr cpr = fixture.citizen(1, jobcentre);
      Draft draft = Draft.interview().starting("2011-09-1%dT1%d:00".formatted(2 + i % 5, i % 3));
      made.add(
          BookingFixture.id(
              fixture.service.create(
                  new Calls("BookingService", "CreateBooking").by(jobcentre), cpr, draft.build())));
    }
    List<Listed> read = new ArrayList<>();
    Position position = null;
    for (int page = 0; page < 3; page++) {
      BookingPage found = page(jobcentre, position, 10);
      assertEquals(page < 2, found.more());
      read.addAll(found.bookings());
      Listed last = read.get(read.size() - 1);
      position = new Position(last.whole().booking().start(), last.whole().booking().id());
    }
    assertEquals(25, read.size());
    assertEquals(made, new TreeSet<>(read.stream().map(l -> l.whole().booking().id()).toList()));
    for (int i = 1; i < read.size(); i++) {
      assertFalse(
          read.get(i)
              .whole()
              .booking()
              .start()
              .isBefore(read.get(i - 1).whole().booking().start()));
    }
  }

  @Test
  void whoHasLeftTheJobcentreIsNoLongerInItsList() {
    Organisation jobcentre = new Organisation(Organisation.JOBCENTRE, "33000");
    Cpr cpr = fixture.citizen(1, jobcentre);
    fixture.service.create(
        new Calls("BookingService", "CreateBooking").by(jobcentre), cpr, Draft.interview().build());
    assertEquals(
        List.of(cpr), page(jobcentre, null, 10).bookings().stream().map(Listed::cpr).toList());
    fixture.record(cpr, new JobcentreChanged("10100", null, BookingFixture.TODAY, "A-18"));
    assertEquals(List.of(), page(jobcentre, null, 10).bookings());
    assertEquals(List.of(7), types(Citizens.JOBCENTRE, Channel.JOBCENTRE, cpr));
  }

  @Test
  void neitherAnotherActorNorTheBenefitOfficeReadsTheAuthoritysWeek() {
    Calls calls = new Calls("BookingService", "GetAuthorityBookings");
    Question week = new Question(MONDAY, MONDAY.plusDays(6), null, 10);
    for (CallContext call :
        List.of(
            calls.by(Citizens.JOBCENTRE, Channel.OTHER_ACTOR, false),
            calls.by(Citizens.JOBCENTRE, Channel.BENEFIT_OFFICE, false),
            calls.by(Citizens.MUNICIPALITY, Channel.OTHER_ACTOR, false),
            calls.by(Citizens.MUNICIPALITY, Channel.BENEFIT_OFFICE, false))) {
      BookingFixture.assertRefused(
          () -> fixture.service.getOfAuthority(call, week), FaultCode.CITIZEN_ACCESS_DENIED);
    }
    fixture.service.ping(
        new Calls("BookingService", "Ping").by(Citizens.JOBCENTRE, Channel.OTHER_ACTOR, false));
  }

  @Test
  void theMunicipalityReadsItsOwnCalls() {
    Cpr cpr = fixture.citizen(6);
    fixture.service.create(
        new Calls("BookingService", "CreateBooking").by(Citizens.MUNICIPALITY),
        cpr,
        Draft.ofType(4).build());
    assertTrue(
        page(Citizens.MUNICIPALITY, null, 100).bookings().stream()
            .anyMatch(listed -> listed.cpr().equals(cpr)));
    assertTrue(
        page(Citizens.JOBCENTRE, null, 500).bookings().stream()
            .noneMatch(listed -> listed.cpr().equals(cpr)));
  }

  @Test
  @Rule("FRA-19.1-7")
  void aDutyIsAJobInterviewOrAMeetingWithDutyToAttendThatIsNotCancelled() {
    Cpr cpr = fixture.citizen(1);
    fixture.create(cpr, Draft.ofType(12).voluntary());
    assertEquals(Optional.empty(), duty(cpr));
    UUID meeting = fixture.create(cpr, Draft.ofType(9).starting("2011-09-14T10:00"));
    assertEquals(Optional.of(LocalDate.parse("2011-09-14")), duty(cpr));
    UUID interview =
        fixture.create(cpr, Draft.interview().voluntary().starting("2011-09-13T10:00"));
    assertEquals(Optional.of(LocalDate.parse("2011-09-13")), duty(cpr));
    fixture.cancel(cpr, interview);
    fixture.cancel(cpr, meeting);
    assertEquals(Optional.empty(), duty(cpr));
  }

  private Optional<LocalDate> duty(Cpr cpr) {
    return BookingFixture.DUTIES.firstIn(fixture.state(cpr), MONDAY, MONDAY.plusDays(6));
  }

  @Test
  @Rule("IDK-30-1")
  void theWarehouseReceivesEveryCallOfEachPerson() {
    Cpr cpr = fixture.citizen(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.cancel(cpr, id);
    StringWriter out = new StringWriter();
    new EnrollmentExtract(fixture.database).write(BookingFixture.TODAY, BookingFixture.TODAY, out);
    assertEquals(
        List.of("BookingCreated", "BookingCancelled"),
        out.toString()
            .lines()
            .filter(line -> line.contains(cpr.value()))
            .map(line -> line.split(";")[2])
            .toList());
  }
}
