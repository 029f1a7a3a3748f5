package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.contract.person.v1.CreateBenefitApplicationRequestType;
import dk.dfdg.gateway.contract.person.v1.CreateBenefitApplicationResponseType;
import dk.dfdg.gateway.contract.person.v1.CreateContactGroupRequestType;
import dk.dfdg.gateway.contract.person.v1.CreateContactGroupResponseType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonCategoryRequestType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonCategoryResponseType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonGroupMarkingResponseType;
import dk.dfdg.gateway.contract.person.v1.DeletePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.DeletePersonGroupMarkingResponseType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupForBenefitsRequestType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupForBenefitsResponseType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupRequestType;
import dk.dfdg.gateway.contract.person.v1.GetContactGroupResponseType;
import dk.dfdg.gateway.contract.person.v1.IssueJobnetCredentialsRequestType;
import dk.dfdg.gateway.contract.person.v1.IssueJobnetCredentialsResponseType;
import dk.dfdg.gateway.contract.person.v1.PersonRegistrationServicePortType;
import dk.dfdg.gateway.contract.person.v1.UpdateContactGroupRequestType;
import dk.dfdg.gateway.contract.person.v1.UpdateContactGroupResponseType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonGroupMarkingResponseType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonJobcenterRequestType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonJobcenterResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;

/**
 * PersonRegistrationService on the wire: turns requests into commands and outcomes into receipts.
 */
public final class PersonEndpoint implements PersonRegistrationServicePortType {
  private final PersonService service;
  private final Wire wire;
  private final GatewayClock clock;
  private final PersonRequestsEndpoint requests = new PersonRequestsEndpoint();
  private final PersonAnswersEndpoint answers;

  public PersonEndpoint(PersonService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.wire = wire;
    this.clock = clock;
    this.answers = new PersonAnswersEndpoint(wire);
  }

  @Override
  public CreateContactGroupResponseType createContactGroup(CreateContactGroupRequestType request) {
    Registered registered =
        service.createContactGroup(CurrentCall.get().context(), requests.command(request));
    CreateContactGroupResponseType response = new CreateContactGroupResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setStartDate(registrationDate(registered));
    if (request.getContactGroup().getEndDate() != null) {
      response.setEndDate(registrationDate(registered));
    }
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public UpdateContactGroupResponseType updateContactGroup(UpdateContactGroupRequestType request) {
    Registered registered =
        service.endContactGroup(CurrentCall.get().context(), requests.command(request));
    UpdateContactGroupResponseType response = new UpdateContactGroupResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setEndDate(registrationDate(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public CreatePersonCategoryResponseType createPersonCategory(
      CreatePersonCategoryRequestType request) {
    Registered registered = service.match(CurrentCall.get().context(), requests.command(request));
    CreatePersonCategoryResponseType response = new CreatePersonCategoryResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setStartDate(registrationDate(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public CreateBenefitApplicationResponseType createBenefitApplication(
      CreateBenefitApplicationRequestType request) {
    Registered registered = service.apply(CurrentCall.get().context(), requests.command(request));
    CreateBenefitApplicationResponseType response = new CreateBenefitApplicationResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setStartDate(registrationDate(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public UpdatePersonJobcenterResponseType updatePersonJobcenter(
      UpdatePersonJobcenterRequestType request) {
    Registered registered =
        service.changeJobcentre(CurrentCall.get().context(), requests.command(request));
    UpdatePersonJobcenterResponseType response = new UpdatePersonJobcenterResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public CreatePersonGroupMarkingResponseType createPersonGroupMarking(
      CreatePersonGroupMarkingRequestType request) {
    Registered registered = service.mark(CurrentCall.get().context(), requests.command(request));
    CreatePersonGroupMarkingResponseType response = new CreatePersonGroupMarkingResponseType();
    response.setServiceReceipt(receipt(registered));
    return response;
  }

  @Override
  public UpdatePersonGroupMarkingResponseType updatePersonGroupMarking(
      UpdatePersonGroupMarkingRequestType request) {
    Registered registered =
        service.changeMarking(CurrentCall.get().context(), requests.command(request));
    UpdatePersonGroupMarkingResponseType response = new UpdatePersonGroupMarkingResponseType();
    response.setServiceReceipt(receipt(registered));
    return response;
  }

  @Override
  public DeletePersonGroupMarkingResponseType deletePersonGroupMarking(
      DeletePersonGroupMarkingRequestType request) {
    Registered registered =
        service.deleteMarking(CurrentCall.get().context(), requests.command(request));
    DeletePersonGroupMarkingResponseType response = new DeletePersonGroupMarkingResponseType();
    response.setServiceReceipt(receipt(registered));
    return response;
  }

  @Override
  public GetContactGroupResponseType getContactGroup(GetContactGroupRequestType request) {
    Cpr cpr =
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(), PersonPaths.citizen("GetContactGroup"));
    return answers.current(service.current(CurrentCall.get().context(), cpr));
  }

  @Override
  public GetContactGroupForBenefitsResponseType getContactGroupForBenefits(
      GetContactGroupForBenefitsRequestType request) {
    BenefitsQuestion question =
        new BenefitsQuestion(
            request.getGroupOrBenefitTypeIdentifier(), request.getBenefitSituationTypeIdentifier());
    return answers.benefits(service.contactGroupFor(CurrentCall.get().context(), question));
  }

  @Override
  public IssueJobnetCredentialsResponseType issueJobnetCredentials(
      IssueJobnetCredentialsRequestType request) {
    Cpr cpr =
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), PersonPaths.CREDENTIALS_CITIZEN);
    IssuedCredentials issued = service.issueCredentials(CurrentCall.get().context(), cpr);
    IssueJobnetCredentialsResponseType response = new IssueJobnetCredentialsResponseType();
    response.setServiceReceipt(receipt(issued.registered()));
    response.setJobnetUserName(issued.userName());
    response.setOneTimePassword(issued.password());
    response.setAdvice(wire.advice(issued.registered().advice()));
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private ServiceReceiptType receipt(Registered registered) {
    Receipt receipt = registered.receipt();
    return wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test());
  }

  /** The same each time the message comes. */
  private XMLGregorianCalendar registrationDate(Registered registered) {
    return wire.date(LocalDate.ofInstant(registered.receipt().eventDate(), GatewayClock.ZONE));
  }
}
