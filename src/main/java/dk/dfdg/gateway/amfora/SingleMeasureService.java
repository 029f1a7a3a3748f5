package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Single;
import dk.dfdg.gateway.report.SingleAnswer;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Single registrations as they happen, and what a municipality has reported about a citizen. */
public final class SingleMeasureService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final ReportDesk desk;
  private final ReportingMunicipality municipalities;
  private final MeasureStore measures = new MeasureStore();

  public SingleMeasureService(
      GatewayClock clock,
      Registrations registrations,
      ReportDesk desk,
      ReportingMunicipality municipalities) {
    this.clock = clock;
    this.registrations = registrations;
    this.desk = desk;
    this.municipalities = municipalities;
  }

  Told create(CallContext call, MeasureRecord record) {
    return register(
        call,
        record.kind(),
        MeasureKey.of(record),
        (handle, single) -> desk.create(handle, single, record));
  }

  Told change(CallContext call, MeasureRecord record) {
    return register(
        call,
        record.kind(),
        MeasureKey.of(record),
        (handle, single) -> desk.change(handle, single, record));
  }

  Told annul(CallContext call, RecordKind kind, UUID key) {
    return register(call, kind, key, desk::annul);
  }

  private Told register(
      CallContext call, RecordKind kind, UUID key, BiFunction<Handle, Single, SingleAnswer> work) {
    String municipality = municipalities.of(call);
    Single single =
        new Single(municipality, kind, key, clock.today(), call.processorId(), call.agreementId());
    Report[] report = new Report[1];
    Registered registered =
        desk.inTurn(
            municipality,
            kind,
            () ->
                registrations.answerWithoutCitizen(
                    call,
                    handle -> desk.takeTurn(handle, municipality, kind),
                    (handle, receipt) -> {
                      SingleAnswer answer = work.apply(handle, single);
                      report[0] = answer.report();
                      return new Registered(receipt, answer.advice(), Told.naming(report[0]));
                    }));
    return new Told(
        registered,
        report[0] == null ? desk.report(Told.named(registered), municipality) : report[0]);
  }

  /** What the municipality itself has reported about a citizen. */
  List<Stored> measures(CallContext call, Cpr cpr, RecordKind kind) {
    String municipality = municipalities.of(call);
    return registrations.readWithoutCitizen(
        call,
        handle ->
            measures.ofCitizen(handle, cpr).stream()
                .filter(known -> known.municipality().equals(municipality))
                .filter(known -> kind == null || known.kind() == kind)
                .toList());
  }
}
