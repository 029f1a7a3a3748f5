package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import java.util.List;
import java.util.UUID;

/** Notices of system changes: by a municipality, or by a vendor whose agreement covers it. */
public final class SystemChangeService {
  private final Database database;
  private final Registrations registrations;
  private final GatewayClock clock;
  private final SystemChangeRules rules;
  private final SystemChangeStore store = new SystemChangeStore();

  public SystemChangeService(
      Database database, Registrations registrations, GatewayClock clock, WorkingDays days) {
    this.database = database;
    this.registrations = registrations;
    this.clock = clock;
    this.rules = new SystemChangeRules(days);
  }

  /** Receives a notice; the receipt's id is the notice's. */
  public Registered announce(CallContext call, SystemChange change) {
    return registrations.registerWithoutCitizen(
        call,
        (handle, receipt) -> {
          UUID id = receipt.messageIdentifier();
          NoticeMark mark = rules.mark(change, clock.today());
          store.insert(
              handle,
              new SystemChangeNotice(id, call.agreementId(), clock.today(), change, mark),
              call.organisation());
          return rules.advice(change, mark);
        });
  }

  /** How the notice stands, by the day on which it was first received. */
  public NoticeMark mark(SystemChange change, Registered registered) {
    return rules.mark(
        change, registered.receipt().eventDate().atZone(GatewayClock.ZONE).toLocalDate());
  }

  /** The notices of the municipality acted for, oldest first. */
  public List<SystemChangeNotice> notices(CallContext call) {
    registrations.readWithoutCitizen(call);
    return database.read(handle -> store.of(handle, call.organisation()));
  }

  /** The notices under an agreement, oldest first, for operators. */
  public List<SystemChangeNotice> under(String agreementId) {
    return database.read(handle -> store.under(handle, agreementId));
  }
}
