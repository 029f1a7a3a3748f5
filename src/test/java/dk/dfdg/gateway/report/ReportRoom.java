package dk.dfdg.gateway.report;

import dk.dfdg.gateway.app.sandbox.SampleMeasures;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A report desk on a database, and a municipality that reports to it. */
final class ReportRoom implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2011, 9, 8);
  static final Instant THURSDAY = Instant.parse("2011-09-08T10:00:00Z");
  private static final Path CONF = Path.of("conf");
  private static final MeasureLaw LAW =
      MeasureLaw.load(CONF, CodeLists.load(CONF.resolve("codelists")));

  final Database database;
  final String municipality;
  final Path spool;
  final GatewayClock clock;
  final ReportDesk desk;

  ReportRoom(Database database, String municipality) {
    this(database, municipality, THURSDAY);
  }

  ReportRoom(Database database, String municipality, Instant now) {
    this(database, municipality, now, newSpool());
  }

  ReportRoom(Database database, String municipality, Instant now, Path spool) {
    this.database = database;
    this.municipality = municipality;
    this.spool = spool;
    this.clock = new GatewayClock(Clock.fixed(now, GatewayClock.ZONE), Duration.ZERO);
    this.desk =
        new ReportDesk(
            database,
            clock,
            LAW,
            JobcentreRegister.load(CONF.resolve("registers")),
            ReportDeadlines.load(CONF.resolve("rules")),
            new ReportSettings(spool, 10, 50));
  }

  static Path newSpool() {
    try {
      Path spool = Files.createTempDirectory("dfdg-spool-");
      spool.toFile().deleteOnExit();
      return spool;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A week's report of a made-up municipality. */
  List<MeasureRecord> sample(RecordKind kind, int week, int size) {
    SampleMeasures sample =
        new SampleMeasures(7, kind, municipality, LocalDate.of(2010, 10, 12), size);
    return LongStream.range(0, size).mapToObj(place -> sample.record(week, place)).toList();
  }

  Report open(RecordKind kind, Acceptance acceptance) {
    return desk.open(opening(kind, acceptance, false));
  }

  Opening opening(RecordKind kind, Acceptance acceptance, boolean replace) {
    return new Opening(
        municipality, kind, DAY, acceptance, Way.WEBSERVICE, replace, "workbase", "A-1");
  }

  /** A report by upload, whose records have no keys. */
  Report openFile(RecordKind kind, Acceptance acceptance) {
    return desk.open(
        new Opening(municipality, kind, DAY, acceptance, Way.UPLOAD, false, "workbase", "A-1"));
  }

  /** The whole of one at once. */
  Report reportedFile(RecordKind kind, Acceptance acceptance, List<MeasureRecord> records) {
    Report report = openFile(kind, acceptance);
    submitAll(report, records.stream().map(ReportRoom::withoutKey).toList(), 5000);
    return close(report, records.size());
  }

  static MeasureRecord withoutKey(MeasureRecord record) {
    return with(record, MeasureField.KEY, null);
  }

  ChunkAnswer submit(Report report, int number, List<Row> rows) {
    return desk.submit(
        report.identifier(), municipality, number, "digest" + number, rows, List.of());
  }

  /** Sends everything in chunks of so many, in order. */
  void submitAll(Report report, List<MeasureRecord> records, int size) {
    int number = 0;
    for (int from = 0; from < records.size(); from += size) {
      submit(
          report,
          ++number,
          rows(from + 1, records.subList(from, Math.min(records.size(), from + size))));
    }
  }

  static List<Row> rows(int first, List<MeasureRecord> records) {
    List<Row> rows = new ArrayList<>();
    for (MeasureRecord record : records) {
      rows.add(new Row(first + rows.size(), record));
    }
    return rows;
  }

  Report close(Report report, long expected) {
    return desk.close(report.identifier(), municipality, expected);
  }

  /** A whole report at once. */
  Report reported(RecordKind kind, List<MeasureRecord> records) {
    return reported(kind, Acceptance.ALL_OR_NOTHING, records);
  }

  Report reported(RecordKind kind, Acceptance acceptance, List<MeasureRecord> records) {
    Report report = open(kind, acceptance);
    submitAll(report, records, 500);
    return close(report, records.size());
  }

  Receipt receipt(Report report) {
    return desk.receipt(report.identifier(), municipality);
  }

  /** Everything that is known of the municipality's measures of a kind. */
  List<Stored> known(RecordKind kind) {
    return database.inTransaction(
        handle -> {
          try (Stream<Stored> all = new MeasureStore().known(handle, kind)) {
            return all.filter(stored -> stored.municipality().equals(municipality)).toList();
          }
        });
  }

  static MeasureRecord with(MeasureRecord record, MeasureField field, String value) {
    return record.copy().put(field, value).build();
  }

  Single single(RecordKind kind, UUID key) {
    return new Single(municipality, kind, key, DAY, "workbase", "A-1");
  }

  @Override
  public void close() {
    desk.close();
    try {
      Files.deleteIfExists(spool);
    } catch (IOException notEmpty) {
      throw new UncheckedIOException(notEmpty);
    }
  }
}
