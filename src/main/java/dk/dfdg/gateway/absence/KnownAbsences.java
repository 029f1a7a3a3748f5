package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a citizen's absences on a day.
 *
 * @param absences those that hold on that day or later
 * @param exemptions what they exempt from on that day, all together
 */
public record KnownAbsences(
    LocalDate day, List<Item> absences, Set<Exemption> exemptions, List<Advice> advice) {

  /**
   * An absence.
   *
   * @param registrar for whom it was registered, or null
   * @param exempts what it alone exempts from
   */
  public record Item(Absence absence, Organisation registrar, Set<Exemption> exempts) {}

  /**
   * Why the day cannot be told of: exemptions follow from the groups of today, and an a-kasse sees
   * of earlier days only what history shows it.
   *
   * @param day or null for today
   */
  static Optional<Violation> refusal(
      CallContext call, CitizenState state, LocalDate day, LocalDate today) {
    LocalDate first = call.channel() == Channel.FUND ? today : state.visitation().since();
    return day == null || first == null || !day.isBefore(first)
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.EXEMPTION_DAY_TOO_EARLY)
                .at(AbsencePaths.GET_DAY, day.toString())
                .because(
                    "Den første dag, der kan oplyses om her, er %s.".formatted(first),
                    "The first day of which is told here is %s.".formatted(first)));
  }

  static KnownAbsences none(LocalDate day) {
    return new KnownAbsences(day, List.of(), Set.of(), List.of());
  }

  static KnownAbsences of(
      CitizenState state,
      AbsenceTable table,
      LocalDate day,
      Map<UUID, Organisation> registrars,
      AbsenceRules rules) {
    List<Item> items =
        state.absences().stream()
            .filter(absence -> absence.overlaps(day, null))
            .map(
                absence ->
                    new Item(
                        absence,
                        registrars.get(absence.id()),
                        table.find(state, absence).map(AbsenceRow::exempts).orElse(Set.of())))
            .toList();
    return new KnownAbsences(day, items, table.exemptions(state, day), rules.adviceOn(state, day));
  }
}
