package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.amforareporting.v1.AbandonReportRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.AbandonReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.AmforaReceiptType;
import dk.dfdg.gateway.contract.amforareporting.v1.AmforaReportingServicePortType;
import dk.dfdg.gateway.contract.amforareporting.v1.AnnulMeasureRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.AnnulMeasureResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.CloseReportRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.CloseReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.ConfirmReportRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.ConfirmReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.CreateMeasureRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.CreateMeasureResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetMeasuresRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetMeasuresResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReceiptRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReceiptResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReportRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReportsRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReportsResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.KnownMeasureType;
import dk.dfdg.gateway.contract.amforareporting.v1.OpenReportRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.OpenReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.RecordKindType;
import dk.dfdg.gateway.contract.amforareporting.v1.ReportReceiptType;
import dk.dfdg.gateway.contract.amforareporting.v1.SubmitChunkRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.SubmitChunkResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.UpdateMeasureRequestType;
import dk.dfdg.gateway.contract.amforareporting.v1.UpdateMeasureResponseType;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** AmforaReportingService on the wire: requests into records, and outcomes into receipts. */
public final class AmforaEndpoint implements AmforaReportingServicePortType {
  private final ReportingService service;
  private final SingleMeasureService singles;
  private final ReportWireEndpoint reports;
  private final Wire wire;
  private final GatewayClock clock;

  public AmforaEndpoint(
      ReportingService service,
      SingleMeasureService singles,
      RuleCatalogue catalogue,
      Wire wire,
      GatewayClock clock) {
    this.service = service;
    this.singles = singles;
    this.reports = new ReportWireEndpoint(catalogue, wire);
    this.wire = wire;
    this.clock = clock;
  }

  private static CallContext call() {
    return CurrentCall.get().context();
  }

  @Override
  public OpenReportResponseType openReport(OpenReportRequestType request) {
    return receipt(
        new OpenReportResponseType(),
        service.open(
            call(),
            kind(request.getRecordKind()),
            Wire.day(request.getReferenceDate()),
            Acceptance.valueOf(request.getAcceptance().value()),
            Boolean.TRUE.equals(request.isReplaceIndicator())));
  }

  @Override
  public SubmitChunkResponseType submitChunk(SubmitChunkRequestType request) {
    ReportingService.ToldChunk told =
        service.submit(
            call(),
            UUID.fromString(request.getReportIdentifier()),
            request.getChunkNumber(),
            ChunkWireEndpoint.records(request, CurrentCall.get().rows()));
    SubmitChunkResponseType response = receipt(new SubmitChunkResponseType(), told.registered());
    response.setChunk(reports.chunk(request.getReportIdentifier(), told.answer()));
    return response;
  }

  @Override
  public CloseReportResponseType closeReport(CloseReportRequestType request) {
    return receipt(
        new CloseReportResponseType(),
        service.close(
            call(), UUID.fromString(request.getReportIdentifier()), request.getExpectedCount()));
  }

  @Override
  public ConfirmReportResponseType confirmReport(ConfirmReportRequestType request) {
    return receipt(
        new ConfirmReportResponseType(),
        service.confirm(call(), UUID.fromString(request.getReportIdentifier())));
  }

  @Override
  public AbandonReportResponseType abandonReport(AbandonReportRequestType request) {
    return receipt(
        new AbandonReportResponseType(),
        service.abandon(call(), UUID.fromString(request.getReportIdentifier())));
  }

  @Override
  public GetReportResponseType getReport(GetReportRequestType request) {
    return reports.progress(
        service.progress(call(), UUID.fromString(request.getReportIdentifier())));
  }

  @Override
  public GetReceiptResponseType getReceipt(GetReceiptRequestType request) {
    return reports.receipt(service.receipt(call(), UUID.fromString(request.getReportIdentifier())));
  }

  @Override
  public GetReportsResponseType getReports(GetReportsRequestType request) {
    GetReportsResponseType response = new GetReportsResponseType();
    service
        .reports(call(), kind(request.getRecordKind()))
        .forEach(report -> response.getReport().add(reports.report(report)));
    return response;
  }

  @Override
  public CreateMeasureResponseType createMeasure(CreateMeasureRequestType request) {
    MeasureRecord record = RecordWireEndpoint.of(request.getRecord());
    return receipt(
        new CreateMeasureResponseType(),
        SinglePath.of("CreateMeasure", record.kind())
            .pointedAt(() -> singles.create(call(), record)));
  }

  @Override
  public UpdateMeasureResponseType updateMeasure(UpdateMeasureRequestType request) {
    MeasureRecord record = RecordWireEndpoint.of(request.getRecord());
    return receipt(
        new UpdateMeasureResponseType(),
        SinglePath.of("UpdateMeasure", record.kind())
            .pointedAt(() -> singles.change(call(), record)));
  }

  @Override
  public AnnulMeasureResponseType annulMeasure(AnnulMeasureRequestType request) {
    return receipt(
        new AnnulMeasureResponseType(),
        singles.annul(
            call(), kind(request.getRecordKind()), UUID.fromString(request.getRecordIdentifier())));
  }

  @Override
  public GetMeasuresResponseType getMeasures(GetMeasuresRequestType request) {
    GetMeasuresResponseType response = new GetMeasuresResponseType();
    singles
        .measures(
            call(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                "/amr:GetMeasuresRequest/amr:PersonCivilRegistrationIdentifier"),
            kind(request.getRecordKind()))
        .forEach(known -> response.getKnownMeasure().add(known(known)));
    return response;
  }

  private KnownMeasureType known(Stored stored) {
    KnownMeasureType type = new KnownMeasureType();
    type.setFirstRecordedDate(wire.date(stored.firstRecorded()));
    type.setRecord(RecordWireEndpoint.told(stored.record()));
    return type;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(call());
    return wire.ping(clock.now());
  }

  /** Null for one that was not named. */
  private static RecordKind kind(RecordKindType sent) {
    return sent == null ? null : RecordKind.valueOf(sent.value());
  }

  private <T extends ReportReceiptType> T receipt(T response, Told told) {
    receipt(response, told.registered());
    response.setReport(reports.report(told.report()));
    return response;
  }

  private <T extends AmforaReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
