package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.fund.v1.GetMembershipRequestType;
import dk.dfdg.gateway.contract.fund.v1.GetMembershipResponseType;
import dk.dfdg.gateway.contract.fund.v1.MembershipCancellationRequestType;
import dk.dfdg.gateway.contract.fund.v1.MembershipCancellationResponseType;
import dk.dfdg.gateway.contract.fund.v1.MembershipCancellationType;
import dk.dfdg.gateway.contract.fund.v1.MembershipRegistrationRequestType;
import dk.dfdg.gateway.contract.fund.v1.MembershipRegistrationResponseType;
import dk.dfdg.gateway.contract.fund.v1.MembershipRegistrationType;
import dk.dfdg.gateway.contract.fund.v1.MembershipType;
import dk.dfdg.gateway.contract.fund.v1.RecallMembershipRegistrationRequestType;
import dk.dfdg.gateway.contract.fund.v1.RecallMembershipRegistrationResponseType;
import dk.dfdg.gateway.contract.fund.v1.SaveMembershipRequestType;
import dk.dfdg.gateway.contract.fund.v1.SaveMembershipResponseType;
import dk.dfdg.gateway.contract.fund.v1.UnemploymentFundMembershipServicePortType;
import dk.dfdg.gateway.contract.fund.v1.UnemploymentFundMembershipServiceResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** UnemploymentFundMembershipService on the wire. */
public final class FundMembershipEndpoint implements UnemploymentFundMembershipServicePortType {
  private final FundMembershipService service;
  private final Wire wire;
  private final GatewayClock clock;

  public FundMembershipEndpoint(FundMembershipService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public MembershipRegistrationResponseType membershipRegistration(
      MembershipRegistrationRequestType request) {
    MembershipRegistrationType sent = request.getMembershipRegistration();
    return receipt(
        new MembershipRegistrationResponseType(),
        service.join(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), FundPaths.JOINING_CITIZEN),
            new MembershipCommand(
                Wire.day(sent.getUnemploymentFundMembershipRegistrationDate()),
                sent.getUnemploymentInsuranceCategoryTypeIdentifier(),
                sent.getUnemploymentFundBranchCode(),
                sent.getUnemploymentBenefitRightsStartDate() == null
                    ? null
                    : Wire.day(sent.getUnemploymentBenefitRightsStartDate()),
                sent.getUnemploymentFundCode())));
  }

  @Override
  public MembershipCancellationResponseType membershipCancellation(
      MembershipCancellationRequestType request) {
    MembershipCancellationType sent = request.getMembershipCancellation();
    return receipt(
        new MembershipCancellationResponseType(),
        service.leave(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), FundPaths.LEAVING_CITIZEN),
            new LeavingCommand(
                Wire.day(sent.getUnemploymentFundMembershipCancellationDate()),
                sent.getMembershipCancellationCauseTypeIdentifier())));
  }

  @Override
  public RecallMembershipRegistrationResponseType recallMembershipRegistration(
      RecallMembershipRegistrationRequestType request) {
    return receipt(
        new RecallMembershipRegistrationResponseType(),
        service.recall(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                FundPaths.citizen("RecallMembershipRegistration")),
            UUID.fromString(request.getMembershipIdentifier())));
  }

  @Override
  public SaveMembershipResponseType saveMembership(SaveMembershipRequestType request) {
    return receipt(
        new SaveMembershipResponseType(),
        service.save(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                FundPaths.citizen("SaveMembership")),
            request.getUnemploymentInsuranceCategoryTypeIdentifier(),
            request.getUnemploymentFundBranchCode()));
  }

  @Override
  public GetMembershipResponseType getMembership(GetMembershipRequestType request) {
    KnownMembership known =
        service.get(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                FundPaths.citizen("GetMembership")));
    GetMembershipResponseType response = new GetMembershipResponseType();
    if (known.fund() != null) {
      response.setMembership(membership(known));
    }
    return response;
  }

  private MembershipType membership(KnownMembership known) {
    MembershipType type = new MembershipType();
    type.setUnemploymentFundCode(known.fund());
    Membership membership = known.membership();
    if (membership != null) {
      type.setMembershipIdentifier(membership.id().toString());
      type.setUnemploymentFundMembershipRegistrationDate(wire.date(membership.registeredFrom()));
      type.setUnemploymentInsuranceCategoryTypeIdentifier(membership.insuranceCategory());
      type.setUnemploymentFundBranchCode(membership.branch());
    }
    if (known.benefitRightFrom() != null) {
      type.setUnemploymentBenefitRightsStartDate(wire.date(known.benefitRightFrom()));
    }
    return type;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private <T extends UnemploymentFundMembershipServiceResponseType> T receipt(
      T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
