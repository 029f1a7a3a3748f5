package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.contract.person.v1.BenefitApplicationType;
import dk.dfdg.gateway.contract.person.v1.ContactGroupEndType;
import dk.dfdg.gateway.contract.person.v1.ContactGroupType;
import dk.dfdg.gateway.contract.person.v1.CreateBenefitApplicationRequestType;
import dk.dfdg.gateway.contract.person.v1.CreateContactGroupRequestType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonCategoryRequestType;
import dk.dfdg.gateway.contract.person.v1.CreatePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.DeletePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.FirstInterviewType;
import dk.dfdg.gateway.contract.person.v1.PersonCategoryType;
import dk.dfdg.gateway.contract.person.v1.PersonGroupMarkingType;
import dk.dfdg.gateway.contract.person.v1.PersonGroupMarkingUpdateType;
import dk.dfdg.gateway.contract.person.v1.PersonInterviewType;
import dk.dfdg.gateway.contract.person.v1.UpdateContactGroupRequestType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonGroupMarkingRequestType;
import dk.dfdg.gateway.contract.person.v1.UpdatePersonJobcenterRequestType;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/** Requests as the rules have them; part of the endpoint. */
final class PersonRequestsEndpoint {

  ContactGroupCommand command(CreateContactGroupRequestType request) {
    ContactGroupType sent = request.getContactGroup();
    return new ContactGroupCommand(
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), PersonPaths.GROUP.citizen()),
        sent.getContactGroupTypeIdentifier(),
        Boolean.TRUE.equals(sent.isBenefitGrantedIndicator()),
        day(sent.getEventTime()),
        day(sent.getStartDate()),
        day(sent.getEndDate()));
  }

  EndContactGroupCommand command(UpdateContactGroupRequestType request) {
    ContactGroupEndType sent = request.getContactGroup();
    return new EndContactGroupCommand(
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), PersonPaths.ENDED.citizen()),
        sent.getContactGroupTypeIdentifier(),
        day(sent.getEventTime()),
        day(sent.getEndDate()));
  }

  MatchCommand command(CreatePersonCategoryRequestType request) {
    PersonCategoryType sent = request.getPersonCategory();
    PersonInterviewType held = sent.getPersonInterview();
    return new MatchCommand(
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), PersonPaths.MATCH_CITIZEN),
        sent.getPersonCategoryTypeIdentifier(),
        day(sent.getStartDate()),
        held == null ? null : conversation(Conversation.OTHER, held));
  }

  ApplicationCommand command(CreateBenefitApplicationRequestType request) {
    BenefitApplicationType sent = request.getBenefitApplication();
    FirstInterviewType held = sent.getPersonInterview();
    return new ApplicationCommand(
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), PersonPaths.APPLIED.citizen()),
        sent.getContactGroupTypeIdentifier(),
        held == null ? null : conversation(held.getInterviewTypeIdentifier(), held),
        sent.getPersonCategoryTypeIdentifier());
  }

  private static Conversation conversation(int type, PersonInterviewType held) {
    return new Conversation(
        type,
        Wire.moment(held.getInterviewDate()).truncatedTo(ChronoUnit.MINUTES),
        held.getInterviewContactTypeIdentifier(),
        held.getInterviewAgreement());
  }

  JobcentreCommand command(UpdatePersonJobcenterRequestType request) {
    return new JobcentreCommand(
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            PersonPaths.citizen("UpdatePersonJobcenter")),
        request.getJobCenterIdentifier());
  }

  MarkingCommand command(CreatePersonGroupMarkingRequestType request) {
    PersonGroupMarkingType sent = request.getPersonGroupMarking();
    return new MarkingCommand(
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            PersonPaths.citizen("CreatePersonGroupMarking")),
        sent.getPersonGroupMarkingTypeIdentifier(),
        Wire.day(sent.getStartDate()),
        day(sent.getEndDate()));
  }

  MarkingChange command(UpdatePersonGroupMarkingRequestType request) {
    PersonGroupMarkingUpdateType sent = request.getPersonGroupMarking();
    return new MarkingChange(
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            PersonPaths.citizen("UpdatePersonGroupMarking")),
        UUID.fromString(sent.getPersonGroupMarkingIdentifier()),
        Wire.day(sent.getStartDate()),
        day(sent.getEndDate()),
        request.getCorrectionComment());
  }

  MarkingDeletion command(DeletePersonGroupMarkingRequestType request) {
    return new MarkingDeletion(
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            PersonPaths.citizen("DeletePersonGroupMarking")),
        UUID.fromString(request.getPersonGroupMarkingIdentifier()),
        request.getCorrectionComment());
  }

  private static LocalDate day(XMLGregorianCalendar sent) {
    return sent == null ? null : Wire.day(sent);
  }
}
