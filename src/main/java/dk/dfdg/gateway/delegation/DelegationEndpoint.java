package dk.dfdg.gateway.delegation;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.delegation.v1.DelegateTasksRequestType;
import dk.dfdg.gateway.contract.delegation.v1.DelegateTasksResponseType;
import dk.dfdg.gateway.contract.delegation.v1.DelegationReceiptType;
import dk.dfdg.gateway.contract.delegation.v1.DelegationServicePortType;
import dk.dfdg.gateway.contract.delegation.v1.DelegationType;
import dk.dfdg.gateway.contract.delegation.v1.EndDelegationRequestType;
import dk.dfdg.gateway.contract.delegation.v1.EndDelegationResponseType;
import dk.dfdg.gateway.contract.delegation.v1.GetDelegationsRequestType;
import dk.dfdg.gateway.contract.delegation.v1.GetDelegationsResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** DelegationService on the wire. */
public final class DelegationEndpoint implements DelegationServicePortType {
  private final DelegationService service;
  private final Wire wire;
  private final GatewayClock clock;

  public DelegationEndpoint(DelegationService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public DelegateTasksResponseType delegateTasks(DelegateTasksRequestType request) {
    return receipt(
        new DelegateTasksResponseType(),
        service.delegate(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                DelegationPaths.citizen(DelegationPaths.DELEGATE)),
            new DelegateCommand(
                request.getOtherActorCode(),
                request.getDelegatedTaskTypeIdentifier(),
                Wire.day(request.getStartDate()),
                request.getEndDate() == null ? null : Wire.day(request.getEndDate()))));
  }

  @Override
  public EndDelegationResponseType endDelegation(EndDelegationRequestType request) {
    return receipt(
        new EndDelegationResponseType(),
        service.end(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                DelegationPaths.citizen(DelegationPaths.END)),
            UUID.fromString(request.getDelegationIdentifier()),
            Wire.day(request.getEndDate())));
  }

  @Override
  public GetDelegationsResponseType getDelegations(GetDelegationsRequestType request) {
    GetDelegationsResponseType response = new GetDelegationsResponseType();
    service
        .get(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                DelegationPaths.citizen(DelegationPaths.GET)))
        .forEach(each -> response.getDelegation().add(delegation(each)));
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private DelegationType delegation(Delegation known) {
    DelegationType type = new DelegationType();
    type.setDelegationIdentifier(known.id().toString());
    type.setOtherActorCode(known.actor());
    type.setJobCenterIdentifier(known.jobcentre());
    type.getDelegatedTaskTypeIdentifier().addAll(known.tasks());
    type.setStartDate(wire.date(known.from()));
    type.setEndDate(known.to() == null ? null : wire.date(known.to()));
    return type;
  }

  private <T extends DelegationReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
