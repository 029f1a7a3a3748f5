package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.interview.v1.CreateInterviewRequestType;
import dk.dfdg.gateway.contract.interview.v1.CreateInterviewResponseType;
import dk.dfdg.gateway.contract.interview.v1.DeleteInterviewRequestType;
import dk.dfdg.gateway.contract.interview.v1.DeleteInterviewResponseType;
import dk.dfdg.gateway.contract.interview.v1.GetInterviewInfoRequestType;
import dk.dfdg.gateway.contract.interview.v1.GetInterviewInfoResponseType;
import dk.dfdg.gateway.contract.interview.v1.InterviewReceiptType;
import dk.dfdg.gateway.contract.interview.v1.InterviewServicePortType;
import dk.dfdg.gateway.contract.interview.v1.UpdateInterviewRequestType;
import dk.dfdg.gateway.contract.interview.v1.UpdateInterviewResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.UUID;

/** InterviewService on the wire: turns requests into commands and outcomes into receipts. */
public final class InterviewEndpoint implements InterviewServicePortType {
  private final InterviewService service;
  private final Wire wire;
  private final GatewayClock clock;

  public InterviewEndpoint(InterviewService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public CreateInterviewResponseType createInterview(CreateInterviewRequestType request) {
    Registered registered =
        service.create(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), InterviewPaths.CREATE),
            InterviewRequestsEndpoint.content(request.getPersonInterview()));
    CreateInterviewResponseType response = receipt(new CreateInterviewResponseType(), registered);
    String matchSince = registered.answers().get(VisitationFact.MATCH_SINCE);
    if (matchSince != null) {
      response.setPersonCategoryStartDate(wire.date(LocalDate.parse(matchSince)));
    }
    return response;
  }

  @Override
  public UpdateInterviewResponseType updateInterview(UpdateInterviewRequestType request) {
    return receipt(
        new UpdateInterviewResponseType(),
        service.update(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), InterviewPaths.UPDATE),
            UUID.fromString(request.getInterviewIdentifier()),
            InterviewRequestsEndpoint.content(request.getPersonInterview()),
            request.getCorrectionComment()));
  }

  @Override
  public DeleteInterviewResponseType deleteInterview(DeleteInterviewRequestType request) {
    return receipt(
        new DeleteInterviewResponseType(),
        service.delete(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), InterviewPaths.DELETE),
            UUID.fromString(request.getInterviewIdentifier()),
            request.getCorrectionComment()));
  }

  @Override
  public GetInterviewInfoResponseType getInterviewInfo(GetInterviewInfoRequestType request) {
    Cpr cpr = cpr(request.getPersonCivilRegistrationIdentifier(), InterviewPaths.GET);
    return InterviewWireEndpoint.of(service.get(CurrentCall.get().context(), cpr), wire);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private static Cpr cpr(String sent, InterviewPaths paths) {
    return Wire.cpr(sent, paths.citizen());
  }

  private <T extends InterviewReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
