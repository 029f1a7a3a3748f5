package dk.dfdg.gateway.law;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every way in which a call can be refused. Numbers below 70000 are the ministry's published ones,
 * the others are our own. The texts and remedies stand in {@code faults_da.properties} and {@code
 * faults_en.properties} beside this class, under the constant's name.
 */
public enum FaultCode {
  // The citizen
  INVALID_CPR(1001),
  UNKNOWN_CPR(1010),
  CITIZEN_DEAD(4405),

  // The gateway
  INTERNAL_ERROR(1011, true),
  STORAGE_UNAVAILABLE(70061, true),
  BUSY(70062, true),

  // The message
  INVALID_MESSAGE(1014),
  MALFORMED_XML(70010),
  XML_LIMIT_EXCEEDED(70011),
  DTD_REFUSED(70012),
  METHOD_NOT_ALLOWED(70013),
  UNSUPPORTED_CONTENT_TYPE(70014),
  UNSUPPORTED_CONTENT_ENCODING(70015),
  BODY_TOO_LARGE(70016),
  SOAP_ACTION_MISMATCH(70017),
  UNKNOWN_OPERATION(70018),
  ADDRESSING_INCOMPLETE(70019),
  HEADER_NOT_UNDERSTOOD(70020),
  UNKNOWN_ADDRESS(70021),

  // Security
  SECURITY_REFUSED(70030),

  // The headers
  ACTIVE_ORGANISATION_MISSING(8232),
  REQUEST_USER_MISSING(8233),
  ACTIVE_ORGANISATION_UNREADABLE(8234),
  REQUEST_USER_UNREADABLE(8235),
  ORGANISATION_TYPE_INVALID(8173),
  USER_TYPE_INVALID(8174),

  // The agreement
  UNKNOWN_SUBSCRIBER(70040),
  NO_AGREEMENT(70041),
  AGREEMENT_NOT_ACTIVE(70042),
  AGREEMENT_EXPIRED(70043),
  AGREEMENT_SUSPENDED(70044),
  AGREEMENT_REVOKED(70045),
  OPERATION_NOT_COVERED(1013),
  RECORDED_IN_TEST(70046),
  CITIZEN_ACCESS_DENIED(4575),
  INCIDENT_UNKNOWN(70047),

  // Replay
  MESSAGE_ID_REUSED(70050),
  READ_REPEATED(70051),

  // Enrollment
  INVALID_CLIENT_CATEGORY(4313),
  INVALID_UNEMPLOYMENT_STATUS(4314),
  ENROLLMENT_OVERLAP(4316),
  INVALID_PROFESSION(4318),
  INVALID_CANCELLATION_DATE(4322),
  INVALID_ENROLLMENT_DATE(4338),
  ONLY_WITHOUT_BENEFIT_NOT_UNEMPLOYED(4339),
  INVALID_CANCELLATION_CAUSE(4340),
  NOT_ENROLLED(4367),
  CATEGORY_NOT_ALLOWED(4641),
  NEGATIVE_PARAMETER(4698),
  INVALID_YEAR_LAST_USED(4710),
  CITIZEN_ABROAD(4720),
  TEMPORARY_FOREIGN_ADDRESS(4725),
  ONLY_WITHOUT_BENEFIT_FROM_65(4763),
  ILLEGAL_CATEGORY_AND_STATUS(6014),
  CODE_EXPIRED(2003),
  REGISTRAR_NOT_ALLOWED(70100),
  MATCH_REQUIRED(70101),
  MATCH_FORBIDS_ENROLLMENT(70102),
  MATCH_FORBIDS_CANCELLATION(70103),
  ATTEMPT_DATE_MISSING(70104),
  NO_PLANNED_CANCELLATION(70105),
  BROWSER_ONLY_FOR_INSURED(70106),

  // Contact group, match, jobcentre, markings, credentials
  END_BEFORE_START(4636),
  START_IN_THE_PAST(4643),
  CONTACT_GROUP_OPEN(4644),
  ABSENCE_CONFLICTS_WITH_GROUP(4645),
  INVALID_CONTACT_GROUP(4675),
  UNKNOWN_JOBCENTRE(4695),
  INVALID_START_DATE(4703),
  INVALID_INTERVIEW_CONTACT_TYPE(4708),
  INVALID_INTERVIEW_TYPE(4709),
  INVALID_COMBINATION(4731),
  NO_ACTIVE_CONTACT_GROUP(8060),
  INVALID_CODE_LIST_ITEM(9131),
  END_IN_THE_PAST(9405),
  INVALID_INTERVIEW_DATE(70110),
  EVENT_LIES_AHEAD(70111),
  OTHER_CONTACT_GROUP_ACTIVE(70112),
  NOT_APPLIED_FOR(70113),
  NOT_A_FIRST_CONTACT(70114),
  INTERVIEW_NEEDS_MATCH(70115),
  INTERVIEW_NEEDS_AGREEMENT(70116),
  NOT_MUNICIPALITY_OF_STAY(70117),
  UNKNOWN_MARKING(70118),
  CREDENTIALS_NEED_ENROLLMENT(70119),
  CREDENTIALS_BEFORE_PERMISSION(70120),
  GRANT_ONLY_BY_BENEFIT_OFFICE(70121),
  FIRST_CONTACT_INCOMPLETE(70122),

  // Benefit office, letters, job search
  NO_REFUSED_BENEFIT(70170),
  BENEFIT_GRANTED_ALREADY(70171),
  NOTIFICATION_UNKNOWN(70172),

  // Status, history and guest access
  NEGATIVE_DURATION(1003),
  GUEST_ACCESS_NOT_ALLOWED(4922),
  HTML_IN_COMMENT(4933),
  BLOCK_NOT_OPEN(70190),
  EXEMPTION_DAY_TOO_EARLY(70191),

  // Absence
  INVALID_CODE(2002),
  ABSENCE_UNKNOWN(4632),
  NO_CONTACT_GROUP(4686),
  EDUCATION_NOT_ALLOWED(4591),
  TEMPORARY_WORK_NOT_ALLOWED(4592),
  ABSENCE_START_TOO_EARLY(4685),
  ABSENCE_FORBIDS_ENROLLMENT(4750),
  ABSENCE_NOT_ALLOWED(70140),
  ABSENCE_NEEDS_MATCH(70141),
  ABSENCE_END_MISSING(70142),
  ABSENCE_TOO_LONG(70143),
  ABSENCE_TOO_FAR_AHEAD(70144),
  ABSENCE_DUPLICATE(70145),
  HOLIDAY_TOO_SOON(70146),
  HOLIDAY_WHILE_CALLED(70147),
  ABSENCE_NOT_PROLONGED_BY_ENDING(70148),
  NOTIFICATION_IN_FUTURE(70149),

  // What CPR delivers
  NUMBER_REPLACED(70200);

  private static final ResourceBundle DANISH = texts("da");
  private static final ResourceBundle ENGLISH = texts("en");

  private final int number;
  private final boolean retryable;

  FaultCode(int number) {
    this(number, false);
  }

  FaultCode(int number, boolean retryable) {
    this.number = number;
    this.retryable = retryable;
  }

  private static ResourceBundle texts(String language) {
    return ResourceBundle.getBundle("dk.dfdg.gateway.law.faults", Locale.forLanguageTag(language));
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** True when the same message may succeed later without a change. */
  public boolean retryable() {
    return retryable;
  }

  /** What is wrong, one sentence in Danish. */
  public String textDanish() {
    return DANISH.getString(name() + ".text");
  }

  /** What is wrong, one sentence in English. */
  public String textEnglish() {
    return ENGLISH.getString(name() + ".text");
  }

  /** What to do, in Danish. */
  public String remedyDanish() {
    return DANISH.getString(name() + ".remedy");
  }

  /** What to do, in English. */
  public String remedyEnglish() {
    return ENGLISH.getString(name() + ".remedy");
  }

  /** The paragraph the refusal rests on when no rule of the catalogue is named, or null. */
  public String legalReference() {
    try {
      return DANISH.getString(name() + ".law");
    } catch (MissingResourceException none) {
      return null;
    }
  }
}
