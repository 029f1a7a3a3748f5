package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.Enrollment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Grundoplysninger (G): the status of a person as it is registered here, by name. Only what an
 * a-kasse sees of its member elsewhere too ({@code status-blocks.csv}): not the match group, and
 * not the application for a benefit with its day of right.
 */
public final class BasicData {
  public static final String CONTACT_GROUP = "contact_group";
  public static final String JOBCENTRE = "jobcentre";
  public static final String MUNICIPALITY = "municipality";
  public static final String CATEGORY = "client_category";
  public static final String ENROLLED_FROM = "enrollment_date";
  public static final String CANCELLED_FROM = "cancellation_date";
  public static final String CV_STATUS = "cv_status";
  public static final String ACTIVATED = "activated";

  private BasicData() {}

  static Map<String, String> of(CitizenState state, LocalDate today) {
    Map<String, String> data = new LinkedHashMap<>();
    put(data, CONTACT_GROUP, state.contactGroup());
    put(data, JOBCENTRE, state.jobcentre());
    put(data, MUNICIPALITY, state.municipality());
    if (state.isEnrolledOn(today)) {
      Enrollment enrollment = state.enrollment();
      put(data, CATEGORY, enrollment.category());
      put(data, ENROLLED_FROM, enrollment.enrollmentDate());
    }
    if (state.enrollment() != null && state.enrollment().cancellation() != null) {
      put(data, CANCELLED_FROM, state.enrollment().cancellation().date());
    }
    Cv cv = state.contactCourse().cv();
    put(data, CV_STATUS, cv.status());
    put(data, ACTIVATED, state.fundCourse().isActiveOn(today));
    return data;
  }

  private static void put(Map<String, String> data, String name, Object value) {
    if (value != null) {
      data.put(name, value.toString());
    }
  }
}
