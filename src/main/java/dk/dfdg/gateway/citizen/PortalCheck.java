package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.Optional;

/** Pkt. 11.2: some jobcentres register insured unemployed in the browser only. */
public final class PortalCheck {
  private static final int INSURED_GROUP = 1;

  private PortalCheck() {}

  /**
   * @param insured the enrollment is a recipient of dagpenge's, whatever the contact group says
   */
  public static Optional<Violation> of(
      JobcentreRegister jobcentres, CitizenState state, Channel channel, boolean insured) {
    return refused(jobcentres, state, channel, insured || state.isInGroup(INSURED_GROUP));
  }

  /** What is registered is about that contact group, whichever the citizen is in now. */
  public static Optional<Violation> ofGroup(
      JobcentreRegister jobcentres, CitizenState state, Channel channel, int group) {
    return refused(jobcentres, state, channel, group == INSURED_GROUP);
  }

  private static Optional<Violation> refused(
      JobcentreRegister jobcentres, CitizenState state, Channel channel, boolean groupOne) {
    return channel == Channel.JOBCENTRE && groupOne && jobcentres.usesPortal(state.jobcentre())
        ? Optional.of(Violation.of(FaultCode.BROWSER_ONLY_FOR_INSURED, "AFM-11-3"))
        : Optional.empty();
  }
}
