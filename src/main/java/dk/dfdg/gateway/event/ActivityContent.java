package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.ActivityDetails;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Tilbud as it is reported (§ 65 stk. 3).
 *
 * @param type kind of offer: value of the code list OfferType
 * @param jobplan of the plan that contains it, or null
 * @param givenOn afgivelse, or null when not stated
 * @param status value of the code list ActivityStatusType
 * @param jobOrderType value of the code list JobOrderType, or null
 * @param companyRegistration value of the code list CompanyRegistrationType, when the numbers are
 *     not the company's own; otherwise null
 */
record ActivityContent(
    int type,
    UUID jobplan,
    LocalDate givenOn,
    int status,
    LocalDate startsOn,
    LocalDate endsOn,
    int hours,
    int minutes,
    Integer jobOrderType,
    Integer companyRegistration,
    String cvr,
    String pNumber) {

  ActivityDetails details(UUID id, ActivityKind kind) {
    return new ActivityDetails(
        id,
        jobplan,
        givenOn,
        status,
        startsOn,
        endsOn,
        hours,
        minutes,
        kind.jobOrderType(jobOrderType),
        cvr,
        pNumber);
  }

  /** At the same company on the same dates, and not annulled. */
  boolean isThat(ActivityDetails given) {
    return given.status() != ActivityDetails.ANNULLED
        && Objects.equals(given.jobplan(), jobplan)
        && given.startsOn().equals(startsOn)
        && given.endsOn().equals(endsOn)
        && given.cvr().equals(cvr)
        && given.pNumber().equals(pNumber);
  }

  boolean hasOtherHoursThan(ActivityDetails before) {
    return hours != before.hours() || minutes != before.minutes();
  }

  /** Afgivelse that is not said again stays as it was said. */
  ActivityContent keeping(ActivityDetails before) {
    return new ActivityContent(
        type,
        jobplan,
        givenOn == null ? before.givenOn() : givenOn,
        status,
        startsOn,
        endsOn,
        hours,
        minutes,
        jobOrderType,
        companyRegistration,
        cvr,
        pNumber);
  }
}
