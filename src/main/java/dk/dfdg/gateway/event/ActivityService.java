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
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.GroupThen;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Deltagelse i tilbud: one transaction a call, decided by {@link ActivityRules}. */
public final class ActivityService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final ActivityRules rules;
  private final FactStore history = new FactStore();
  private final AffiliationStore affiliations = new AffiliationStore();

  public ActivityService(GatewayClock clock, Registrations registrations, ActivityRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  private Reporting reporting(
      Handle handle, CallContext call, CitizenState state, ActivityReport said) {
    return new Reporting(
        new Registering(state, call.channel(), call.organisation(), clock.today()),
        said,
        past(handle, state));
  }

  private Past past(Handle handle, CitizenState state) {
    return new Past() {
      @Override
      public Integer group(LocalDate day) {
        return day.isBefore(clock.today()) && GroupThen.isEarlier(state, day)
            ? GroupThen.of(history.historyOf(handle, state.id()), state, day)
            : state.contactGroup();
      }

      @Override
      public String fund(LocalDate day) {
        return day.isBefore(clock.today())
            ? affiliations.on(handle, state.id(), Organisation.FUND, day, state.fund())
            : state.fund();
      }
    };
  }

  /** The start of an offer; the receipt's id is the activity's from then on. */
  Registered create(CallContext call, Cpr cpr, ActivityContent offer, ActivityReport report) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) -> rules.create(reporting(handle, call, state, report), offer, id));
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
        (handle, state, id) ->
            rules.update(reporting(handle, call, state, report), activity, offer, hoursFrom, id));
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
        (handle, state, id) ->
            rules.end(reporting(handle, call, state, report), activity, status, endsOn, id));
  }

  /** An offer is not begun. */
  Registered annul(
      CallContext call, Cpr cpr, UUID activity, LocalDate decidedOn, ActivityReport report) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            rules.annul(reporting(handle, call, state, report), activity, decidedOn, id));
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
