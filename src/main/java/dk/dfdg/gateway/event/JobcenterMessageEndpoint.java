package dk.dfdg.gateway.event;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.event.v1.AvailabilityAssessmentType;
import dk.dfdg.gateway.contract.event.v1.EventReceiptType;
import dk.dfdg.gateway.contract.event.v1.GetBasicDataRequestType;
import dk.dfdg.gateway.contract.event.v1.GetBasicDataResponseType;
import dk.dfdg.gateway.contract.event.v1.JobcenterMessageServicePortType;
import dk.dfdg.gateway.contract.event.v1.RegisterEventRequestType;
import dk.dfdg.gateway.contract.event.v1.RegisterEventResponseType;
import dk.dfdg.gateway.contract.event.v1.RegisterEventType;
import dk.dfdg.gateway.contract.event.v1.RegisterUnemploymentFundEventRequestType;
import dk.dfdg.gateway.contract.event.v1.RegisterUnemploymentFundEventResponseType;
import dk.dfdg.gateway.contract.event.v1.SaveAvailabilityAssessmentRequestType;
import dk.dfdg.gateway.contract.event.v1.SaveAvailabilityAssessmentResponseType;
import dk.dfdg.gateway.contract.event.v1.UnemploymentFundEventType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;

/** JobcenterMessageService on the wire: requests into commands, and outcomes into receipts. */
public final class JobcenterMessageEndpoint implements JobcenterMessageServicePortType {
  private final EventService service;
  private final Wire wire;
  private final GatewayClock clock;

  public JobcenterMessageEndpoint(EventService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public RegisterEventResponseType registerEvent(RegisterEventRequestType request) {
    RegisterEventType sent = request.getEvent();
    return receipt(
        new RegisterEventResponseType(),
        service.register(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), EventPaths.EVENT.citizen()),
            EventWireEndpoint.command(sent)));
  }

  @Override
  public RegisterUnemploymentFundEventResponseType registerUnemploymentFundEvent(
      RegisterUnemploymentFundEventRequestType request) {
    UnemploymentFundEventType sent = request.getEvent();
    return receipt(
        new RegisterUnemploymentFundEventResponseType(),
        service.registerOfFund(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), EventPaths.FUND_EVENT.citizen()),
            EventWireEndpoint.command(sent)));
  }

  @Override
  public SaveAvailabilityAssessmentResponseType saveAvailabilityAssessment(
      SaveAvailabilityAssessmentRequestType request) {
    AvailabilityAssessmentType sent = request.getAvailabilityAssessment();
    return receipt(
        new SaveAvailabilityAssessmentResponseType(),
        service.assess(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), EventPaths.ASSESSMENT.citizen()),
            EventWireEndpoint.command(sent)));
  }

  @Override
  public GetBasicDataResponseType getBasicData(GetBasicDataRequestType request) {
    Registered registered =
        service.basicData(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(), EventPaths.BASIC_DATA.citizen()));
    GetBasicDataResponseType response = receipt(new GetBasicDataResponseType(), registered);
    response.setBasicData(EventWireEndpoint.basicData(registered.answers(), wire));
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private <T extends EventReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
