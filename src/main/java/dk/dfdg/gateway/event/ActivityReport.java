package dk.dfdg.gateway.event;

import java.time.LocalDate;

/**
 * What every report on an offer carries beside the offer (§ 65 stk. 1).
 *
 * @param municipality code of the reporting municipality, or null
 * @param knownOn kendskabsdato, or null when not stated
 * @param cause value of the code list ActivityStatusCauseType, or null
 * @param comment fritekst, or null
 */
record ActivityReport(String municipality, LocalDate knownOn, Integer cause, String comment) {

  /** A jobcentre that does not say when it learnt of a change has learnt of it today. */
  LocalDate knownBy(LocalDate today) {
    return knownOn == null ? today : knownOn;
  }
}
