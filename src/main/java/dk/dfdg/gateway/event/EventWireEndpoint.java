package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.Referral;
import dk.dfdg.gateway.contract.event.v1.AvailabilityAssessmentType;
import dk.dfdg.gateway.contract.event.v1.BasicDataType;
import dk.dfdg.gateway.contract.event.v1.ReferralType;
import dk.dfdg.gateway.contract.event.v1.RegisterEventType;
import dk.dfdg.gateway.contract.event.v1.UnemploymentFundEventType;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/** Events as the contract has them; part of the endpoint. */
final class EventWireEndpoint {
  private EventWireEndpoint() {}

  static EventCommand command(RegisterEventType sent) {
    return new EventCommand(
        sent.getEventTypeIdentifier(),
        Wire.day(sent.getIncidentDate()),
        sent.getMunicipalityCode(),
        sent.getCauseIdentifier(),
        text(sent.getComments()),
        text(sent.getJobContent()),
        id(sent.getJobplanIdentifier()),
        sent.getReferral() == null ? null : referral(sent.getReferral()),
        null);
  }

  static EventCommand command(UnemploymentFundEventType sent) {
    return EventCommand.ofFund(
        sent.getEventTypeIdentifier(),
        Wire.day(sent.getIncidentDate()),
        text(sent.getComments()),
        id(sent.getJobplanIdentifier()),
        id(sent.getResponseToMessageIdentifier()));
  }

  static AssessmentCommand command(AvailabilityAssessmentType sent) {
    return new AssessmentCommand(
        sent.getEventTypeIdentifier(),
        Wire.day(sent.getIncidentDate()),
        new Assessment(
            List.copyOf(sent.getAvailabilityAssessmentRegistrationTypeIdentifier()),
            id(sent.getResponseToMessageIdentifier()),
            day(sent.getDateField1()),
            day(sent.getDateField2())),
        text(sent.getComments()));
  }

  private static Referral referral(ReferralType sent) {
    return new Referral(
        text(sent.getOrderNumber()),
        text(sent.getCompanyName()),
        text(sent.getCompanyAddress()),
        text(sent.getCompanyPhone()),
        text(sent.getCompanyFax()),
        text(sent.getCompanyEmail()),
        text(sent.getContactPersonName()),
        text(sent.getContactPersonPhone()),
        text(sent.getContactPersonEmail()));
  }

  static BasicDataType basicData(Map<String, String> told, Wire wire) {
    BasicDataType type = new BasicDataType();
    type.setContactGroupTypeIdentifier(number(told.get(BasicData.CONTACT_GROUP)));
    type.setJobCenterIdentifier(told.get(BasicData.JOBCENTRE));
    type.setMunicipalityCode(told.get(BasicData.MUNICIPALITY));
    type.setClientCategoryTypeIdentifier(number(told.get(BasicData.CATEGORY)));
    type.setEnrollmentDate(day(told.get(BasicData.ENROLLED_FROM), wire));
    type.setCancellationDate(day(told.get(BasicData.CANCELLED_FROM), wire));
    type.setCvStatusIdentifier(number(told.get(BasicData.CV_STATUS)));
    type.setActivationIndicator(Boolean.parseBoolean(told.get(BasicData.ACTIVATED)));
    return type;
  }

  private static Integer number(String told) {
    return told == null ? null : Integer.valueOf(told);
  }

  private static XMLGregorianCalendar day(String told, Wire wire) {
    return told == null ? null : wire.date(LocalDate.parse(told));
  }

  private static LocalDate day(XMLGregorianCalendar sent) {
    return sent == null ? null : Wire.day(sent);
  }

  private static UUID id(String sent) {
    return sent == null ? null : UUID.fromString(sent);
  }

  /** Blanks say nothing. */
  private static String text(String sent) {
    return sent == null || sent.isBlank() ? null : sent;
  }
}
