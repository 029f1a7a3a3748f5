package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A registration that came later than the law's day.
 *
 * @param cpr the citizen's present number
 * @param reported the kind of fact, for example AbsenceRegistered
 * @param rule the one that gives the day
 * @param messageIdentifier of the registration's receipt
 */
record LateRegistration(
    long id,
    Cpr cpr,
    String reported,
    String rule,
    LocalDate happenedOn,
    LocalDate dueOn,
    LocalDate registeredOn,
    UUID messageIdentifier) {

  long daysLate() {
    return ChronoUnit.DAYS.between(dueOn, registeredOn);
  }
}
