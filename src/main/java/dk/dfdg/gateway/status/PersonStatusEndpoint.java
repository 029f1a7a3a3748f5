package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.PersonFact.GuestAccessGiven;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.personstatus.v1.CreateGuestAccessRequestType;
import dk.dfdg.gateway.contract.personstatus.v1.CreateGuestAccessResponseType;
import dk.dfdg.gateway.contract.personstatus.v1.PersonStatusServicePortType;
import dk.dfdg.gateway.contract.personstatus.v1.RequestVariableType;
import dk.dfdg.gateway.contract.personstatus.v1.VariablePersonStatusRequestType;
import dk.dfdg.gateway.contract.personstatus.v1.VariablePersonStatusResponseType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** PersonStatusService on the wire. */
public final class PersonStatusEndpoint implements PersonStatusServicePortType {
  private static final String CPR = "/pst:PersonCivilRegistrationIdentifier";

  private final PersonStatusService service;
  private final StatusWireEndpoint status;
  private final Wire wire;
  private final GatewayClock clock;

  public PersonStatusEndpoint(
      PersonStatusService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.status = new StatusWireEndpoint(wire, catalogue);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public VariablePersonStatusResponseType getVariablePersonStatus(
      VariablePersonStatusRequestType request) {
    StatusQuestion question =
        new StatusQuestion(
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                "/pst:VariablePersonStatusRequest" + CPR),
            blocks(request.getRequestVariableType()),
            request.getExemptionDate() == null ? null : Wire.day(request.getExemptionDate()));
    return status.of(service.status(CurrentCall.get().context(), question), question);
  }

  private static Set<PersonBlock> blocks(RequestVariableType asked) {
    Set<PersonBlock> blocks = EnumSet.noneOf(PersonBlock.class);
    add(blocks, PersonBlock.CORE, asked.isCore());
    add(blocks, PersonBlock.ADDRESS_CONTACT, asked.isAddressContact());
    add(blocks, PersonBlock.AUTHORITY, asked.isAuthority());
    add(blocks, PersonBlock.CONTACT_GROUP, asked.isContactGroup());
    add(blocks, PersonBlock.PERSON_CATEGORY, asked.isPersonCategory());
    add(blocks, PersonBlock.INTERVIEW, asked.isInterview());
    add(blocks, PersonBlock.UNEMPLOYMENT_ENROLLMENT, asked.isUnemploymentEnrollment());
    add(blocks, PersonBlock.ABSENCE, asked.isAbsence());
    add(blocks, PersonBlock.EXEMPTION, asked.isExemption());
    add(blocks, PersonBlock.PERSON_GROUP_MARKING, asked.isPersonGroupMarking());
    add(blocks, PersonBlock.JOB_SEARCH, asked.isJobSearch());
    add(blocks, PersonBlock.BENEFIT_APPLICATION, asked.isBenefitApplication());
    add(blocks, PersonBlock.DEADLINE, asked.isDeadline());
    add(blocks, PersonBlock.BOOKING, asked.isBooking());
    add(blocks, PersonBlock.SICKNESS_FOLLOW_UP, asked.isSicknessFollowUp());
    add(blocks, PersonBlock.CV, asked.isCV());
    return blocks;
  }

  private static void add(Set<PersonBlock> blocks, PersonBlock block, Boolean asked) {
    if (Boolean.TRUE.equals(asked)) {
      blocks.add(block);
    }
  }

  @Override
  public CreateGuestAccessResponseType createGuestAccess(CreateGuestAccessRequestType request) {
    Registered registered =
        service.giveGuestAccess(
            CurrentCall.get().context(),
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                "/pst:CreateGuestAccessRequest" + CPR),
            request.getGuestAccessComment());
    Receipt receipt = registered.receipt();
    CreateGuestAccessResponseType response = new CreateGuestAccessResponseType();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setGuestAccessEndDate(
        wire.date(LocalDate.parse(registered.answers().get(GuestAccessGiven.LAST_DAY))));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
