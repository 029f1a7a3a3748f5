package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import java.time.LocalDate;

/** Right records of municipality 101, reported for Friday 9 September 2011. */
public final class Measures {
  public static final LocalDate FRIDAY = LocalDate.of(2011, 9, 9);

  /** Born 1 January 1980. */
  public static final String CITIZEN = "0101801234";

  public static final String KEY = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
  public static final String OTHER_KEY = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  public static final String JOBPLAN = "b8a7c6d5-1f2e-4a3b-9c8d-7e6f5a4b3c2d";
  public static final String CVR = "99100001";
  public static final String P_NUMBER = "1001234567";

  private Measures() {}

  /** A course of chapter 8: aktiveringstype 8. */
  public static MeasureRecord.Builder course() {
    return insured()
        .put(MeasureField.ACTIVATION_TYPE, 8)
        .put(MeasureField.COURSE_TYPE, 30)
        .put(MeasureField.PROVIDER_CVR, CVR)
        .put(MeasureField.PROVIDER_P_NUMBER, P_NUMBER)
        .put(MeasureField.CLASS, "Jobsøgning-2011-37");
  }

  /** A wage subsidy in a private company under chapter 8: aktiveringstype 9, jobordretype 2. */
  public static MeasureRecord.Builder job() {
    return insured()
        .put(MeasureField.ACTIVATION_TYPE, 9)
        .put(MeasureField.JOB_ORDER_TYPE, 2)
        .put(MeasureField.WORKPLACE_CVR, CVR)
        .put(MeasureField.WORKPLACE_P_NUMBER, P_NUMBER)
        .put(MeasureField.JOB_TITLE, "4211");
  }

  private static MeasureRecord.Builder insured() {
    return MeasureRecord.of(RecordKind.INSURED)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.CPR, CITIZEN)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.START, "2011-09-05")
        .put(MeasureField.END, "2011-09-30")
        .put(MeasureField.HOURS, 25)
        .put(MeasureField.MINUTES, 0)
        .put(MeasureField.RESPONSIBLE_ORGANISATION_CODE, "101")
        .put(MeasureField.RESPONSIBLE_ORGANISATION_TYPE, 7)
        .put(MeasureField.RESPONSIBLE_GIVEN_NAME, "Anne")
        .put(MeasureField.RESPONSIBLE_MIDDLE_NAME, "Marie")
        .put(MeasureField.RESPONSIBLE_SURNAME, "Hansen")
        .put(MeasureField.REGISTERING_ORGANISATION_CODE, "10100")
        .put(MeasureField.REGISTERING_ORGANISATION_TYPE, 8)
        .put(MeasureField.REGISTERING_GIVEN_NAME, "Bo")
        .put(MeasureField.REGISTERING_SURNAME, "Holm");
  }

  /** A course of chapter 9: foranstaltning 165. */
  public static MeasureRecord.Builder uninsuredCourse() {
    return uninsured()
        .put(MeasureField.MEASURE, 165)
        .put(MeasureField.PROVIDER_CVR, CVR)
        .put(MeasureField.PROVIDER_P_NUMBER, P_NUMBER)
        .put(MeasureField.CLASS, "Hold 12");
  }

  /** A wage subsidy in a municipality under chapter 9: foranstaltning 139, stedkode 71. */
  public static MeasureRecord.Builder uninsuredJob() {
    return uninsured()
        .put(MeasureField.MEASURE, 139)
        .put(MeasureField.PLACE_TYPE, 71)
        .put(MeasureField.WORKPLACE_CVR, CVR)
        .put(MeasureField.WORKPLACE_P_NUMBER, P_NUMBER)
        .put(MeasureField.JOB_TITLE, "4211");
  }

  private static MeasureRecord.Builder uninsured() {
    return MeasureRecord.of(RecordKind.UNINSURED)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.CPR, CITIZEN)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.START, "2011-09-05")
        .put(MeasureField.END, "2011-09-30")
        .put(MeasureField.HOURS, 25)
        .put(MeasureField.MAIN_BENEFIT, 10)
        .put(MeasureField.OPEN_OFFER, "false");
  }

  /** Teaching material for a person (chapter 10). */
  public static MeasureRecord.Builder aid() {
    return MeasureRecord.of(RecordKind.AID)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.AID_TYPE, 1)
        .put(MeasureField.RECIPIENT, 1)
        .put(MeasureField.APPROVED, "2011-09-05")
        .put(MeasureField.IDENTIFICATION, CITIZEN)
        .put(MeasureField.IDENTIFICATION_TYPE, 1);
  }

  /** A grant of personal assistance under the order of 2010. */
  public static MeasureRecord.Builder assistance() {
    return MeasureRecord.of(RecordKind.PERSONAL_ASSISTANCE)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.CPR, CITIZEN)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.RECIPIENT_CVR, CVR)
        .put(MeasureField.RECIPIENT_P_NUMBER, P_NUMBER)
        .put(MeasureField.START, "2010-09-01")
        .put(MeasureField.END, "2011-08-31")
        .put(MeasureField.HOURS, 10)
        .put(MeasureField.ASSISTANCE_TYPE, 1);
  }

  /** A grant of a mentor for a place under the order of 2010: four persons. */
  public static MeasureRecord.Builder mentorOfPlace() {
    return MeasureRecord.of(RecordKind.MENTOR)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.GRANT_TYPE, 2)
        .put(MeasureField.RECIPIENT_CVR, CVR)
        .put(MeasureField.RECIPIENT_P_NUMBER, P_NUMBER)
        .put(MeasureField.PAID_FROM, "2010-10-01")
        .put(MeasureField.PAID_TO, "2010-10-31")
        .put(MeasureField.PERSONS_PAID, 4)
        .put(MeasureField.AVERAGE_PAID_HOURS, 3)
        .put(MeasureField.SUPPORTED, "0101801234 0202801234 0303801234 0404801234");
  }

  /** A grant of a mentor for a person under the order of 2010. */
  public static MeasureRecord.Builder mentorOfPerson() {
    return MeasureRecord.of(RecordKind.MENTOR)
        .put(MeasureField.KEY, KEY)
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.GRANT_TYPE, 1)
        .put(MeasureField.RECIPIENT_CVR, CVR)
        .put(MeasureField.RECIPIENT_P_NUMBER, P_NUMBER)
        .put(MeasureField.START, "2010-10-01")
        .put(MeasureField.END, "2011-01-31")
        .put(MeasureField.GRANTED_HOURS, 5)
        .put(MeasureField.SUPPORTED, CITIZEN);
  }

  /** Part of a full report by web service. */
  public static Filing full(String day) {
    return new Filing(Way.WEBSERVICE, "101", LocalDate.parse(day), true);
  }

  /** A single registration by web service. */
  public static Filing single(String day) {
    return new Filing(Way.WEBSERVICE, "101", LocalDate.parse(day), false);
  }

  /** A row of an uploaded file. */
  public static Filing file(String day) {
    return new Filing(Way.UPLOAD, "101", LocalDate.parse(day), true);
  }
}
