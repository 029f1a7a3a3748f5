package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.PersonFact.Marked;
import dk.dfdg.gateway.citizen.PersonFact.MarkingDeleted;
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

/** Persongruppemarkering, after the ministry's published rules. */
final class MarkingRules {
  private static final String RULE = "PUB-MARKING";

  private final CodeList types;

  MarkingRules(CodeLists lists) {
    this.types = lists.get("PersonGroupMarkingType");
  }

  Decision<CitizenFact> create(Registering registering, MarkingCommand command, UUID id) {
    LocalDate today = registering.today();
    List<Violation> violations =
        new ArrayList<>(
            CodeCheck.of(
                types,
                Integer.toString(command.type()),
                today,
                FaultCode.INVALID_CODE_LIST_ITEM,
                "PUB-9131",
                PersonPaths.MARKING_TYPE));
    if (command.start().isBefore(today)) {
      violations.add(
          wrong(FaultCode.START_IN_THE_PAST, PersonPaths.MARKING_START, command.start()));
    }
    violations.addAll(end(command.start(), command.end(), today, PersonPaths.MARKING_END));
    return violations.isEmpty()
        ? marked(new Marking(id, command.type(), command.start(), command.end()), null, today)
        : new Decision.Refused<>(violations);
  }

  Decision<CitizenFact> change(Registering registering, MarkingChange command) {
    Optional<Marking> found = registering.state().marking(command.marking());
    if (found.isEmpty()) {
      return unknown(command.marking(), PersonPaths.CHANGED_MARKING);
    }
    Marking before = found.get();
    LocalDate today = registering.today();
    List<Violation> violations = new ArrayList<>();
    boolean movedBack = command.start().isBefore(before.start());
    boolean movedIntoThePast =
        !command.start().equals(before.start()) && command.start().isBefore(today);
    if (movedBack || movedIntoThePast) {
      violations.add(
          wrong(FaultCode.START_IN_THE_PAST, PersonPaths.CHANGED_START, command.start()));
    }
    violations.addAll(end(command.start(), command.end(), today, PersonPaths.CHANGED_END));
    return violations.isEmpty()
        ? marked(
            new Marking(before.id(), before.type(), command.start(), command.end()),
            command.correctionComment(),
            today)
        : new Decision.Refused<>(violations);
  }

  Decision<CitizenFact> delete(Registering registering, MarkingDeletion command) {
    return registering.state().marking(command.marking()).isEmpty()
        ? unknown(command.marking(), PersonPaths.DELETED_MARKING)
        : new Decision.Accepted<>(
            List.of(
                new MarkingDeleted(
                    command.marking(), command.correctionComment(), registering.today(), RULE)),
            List.of());
  }

  private static List<Violation> end(LocalDate start, LocalDate end, LocalDate today, String path) {
    List<Violation> found = new ArrayList<>();
    if (end != null && end.isBefore(start)) {
      found.add(wrong(FaultCode.END_BEFORE_START, path, end));
    }
    if (end != null && end.isBefore(today)) {
      found.add(wrong(FaultCode.END_IN_THE_PAST, path, end));
    }
    return found;
  }

  private static Violation wrong(FaultCode code, String path, LocalDate day) {
    return Violation.of(code, "PUB-" + code.number()).at(path, day.toString());
  }

  private static Decision<CitizenFact> marked(
      Marking marking, String correctionComment, LocalDate today) {
    return new Decision.Accepted<>(
        List.of(new Marked(marking, correctionComment, today, RULE)), List.of());
  }

  private static Decision<CitizenFact> unknown(UUID marking, String path) {
    return new Decision.Refused<>(
        List.of(Violation.of(FaultCode.UNKNOWN_MARKING, RULE).at(path, marking.toString())));
  }
}
