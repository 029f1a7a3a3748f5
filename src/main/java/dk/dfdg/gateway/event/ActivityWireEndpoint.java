package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.contract.activitytypes.v1.ActivityCoreItemType;
import dk.dfdg.gateway.contract.activitytypes.v1.ActivityItemType;
import dk.dfdg.gateway.contract.activitytypes.v1.ActivityReportType;
import dk.dfdg.gateway.contract.activitytypes.v1.ActivityType;
import dk.dfdg.gateway.contract.activitytypes.v1.ActivityTypeCollection;
import dk.dfdg.gateway.contract.activitytypes.v1.CompanyIdentifierType;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/** Offers as the contract has them; part of the endpoint. */
final class ActivityWireEndpoint {
  private ActivityWireEndpoint() {}

  static ActivityContent content(ActivityItemType sent) {
    ActivityCoreItemType core = sent.getActivityCoreItem();
    return new ActivityContent(
        core.getActivationTypeIdentifier(),
        id(sent.getJobplanIdentifier()),
        day(sent.getGivenDate()),
        sent.getActivityStatusTypeIdentifier(),
        Wire.day(core.getStartDate()),
        Wire.day(core.getEndDate()),
        core.getHoursPerWeek(),
        core.getMinutesPerWeek(),
        sent.getJobOrderTypeIdentifier(),
        sent.getCompanyRegistrationTypeIdentifier(),
        sent.getCompanyIdentifier().getCVRnumberIdentifier(),
        sent.getCompanyIdentifier().getProductionUnitIdentifier());
  }

  /**
   * @param sent or null when nothing is said beside the offer
   */
  static ActivityReport report(String municipality, ActivityReportType sent) {
    return sent == null
        ? new ActivityReport(municipality, null, null, null)
        : new ActivityReport(
            municipality,
            day(sent.getKnownDate()),
            sent.getActivityStatusCauseTypeIdentifier(),
            text(sent.getComments()));
  }

  static ActivityTypeCollection collection(List<Activity> activities, LocalDate today, Wire wire) {
    ActivityTypeCollection collection = new ActivityTypeCollection();
    activities.forEach(each -> collection.getActivity().add(type(each, today, wire)));
    return collection;
  }

  private static ActivityType type(Activity activity, LocalDate today, Wire wire) {
    ActivityType type = new ActivityType();
    type.setActivityItem(item(activity, today, wire));
    type.setEventTypeIdentifier(activity.code());
    type.setMunicipalityCode(activity.municipality());
    type.setEndReportedIndicator(activity.endTold());
    return type;
  }

  private static ActivityItemType item(Activity activity, LocalDate today, Wire wire) {
    ActivityDetails details = activity.details();
    ActivityCoreItemType core = new ActivityCoreItemType();
    core.setActivityIdentifier(details.id().toString());
    core.setStartDate(wire.date(details.startsOn()));
    core.setEndDate(wire.date(details.endsOn()));
    core.setActivationTypeIdentifier(activity.type());
    core.setHoursPerWeek(details.hours());
    core.setMinutesPerWeek(details.minutes());
    CompanyIdentifierType company = new CompanyIdentifierType();
    company.setCVRnumberIdentifier(details.cvr());
    company.setProductionUnitIdentifier(details.pNumber());
    ActivityItemType item = new ActivityItemType();
    item.setActivityCoreItem(core);
    item.setJobplanIdentifier(details.jobplan() == null ? null : details.jobplan().toString());
    item.setGivenDate(details.givenOn() == null ? null : wire.date(details.givenOn()));
    item.setActivityStatusTypeIdentifier(details.statusOn(today));
    item.setJobOrderTypeIdentifier(details.jobOrderType());
    item.setCompanyIdentifier(company);
    return item;
  }

  static UUID id(String sent) {
    return sent == null ? null : UUID.fromString(sent);
  }

  static LocalDate day(XMLGregorianCalendar sent) {
    return sent == null ? null : Wire.day(sent);
  }

  /** A blank text is none. */
  static String text(String sent) {
    return sent == null || sent.isBlank() ? null : sent;
  }
}
