package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Weekly reports of a municipality that does not exist, made from a seed: the same seed, size, week
 * and place give the same record. From week to week about two records of a hundred change, are new
 * or are gone. All of them are right. In a file they have no key.
 */
public final class SampleMeasures {
  private static final int DAYS = 28;
  private static final int MONTHS = 12;
  private static final int YEARS = 40;
  private static final int SERIALS = 4000;
  private static final int MEASURES_EACH = 3;
  private static final int PROVIDERS = 400;
  private static final int CHANGED_OF_1000 = 16;

  /** So many records of a report are gone the week after, and as many are new. */
  private static final int ONE_GONE_OF = 500;

  private static final String[] BENEFITS = {"10", "37", "42", "50", "60"};
  private static final String[] COMPANIES = companies();
  private static final String[] TITLES = {"4211", "4222", "4231", "4251", "4271", "4281", "4341"};

  private final long seed;
  private final RecordKind kind;
  private final String municipality;
  private final LocalDate firstDay;
  private final long size;

  /**
   * @param kind insured or uninsured
   * @param firstDay the first day on which a measure begins; the last one is 300 days later
   * @param size how many records a report has
   */
  public SampleMeasures(
      long seed, RecordKind kind, String municipality, LocalDate firstDay, long size) {
    if (kind != RecordKind.INSURED && kind != RecordKind.UNINSURED) {
      throw new IllegalArgumentException("There are no samples of " + kind);
    }
    this.seed = seed;
    this.kind = kind;
    this.municipality = municipality;
    this.firstDay = firstDay;
    this.size = size;
  }

  /** Numbers with a right check digit, which nobody needs to have. */
  private static String[] companies() {
    return IntStream.range(10_000_000, 10_100_000)
        .mapToObj(Integer::toString)
        .filter(number -> Cvr.parse(number).isPresent())
        .toArray(String[]::new);
  }

  /**
   * One record of the report of a week.
   *
   * @param week from 0
   * @param place in the report, from 0 up to its size
   */
  public MeasureRecord record(int week, long place) {
    long number = week * (size / ONE_GONE_OF) + place;
    return kind == RecordKind.INSURED
        ? insured(number, version(number, week))
        : uninsured(number, version(number, week));
  }

  /** How often the measure has changed until that week. */
  private int version(long number, int week) {
    int version = 0;
    for (int each = 1; each <= week; each++) {
      if (mixed(number * 1009 + each, 1000) < CHANGED_OF_1000) {
        version++;
      }
    }
    return version;
  }

  private MeasureRecord uninsured(long number, int version) {
    MeasureRecord.Builder record =
        place(begin(number, version), number)
            .put(MeasureField.MAIN_BENEFIT, BENEFITS[(int) mixed(number + 3, BENEFITS.length)])
            .put(MeasureField.OPEN_OFFER, "false");
    switch ((int) (number % MEASURES_EACH)) {
      case 0 -> workplace(record.put(MeasureField.MEASURE, "139"), number, "71");
      case 1 -> workplace(record.put(MeasureField.MEASURE, "140"), number, "60");
      default -> course(record.put(MeasureField.MEASURE, "165"), number);
    }
    return record.build();
  }

  /** Named in full, so that rows are as long as real ones. */
  private static MeasureRecord.Builder place(MeasureRecord.Builder record, long number) {
    return record
        .put(
            MeasureField.WORKPLACE_NAME,
            "Beskæftigelses- og Integrationshuset, hold " + number % 5_000)
        .put(
            MeasureField.WORKPLACE_ADDRESS,
            "Søndre Ringvej " + (1 + number % 300) + ", 2. sal, opgang B, lokale " + number % 90)
        .put(MeasureField.WORKPLACE_POSTAL_CODE, "2660")
        .put(MeasureField.WORKPLACE_TOWN, "Brøndby Strand");
  }

  private static void workplace(MeasureRecord.Builder record, long number, String placeType) {
    company(record, number)
        .put(MeasureField.PLACE_TYPE, placeType)
        .put(MeasureField.JOB_TITLE, TITLES[(int) Math.floorMod(number, (long) TITLES.length)]);
  }

  private static MeasureRecord.Builder company(MeasureRecord.Builder record, long number) {
    return record
        .put(MeasureField.WORKPLACE_CVR, COMPANIES[(int) (number % COMPANIES.length)])
        .put(MeasureField.WORKPLACE_P_NUMBER, Long.toString(1_000_000_000 + number % 400_000));
  }

  private static void course(MeasureRecord.Builder record, long number) {
    record
        .put(MeasureField.PROVIDER_CVR, COMPANIES[(int) (number % PROVIDERS)])
        .put(MeasureField.PROVIDER_P_NUMBER, Long.toString(1_005_000_000L + number % 3_000))
        .put(MeasureField.CLASS, "HOLD-" + number % 50_000);
  }

  private MeasureRecord insured(long number, int version) {
    MeasureRecord.Builder record = begin(number, version).put(MeasureField.MINUTES, "30");
    responsible(record);
    if (number % MEASURES_EACH == 0) {
      company(record.put(MeasureField.ACTIVATION_TYPE, "11"), number)
          .put(MeasureField.JOB_ORDER_TYPE, "26")
          .put(MeasureField.JOB_TITLE, TITLES[(int) Math.floorMod(number, (long) TITLES.length)]);
    } else {
      course(
          record
              .put(MeasureField.ACTIVATION_TYPE, "8")
              .put(MeasureField.COURSE_TYPE, number % 2 == 0 ? "26" : "25"),
          number);
    }
    return record.build();
  }

  private void responsible(MeasureRecord.Builder record) {
    record
        .put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, municipality)
        .put(MeasureField.RESPONSIBLE_ORGANISATION_TYPE, "7")
        .put(MeasureField.RESPONSIBLE_GIVEN_NAME, "Anne")
        .put(MeasureField.RESPONSIBLE_SURNAME, "Hansen")
        .put(MeasureField.REGISTERING_ORGANISATION_CODE, municipality)
        .put(MeasureField.REGISTERING_ORGANISATION_TYPE, "7")
        .put(MeasureField.REGISTERING_GIVEN_NAME, "Anne")
        .put(MeasureField.REGISTERING_SURNAME, "Hansen");
  }

  private MeasureRecord.Builder begin(long number, int version) {
    LocalDate start = firstDay.plusDays(mixed(number + 1, 300));
    return MeasureRecord.of(kind)
        .put(MeasureField.KEY, key(number).toString())
        .put(MeasureField.CPR, cpr(number / MEASURES_EACH))
        .put(MeasureField.MUNICIPALITY, municipality)
        .put(MeasureField.START, start)
        .put(MeasureField.END, start.plusDays(28 + mixed(number + 2, 150)))
        .put(MeasureField.HOURS, Long.toString(10 + Math.floorMod(number + version, 27L)));
  }

  private UUID key(long number) {
    return UUID.nameUUIDFromBytes(
        (seed + ":" + municipality + ":" + number).getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody born between 1950 and 1989, whose number nobody has: no serial is checked. */
  private String cpr(long person) {
    long rest = Math.floorMod(person + mixed(0, 1 << 20), (long) DAYS * MONTHS * YEARS * SERIALS);
    long day = 1 + rest % DAYS;
    rest /= DAYS;
    long month = 1 + rest % MONTHS;
    rest /= MONTHS;
    long year = 50 + rest % YEARS;
    long serial = rest / YEARS;
    long digits = day * 100_000_000 + month * 1_000_000 + year * 10_000 + serial;
    return Long.toString(10_000_000_000L + digits).substring(1);
  }

  /** A number below the bound that looks like chance (SplitMix64). */
  private long mixed(long number, int bound) {
    long mixed = number * 0x9E3779B97F4A7C15L + seed;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return Math.floorMod(mixed ^ mixed >>> 31, (long) bound);
  }
}
