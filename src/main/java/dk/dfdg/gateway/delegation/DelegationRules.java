package dk.dfdg.gateway.delegation;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.DelegationFact.DelegationEnded;
import dk.dfdg.gateway.citizen.DelegationFact.TasksDelegated;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobcentre delegates tasks for its citizen to another actor (Bilag 4, introduction). What the
 * actor registers is judged by the day on which it registers, so a delegation may begin before it
 * is known here and yet opens nothing of the past.
 */
public final class DelegationRules {
  static final String RULE = "HTY-0-1";

  private final CodeList tasks;

  private DelegationRules(CodeList tasks) {
    this.tasks = tasks;
  }

  /** The rules with the project's code lists. */
  public static DelegationRules load(CodeLists lists) {
    return new DelegationRules(lists.get("DelegatedTaskType"));
  }

  /**
   * @param id of the receipt, by which the delegation is known from now on
   */
  Decision<CitizenFact> delegated(Registering registering, DelegateCommand command, UUID id) {
    Delegation delegation =
        new Delegation(
            id,
            command.actor(),
            registering.organisation().code(),
            command.tasks(),
            command.from(),
            command.to());
    List<Violation> found = new ArrayList<>();
    registrar(registering, DelegationPaths.DELEGATE).ifPresent(found::add);
    for (int task : command.tasks()) {
      found.addAll(
          CodeCheck.of(
              tasks,
              Integer.toString(task),
              registering.today(),
              FaultCode.INVALID_CODE,
              RULE,
              DelegationPaths.TASK));
    }
    lastDay(registering, command).ifPresent(found::add);
    registering.state().delegations().stream()
        .filter(known -> meets(known, delegation))
        .forEach(known -> found.add(again(known, delegation)));
    return found.isEmpty()
        ? new Decision.Accepted<>(List.of(new TasksDelegated(delegation, RULE)), List.of())
        : new Decision.Refused<>(found);
  }

  private static Optional<Violation> lastDay(Registering registering, DelegateCommand command) {
    LocalDate to = command.to();
    if (to == null || !to.isBefore(command.from()) && !to.isBefore(registering.today())) {
      return Optional.empty();
    }
    return Optional.of(
        lastDay(
            DelegationPaths.LAST_DAY,
            to,
            "Udlægningens sidste dag ligger før dens første eller før i dag.",
            "The delegation's last day lies before its first one or before today."));
  }

  /** Two delegations of one task would both have to be ended. */
  private static boolean meets(Delegation known, Delegation other) {
    boolean begun = known.to() == null || !known.endsBefore(known.from());
    return begun
        && known.actor().equals(other.actor())
        && known.jobcentre().equals(other.jobcentre())
        && !shared(known, other).isEmpty()
        && !known.endsBefore(other.from())
        && !other.endsBefore(known.from());
  }

  private static List<Integer> shared(Delegation known, Delegation other) {
    return other.tasks().stream().filter(known.tasks()::contains).toList();
  }

  private static Violation again(Delegation known, Delegation other) {
    List<Integer> shared = shared(known, other);
    return Violation.of(FaultCode.TASK_DELEGATED_ALREADY, RULE)
        .at(DelegationPaths.TASK, shared.get(0).toString())
        .because(
            "Opgaverne %s er udlagt til aktøren med udlægning %s.".formatted(shared, known.id()),
            "The tasks %s are delegated to the actor by delegation %s."
                .formatted(shared, known.id()));
  }

  /**
   * @param last day from now on
   */
  Decision<CitizenFact> ended(Registering registering, UUID id, LocalDate last) {
    List<Violation> found = new ArrayList<>();
    registrar(registering, DelegationPaths.END).ifPresent(found::add);
    Optional<Delegation> known =
        registering
            .state()
            .delegation(id)
            .filter(each -> each.jobcentre().equals(registering.organisation().code()));
    if (known.isEmpty()) {
      found.add(
          Violation.of(FaultCode.DELEGATION_UNKNOWN, RULE)
              .at(DelegationPaths.ENDED, id.toString()));
    } else {
      newLastDay(registering, known.get(), last).ifPresent(found::add);
    }
    return found.isEmpty()
        ? new Decision.Accepted<>(
            List.of(new DelegationEnded(known.orElseThrow().until(last), RULE)), List.of())
        : new Decision.Refused<>(found);
  }

  private static Optional<Violation> newLastDay(
      Registering registering, Delegation known, LocalDate last) {
    if (known.to() != null && last.isAfter(known.to())) {
      return Optional.of(
          lastDay(
              DelegationPaths.NEW_LAST_DAY,
              last,
              "Udlægningen ender allerede den %s.".formatted(known.to()),
              "The delegation ends on %s already.".formatted(known.to())));
    }
    return last.isBefore(registering.today().minusDays(1))
        ? Optional.of(
            lastDay(
                DelegationPaths.NEW_LAST_DAY,
                last,
                "Udlægningen kan tidligst ende i går, og ophører da straks.",
                "The delegation can end yesterday at the earliest, and ceases at once then."))
        : Optional.empty();
  }

  private static Violation lastDay(String path, LocalDate day, String danish, String english) {
    return Violation.of(FaultCode.DELEGATION_LAST_DAY, RULE)
        .at(path, day.toString())
        .because(danish, english);
  }

  /** By its own case system. */
  private static Optional<Violation> registrar(Registering registering, String operation) {
    return registering.channel() == Channel.JOBCENTRE
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, RULE)
                .at(DelegationPaths.citizen(operation), null));
  }
}
