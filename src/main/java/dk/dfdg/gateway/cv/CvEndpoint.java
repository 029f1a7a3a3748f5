package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.cv.v1.CVWorkFlowServicePortType;
import dk.dfdg.gateway.contract.cv.v1.CvInterviewType;
import dk.dfdg.gateway.contract.cv.v1.CvReceiptType;
import dk.dfdg.gateway.contract.cv.v1.DeleteCvInterviewRequestType;
import dk.dfdg.gateway.contract.cv.v1.DeleteCvInterviewResponseType;
import dk.dfdg.gateway.contract.cv.v1.GetCvStatusRequestType;
import dk.dfdg.gateway.contract.cv.v1.GetCvStatusResponseType;
import dk.dfdg.gateway.contract.cv.v1.SetCvStatusType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCVStatusRequestType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCVStatusResponseType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCvAvailabilityRequestType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCvAvailabilityResponseType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCvNumberRequestType;
import dk.dfdg.gateway.contract.cv.v1.UpdateCvNumberResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** CVWorkFlowService on the wire: requests into commands, and outcomes into receipts. */
public final class CvEndpoint implements CVWorkFlowServicePortType {
  /** Personligt fremmøde: a conversation is held so unless the report says otherwise. */
  private static final int PERSONAL_ATTENDANCE = 1;

  private final CvService service;
  private final Wire wire;
  private final GatewayClock clock;

  public CvEndpoint(CvService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public UpdateCVStatusResponseType updateCVStatus(UpdateCVStatusRequestType request) {
    SetCvStatusType sent = request.getCvStatus();
    return receipt(
        new UpdateCVStatusResponseType(),
        service.report(
            CurrentCall.get().context(),
            Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), CvPathsOf.UPDATE.citizen()),
            command(sent)));
  }

  private static CvStatusCommand command(SetCvStatusType sent) {
    CvInterviewType interview = sent.getCvInterview();
    String id = interview == null ? null : interview.getCvInterviewIdentifier();
    return new CvStatusCommand(
        new CvReport(
            sent.getCvStatusIdentifier(),
            sent.getComment(),
            sent.getMunicipalityCode(),
            interview == null || interview.getInterviewDate() == null ? null : held(interview)),
        sent.isInterviewHeldIndicator(),
        interview != null,
        id == null ? null : UUID.fromString(id),
        sent.getEventDate() == null ? null : Wire.day(sent.getEventDate()));
  }

  private static CvReport.Held held(CvInterviewType interview) {
    Integer form = interview.getInterviewContactTypeIdentifier();
    return new CvReport.Held(
        Wire.day(interview.getInterviewDate()).atStartOfDay(GatewayClock.ZONE).toInstant(),
        form == null ? PERSONAL_ATTENDANCE : form,
        null,
        InterviewReport.of(interview.getInterviewAgreement()));
  }

  @Override
  public DeleteCvInterviewResponseType deleteCvInterview(DeleteCvInterviewRequestType request) {
    return receipt(
        new DeleteCvInterviewResponseType(),
        service.delete(
            CurrentCall.get().context(),
            Wire.cpr(request.getPersonCivilRegistrationIdentifier(), CvPathsOf.DELETE.citizen()),
            UUID.fromString(request.getCvInterviewIdentifier()),
            request.getCorrectionComment()));
  }

  @Override
  public UpdateCvAvailabilityResponseType updateCvAvailability(
      UpdateCvAvailabilityRequestType request) {
    return receipt(
        new UpdateCvAvailabilityResponseType(),
        service.changeAvailability(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                CvPathsOf.citizen("UpdateCvAvailability")),
            request.isSearchableIndicator()));
  }

  @Override
  public UpdateCvNumberResponseType updateCvNumber(UpdateCvNumberRequestType request) {
    return receipt(
        new UpdateCvNumberResponseType(),
        service.changeNumber(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                CvPathsOf.citizen("UpdateCvNumber")),
            request.getCvCustomerIdentifier()));
  }

  @Override
  public GetCvStatusResponseType getCvStatus(GetCvStatusRequestType request) {
    return CvWireEndpoint.of(
        service.get(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(), CvPathsOf.citizen("GetCvStatus"))),
        wire);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private <T extends CvReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
