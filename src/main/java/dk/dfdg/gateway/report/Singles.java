package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Checked;
import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.FullTime;
import dk.dfdg.gateway.measure.Known;
import dk.dfdg.gateway.measure.MeasureDigest;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureIdentity;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.measure.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Single registrations as they happen, by key. Each is a report of its own, so that one can see
 * later what recorded or ended a measure; who calls has the turn of the municipality.
 */
final class Singles {
  private static final String ONE_RECORD_EACH = "AMF-46-1";

  private final MeasureLaw law;
  private final GatewayClock clock;
  private final ParticipantStore participants;
  private final ReportStore reports = new ReportStore();
  private final KnownStore known = new KnownStore();
  private final VersionStore versions = new VersionStore();
  private final MeasureStore measures = new MeasureStore();

  Singles(MeasureLaw law, GatewayClock clock, ParticipantStore participants) {
    this.law = law;
    this.clock = clock;
    this.participants = participants;
  }

  SingleAnswer create(Handle handle, Single single, MeasureRecord record) {
    if (!withKey(handle, single).isEmpty()) {
      throw new Refusal(Violation.of(FaultCode.MEASURE_KEY_USED, ONE_RECORD_EACH).at(key(), null));
    }
    MeasureRecord keyed = keyed(single, record);
    KnownVersion fromFile =
        MeasureIdentity.isTold(keyed) ? withoutKey(handle, single, keyed) : null;
    return store(handle, single, keyed, fromFile);
  }

  SingleAnswer change(Handle handle, Single single, MeasureRecord record) {
    return store(handle, single, keyed(single, record), theKnown(handle, single));
  }

  SingleAnswer annul(Handle handle, Single single) {
    KnownVersion version = theKnown(handle, single);
    long report = begin(handle, single);
    versions.end(handle, List.of(version.id()), report);
    return end(handle, report, new Report.Counts(1, 0, 0, 0, 0, 1, 0), List.of());
  }

  private KnownVersion theKnown(Handle handle, Single single) {
    return withKey(handle, single).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Violation.of(FaultCode.MEASURE_UNKNOWN).at(key(), null)));
  }

  private List<KnownVersion> withKey(Handle handle, Single single) {
    return known.withKey(handle, single.municipality(), single.kind(), single.key());
  }

  /**
   * The same measure, which came in a file, where it has no key: this is the first to give it one.
   */
  private KnownVersion withoutKey(Handle handle, Single single, MeasureRecord record) {
    if (single.kind() != RecordKind.UNINSURED) {
      return null;
    }
    long identity = MeasureIdentity.of(record);
    return known.between(handle, single.municipality(), single.kind(), identity, identity).stream()
        .filter(version -> version.key() == null)
        .findFirst()
        .orElse(null);
  }

  private static MeasureRecord keyed(Single single, MeasureRecord record) {
    MeasureRecord.Builder keyed = record.copy().put(MeasureField.KEY, single.key().toString());
    if (!record.has(MeasureField.MUNICIPALITY)) {
      keyed.put(MeasureField.MUNICIPALITY, single.municipality());
    }
    return keyed.build();
  }

  private SingleAnswer store(
      Handle handle, Single single, MeasureRecord record, KnownVersion version) {
    Filing filing = filing(single);
    Checked checked = law.check(record, filing);
    MeasureRecord now = checked.record();
    Known before =
        version == null
            ? null
            : known.full(handle, single.kind(), List.of(version.id())).get(version.id());
    refuse(checked.violations());
    People people = People.of(handle, participants, List.of(now));
    refuse(people.check(law, before, now, filing));
    List<Advice> advice = new ArrayList<>(checked.advice());
    advice.addAll(people.advise(law, before, now, filing));
    FullTime.advise(now, others(handle, now, version)).ifPresent(advice::add);
    UUID digest = MeasureDigest.of(now);
    if (version != null && version.digest().equals(digest) && single.key().equals(version.key())) {
      return end(handle, begin(handle, single), new Report.Counts(1, 0, 0, 0, 1, 0, 0), advice);
    }
    long report = begin(handle, single);
    LocalDate first = version == null ? clock.today() : version.firstRecorded();
    try (VersionStream stored = versions.stream(handle, single.municipality(), report)) {
      stored.add(
          List.of(
              new NewVersion(
                  MeasureIdentity.of(now),
                  digest,
                  now,
                  first,
                  report,
                  version == null ? null : version.id())));
      stored.end(version == null ? List.of() : List.of(version.id()));
      stored.finish();
    }
    return end(
        handle,
        report,
        version == null
            ? new Report.Counts(1, 0, 1, 0, 0, 0, 0)
            : new Report.Counts(1, 0, 0, 1, 0, 0, 0),
        advice);
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new Refusal(violations);
    }
  }

  /** What else is known of the same person, whoever has reported it. */
  private List<MeasureRecord> others(Handle handle, MeasureRecord now, KnownVersion version) {
    if (!FullTime.counts(now)) {
      return List.of();
    }
    return Cpr.parse(now.text(MeasureField.CPR)).stream()
        .flatMap(cpr -> measures.ofCitizen(handle, cpr).stream())
        .filter(other -> version == null || other.id() != version.id())
        .map(Stored::record)
        .toList();
  }

  private static Filing filing(Single single) {
    return new Filing(Way.WEBSERVICE, single.municipality(), single.referenceDay(), false);
  }

  private long begin(Handle handle, Single single) {
    Opening opening =
        new Opening(
            single.municipality(),
            single.kind(),
            single.referenceDay(),
            Acceptance.ALL_OR_NOTHING,
            Way.WEBSERVICE,
            false,
            single.processor(),
            single.agreement());
    return reports.insert(handle, UUID.randomUUID(), opening, false, clock.now());
  }

  private SingleAnswer end(Handle handle, long report, Report.Counts counts, List<Advice> advice) {
    reports.setReceived(handle, report, 1);
    reports.end(handle, report, ReportStatus.CLOSED, counts, clock.now());
    return new SingleAnswer(reports.load(handle, report), advice);
  }

  private static String key() {
    return MeasureField.KEY.field();
  }
}
