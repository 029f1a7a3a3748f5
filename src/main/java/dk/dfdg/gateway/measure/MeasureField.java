package dk.dfdg.gateway.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An item of a record: what a municipality reports about a measure, an aid or a grant. The names
 * are those of {@code measure-fields.csv}, where each has its paragraph. The order is the order in
 * which a record is written; it never changes, new items come last.
 */
public enum MeasureField {
  KEY(Form.TEXT),
  CPR(Form.TEXT),
  MUNICIPALITY(Form.TEXT),
  MEASURE(Form.CODE),
  ACTIVATION_TYPE(Form.CODE),
  START(Form.DATE),
  END(Form.DATE),
  HOURS(Form.NUMBER),
  MINUTES(Form.NUMBER),
  MAIN_BENEFIT(Form.CODE),
  OPEN_OFFER(Form.FLAG),
  OPEN_OFFER_START(Form.DATE),
  OPEN_OFFER_END(Form.DATE),
  JOBPLAN(Form.TEXT),
  JOBPLAN_CREATED(Form.DATE),
  JOBPLAN_REVISED(Form.DATE),
  EMPLOYMENT_GOAL(Form.CODE),
  JOB_ORDER(Form.TEXT),
  JOB_ORDER_TYPE(Form.CODE),
  CLIENT_CATEGORY(Form.CODE),
  PLACE_TYPE(Form.CODE),
  WORKPLACE_CVR(Form.TEXT),
  WORKPLACE_P_NUMBER(Form.TEXT),
  WORKPLACE_NAME(Form.TEXT),
  WORKPLACE_ADDRESS(Form.TEXT),
  WORKPLACE_POSTAL_CODE(Form.TEXT),
  WORKPLACE_TOWN(Form.TEXT),
  COMPANY_FALLBACK(Form.TEXT),
  MINISTRY_AREA(Form.CODE),
  JOB_TITLE(Form.CODE),
  COURSE_TYPE(Form.CODE),
  PROVIDER_CVR(Form.TEXT),
  PROVIDER_P_NUMBER(Form.TEXT),
  CLASS(Form.TEXT),
  SINGLE_PLACE(Form.FLAG),
  RESPONSIBLE_ORGANISATION_CODE(Form.TEXT),
  RESPONSIBLE_ORGANISATION_TYPE(Form.CODE),
  RESPONSIBLE_GIVEN_NAME(Form.TEXT),
  RESPONSIBLE_MIDDLE_NAME(Form.TEXT),
  RESPONSIBLE_SURNAME(Form.TEXT),
  RESPONSIBLE_EMPLOYEE(Form.TEXT),
  REGISTERING_ORGANISATION_CODE(Form.TEXT),
  REGISTERING_ORGANISATION_TYPE(Form.CODE),
  REGISTERING_GIVEN_NAME(Form.TEXT),
  REGISTERING_MIDDLE_NAME(Form.TEXT),
  REGISTERING_SURNAME(Form.TEXT),
  REGISTERING_EMPLOYEE(Form.TEXT),
  MEETING_PLACE(Form.TEXT),
  ENROLMENT_RESPONSIBLE(Form.TEXT),
  FOLLOW_UP_RESPONSIBLE(Form.TEXT),
  FOLLOW_UP_DATE(Form.DATE),
  ADMINISTRATIVE(Form.TEXT),
  REPORTED(Form.FLAG),
  CREATED_ON(Form.DATE),
  REGISTERED_ON(Form.DATE),
  AGREEMENT_DATE(Form.DATE),
  AID_TYPE(Form.CODE),
  RECIPIENT(Form.CODE),
  RECIPIENT_CVR(Form.TEXT),
  RECIPIENT_P_NUMBER(Form.TEXT),
  APPROVED(Form.DATE),
  IDENTIFICATION(Form.TEXT),
  IDENTIFICATION_TYPE(Form.CODE),
  ASSISTANCE_TYPE(Form.CODE),
  GRANT_TYPE(Form.CODE),
  PAID_FROM(Form.DATE),
  PAID_TO(Form.DATE),
  GRANTED_HOURS(Form.NUMBER),
  PERSONS_PAID(Form.NUMBER),
  AVERAGE_PAID_HOURS(Form.NUMBER),
  SUPPORTED(Form.TEXT);

  /** What the value of an item looks like when it is right. */
  public enum Form {
    /** as it was reported, without blanks around it */
    TEXT,
    /** a day, ISO 8601 */
    DATE,
    /** a whole number */
    NUMBER,
    /**
     * a value of a code list, without zeros before it; of an occupational register with those that
     * it has there
     */
    CODE,
    /** {@code true} or {@code false} */
    FLAG
  }

  private static final Map<String, MeasureField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(MeasureField::field, Function.identity()));

  private final Form form;
  private final String field;

  MeasureField(Form form) {
    this.form = form;
    this.field = name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name in the tables of the law. */
  public static MeasureField named(String field) {
    MeasureField found = BY_NAME.get(field);
    if (found == null) {
      throw new IllegalArgumentException("No item " + field);
    }
    return found;
  }

  /** Its name in the tables of the law. */
  public String field() {
    return field;
  }

  public Form form() {
    return form;
  }
}
