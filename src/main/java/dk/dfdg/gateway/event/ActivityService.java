package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Deltagelse i tilbud: one transaction a call, decided by {@link ActivityRules}. */
public final class ActivityService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final ActivityRules rules;
  private final AffiliationStore affiliations = new AffiliationStore();

  public ActivityService(GatewayClock clock, Registrations registrations, ActivityRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  private Reporting reporting(CallContext call, CitizenState state, ActivityReport said) {
    return new Reporting(
        new Registering(state, call.channel(), call.organisation(), clock.today()), said);
  }

  /** The start of an offer; the receipt's id is the activity's from then on. */
  Registered create(CallContext call, Cpr cpr, ActivityContent offer, ActivityReport report) {
    return registrations.register(
        call, cpr, (state, id) -> rules.create(reporting(call, state, report), offer, id));
  }

  /**
   * A change of an offer, or a correction after its end.
   *
   * @param hoursFrom the day from which other hours apply, or null
   */
  Registered update(
      CallContext call,
      Cpr cpr,
      UUID activity,
      ActivityContent offer,
      ActivityReport report,
      LocalDate hoursFrom) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            rules.update(reporting(call, state, report), activity, offer, hoursFrom, id));
  }

  /** An offer has ended otherwise than was told. */
  Registered end(
      CallContext call,
      Cpr cpr,
      UUID activity,
      int status,
      LocalDate endsOn,
      ActivityReport report) {
    return registrations.register(
        call,
        cpr,
        (state, id) -> rules.end(reporting(call, state, report), activity, status, endsOn, id));
  }

  /** An offer is not begun. */
  Registered annul(
      CallContext call, Cpr cpr, UUID activity, LocalDate decidedOn, ActivityReport report) {
    return registrations.register(
        call,
        cpr,
        (state, id) -> rules.annul(reporting(call, state, report), activity, decidedOn, id));
  }

  /**
   * The citizen's offers as they are, so that grants and payments can be held against them; to an
   * a-kasse those that touch the time for which the citizen is or was its member.
   */
  List<Activity> get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) -> {
          List<Activity> all = state.fundCourse().activities();
          if (call.organisation().type() != Organisation.FUND) {
            return all;
          }
          List<Affiliation> own =
              affiliations.of(handle, state.id(), Organisation.FUND).stream()
                  .filter(each -> each.code().equals(call.organisation().code()))
                  .toList();
          return all.stream().filter(each -> touchesAny(own, each.details())).toList();
        });
  }

  private static boolean touchesAny(List<Affiliation> memberships, ActivityDetails offer) {
    return memberships.stream()
        .anyMatch(
            each ->
                !offer.endsOn().isBefore(each.from())
                    && (each.goesOn() || !offer.startsOn().isAfter(each.to())));
  }
}
