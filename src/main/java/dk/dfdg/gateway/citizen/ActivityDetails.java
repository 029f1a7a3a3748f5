package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Tilbud: what the a-kasse is told about participation in a measure (§ 65 stk. 3).
 *
 * @param id of the activity
 * @param jobplan of the plan that contains it, or null outside a plan
 * @param givenOn the day on which the offer was given (afgivelse), or null when not stated
 * @param status value of the code list ActivityStatusType
 * @param startsOn first day
 * @param endsOn last day
 * @param hours average weekly hours, 0 to 59
 * @param minutes and minutes beside them, 0 to 59
 * @param jobOrderType jobordretype, or null
 * @param cvr CVR number of the company, eight digits
 * @param pNumber its production unit, ten digits
 */
public record ActivityDetails(
    UUID id,
    UUID jobplan,
    LocalDate givenOn,
    int status,
    LocalDate startsOn,
    LocalDate endsOn,
    int hours,
    int minutes,
    Integer jobOrderType,
    String cvr,
    String pNumber) {

  /** Planlagt. */
  public static final int PLANNED = 1;

  /** Igangværende. */
  public static final int RUNNING = 2;

  /** Afsluttet. */
  public static final int COMPLETED = 3;

  /** Afbrudt. */
  public static final int INTERRUPTED = 4;

  /** Annulleret. */
  public static final int ANNULLED = 5;

  /** Jobordretype of a fleksjob (decision AKK-6). */
  public static final int FLEKSJOB = 13;

  /** Ansættelse i fleksjob (§ 62 stk. 1 nr. 2). */
  public boolean inFleksjob() {
    return jobOrderType != null && jobOrderType == FLEKSJOB;
  }

  /** Takes place on that day, unless it was annulled. */
  public boolean runsOn(LocalDate day) {
    return status != ANNULLED && !startsOn.isAfter(day) && !endsOn.isBefore(day);
  }

  /** Aktuel status on a day: a planned activity is running from its first day on. */
  public int statusOn(LocalDate day) {
    return status == PLANNED && !startsOn.isAfter(day) ? RUNNING : status;
  }

  /** The same activity with another status, which ends on that day. */
  public ActivityDetails ending(int newStatus, LocalDate lastDay) {
    return new ActivityDetails(
        id,
        jobplan,
        givenOn,
        newStatus,
        startsOn,
        lastDay,
        hours,
        minutes,
        jobOrderType,
        cvr,
        pNumber);
  }
}
