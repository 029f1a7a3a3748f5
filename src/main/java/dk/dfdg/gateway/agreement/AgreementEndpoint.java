package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.access.RefusedCall;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.agreement.v1.AgreementServicePortType;
import dk.dfdg.gateway.contract.agreement.v1.AgreementStatusType;
import dk.dfdg.gateway.contract.agreement.v1.AgreementType;
import dk.dfdg.gateway.contract.agreement.v1.AllowedOperationType;
import dk.dfdg.gateway.contract.agreement.v1.AnnounceSystemChangeRequestType;
import dk.dfdg.gateway.contract.agreement.v1.AnnounceSystemChangeResponseType;
import dk.dfdg.gateway.contract.agreement.v1.GetAllowedOperationsRequestType;
import dk.dfdg.gateway.contract.agreement.v1.GetAllowedOperationsResponseType;
import dk.dfdg.gateway.contract.agreement.v1.GetRefusalReasonRequestType;
import dk.dfdg.gateway.contract.agreement.v1.GetRefusalReasonResponseType;
import dk.dfdg.gateway.contract.agreement.v1.GetSystemChangeNoticesRequestType;
import dk.dfdg.gateway.contract.agreement.v1.GetSystemChangeNoticesResponseType;
import dk.dfdg.gateway.soap.Call;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** AgreementService on the wire. */
public final class AgreementEndpoint implements AgreementServicePortType {
  private final AgreementService service;
  private final SystemChangeService systemChanges;
  private final Wire wire;
  private final GatewayClock clock;

  public AgreementEndpoint(
      AgreementService service, SystemChangeService systemChanges, Wire wire, GatewayClock clock) {
    this.service = service;
    this.systemChanges = systemChanges;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetAllowedOperationsResponseType getAllowedOperations(
      GetAllowedOperationsRequestType request) {
    Call call = CurrentCall.get();
    GetAllowedOperationsResponseType response = new GetAllowedOperationsResponseType();
    service
        .allowedOperations(call.context())
        .forEach(own -> response.getAgreement().add(agreement(own)));
    response.setProcessorName(service.processorName(call.context()));
    response.setCertificateDaysLeft(
        (int)
            ChronoUnit.DAYS.between(
                clock.machineNow(), call.certificate().getNotAfter().toInstant()));
    return response;
  }

  private AgreementType agreement(AgreementService.Own own) {
    AgreementType type = new AgreementType();
    type.setAgreementIdentifier(own.agreement().id());
    type.setAgreementStatus(AgreementStatusType.valueOf(own.status().name()));
    type.setValidFromDate(wire.date(own.agreement().validFrom()));
    type.setValidToDate(wire.date(own.agreement().validTo()));
    type.setAgreementDaysLeft(
        (int) ChronoUnit.DAYS.between(clock.today(), own.agreement().validTo()));
    for (AgreementService.Allowed allowed : own.allowed()) {
      AllowedOperationType operation = new AllowedOperationType();
      operation.setServiceName(allowed.operation().service());
      operation.setOperationName(allowed.operation().name());
      operation.getCitizenScope().addAll(allowed.scopes());
      type.getAllowedOperation().add(operation);
    }
    return type;
  }

  @Override
  public GetRefusalReasonResponseType getRefusalReason(GetRefusalReasonRequestType request) {
    RefusedCall refused =
        service.refusalReason(
            CurrentCall.get().context(), UUID.fromString(request.getIncidentIdentifier()));
    GetRefusalReasonResponseType response = new GetRefusalReasonResponseType();
    response.setIncidentIdentifier(refused.incident().toString());
    response.setRefusedDateTime(wire.dateTime(refused.refusedAt()));
    response.setServiceName(refused.service());
    response.setOperationName(refused.operation());
    response.setFaultCode(refused.code().number());
    response.getRuleIdentifier().addAll(refused.rules());
    response.getTraceStep().addAll(refused.trace());
    return response;
  }

  @Override
  public AnnounceSystemChangeResponseType announceSystemChange(
      AnnounceSystemChangeRequestType request) {
    SystemChange change = SystemChangeWireEndpoint.change(request.getSystemChange());
    Registered registered = systemChanges.announce(CurrentCall.get().context(), change);
    Receipt receipt = registered.receipt();
    AnnounceSystemChangeResponseType response = new AnnounceSystemChangeResponseType();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setNoticeMark(
        SystemChangeWireEndpoint.mark(systemChanges.mark(change, registered), wire));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public GetSystemChangeNoticesResponseType getSystemChangeNotices(
      GetSystemChangeNoticesRequestType request) {
    GetSystemChangeNoticesResponseType response = new GetSystemChangeNoticesResponseType();
    systemChanges
        .notices(CurrentCall.get().context())
        .forEach(
            notice ->
                response
                    .getSystemChangeNotice()
                    .add(SystemChangeWireEndpoint.notice(notice, wire)));
    return response;
  }
}
