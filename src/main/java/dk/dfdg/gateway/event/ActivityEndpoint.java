package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.event.v1.ActivityReceiptType;
import dk.dfdg.gateway.contract.event.v1.AnnulActivityRequestType;
import dk.dfdg.gateway.contract.event.v1.AnnulActivityResponseType;
import dk.dfdg.gateway.contract.event.v1.CreateActivityRequestType;
import dk.dfdg.gateway.contract.event.v1.CreateActivityResponseType;
import dk.dfdg.gateway.contract.event.v1.EndActivityRequestType;
import dk.dfdg.gateway.contract.event.v1.EndActivityResponseType;
import dk.dfdg.gateway.contract.event.v1.EventReceiptType;
import dk.dfdg.gateway.contract.event.v1.GetActivitiesRequestType;
import dk.dfdg.gateway.contract.event.v1.GetActivitiesResponseType;
import dk.dfdg.gateway.contract.event.v1.JobcenterMessageServicePortType;
import dk.dfdg.gateway.contract.event.v1.UpdateActivityRequestType;
import dk.dfdg.gateway.contract.event.v1.UpdateActivityResponseType;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;

/** The part of JobcenterMessageService that is about offers. */
abstract class ActivityEndpoint implements JobcenterMessageServicePortType {
  private final ActivityService service;
  private final Wire wire;
  private final GatewayClock clock;

  ActivityEndpoint(ActivityService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public CreateActivityResponseType createActivity(CreateActivityRequestType request) {
    if (request.getActivityItem().getActivityCoreItem().getActivityIdentifier() != null) {
      throw new Refusal(
          Violation.of(FaultCode.ACTIVITY_ID_READ_ONLY)
              .at(ActivityPaths.CREATE.core("ActivityIdentifier"), null));
    }
    return receipt(
        new CreateActivityResponseType(),
        service.create(
            call(),
            cpr(request.getPersonCivilRegistrationIdentifier(), ActivityPaths.CREATE),
            ActivityWireEndpoint.content(request.getActivityItem()),
            new ActivityReport(
                request.getMunicipalityCode(),
                null,
                null,
                ActivityWireEndpoint.text(request.getComments()))));
  }

  @Override
  public UpdateActivityResponseType updateActivity(UpdateActivityRequestType request) {
    return receipt(
        new UpdateActivityResponseType(),
        service.update(
            call(),
            cpr(request.getPersonCivilRegistrationIdentifier(), ActivityPaths.UPDATE),
            ActivityWireEndpoint.id(
                request.getActivityItem().getActivityCoreItem().getActivityIdentifier()),
            ActivityWireEndpoint.content(request.getActivityItem()),
            ActivityWireEndpoint.report(request.getMunicipalityCode(), request.getActivityReport()),
            ActivityWireEndpoint.day(request.getHoursApplyFromDate())));
  }

  @Override
  public EndActivityResponseType endActivity(EndActivityRequestType request) {
    return receipt(
        new EndActivityResponseType(),
        service.end(
            call(),
            cpr(request.getPersonCivilRegistrationIdentifier(), ActivityPaths.END),
            ActivityWireEndpoint.id(request.getActivityIdentifier()),
            request.getActivityStatusTypeIdentifier(),
            Wire.day(request.getEndDate()),
            ActivityWireEndpoint.report(
                request.getMunicipalityCode(), request.getActivityReport())));
  }

  @Override
  public AnnulActivityResponseType annulActivity(AnnulActivityRequestType request) {
    return receipt(
        new AnnulActivityResponseType(),
        service.annul(
            call(),
            cpr(request.getPersonCivilRegistrationIdentifier(), ActivityPaths.ANNUL),
            ActivityWireEndpoint.id(request.getActivityIdentifier()),
            Wire.day(request.getIncidentDate()),
            ActivityWireEndpoint.report(
                request.getMunicipalityCode(), request.getActivityReport())));
  }

  @Override
  public GetActivitiesResponseType getActivities(GetActivitiesRequestType request) {
    GetActivitiesResponseType response = new GetActivitiesResponseType();
    response.setActivityCollection(
        ActivityWireEndpoint.collection(
            service.get(
                call(),
                Wire.cpr(
                    request.getPersonCivilRegistrationIdentifier(), ActivityPaths.GET_CITIZEN)),
            clock.today(),
            wire));
    return response;
  }

  private static CallContext call() {
    return CurrentCall.get().context();
  }

  private static Cpr cpr(String sent, ActivityPaths paths) {
    return Wire.cpr(sent, paths.citizen());
  }

  private <T extends ActivityReceiptType> T receipt(T response, Registered registered) {
    response.setActivityIdentifier(registered.answers().get(ActivityRegistered.ACTIVITY));
    return receipt(response, registered, wire);
  }

  /** Servicekvittering, and what the case worker should be told. */
  static <T extends EventReceiptType> T receipt(T response, Registered registered, Wire wire) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
