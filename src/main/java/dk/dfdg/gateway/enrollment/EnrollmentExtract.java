package dk.dfdg.gateway.enrollment;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.BookingFact;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.VisitationFact;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * §§ 10, 17, 23, 31 and 68: what the statistical data warehouse and Danmarks Statistik receive of
 * chapters 2, 3, 4, 5 and 11, one row a registration and person. The rows carry CPR numbers: the
 * file is for its receiver only.
 */
public final class EnrollmentExtract {
  private static final List<String> DETAILS =
      List.of(
          "category",
          "enrollment_date",
          "unemployment_status",
          "cancellation_date",
          "cause",
          "contact_group",
          "match_group",
          "interview_date",
          "interview_contact_type",
          "absence_type",
          "start_date",
          "end_date",
          "end_cause",
          "interview",
          "interview_type",
          "event_type",
          "phase",
          "event_date",
          "activity",
          "status",
          "starts_on",
          "ends_on",
          "hours",
          "minutes");

  private static final List<String> KINDS =
      Stream.of(
              EnrollmentFact.class,
              VisitationFact.class,
              AbsenceFact.class,
              InterviewFact.class,
              BookingFact.class,
              EventFact.class)
          .flatMap(facts -> Stream.of(facts.getPermittedSubclasses()))
          // That somebody is told of it is no event of its own.
          .filter(kind -> !kind.equals(EventFact.EventSent.class))
          .map(Class::getSimpleName)
          .toList();

  private final Database database;
  private final FactStore history = new FactStore();

  public EnrollmentExtract(Database database) {
    this.database = database;
  }

  /**
   * Writes what was registered on those days, the first and the last included.
   *
   * @return the number of registrations
   */
  public int write(LocalDate from, LocalDate to, Writer out) {
    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
    csv.writeRecord(
        Stream.concat(
                Stream.of("fact", "cpr", "kind", "effective_date", "registered_at", "rule"),
                DETAILS.stream())
            .toList());
    int written =
        database.inTransaction(
            handle ->
                history.each(
                    handle,
                    KINDS,
                    from.atStartOfDay(GatewayClock.ZONE).toInstant(),
                    to.plusDays(1).atStartOfDay(GatewayClock.ZONE).toInstant(),
                    (cpr, recorded) -> csv.writeRecord(row(cpr.value(), recorded))));
    try {
      csv.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return written;
  }

  private static List<String> row(String cpr, Recorded recorded) {
    HistoryFact fact = recorded.fact();
    return Stream.concat(
            Stream.of(
                Long.toString(recorded.id()),
                cpr,
                fact.kind(),
                fact.effectiveDate().toString(),
                recorded.registeredAt().toInstant().toString(),
                fact.rule()),
            DETAILS.stream()
                .map(name -> fact.details().get(name))
                .map(value -> value == null ? "" : value.toString()))
        .toList();
  }
}
