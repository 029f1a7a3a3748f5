package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts measures into the tables as reports closed on chosen days would have left them. */
final class KnownMeasures {
  private final Database database;

  KnownMeasures(Database database) {
    this.database = database;
  }

  /** Forgets everything. */
  void clear() {
    database.inTransaction(
        handle -> {
          for (String table :
              List.of(
                  "handed_over_file",
                  "handed_over",
                  "measure",
                  "measure_report",
                  "former_cpr",
                  "citizen")) {
            handle.execute("delete from " + table);
          }
          return null;
        });
  }

  /** The measures come with a report that is closed at noon of that day; tells their numbers. */
  List<Long> reported(String day, MeasureRecord... records) {
    return database.inTransaction(
        handle -> {
          long report = report(handle, noon(day));
          return List.of(records).stream().map(each -> measure(handle, report, each)).toList();
        });
  }

  /** A measure ends with a report that is closed at noon of that day. */
  void ended(String day, long measure) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update measure set ended_by = ? where id = ?",
                report(handle, noon(day)),
                measure));
  }

  private static Instant noon(String day) {
    return ZonedDateTime.of(LocalDate.parse(day).atTime(12, 0), GatewayClock.ZONE).toInstant();
  }

  private static long report(Handle handle, Instant closed) {
    return handle
        .createUpdate(
            """
            insert into measure_report (identifier, municipality, kind, way, extent, acceptance,
                processor_id, agreement_id, reference_day, status, opened_at, touched_at, closed_at)
            values (:identifier, '101', 1, 'webservice', 'full', 'all_or_nothing', 'p', 'a',
                :day, 'closed', :at, :at, :at)
            """)
        .bind("identifier", UUID.randomUUID().toString())
        .bind("day", LocalDate.ofInstant(closed, GatewayClock.ZONE))
        .bind("at", GatewayClock.moment(closed))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static long measure(Handle handle, long report, MeasureRecord record) {
    return handle
        .createUpdate(
            """
            insert into measure (municipality, kind, identity, digest, measure_key, cpr, code,
                start_day, end_day, content, first_recorded, recorded_by)
            values (:municipality, :kind, 1, :digest, cast(:key as uuid), :cpr, :code,
                cast(:start as date), cast(:end as date), :content, :first, :report)
            """)
        .bind("municipality", record.text(MeasureField.MUNICIPALITY))
        .bind("kind", record.kind().number())
        .bind("digest", UUID.randomUUID())
        .bind("key", record.text(MeasureField.KEY))
        .bind("cpr", record.text(MeasureField.CPR))
        .bind("code", record.code())
        .bind("start", record.text(MeasureField.START))
        .bind("end", record.text(MeasureField.END))
        .bind("content", new String(record.json(), StandardCharsets.UTF_8))
        .bind("first", LocalDate.parse("2011-09-01"))
        .bind("report", report)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** A measure under chapter 8: a wage subsidy when it has a job order type. */
  static MeasureRecord insured(
      String cpr, String jobOrderType, String start, String end, int minutes) {
    return MeasureRecord.of(RecordKind.INSURED)
        .put(MeasureField.KEY, key(cpr + jobOrderType + start))
        .put(MeasureField.CPR, cpr)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.ACTIVATION_TYPE, jobOrderType == null ? "8" : "11")
        .put(MeasureField.JOB_ORDER_TYPE, jobOrderType)
        .put(MeasureField.START, start)
        .put(MeasureField.END, end)
        .put(MeasureField.HOURS, minutes / 60)
        .put(MeasureField.MINUTES, minutes % 60)
        .put(MeasureField.RESPONSIBLE_SURNAME, "Æbelø")
        .build();
  }

  /** A measure under chapter 9, as the flat file brings it. */
  static MeasureRecord uninsured(String cpr, String measure, String start, String end, int hours) {
    return MeasureRecord.of(RecordKind.UNINSURED)
        .put(MeasureField.CPR, cpr)
        .put(MeasureField.MUNICIPALITY, "147")
        .put(MeasureField.MEASURE, measure)
        .put(MeasureField.START, start)
        .put(MeasureField.END, end)
        .put(MeasureField.HOURS, hours)
        .put(MeasureField.MAIN_BENEFIT, "10")
        .put(MeasureField.OPEN_OFFER, "false")
        .build();
  }

  private static String key(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
