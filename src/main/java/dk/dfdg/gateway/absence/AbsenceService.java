package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/** Fravær og fritagelser: one transaction a call, decided by {@link AbsenceRules}. */
public final class AbsenceService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final AbsenceRules rules;
  private final AbsenceTable table;
  private final AbsenceLimits limits;
  private final AbsenceStore store = new AbsenceStore();

  public AbsenceService(
      GatewayClock clock,
      Registrations registrations,
      AbsenceRules rules,
      AbsenceTable table,
      AbsenceLimits limits) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
    this.table = table;
    this.limits = limits;
  }

  /** Registers an absence; the receipt's id is the absence's from then on. */
  public Registered create(CallContext call, Cpr cpr, AbsenceContent content) {
    return registrations.register(
        call, cpr, (state, id) -> rules.create(state, content, call.channel(), id, clock.today()));
  }

  /** Corrects an absence. */
  public Registered update(
      CallContext call, Cpr cpr, UUID absence, AbsenceContent content, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            rules.update(
                state, absence, content, correctionComment, call.channel(), clock.today()));
  }

  /** Ends an absence, also raskmelding. */
  public Registered end(CallContext call, EndCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.end(state, command, call.channel(), clock.today()));
  }

  /** Takes an absence away that was registered by mistake. */
  public Registered delete(CallContext call, Cpr cpr, UUID absence, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            rules.delete(state, absence, correctionComment, call.channel(), clock.today()));
  }

  /**
   * The absences that hold on a day or later, and the exemptions on that day. What was before the
   * current groups is in history, where each caller sees its part of it.
   *
   * @param day or null for today
   */
  public KnownAbsences get(CallContext call, Cpr cpr, LocalDate day) {
    LocalDate asked = day == null ? clock.today() : day;
    if (call.channel() == Channel.CITIZEN && !limits.shownToCitizen()) {
      return registrations.read(call, cpr, state -> KnownAbsences.none(asked));
    }
    return registrations.read(
        call,
        cpr,
        (handle, state) -> {
          KnownAbsences.refusal(call, state, day, clock.today())
              .ifPresent(
                  found -> {
                    throw new Refusal(found);
                  });
          return KnownAbsences.of(state, table, asked, store.registrars(handle, state.id()), rules);
        });
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
