package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.absence.v1.AbsenceEndType;
import dk.dfdg.gateway.contract.absence.v1.AbsenceReceiptType;
import dk.dfdg.gateway.contract.absence.v1.AbsenceRegistrationServicePortType;
import dk.dfdg.gateway.contract.absence.v1.AbsenceType;
import dk.dfdg.gateway.contract.absence.v1.CreateAbsenceRequestType;
import dk.dfdg.gateway.contract.absence.v1.CreateAbsenceResponseType;
import dk.dfdg.gateway.contract.absence.v1.DeleteAbsenceRequestType;
import dk.dfdg.gateway.contract.absence.v1.DeleteAbsenceResponseType;
import dk.dfdg.gateway.contract.absence.v1.EndAbsenceRequestType;
import dk.dfdg.gateway.contract.absence.v1.EndAbsenceResponseType;
import dk.dfdg.gateway.contract.absence.v1.GetAbsencesRequestType;
import dk.dfdg.gateway.contract.absence.v1.GetAbsencesResponseType;
import dk.dfdg.gateway.contract.absence.v1.UpdateAbsenceRequestType;
import dk.dfdg.gateway.contract.absence.v1.UpdateAbsenceResponseType;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/**
 * AbsenceRegistrationService on the wire: turns requests into commands and outcomes into receipts.
 */
public final class AbsenceEndpoint implements AbsenceRegistrationServicePortType {
  private final AbsenceService service;
  private final Wire wire;
  private final GatewayClock clock;

  public AbsenceEndpoint(AbsenceService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public CreateAbsenceResponseType createAbsence(CreateAbsenceRequestType request) {
    AbsenceType sent = request.getAbsence();
    Registered registered =
        service.create(CurrentCall.get().context(), cpr(sent, AbsencePaths.CREATE), content(sent));
    return receipt(new CreateAbsenceResponseType(), registered);
  }

  @Override
  public UpdateAbsenceResponseType updateAbsence(UpdateAbsenceRequestType request) {
    AbsenceType sent = request.getAbsence();
    Registered registered =
        service.update(
            CurrentCall.get().context(),
            cpr(sent, AbsencePaths.UPDATE),
            UUID.fromString(request.getAbsenceIdentifier()),
            content(sent),
            request.getCorrectionComment());
    return receipt(new UpdateAbsenceResponseType(), registered);
  }

  @Override
  public EndAbsenceResponseType endAbsence(EndAbsenceRequestType request) {
    AbsenceEndType sent = request.getAbsenceEnd();
    String id = sent.getAbsenceIdentifier();
    Registered registered =
        service.end(
            CurrentCall.get().context(),
            new EndCommand(
                Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), AbsencePaths.END.citizen()),
                id == null ? null : UUID.fromString(id),
                Wire.day(sent.getEndDate()),
                sent.getAbsenceCauseTypeIdentifier()));
    return receipt(new EndAbsenceResponseType(), registered);
  }

  @Override
  public DeleteAbsenceResponseType deleteAbsence(DeleteAbsenceRequestType request) {
    Registered registered =
        service.delete(
            CurrentCall.get().context(),
            Wire.cpr(request.getPersonCivilRegistrationIdentifier(), AbsencePaths.DELETE_CITIZEN),
            UUID.fromString(request.getAbsenceIdentifier()),
            request.getCorrectionComment());
    return receipt(new DeleteAbsenceResponseType(), registered);
  }

  @Override
  public GetAbsencesResponseType getAbsences(GetAbsencesRequestType request) {
    Cpr cpr = Wire.cpr(request.getPersonCivilRegistrationIdentifier(), AbsencePaths.GET_CITIZEN);
    return AbsenceWireEndpoint.of(
        service.get(CurrentCall.get().context(), cpr, day(request.getStatusDate())), wire);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private static Cpr cpr(AbsenceType sent, AbsencePaths paths) {
    return Wire.cpr(sent.getPersonCivilRegistrationIdentifier(), paths.citizen());
  }

  private static AbsenceContent content(AbsenceType sent) {
    return new AbsenceContent(
        sent.getAbsenceTypeIdentifier(),
        Wire.day(sent.getStartDate()),
        day(sent.getEndDate()),
        sent.getAbsenceComment(),
        Wire.day(sent.getNotificationDate()),
        sent.getAbsenceCauseTypeIdentifier());
  }

  private static LocalDate day(XMLGregorianCalendar sent) {
    return sent == null ? null : Wire.day(sent);
  }

  private <T extends AbsenceReceiptType> T receipt(T response, Registered registered) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
