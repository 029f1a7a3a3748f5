package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureTables;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Opgørelse af kvoter: how many wage subsidies for insured unemployed (vejledningen af 2011 pkt.
 * 46.1 nr. 15, kode 4, 5, 16 og 17) each municipality has reported, by who employs. Which quota
 * they are held against (§ 56 i lov om ansvaret for og styringen af den aktive
 * beskæftigelsesindsats) is not known here. A wage subsidy that two municipalities report with the
 * same key counts once, with the one that recorded it last: {@link Reported#courses}.
 */
public final class QuotaStatement {
  /** What a row says: sector as in {@code job-order-types.csv}. */
  public static final List<String> COLUMNS =
      List.of("municipality", "sector", "running", "started");

  private final Database database;
  private final GatewayClock clock;
  private final Map<String, String> sectors;
  private final ExtractStore measures = new ExtractStore();

  private QuotaStatement(Database database, GatewayClock clock, Map<String, String> sectors) {
    this.database = database;
    this.clock = clock;
    this.sectors = sectors;
  }

  /** Reads in the folder of rules which types count. */
  public static QuotaStatement load(Path confRules, Database database, GatewayClock clock) {
    Map<String, String> sectors = new HashMap<>();
    for (CsvRow row : MeasureTables.jobOrderTypes(confRules)) {
      if (row.yes("quota")) {
        sectors.put(row.text("job_order_type"), row.text("sector"));
      }
    }
    return new QuotaStatement(database, clock, sectors);
  }

  private static final class Count {
    private long running;
    private long started;
  }

  /** Those that run on some day of the period, and those of them that start in it. */
  public List<List<String>> rows(LocalDate from, LocalDate to) {
    Days period = new Days(from, to);
    Map<String, Map<String, Count>> counts = new TreeMap<>();
    database.inTransaction(
        handle -> {
          PersonByPerson persons =
              new PersonByPerson(
                  reports ->
                      Reported.courses(reports).forEach(each -> count(each, period, counts)));
          measures.each(handle, clock.today(), Set.of(RecordKind.INSURED), persons::take);
          persons.end();
          return null;
        });
    return counts.entrySet().stream()
        .flatMap(
            municipality ->
                municipality.getValue().entrySet().stream()
                    .map(sector -> row(municipality.getKey(), sector)))
        .toList();
  }

  private void count(MeasureRecord record, Days period, Map<String, Map<String, Count>> counts) {
    LocalDate start = record.date(MeasureField.START);
    String sector =
        record.has(MeasureField.JOB_ORDER_TYPE)
            ? sectors.get(record.text(MeasureField.JOB_ORDER_TYPE))
            : null;
    if (sector == null
        || WriteDownTable.isNotReported(record)
        || !period.overlap(start, record.date(MeasureField.END))) {
      return;
    }
    Count count =
        counts
            .computeIfAbsent(record.text(MeasureField.MUNICIPALITY), code -> new TreeMap<>())
            .computeIfAbsent(sector, name -> new Count());
    count.running++;
    count.started += period.contain(start) ? 1 : 0;
  }

  private static List<String> row(String municipality, Map.Entry<String, Count> sector) {
    return List.of(
        municipality,
        sector.getKey(),
        Long.toString(sector.getValue().running),
        Long.toString(sector.getValue().started));
  }
}
