package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.contract.personhistory.v1.ActivityFactType;
import dk.dfdg.gateway.contract.personhistory.v1.DelegationFactType;
import dk.dfdg.gateway.contract.personhistory.v1.EventFactType;
import dk.dfdg.gateway.contract.personhistory.v1.UnemploymentFundMembershipFactType;
import dk.dfdg.gateway.soap.Wire;

/** What history keeps of events, offers, memberships and delegations, as the contract has it. */
final class EventFactEndpoint {
  private final Wire wire;

  EventFactEndpoint(Wire wire) {
    this.wire = wire;
  }

  EventFactType event(FactDetails details) {
    EventFactType type = new EventFactType();
    type.setEventIdentifier(details.text("event"));
    type.setEventTypeIdentifier(details.text("event_type"));
    type.setEventPhaseIdentifier(details.text("phase"));
    type.setIncidentDate(details.has("event_date") ? wire.date(details.day("event_date")) : null);
    type.setCauseIdentifier(details.number("cause"));
    type.setComments(details.text("free_text"));
    type.setJobContent(details.text("job_content"));
    type.setOrderNumber(details.text("order_number"));
    type.setReceiverStructure(
        details.has("receiver") ? Wire.organisation(details.organisation("receiver")) : null);
    type.setOutgoingMessageIdentifier(details.text("message_identifier"));
    return type;
  }

  ActivityFactType activity(FactDetails details) {
    ActivityFactType type = new ActivityFactType();
    type.setActivityIdentifier(details.text("activity"));
    type.setEventTypeIdentifier(details.text("event_type"));
    type.setActivityStatusIdentifier(details.number("status"));
    type.setStartDate(wire.date(details.day("starts_on")));
    type.setEndDate(wire.date(details.day("ends_on")));
    type.setWeeklyHours(details.number("hours"));
    type.setWeeklyMinutes(details.number("minutes"));
    return type;
  }

  /** An a-kasse sees of a membership of another one whose it is, and no more. */
  static UnemploymentFundMembershipFactType membership(FactDetails details, Organisation asking) {
    UnemploymentFundMembershipFactType type = new UnemploymentFundMembershipFactType();
    String fund = details.text("fund");
    type.setUnemploymentFundCode(fund);
    if (asking.type() != Organisation.FUND || asking.code().equals(fund)) {
      type.setMembershipIdentifier(details.text("membership"));
      type.setUnemploymentInsuranceCategoryIdentifier(details.number("insurance_category"));
      type.setBranchIdentifier(details.number("branch"));
    }
    return type;
  }

  DelegationFactType delegation(FactDetails details) {
    DelegationFactType type = new DelegationFactType();
    type.setDelegationIdentifier(details.text("delegation"));
    type.setOtherActorCode(details.text("actor"));
    type.setJobCenterIdentifier(details.text("jobcentre"));
    type.getDelegatedTaskTypeIdentifier().addAll(details.numbers("tasks"));
    type.setStartDate(wire.date(details.day("from")));
    type.setEndDate(details.has("to") ? wire.date(details.day("to")) : null);
    return type;
  }
}
