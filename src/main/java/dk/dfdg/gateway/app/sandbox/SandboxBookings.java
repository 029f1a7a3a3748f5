package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingFact.BookingCancelled;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.citizen.BookingFact.BookingTimeChosen;
import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Calls the sample citizens to meetings: {@code conf/sandbox/bookings.csv}. Each begins at ten, so
 * many days after the first start; the places that it offers at ten on the days after it.
 */
final class SandboxBookings {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int IN_PERSON = 1;
  private static final int CAUSE_NOT_NEEDED = 4;
  private static final BookingContent.Location LOCATION =
      new BookingContent.Location("Lokale 12", "Nyropsgade 1", "1602", "København V");
  private static final BookingContent.Contact CONTACT =
      new BookingContent.Contact("33151515", "jobcenter@example.dk", null);

  private final CitizenStore citizens = new CitizenStore();
  private final Database database;
  private final LocalDate today;
  private final FactLoad factLoad;

  SandboxBookings(Database database, GatewayClock clock, FactLoad factLoad) {
    this.database = database;
    this.today = clock.today();
    this.factLoad = factLoad;
  }

  /** A citizen who has been called already stays so. */
  void load(Path file) {
    for (CsvRow row :
        CsvFile.read(file, "id", "cpr", "interview_type", "days_ahead", "places", "state")) {
      CitizenState citizen =
          database.read(
              handle -> citizens.load(handle, citizens.find(handle, cpr(row)).orElseThrow()));
      UUID id = UUID.fromString(row.text("id"));
      if (citizen.contactCourse().booking(id).isEmpty()) {
        factLoad.load(citizen.id(), facts(row, id, citizen.jobcentre()));
      }
    }
  }

  private static Cpr cpr(CsvRow row) {
    return Cpr.parse(row.text("cpr")).orElseThrow(() -> row.bad("cpr names no day"));
  }

  private List<CitizenFact> facts(CsvRow row, UUID id, String jobcentre) {
    String state = row.choice("state", "called", "cancelled", "late", "chosen");
    WholeBooking whole =
        booking(row, id, new Organisation(Organisation.JOBCENTRE, jobcentre), state.equals("late"));
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingCreated(whole, today, "IDK-25-1"));
    if (state.equals("cancelled")) {
      WholeBooking cancelled =
          new WholeBooking(
              whole.booking().cancel(), whole.content().cancelled(CAUSE_NOT_NEEDED, null, today));
      facts.add(new BookingCancelled(cancelled, null, today, "IDK-28-5"));
    } else if (state.equals("chosen")) {
      BookingTime first = whole.booking().alternatives().get(0);
      facts.add(
          new BookingTimeChosen(
              whole.with(whole.booking().choosing(first, at(0))), null, today, "IDK-29-3"));
    }
    return facts;
  }

  private WholeBooking booking(CsvRow row, UUID id, Organisation owner, boolean late) {
    int day = row.number("days_ahead");
    List<BookingTime> times = new ArrayList<>();
    for (String place : row.optional("places").map(text -> text.split(",")).orElse(new String[0])) {
      times.add(
          new BookingTime(
              UUID.fromString(place), at(day + times.size() + 1), end(day + times.size() + 1), 1));
    }
    Instant deadline = times.isEmpty() ? null : at(late ? -1 : day - 1);
    return new WholeBooking(
        new Booking(
            id,
            owner,
            row.number("interview_type"),
            IN_PERSON,
            at(day),
            end(day),
            true,
            !times.isEmpty(),
            deadline,
            times,
            false,
            null,
            null),
        new BookingContent(
            owner,
            "Indkaldelse til møde",
            null,
            LOCATION,
            CONTACT,
            "Sagsbehandler Prøve",
            true,
            today,
            null,
            null));
  }

  private Instant at(int days) {
    return today.plusDays(days).atTime(TEN).atZone(GatewayClock.ZONE).toInstant();
  }

  private Instant end(int days) {
    return at(days).plusSeconds(1800);
  }
}
