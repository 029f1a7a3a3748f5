package dk.dfdg.gateway.message;

import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.Referral;
import dk.dfdg.gateway.contract.messages.v1.ActivityType;
import dk.dfdg.gateway.contract.messages.v1.AssessmentType;
import dk.dfdg.gateway.contract.messages.v1.BasicDataItemType;
import dk.dfdg.gateway.contract.messages.v1.BasicDataItemTypeCollection;
import dk.dfdg.gateway.contract.messages.v1.GetActivityEventType;
import dk.dfdg.gateway.contract.messages.v1.GetAvailabilityAssessmentType;
import dk.dfdg.gateway.contract.messages.v1.GetBasicDataType;
import dk.dfdg.gateway.contract.messages.v1.GetCVNumberType;
import dk.dfdg.gateway.contract.messages.v1.GetMembershipCancellationType;
import dk.dfdg.gateway.contract.messages.v1.GetPersonUnemploymentFundSaveMembershipType;
import dk.dfdg.gateway.contract.messages.v1.GetRecallMembershipRegistrationType;
import dk.dfdg.gateway.contract.messages.v1.GetReceiptType;
import dk.dfdg.gateway.contract.messages.v1.GetReferralEventType;
import dk.dfdg.gateway.contract.messages.v1.GetUnemploymentFundChangeType;
import dk.dfdg.gateway.contract.messages.v1.MembershipType;
import dk.dfdg.gateway.contract.messages.v1.ReferralType;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.xml.datatype.XMLGregorianCalendar;

/**
 * What only messages of one kind tell. What is missing is left out: a message that cannot be
 * written would hold back all that come after it.
 */
final class EventContentEndpoint {
  /** Under this name the number stands among what the event tells. */
  private static final String CV_NUMBER = "CvCustomerIdentifier";

  private final Wire wire;

  EventContentEndpoint(Wire wire) {
    this.wire = wire;
  }

  GetUnemploymentFundChangeType fundChange(EventContent content) {
    GetUnemploymentFundChangeType type = new GetUnemploymentFundChangeType();
    type.setFormerUnemploymentFundCode(content.formerFund());
    type.setNewUnemploymentFundCode(content.newFund());
    return type;
  }

  GetReferralEventType referral(EventContent content) {
    GetReferralEventType type = new GetReferralEventType();
    Referral referral = content.referral();
    if (referral != null) {
      ReferralType told = new ReferralType();
      told.setOrderNumberIdentifier(referral.orderNumber());
      told.setCompanyName(referral.company());
      told.setCompanyAddress(referral.address());
      told.setCompanyTelephoneNumber(referral.phone());
      told.setCompanyFaxNumber(referral.fax());
      told.setCompanyEmailAddress(referral.email());
      told.setContactPersonName(referral.contact());
      told.setContactPersonTelephoneNumber(referral.contactPhone());
      told.setContactPersonEmailAddress(referral.contactEmail());
      type.setReferral(told);
    }
    return type;
  }

  GetActivityEventType activity(EventContent content) {
    GetActivityEventType type = new GetActivityEventType();
    if (content.activity() != null) {
      type.setActivity(told(content.activity()));
    }
    return type;
  }

  private ActivityType told(ActivityDetails activity) {
    ActivityType told = new ActivityType();
    told.setActivityIdentifier(activity.id().toString());
    told.setActivityStatusTypeIdentifier(activity.status());
    told.setStartDate(wire.date(activity.startsOn()));
    told.setEndDate(wire.date(activity.endsOn()));
    told.setHoursPerWeek(activity.hours());
    told.setMinutesPerWeek(activity.minutes());
    told.setJobPlanIdentifier(activity.jobplan() == null ? null : activity.jobplan().toString());
    told.setOfferGivenDate(date(activity.givenOn()));
    told.setJobOrderTypeIdentifier(activity.jobOrderType());
    told.setCVRnumberIdentifier(activity.cvr());
    told.setProductionUnitIdentifier(activity.pNumber());
    return told;
  }

  GetCVNumberType cvNumber(EventContent content) {
    GetCVNumberType type = new GetCVNumberType();
    if (content.basicData() != null) {
      type.setCvCustomerIdentifier(content.basicData().get(CV_NUMBER));
    }
    return type;
  }

  GetBasicDataType basicData(EventContent content) {
    BasicDataItemTypeCollection items = new BasicDataItemTypeCollection();
    Optional.ofNullable(content.basicData())
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              BasicDataItemType item = new BasicDataItemType();
              item.setItemName(name);
              item.setItemValue(value);
              items.getBasicDataItem().add(item);
            });
    GetBasicDataType type = new GetBasicDataType();
    type.setBasicDataCollection(items);
    return type;
  }

  GetReceiptType receipt(EventContent content) {
    GetReceiptType type = new GetReceiptType();
    type.setReceivedEventTypeIdentifier(content.receiptFor());
    return type;
  }

  GetPersonUnemploymentFundSaveMembershipType membership(EventContent content) {
    GetPersonUnemploymentFundSaveMembershipType type =
        new GetPersonUnemploymentFundSaveMembershipType();
    type.setMembership(membership(content.membership()));
    type.setUnemploymentBenefitRightsStartDate(date(content.benefitRightFrom()));
    return type;
  }

  GetMembershipCancellationType leaving(EventContent content) {
    GetMembershipCancellationType type = new GetMembershipCancellationType();
    type.setMembershipCancellationCauseIdentifier(content.leavingCause());
    return type;
  }

  GetRecallMembershipRegistrationType recalled(EventContent content) {
    GetRecallMembershipRegistrationType type = new GetRecallMembershipRegistrationType();
    type.setMembership(membership(content.membership()));
    return type;
  }

  private MembershipType membership(Membership membership) {
    if (membership == null) {
      return null;
    }
    MembershipType type = new MembershipType();
    type.setMembershipIdentifier(membership.id().toString());
    type.setUnemploymentFundCode(membership.fund());
    type.setUnemploymentFundMembershipRegistrationDate(wire.date(membership.registeredFrom()));
    type.setUnemploymentInsuranceCategoryTypeIdentifier(membership.insuranceCategory());
    type.setUnemploymentFundBranchCode(membership.branch());
    return type;
  }

  GetAvailabilityAssessmentType assessment(EventContent content) {
    Assessment assessment = content.assessment();
    GetAvailabilityAssessmentType type = new GetAvailabilityAssessmentType();
    if (assessment != null) {
      AssessmentType told = new AssessmentType();
      told.getAvailabilityAssessmentRegistrationTypeIdentifier()
          .addAll(assessment.justifications());
      told.setDateField1(date(assessment.otherDate1()));
      told.setDateField2(date(assessment.otherDate2()));
      type.setAvailabilityAssessment(told);
    }
    return type;
  }

  private XMLGregorianCalendar date(LocalDate day) {
    return day == null ? null : wire.date(day);
  }
}
