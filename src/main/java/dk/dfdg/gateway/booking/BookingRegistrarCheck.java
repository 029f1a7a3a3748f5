package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a citizen, and change what another has called to: the jobcentre or municipality by
 * its own system, and the common booking system on the citizen's portal (§ 25, pkt. 25.2, § 32).
 */
final class BookingRegistrarCheck {
  private final JobcentreRegister jobcentres;

  BookingRegistrarCheck(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  /** What is wrong with the one who registers, if anything. */
  List<Violation> of(CitizenState state, CallContext call, BookingPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (call.channel() != Channel.JOBCENTRE && call.channel() != Channel.CITIZEN) {
      found.add(Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "IDK-25-1"));
    }
    if (call.organisation().type() == Organisation.AGENCY && state.jobcentre() == null) {
      found.add(Violation.of(FaultCode.BOOKING_WITHOUT_JOBCENTRE, "IDK-25-7"));
    }
    PortalCheck.of(jobcentres, state, call.channel(), false).ifPresent(found::add);
    return found.stream().map(violation -> violation.at(paths.citizen(), null)).toList();
  }

  /** Jobcentre or another actor for it registers that its citizen stayed away (Bilag 4 R43). */
  List<Violation> missed(
      CitizenState state, Booking booking, CallContext call, BookingPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (call.channel() != Channel.JOBCENTRE && call.channel() != Channel.OTHER_ACTOR) {
      found.add(Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "HTY-R-4").at(paths.citizen(), null));
    }
    // § 69 is about the insured: about who was so when he stayed away.
    Optional.ofNullable(state.groupOn(booking.day()))
        .flatMap(group -> PortalCheck.ofGroup(jobcentres, state, call.channel(), group))
        .map(refused -> refused.at(paths.citizen(), null))
        .ifPresent(found::add);
    change(booking, call, paths).ifPresent(found::add);
    return found;
  }

  /**
   * Only who has called, and the citizen's own jobcentre, change a booking. A jobcentre reaches no
   * citizens but its own, so a jobcentre that comes here is the citizen's.
   */
  Optional<Violation> change(Booking booking, CallContext call, BookingPaths paths) {
    Organisation caller = call.organisation();
    boolean may =
        caller.type() == Organisation.AGENCY
            || caller.type() == Organisation.JOBCENTRE
            || caller.equals(booking.owner())
            || booking.owner().type() == Organisation.JOBCENTRE
                && jobcentres
                    .municipality(booking.owner().code())
                    .equals(Optional.of(caller.code()));
    return may
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.BOOKING_OF_ANOTHER, "IDK-29-4")
                .at(paths.id(), booking.id().toString()));
  }
}
