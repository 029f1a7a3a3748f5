package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.benefit.v1.BenefitDecisionType;
import dk.dfdg.gateway.contract.benefit.v1.BenefitOfficeServicePortType;
import dk.dfdg.gateway.contract.benefit.v1.GetOpenApplicationsRequestType;
import dk.dfdg.gateway.contract.benefit.v1.GetOpenApplicationsResponseType;
import dk.dfdg.gateway.contract.benefit.v1.OpenApplicationType;
import dk.dfdg.gateway.contract.benefit.v1.RegisterBenefitDecisionRequestType;
import dk.dfdg.gateway.contract.benefit.v1.RegisterBenefitDecisionResponseType;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;

/** BenefitOfficeService on the wire. */
public final class BenefitOfficeEndpoint implements BenefitOfficeServicePortType {
  private final BenefitService service;
  private final Wire wire;
  private final GatewayClock clock;

  public BenefitOfficeEndpoint(BenefitService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public RegisterBenefitDecisionResponseType registerBenefitDecision(
      RegisterBenefitDecisionRequestType request) {
    BenefitDecisionType sent = request.getBenefitDecision();
    BenefitDecisionCommand command =
        new BenefitDecisionCommand(
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), BenefitPaths.CITIZEN),
            sent.isBenefitGrantedIndicator(),
            sent.getContactGroupTypeIdentifier());
    Registered registered = service.decide(CurrentCall.get().context(), command);
    Receipt receipt = registered.receipt();
    RegisterBenefitDecisionResponseType response = new RegisterBenefitDecisionResponseType();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public GetOpenApplicationsResponseType getOpenApplications(
      GetOpenApplicationsRequestType request) {
    OpenApplications open = service.open(CurrentCall.get().context());
    GetOpenApplicationsResponseType response = new GetOpenApplicationsResponseType();
    open.applications().forEach(each -> response.getOpenApplication().add(application(each)));
    response.setMoreIndicator(open.more());
    return response;
  }

  private OpenApplicationType application(OpenApplication application) {
    OpenApplicationType type = new OpenApplicationType();
    type.setPersonCivilRegistrationIdentifier(application.cpr().value());
    type.setContactGroupTypeIdentifier(application.contactGroup());
    type.setApplicationDate(wire.date(application.appliedOn()));
    type.setLastAnswerDate(wire.date(application.lastDay()));
    type.setEnrolledIndicator(application.enrolled());
    return type;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
