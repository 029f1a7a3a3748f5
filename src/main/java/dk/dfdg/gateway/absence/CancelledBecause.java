package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Enrollment;

/**
 * The causes with which absences cancel an enrollment; nobody can choose them (pkt. 8.6.1 nr. 3).
 */
final class CancelledBecause {
  /** Afmeldt - fritaget for tilmelding. */
  static final int EXEMPTED = 19;

  /** Sygdom i mindst 21 dage (decision A-51). */
  static final int LONG_ILLNESS = 30;

  private CancelledBecause() {}

  /** The enrollment has been cancelled for that cause already, whenever that takes effect. */
  static boolean of(Enrollment enrollment, int cause) {
    return enrollment.cancellation() != null && enrollment.cancellation().cause() == cause;
  }
}
