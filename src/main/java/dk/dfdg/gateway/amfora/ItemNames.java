package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the schema of the records names the items of the law: the one place where the two meet. The
 * names are those of {@code amfora-v1.xsd}, the items those of {@code measure-fields.csv}.
 */
final class ItemNames {
  private static final Map<String, MeasureField> FIELDS = new LinkedHashMap<>();
  private static final Map<MeasureField, String> NAMES = new HashMap<>();

  static {
    name("RecordIdentifier", MeasureField.KEY);
    name("PersonCivilRegistrationIdentifier", MeasureField.CPR);
    name("MunicipalityCode", MeasureField.MUNICIPALITY);
    name("MeasureTypeIdentifier", MeasureField.MEASURE);
    name("ActivationTypeIdentifier", MeasureField.ACTIVATION_TYPE);
    name("StartDate", MeasureField.START);
    name("EndDate", MeasureField.END);
    name("HoursPerWeek", MeasureField.HOURS);
    name("MinutesPerWeek", MeasureField.MINUTES);
    name("MainBenefitTypeIdentifier", MeasureField.MAIN_BENEFIT);
    name("OpenOfferIndicator", MeasureField.OPEN_OFFER);
    name("OpenOfferStartDate", MeasureField.OPEN_OFFER_START);
    name("OpenOfferEndDate", MeasureField.OPEN_OFFER_END);
    name("JobplanIdentifier", MeasureField.JOBPLAN);
    name("JobplanCreationDate", MeasureField.JOBPLAN_CREATED);
    name("JobplanRevisionDate", MeasureField.JOBPLAN_REVISED);
    name("EmploymentGoalIdentifier", MeasureField.EMPLOYMENT_GOAL);
    name("JobOrderIdentifier", MeasureField.JOB_ORDER);
    name("JobOrderTypeIdentifier", MeasureField.JOB_ORDER_TYPE);
    name("OfferClientCategoryTypeIdentifier", MeasureField.CLIENT_CATEGORY);
    name("PlaceTypeIdentifier", MeasureField.PLACE_TYPE);
    name("WorkplaceCVRnumberIdentifier", MeasureField.WORKPLACE_CVR);
    name("WorkplaceProductionUnitIdentifier", MeasureField.WORKPLACE_P_NUMBER);
    name("WorkplaceName", MeasureField.WORKPLACE_NAME);
    name("WorkplaceAddress", MeasureField.WORKPLACE_ADDRESS);
    name("WorkplacePostalCode", MeasureField.WORKPLACE_POSTAL_CODE);
    name("WorkplaceTown", MeasureField.WORKPLACE_TOWN);
    name("CompanyFallbackIdentifier", MeasureField.COMPANY_FALLBACK);
    name("MinistryAreaTypeIdentifier", MeasureField.MINISTRY_AREA);
    name("JobTitleIdentifier", MeasureField.JOB_TITLE);
    name("CourseTypeIdentifier", MeasureField.COURSE_TYPE);
    name("ProviderCVRnumberIdentifier", MeasureField.PROVIDER_CVR);
    name("ProviderProductionUnitIdentifier", MeasureField.PROVIDER_P_NUMBER);
    name("ClassIdentifier", MeasureField.CLASS);
    name("SinglePlaceIndicator", MeasureField.SINGLE_PLACE);
    name("ResponsibleOrganisationCode", MeasureField.RESPONSIBLE_ORGANISATION_CODE);
    name("ResponsibleOrganisationTypeIdentifier", MeasureField.RESPONSIBLE_ORGANISATION_TYPE);
    name("ResponsibleGivenName", MeasureField.RESPONSIBLE_GIVEN_NAME);
    name("ResponsibleMiddleName", MeasureField.RESPONSIBLE_MIDDLE_NAME);
    name("ResponsibleSurname", MeasureField.RESPONSIBLE_SURNAME);
    name("ResponsibleEmployeeIdentifier", MeasureField.RESPONSIBLE_EMPLOYEE);
    name("RegisteringOrganisationCode", MeasureField.REGISTERING_ORGANISATION_CODE);
    name("RegisteringOrganisationTypeIdentifier", MeasureField.REGISTERING_ORGANISATION_TYPE);
    name("RegisteringGivenName", MeasureField.REGISTERING_GIVEN_NAME);
    name("RegisteringMiddleName", MeasureField.REGISTERING_MIDDLE_NAME);
    name("RegisteringSurname", MeasureField.REGISTERING_SURNAME);
    name("RegisteringEmployeeIdentifier", MeasureField.REGISTERING_EMPLOYEE);
    name("MeetingPlace", MeasureField.MEETING_PLACE);
    name("EnrolmentResponsible", MeasureField.ENROLMENT_RESPONSIBLE);
    name("FollowUpResponsible", MeasureField.FOLLOW_UP_RESPONSIBLE);
    name("FollowUpDate", MeasureField.FOLLOW_UP_DATE);
    name("AdministrativeRemark", MeasureField.ADMINISTRATIVE);
    name("ReportedIndicator", MeasureField.REPORTED);
    name("CreationDate", MeasureField.CREATED_ON);
    name("RegistrationDate", MeasureField.REGISTERED_ON);
    name("EducationAgreementDate", MeasureField.AGREEMENT_DATE);
    name("AidTypeIdentifier", MeasureField.AID_TYPE);
    name("AidRecipientTypeIdentifier", MeasureField.RECIPIENT);
    name("RecipientCVRnumberIdentifier", MeasureField.RECIPIENT_CVR);
    name("RecipientProductionUnitIdentifier", MeasureField.RECIPIENT_P_NUMBER);
    name("ApprovalDate", MeasureField.APPROVED);
    name("AidUserIdentifier", MeasureField.IDENTIFICATION);
    name("AidUserIdentificationTypeIdentifier", MeasureField.IDENTIFICATION_TYPE);
    name("PersonalAssistanceTypeIdentifier", MeasureField.ASSISTANCE_TYPE);
    name("MentorGrantTypeIdentifier", MeasureField.GRANT_TYPE);
    name("PaidStartDate", MeasureField.PAID_FROM);
    name("PaidEndDate", MeasureField.PAID_TO);
    name("GrantedHours", MeasureField.GRANTED_HOURS);
    name("PersonsPaidCount", MeasureField.PERSONS_PAID);
    name("AveragePaidHours", MeasureField.AVERAGE_PAID_HOURS);
    name("SupportedPersonCivilRegistrationIdentifier", MeasureField.SUPPORTED);
  }

  private ItemNames() {}

  private static void name(String name, MeasureField field) {
    FIELDS.put(name, field);
    NAMES.put(field, name);
  }

  /** The items by the names of their elements. */
  static Map<String, MeasureField> all() {
    return Collections.unmodifiableMap(FIELDS);
  }

  /** The name of the item's element. */
  static String of(MeasureField field) {
    return NAMES.get(field);
  }

  /**
   * The name of the element for the name that a violation of the law points at; whatever is no item
   * stays as it is.
   */
  static String of(String field) {
    try {
      return field == null ? null : of(MeasureField.named(field));
    } catch (IllegalArgumentException noItem) {
      return field;
    }
  }
}
