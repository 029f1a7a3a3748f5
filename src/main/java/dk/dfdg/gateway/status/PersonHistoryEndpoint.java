package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.personhistory.v1.GetPersonHistoryRequestType;
import dk.dfdg.gateway.contract.personhistory.v1.GetPersonHistoryResponseType;
import dk.dfdg.gateway.contract.personhistory.v1.PersonHistoryServicePortType;
import dk.dfdg.gateway.contract.personhistory.v1.RequestVariableType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.datatype.XMLGregorianCalendar;

/** PersonHistoryService on the wire. */
public final class PersonHistoryEndpoint implements PersonHistoryServicePortType {
  private final PersonHistoryService service;
  private final HistoryFactEndpoint facts;
  private final HistoryPeriodEndpoint periods;
  private final Wire wire;
  private final GatewayClock clock;

  public PersonHistoryEndpoint(
      PersonHistoryService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.facts = new HistoryFactEndpoint(wire, catalogue);
    this.periods = new HistoryPeriodEndpoint(wire);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetPersonHistoryResponseType getPersonHistory(GetPersonHistoryRequestType request) {
    HistoryQuestion question =
        new HistoryQuestion(
            Wire.cpr(
                request.getPersonCivilRegistrationIdentifier(),
                "/phi:GetPersonHistoryRequest/phi:PersonCivilRegistrationIdentifier"),
            blocks(request.getRequestVariableType()),
            day(request.getStartDate()),
            day(request.getEndDate()),
            request.getContinuationIdentifier());
    CallContext call = CurrentCall.get().context();
    PersonHistory history = service.history(call, question);
    GetPersonHistoryResponseType response = new GetPersonHistoryResponseType();
    history.facts().stream()
        .map(fact -> facts.of(fact, call.organisation()))
        .forEach(response.getHistoryFact()::add);
    response.setContinuationIdentifier(history.more());
    if (history.periods() != null) {
      periods.fill(response, question, history.periods());
    }
    return response;
  }

  private static LocalDate day(XMLGregorianCalendar date) {
    return date == null ? null : Wire.day(date);
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
    add(blocks, PersonBlock.PERSON_GROUP_MARKING, asked.isPersonGroupMarking());
    add(blocks, PersonBlock.JOB_SEARCH, asked.isJobSearch());
    add(blocks, PersonBlock.BENEFIT_APPLICATION, asked.isBenefitApplication());
    add(blocks, PersonBlock.LETTER, asked.isLetter());
    add(blocks, PersonBlock.NOTIFICATION, asked.isNotification());
    add(blocks, PersonBlock.GUEST_ACCESS, asked.isGuestAccess());
    add(blocks, PersonBlock.BOOKING, asked.isBooking());
    add(blocks, PersonBlock.LATE_REPORT, asked.isLateReport());
    add(blocks, PersonBlock.SICKNESS_FOLLOW_UP, asked.isSicknessFollowUp());
    add(blocks, PersonBlock.CV, asked.isCV());
    add(blocks, PersonBlock.EVENT, asked.isEvent());
    add(blocks, PersonBlock.DELEGATION, asked.isDelegation());
    return blocks;
  }

  private static void add(Set<PersonBlock> blocks, PersonBlock block, Boolean asked) {
    if (Boolean.TRUE.equals(asked)) {
      blocks.add(block);
    }
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
