package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Membership;
import java.time.LocalDate;

/**
 * What is known of a citizen's membership.
 *
 * @param fund code of the a-kasse, or null when the citizen is a member of none
 * @param membership as it was reported, or null when it is older than the gateway's records
 * @param benefitRightFrom first day with the right to dagpenge, or null
 */
public record KnownMembership(String fund, Membership membership, LocalDate benefitRightFrom) {
  static KnownMembership of(CitizenState state) {
    return new KnownMembership(
        state.fund(), state.fundCourse().membership(), state.benefitRightFrom());
  }

  KnownMembership withoutRight() {
    return new KnownMembership(fund, membership, null);
  }
}
