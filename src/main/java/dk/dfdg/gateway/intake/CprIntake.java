package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Deliveries;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.intake.CprEvent.Kind;
import dk.dfdg.gateway.store.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what CPR delivers about new and changed citizens. Each row is for itself: the right ones
 * are in, the wrong ones are listed, and the same delivery again changes nothing.
 */
public final class CprIntake {
  private final Deliveries deliveries;
  private final GatewayClock clock;
  private final CprRules rules;

  public CprIntake(Deliveries deliveries, GatewayClock clock, JobcentreRegister jobcentres) {
    this.deliveries = deliveries;
    this.clock = clock;
    this.rules = new CprRules(jobcentres);
  }

  /** The header that a file begins with. */
  public static String header() {
    return String.join(";", CprRow.COLUMNS);
  }

  /**
   * Takes in rows, in their order.
   *
   * @param rows without the header; empty lines are passed over
   * @param firstLine where the first of them stands in the file
   */
  public IntakeReport take(List<String> rows, long firstLine) {
    int recorded = 0;
    int unchanged = 0;
    List<RowProblem> problems = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isBlank()) {
        continue;
      }
      Optional<CprEvent> event = CprRow.read(rows.get(i), firstLine + i, clock.today(), problems);
      try {
        if (event.isPresent() && take(event.get())) {
          recorded++;
        } else if (event.isPresent()) {
          unchanged++;
        }
      } catch (RowRefused refused) {
        problems.add(refused.problem());
      }
    }
    return new IntakeReport(recorded, unchanged, List.copyOf(problems));
  }

  private boolean take(CprEvent event) {
    Optional<Long> known = deliveries.find(event.cpr());
    if (event.kind() == Kind.CREATED) {
      return known.isEmpty() && add(event);
    }
    if (event.kind() == Kind.NUMBER_CHANGED && isNumberOfTheSame(event)) {
      return false;
    }
    long citizen =
        known.orElseThrow(
            () ->
                new RowRefused(
                    event.line(),
                    "cpr",
                    "No citizen with this number is known here.",
                    "Deliver a row with the event created before it."));
    return deliveries.register(citizen, (state, history) -> rules.happened(event, state, history));
  }

  private boolean add(CprEvent event) {
    try {
      return deliveries.add(
          new NewCitizen(
              event.cpr(),
              event.givenName(),
              event.surname(),
              null,
              null,
              null,
              null,
              false,
              false,
              null,
              null,
              null,
              false,
              null),
          rules.added(event));
    } catch (StorageException failure) {
      if (failure.isUniqueViolation()) {
        return false;
      }
      throw failure;
    }
  }

  /**
   * Whether the change is known already.
   *
   * @throws RowRefused when the numbers cannot be those of one citizen, the one after the other
   */
  private boolean isNumberOfTheSame(CprEvent event) {
    // The new number first: once it is there, the old one leads to the same citizen.
    Optional<Long> holder = deliveries.find(event.newNumber());
    if (holder.isPresent() && holder.equals(deliveries.find(event.cpr()))) {
      return true;
    }
    if (holder.isPresent()) {
      throw new RowRefused(
          event.line(),
          "new_cpr",
          "The new number is known here as another citizen's.",
          "Correct the number. If both numbers are one person's, the agency must decide whose"
              + " registrations stand.");
    }
    return false;
  }
}
