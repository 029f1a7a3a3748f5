package dk.dfdg.gateway.message;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.contact.NotificationWireEndpoint;
import dk.dfdg.gateway.contract.headers.v1.ActiveOrganisationHeaderType;
import dk.dfdg.gateway.contract.messages.v1.EventMessageType;
import dk.dfdg.gateway.contract.messages.v1.EventPhaseType;
import dk.dfdg.gateway.contract.messages.v1.GetAvailabilityEventType;
import dk.dfdg.gateway.contract.messages.v1.GetCancelUnemploymentEnrollmentType;
import dk.dfdg.gateway.contract.messages.v1.GetPersonNotificationType;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentEnrollmentType;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentFundEventType;
import dk.dfdg.gateway.contract.messages.v1.MessageType;
import dk.dfdg.gateway.contract.messages.v1.WSRMMetadataBaseType;
import dk.dfdg.gateway.contract.messages.v1.WSRMMetadataType;
import dk.dfdg.gateway.delivery.OutgoingMessage;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/** A message as the contracts have it, the same by pull and by push. */
public final class MessageWireEndpoint {
  private final RuleCatalogue catalogue;
  private final NotificationWireEndpoint notifications;
  private final EventContentEndpoint contents;
  private final Wire wire;

  public MessageWireEndpoint(RuleCatalogue catalogue, Wire wire) {
    this.catalogue = catalogue;
    this.notifications = new NotificationWireEndpoint(catalogue, wire);
    this.contents = new EventContentEndpoint(wire);
    this.wire = wire;
  }

  /** The one of its kind that the message is; the numbers are those of message-types.csv. */
  public MessageType of(OutgoingMessage message) {
    MessageType type = new MessageType();
    EventContent content = message.event() == null ? null : message.event().content();
    switch (message.type()) {
      case 1 -> type.setPersonNotification(notification(message));
      case 2 -> type.setUnemploymentEnrollment(event(message, new GetUnemploymentEnrollmentType()));
      case 3 ->
          type.setCancelUnemploymentEnrollment(
              event(message, new GetCancelUnemploymentEnrollmentType()));
      case 4 -> type.setUnemploymentFundChange(event(message, contents.fundChange(content)));
      case 5 -> type.setReferralEvent(event(message, contents.referral(content)));
      case 6 -> type.setAvailabilityEvent(event(message, new GetAvailabilityEventType()));
      case 7 -> type.setActivityEvent(event(message, contents.activity(content)));
      case 8 -> type.setCVNumber(event(message, contents.cvNumber(content)));
      case 9 -> type.setBasicData(event(message, contents.basicData(content)));
      case 10 -> type.setReceipt(event(message, contents.receipt(content)));
      case 11 ->
          type.setPersonUnemploymentFundSaveMembership(
              event(message, contents.membership(content)));
      case 12 -> type.setMembershipCancellation(event(message, contents.leaving(content)));
      case 13 -> type.setRecallMembershipRegistration(event(message, contents.recalled(content)));
      case 14 -> type.setAvailabilityAssessment(event(message, contents.assessment(content)));
      case 15 -> type.setUnemploymentFundEvent(event(message, new GetUnemploymentFundEventType()));
      default -> throw new IllegalStateException("No message of type " + message.type());
    }
    return type;
  }

  private GetPersonNotificationType notification(OutgoingMessage message) {
    GetPersonNotificationType type = new GetPersonNotificationType();
    type.setPersonNotification(notifications.of(message.notification()));
    return described(message, type);
  }

  private <T extends EventMessageType> T event(OutgoingMessage message, T type) {
    Event event = message.event();
    EventContent content = event.content();
    type.setPersonCivilRegistrationIdentifier(message.cpr().value());
    type.setEventIdentifier(event.id().toString());
    type.setEventTypeIdentifier(event.code());
    type.setEventPhase(event.phase() == null ? null : EventPhaseType.fromValue(event.phase()));
    type.setEventDate(wire.date(event.date()));
    type.setMunicipalityCode(content.municipality());
    type.setKnowledgeDate(date(content.knownOn()));
    type.setCauseTypeIdentifier(content.cause());
    type.setFreeText(content.freeText());
    type.setJobContent(content.jobContent());
    type.setFirstSickDate(date(content.firstSickDay()));
    type.setJobPlanIdentifier(text(content.jobplan()));
    type.setResponseToMessageIdentifier(text(answered(content)));
    return described(message, type);
  }

  private static UUID answered(EventContent content) {
    return content.answers() == null && content.assessment() != null
        ? content.assessment().answers()
        : content.answers();
  }

  private <T extends WSRMMetadataBaseType> T described(OutgoingMessage message, T type) {
    WSRMMetadataType metadata = new WSRMMetadataType();
    metadata.setMessageIdentifier(message.identifier().toString());
    metadata.setMessageNumber(message.number());
    metadata.setMessageTypeIdentifier(message.type());
    metadata.setQueuedDateTime(wire.dateTime(message.queuedAt()));
    metadata.setClientSystemIdentifier(message.registeredSystem());
    metadata.setRegisteringAuthority(authority(message.registeredFor()));
    metadata.setRuleIdentifier(message.rule());
    // A rule that a later catalogue no longer has must not hold back what was queued under it.
    metadata.setLegalReference(
        catalogue.find(message.rule()).map(Rule::source).orElse(message.rule()));
    type.setWSRMMetadata(metadata);
    return type;
  }

  private static ActiveOrganisationHeaderType authority(Organisation organisation) {
    if (organisation == null) {
      return null;
    }
    ActiveOrganisationHeaderType type = new ActiveOrganisationHeaderType();
    type.setOrganisationTypeIdentifier(organisation.type());
    type.setOrganisationCode(organisation.code());
    return type;
  }

  private XMLGregorianCalendar date(LocalDate day) {
    return day == null ? null : wire.date(day);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
