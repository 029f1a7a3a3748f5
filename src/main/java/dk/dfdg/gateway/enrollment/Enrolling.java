package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.enrollment.RegistrarTable.Permission;
import java.time.LocalDate;

/**
 * One enrollment to decide: the citizen, what is asked for, by whom and when.
 *
 * @param permission what the channel may do with the asked category
 */
record Enrolling(
    CitizenState state,
    EnrollCommand command,
    Channel channel,
    Permission permission,
    LocalDate today) {

  /** The citizen's enrollment when it is in force on the asked day; otherwise null. */
  Enrollment inForce() {
    Enrollment latest = state.enrollment();
    return latest != null && latest.isInForceOn(command.enrollmentDate()) ? latest : null;
  }

  /** An enrollment waits for contact already. */
  boolean isPending() {
    return state.enrollment() != null && state.enrollment().isPendingOn(today);
  }

  /** What is asked for takes effect only on the citizen's contact (pkt. 5.2). */
  boolean waitsForContact() {
    return permission == Permission.PENDING && inForce() == null;
  }

  /** The right to dagpenge has begun. */
  boolean hasRight() {
    return state.benefitRightFrom() != null && !state.benefitRightFrom().isAfter(today);
  }

  /** What is asked for takes the place of the enrollment in force, without a break. */
  boolean continues() {
    return inForce() != null
        && inForce().isInForceOn(today)
        && permission != Permission.PENDING
        && (inForce().cancellation() != null || isChangeByHand() || isGranted());
  }

  /** Pkt. 8.5.1 nr. 3 NB: the jobcentre changes the category to 1 from the day of the right. */
  private boolean isChangeByHand() {
    return channel == Channel.JOBCENTRE
        && command.category() == Categories.INSURED
        && inForce().category() != Categories.INSURED
        && hasRight();
  }

  /** Pkt. 8.3: an applicant has become a recipient. */
  private boolean isGranted() {
    Integer afterGrant = Categories.afterGrant(inForce().category());
    return state.benefitGranted() && afterGrant != null && afterGrant == command.category();
  }
}
