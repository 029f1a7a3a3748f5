package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;

/**
 * One registration to decide: about whom, by whom and when.
 *
 * @param organisation the authority that the registrar acts for
 */
public record Registering(
    CitizenState state, Channel channel, Organisation organisation, LocalDate today) {

  public boolean isEnrolled() {
    return state.isEnrolledOn(today);
  }
}
