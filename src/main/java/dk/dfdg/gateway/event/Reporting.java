package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;

/**
 * One report on an offer to decide.
 *
 * @param said what comes with every report
 * @param past where the citizen stood on the day of an event
 */
record Reporting(Registering registering, ActivityReport said, Past past) {

  CitizenState state() {
    return registering.state();
  }

  LocalDate today() {
    return registering.today();
  }

  /** The day on which the jobcentre has learnt of what it reports. */
  LocalDate knownOn() {
    return said.knownBy(today());
  }

  /** The a-kasse at the event when it has been left since, otherwise null. */
  String fundLeftSince(LocalDate date) {
    String then = past.fund(date);
    return then == null || then.equals(state().fund()) ? null : then;
  }

  /** The same with another cause. */
  Reporting because(int cause) {
    return new Reporting(
        registering,
        new ActivityReport(said.municipality(), said.knownOn(), cause, said.comment()),
        past);
  }
}
