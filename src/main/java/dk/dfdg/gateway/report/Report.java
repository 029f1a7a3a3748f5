package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report and how far it has come.
 *
 * @param id its number in the database: what recorded or ended a measure
 * @param identifier by which the reporter names it
 * @param full the whole of what the municipality has, and not one registration as it happens
 * @param expected how many records the reporter said that there are, once it has said so
 * @param chunks how many chunks have come
 * @param closedAt when it was stored, refused or given up; null before
 * @param late it was complete after Friday 06:00 of the week for which it reports
 */
public record Report(
    long id,
    UUID identifier,
    String municipality,
    RecordKind kind,
    Way way,
    boolean full,
    Acceptance acceptance,
    String processor,
    String agreement,
    LocalDate referenceDay,
    ReportStatus status,
    Instant openedAt,
    Instant touchedAt,
    Instant closedAt,
    boolean late,
    Long expected,
    int chunks,
    Counts counts) {

  /**
   * What has come of it. The last five are known once it has been compared.
   *
   * @param received records that have come, the wrong ones too
   * @param wrong records that are not stored for something that is wrong with them
   * @param added measures that were not known
   * @param changed measures that are known otherwise
   * @param unchanged measures that are known as they came
   * @param gone known measures that are no longer reported: they end
   * @param kept rows and known measures that change nothing: because a row was wrong or could not
   *     be told apart, because the measure was registered, changed or annulled after the report was
   *     opened, or because it is so old that it is no longer owed
   */
  public record Counts(
      long received, long wrong, long added, long changed, long unchanged, long gone, long kept) {}

  Filing filing() {
    return new Filing(way, municipality, referenceDay, full);
  }
}
