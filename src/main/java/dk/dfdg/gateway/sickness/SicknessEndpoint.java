package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contact.FollowUpPaths;
import dk.dfdg.gateway.contact.FollowUpReport;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.sickness.v1.CreateEmployerTalkRequestType;
import dk.dfdg.gateway.contract.sickness.v1.CreateEmployerTalkResponseType;
import dk.dfdg.gateway.contract.sickness.v1.CreateFollowUpRequestType;
import dk.dfdg.gateway.contract.sickness.v1.CreateFollowUpResponseType;
import dk.dfdg.gateway.contract.sickness.v1.DeleteEmployerTalkRequestType;
import dk.dfdg.gateway.contract.sickness.v1.DeleteEmployerTalkResponseType;
import dk.dfdg.gateway.contract.sickness.v1.DeleteFollowUpRequestType;
import dk.dfdg.gateway.contract.sickness.v1.DeleteFollowUpResponseType;
import dk.dfdg.gateway.contract.sickness.v1.EmployerTalkType;
import dk.dfdg.gateway.contract.sickness.v1.FollowUpType;
import dk.dfdg.gateway.contract.sickness.v1.GetFollowUpsRequestType;
import dk.dfdg.gateway.contract.sickness.v1.GetFollowUpsResponseType;
import dk.dfdg.gateway.contract.sickness.v1.SicknessFollowUpServicePortType;
import dk.dfdg.gateway.contract.sickness.v1.SicknessReceiptType;
import dk.dfdg.gateway.contract.sickness.v1.UpdateEmployerTalkRequestType;
import dk.dfdg.gateway.contract.sickness.v1.UpdateEmployerTalkResponseType;
import dk.dfdg.gateway.contract.sickness.v1.UpdateFollowUpRequestType;
import dk.dfdg.gateway.contract.sickness.v1.UpdateFollowUpResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** SicknessFollowUpService on the wire: requests into reports, and outcomes into receipts. */
public final class SicknessEndpoint implements SicknessFollowUpServicePortType {
  private final SicknessService service;
  private final Wire wire;
  private final GatewayClock clock;

  public SicknessEndpoint(SicknessService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public CreateFollowUpResponseType createFollowUp(CreateFollowUpRequestType request) {
    FollowUpType sent = request.getFollowUp();
    return receipt(
        new CreateFollowUpResponseType(),
        service.create(CurrentCall.get().context(), cpr(sent, SicknessPaths.CREATE), report(sent)));
  }

  @Override
  public UpdateFollowUpResponseType updateFollowUp(UpdateFollowUpRequestType request) {
    FollowUpType sent = request.getFollowUp();
    return receipt(
        new UpdateFollowUpResponseType(),
        service.update(
            CurrentCall.get().context(),
            cpr(sent, SicknessPaths.UPDATE),
            UUID.fromString(request.getFollowUpIdentifier()),
            report(sent),
            request.getCorrectionComment()));
  }

  @Override
  public DeleteFollowUpResponseType deleteFollowUp(DeleteFollowUpRequestType request) {
    return receipt(
        new DeleteFollowUpResponseType(),
        service.delete(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(), SicknessPaths.DELETE.citizen()),
            UUID.fromString(request.getFollowUpIdentifier()),
            request.getCorrectionComment()));
  }

  @Override
  public CreateEmployerTalkResponseType createEmployerTalk(CreateEmployerTalkRequestType request) {
    EmployerTalkType sent = request.getEmployerTalk();
    return receipt(
        new CreateEmployerTalkResponseType(),
        service.createTalk(
            CurrentCall.get().context(), cpr(sent, SicknessPaths.CREATE_TALK), report(sent)));
  }

  @Override
  public UpdateEmployerTalkResponseType updateEmployerTalk(UpdateEmployerTalkRequestType request) {
    EmployerTalkType sent = request.getEmployerTalk();
    return receipt(
        new UpdateEmployerTalkResponseType(),
        service.updateTalk(
            CurrentCall.get().context(),
            cpr(sent, SicknessPaths.UPDATE_TALK),
            UUID.fromString(request.getEmployerTalkIdentifier()),
            report(sent),
            request.getCorrectionComment()));
  }

  @Override
  public DeleteEmployerTalkResponseType deleteEmployerTalk(DeleteEmployerTalkRequestType request) {
    return receipt(
        new DeleteEmployerTalkResponseType(),
        service.deleteTalk(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                SicknessPaths.DELETE_TALK.talkCitizen()),
            UUID.fromString(request.getEmployerTalkIdentifier()),
            request.getCorrectionComment()));
  }

  @Override
  public GetFollowUpsResponseType getFollowUps(GetFollowUpsRequestType request) {
    Cpr cpr = Wire.cpr(request.getPersonCivilRegistrationIdentifier(), SicknessPaths.GET_CITIZEN);
    return SicknessWireEndpoint.of(service.get(CurrentCall.get().context(), cpr), wire);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private static Cpr cpr(FollowUpType sent, FollowUpPaths paths) {
    return Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), paths.citizen());
  }

  private static Cpr cpr(EmployerTalkType sent, SicknessPaths paths) {
    return Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), paths.talkCitizen());
  }

  private static FollowUpReport report(FollowUpType sent) {
    return new FollowUpReport(
        Wire.day(sent.getFollowUpDate()).atStartOfDay(GatewayClock.ZONE).toInstant(),
        sent.getInterviewContactTypeIdentifier(),
        sent.getVisitationCategoryTypeIdentifier(),
        null,
        new FollowUpRemarks(
            sent.getMunicipalityCode(),
            sent.getExpectedReturnDate() == null ? null : Wire.day(sent.getExpectedReturnDate()),
            sent.isInOfferIndicator(),
            sent.getNeedAssessment(),
            InterviewReport.of(sent.getFollowUpAgreement())));
  }

  private static EmployerTalkReport report(EmployerTalkType sent) {
    return new EmployerTalkReport(
        Wire.day(sent.getTalkDate()), sent.getCVRNumber(), sent.getSENumber());
  }

  private <T extends SicknessReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
