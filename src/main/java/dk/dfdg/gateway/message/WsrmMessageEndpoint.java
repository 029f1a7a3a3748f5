package dk.dfdg.gateway.message;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.messages.v1.GetActivityEventTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetAvailabilityAssessmentTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetAvailabilityEventTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetBasicDataTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetCVNumberTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetCancelUnemploymentEnrollmentTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetMembershipCancellationTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetPersonNotificationTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetPersonUnemploymentFundSaveMembershipTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetRecallMembershipRegistrationTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetReceiptTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetReferralEventTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentEnrollmentTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentFundChangeTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentFundEventTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.MessageType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetActivityEventVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetActivityEventVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetAvailabilityAssessmentVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetAvailabilityAssessmentVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetAvailabilityEventVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetAvailabilityEventVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetBasicDataVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetBasicDataVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetCVNumberVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetCVNumberVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetCancelUnemploymentEnrollmentVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetCancelUnemploymentEnrollmentVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetMembershipCancellationVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetMembershipCancellationVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetPersonNotificationVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetPersonNotificationVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetPersonUnemploymentFundSaveMembershipVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetPersonUnemploymentFundSaveMembershipVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetRecallMembershipRegistrationVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetRecallMembershipRegistrationVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetReceiptVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetReceiptVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetReferralEventVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetReferralEventVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentEnrollmentVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentEnrollmentVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentFundChangeVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentFundChangeVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentFundEventVersion1RequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.GetUnemploymentFundEventVersion1ResponseType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.WsrmMessageRequestType;
import dk.dfdg.gateway.contract.wsrmmessage.v1.WsrmMessageServicePortType;
import dk.dfdg.gateway.delivery.TransferService;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** WsrmMessageService on the wire: an operation per kind of message, all alike. */
public final class WsrmMessageEndpoint implements WsrmMessageServicePortType {
  private final TransferService transfers;
  private final MessageWireEndpoint messages;
  private final Wire wire;
  private final GatewayClock clock;

  public WsrmMessageEndpoint(
      TransferService transfers, MessageWireEndpoint messages, Wire wire, GatewayClock clock) {
    this.transfers = transfers;
    this.messages = messages;
    this.wire = wire;
    this.clock = clock;
  }

  private <T> void fetch(
      WsrmMessageRequestType request, int type, Function<MessageType, T> kind, List<T> told) {
    UUID transfer = UUID.fromString(request.getSequenceIdentifier());
    told.addAll(
        transfers.fetch(
            CurrentCall.get().context(),
            transfer,
            type,
            message -> kind.apply(messages.of(message))));
  }

  @Override
  public GetPersonNotificationVersion1ResponseType getPersonNotificationVersion1(
      GetPersonNotificationVersion1RequestType request) {
    GetPersonNotificationTypeCollection messages = new GetPersonNotificationTypeCollection();
    fetch(request, 1, MessageType::getPersonNotification, messages.getGetPersonNotificationType());
    GetPersonNotificationVersion1ResponseType response =
        new GetPersonNotificationVersion1ResponseType();
    response.setGetPersonNotificationTypeCollection(messages);
    return response;
  }

  @Override
  public GetUnemploymentEnrollmentVersion1ResponseType getUnemploymentEnrollmentVersion1(
      GetUnemploymentEnrollmentVersion1RequestType request) {
    GetUnemploymentEnrollmentTypeCollection messages =
        new GetUnemploymentEnrollmentTypeCollection();
    fetch(
        request,
        2,
        MessageType::getUnemploymentEnrollment,
        messages.getGetUnemploymentEnrollmentType());
    GetUnemploymentEnrollmentVersion1ResponseType response =
        new GetUnemploymentEnrollmentVersion1ResponseType();
    response.setGetUnemploymentEnrollmentTypeCollection(messages);
    return response;
  }

  @Override
  public GetCancelUnemploymentEnrollmentVersion1ResponseType
      getCancelUnemploymentEnrollmentVersion1(
          GetCancelUnemploymentEnrollmentVersion1RequestType request) {
    GetCancelUnemploymentEnrollmentTypeCollection messages =
        new GetCancelUnemploymentEnrollmentTypeCollection();
    fetch(
        request,
        3,
        MessageType::getCancelUnemploymentEnrollment,
        messages.getGetCancelUnemploymentEnrollmentType());
    GetCancelUnemploymentEnrollmentVersion1ResponseType response =
        new GetCancelUnemploymentEnrollmentVersion1ResponseType();
    response.setGetCancelUnemploymentEnrollmentTypeCollection(messages);
    return response;
  }

  @Override
  public GetUnemploymentFundChangeVersion1ResponseType getUnemploymentFundChangeVersion1(
      GetUnemploymentFundChangeVersion1RequestType request) {
    GetUnemploymentFundChangeTypeCollection messages =
        new GetUnemploymentFundChangeTypeCollection();
    fetch(
        request,
        4,
        MessageType::getUnemploymentFundChange,
        messages.getGetUnemploymentFundChangeType());
    GetUnemploymentFundChangeVersion1ResponseType response =
        new GetUnemploymentFundChangeVersion1ResponseType();
    response.setGetUnemploymentFundChangeTypeCollection(messages);
    return response;
  }

  @Override
  public GetReferralEventVersion1ResponseType getReferralEventVersion1(
      GetReferralEventVersion1RequestType request) {
    GetReferralEventTypeCollection messages = new GetReferralEventTypeCollection();
    fetch(request, 5, MessageType::getReferralEvent, messages.getGetReferralEventType());
    GetReferralEventVersion1ResponseType response = new GetReferralEventVersion1ResponseType();
    response.setGetReferralEventTypeCollection(messages);
    return response;
  }

  @Override
  public GetAvailabilityEventVersion1ResponseType getAvailabilityEventVersion1(
      GetAvailabilityEventVersion1RequestType request) {
    GetAvailabilityEventTypeCollection messages = new GetAvailabilityEventTypeCollection();
    fetch(request, 6, MessageType::getAvailabilityEvent, messages.getGetAvailabilityEventType());
    GetAvailabilityEventVersion1ResponseType response =
        new GetAvailabilityEventVersion1ResponseType();
    response.setGetAvailabilityEventTypeCollection(messages);
    return response;
  }

  @Override
  public GetActivityEventVersion1ResponseType getActivityEventVersion1(
      GetActivityEventVersion1RequestType request) {
    GetActivityEventTypeCollection messages = new GetActivityEventTypeCollection();
    fetch(request, 7, MessageType::getActivityEvent, messages.getGetActivityEventType());
    GetActivityEventVersion1ResponseType response = new GetActivityEventVersion1ResponseType();
    response.setGetActivityEventTypeCollection(messages);
    return response;
  }

  @Override
  public GetCVNumberVersion1ResponseType getCVNumberVersion1(
      GetCVNumberVersion1RequestType request) {
    GetCVNumberTypeCollection messages = new GetCVNumberTypeCollection();
    fetch(request, 8, MessageType::getCVNumber, messages.getGetCVNumberType());
    GetCVNumberVersion1ResponseType response = new GetCVNumberVersion1ResponseType();
    response.setGetCVNumberTypeCollection(messages);
    return response;
  }

  @Override
  public GetBasicDataVersion1ResponseType getBasicDataVersion1(
      GetBasicDataVersion1RequestType request) {
    GetBasicDataTypeCollection messages = new GetBasicDataTypeCollection();
    fetch(request, 9, MessageType::getBasicData, messages.getGetBasicDataType());
    GetBasicDataVersion1ResponseType response = new GetBasicDataVersion1ResponseType();
    response.setGetBasicDataTypeCollection(messages);
    return response;
  }

  @Override
  public GetReceiptVersion1ResponseType getReceiptVersion1(GetReceiptVersion1RequestType request) {
    GetReceiptTypeCollection messages = new GetReceiptTypeCollection();
    fetch(request, 10, MessageType::getReceipt, messages.getGetReceiptType());
    GetReceiptVersion1ResponseType response = new GetReceiptVersion1ResponseType();
    response.setGetReceiptTypeCollection(messages);
    return response;
  }

  @Override
  public GetPersonUnemploymentFundSaveMembershipVersion1ResponseType
      getPersonUnemploymentFundSaveMembershipVersion1(
          GetPersonUnemploymentFundSaveMembershipVersion1RequestType request) {
    GetPersonUnemploymentFundSaveMembershipTypeCollection messages =
        new GetPersonUnemploymentFundSaveMembershipTypeCollection();
    fetch(
        request,
        11,
        MessageType::getPersonUnemploymentFundSaveMembership,
        messages.getGetPersonUnemploymentFundSaveMembershipType());
    GetPersonUnemploymentFundSaveMembershipVersion1ResponseType response =
        new GetPersonUnemploymentFundSaveMembershipVersion1ResponseType();
    response.setGetPersonUnemploymentFundSaveMembershipTypeCollection(messages);
    return response;
  }

  @Override
  public GetMembershipCancellationVersion1ResponseType getMembershipCancellationVersion1(
      GetMembershipCancellationVersion1RequestType request) {
    GetMembershipCancellationTypeCollection messages =
        new GetMembershipCancellationTypeCollection();
    fetch(
        request,
        12,
        MessageType::getMembershipCancellation,
        messages.getGetMembershipCancellationType());
    GetMembershipCancellationVersion1ResponseType response =
        new GetMembershipCancellationVersion1ResponseType();
    response.setGetMembershipCancellationTypeCollection(messages);
    return response;
  }

  @Override
  public GetRecallMembershipRegistrationVersion1ResponseType
      getRecallMembershipRegistrationVersion1(
          GetRecallMembershipRegistrationVersion1RequestType request) {
    GetRecallMembershipRegistrationTypeCollection messages =
        new GetRecallMembershipRegistrationTypeCollection();
    fetch(
        request,
        13,
        MessageType::getRecallMembershipRegistration,
        messages.getGetRecallMembershipRegistrationType());
    GetRecallMembershipRegistrationVersion1ResponseType response =
        new GetRecallMembershipRegistrationVersion1ResponseType();
    response.setGetRecallMembershipRegistrationTypeCollection(messages);
    return response;
  }

  @Override
  public GetAvailabilityAssessmentVersion1ResponseType getAvailabilityAssessmentVersion1(
      GetAvailabilityAssessmentVersion1RequestType request) {
    GetAvailabilityAssessmentTypeCollection messages =
        new GetAvailabilityAssessmentTypeCollection();
    fetch(
        request,
        14,
        MessageType::getAvailabilityAssessment,
        messages.getGetAvailabilityAssessmentType());
    GetAvailabilityAssessmentVersion1ResponseType response =
        new GetAvailabilityAssessmentVersion1ResponseType();
    response.setGetAvailabilityAssessmentTypeCollection(messages);
    return response;
  }

  @Override
  public GetUnemploymentFundEventVersion1ResponseType getUnemploymentFundEventVersion1(
      GetUnemploymentFundEventVersion1RequestType request) {
    GetUnemploymentFundEventTypeCollection messages = new GetUnemploymentFundEventTypeCollection();
    fetch(
        request,
        15,
        MessageType::getUnemploymentFundEvent,
        messages.getGetUnemploymentFundEventType());
    GetUnemploymentFundEventVersion1ResponseType response =
        new GetUnemploymentFundEventVersion1ResponseType();
    response.setGetUnemploymentFundEventTypeCollection(messages);
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    transfers.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
