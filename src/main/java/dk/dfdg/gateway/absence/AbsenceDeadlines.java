package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What absences make happen by themselves when a day comes; each is about one absence. */
final class AbsenceDeadlines {
  private AbsenceDeadlines() {}

  static List<DeadlineRule> all(AbsenceTable table, AbsenceLimits limits) {
    SicknessCourse sickness = new SicknessCourse(table, limits);
    EnrollmentExemption exemption = new EnrollmentExemption(table);
    return List.of(
        new OfAbsence(
            "sickness-letter",
            SicknessFacts.LETTER,
            sickness::letter,
            (state, absence, day) ->
                SicknessFacts.letter(
                    absence, sickness.cancellationAfter(day, state, absence), day)),
        new OfAbsence(
            "sickness-cancellation",
            SicknessFacts.CANCELLATION,
            sickness::cancellation,
            SicknessFacts::cancellation),
        new OfAbsence(
            "exempted-from-enrollment",
            EnrollmentExemption.RULE,
            exemption::cancellation,
            (state, absence, day) -> EnrollmentExemption.cancel(day)));
  }

  /** When something happens because of an absence, if it does. */
  @FunctionalInterface
  private interface When {
    Optional<LocalDate> of(CitizenState state, Absence absence);
  }

  /** What happens then. */
  @FunctionalInterface
  private interface What {
    List<CitizenFact> of(CitizenState state, Absence absence, LocalDate day);
  }

  private record OfAbsence(String kind, String rule, When when, What what) implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      return state.absences().stream().flatMap(each -> deadline(state, each).stream()).toList();
    }

    private Optional<Deadline> deadline(CitizenState state, Absence absence) {
      return when.of(state, absence)
          .map(day -> new Deadline(kind, absence.id().toString(), day, rule));
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      Absence absence = state.absence(UUID.fromString(deadline.subject())).orElseThrow();
      return what.of(state, absence, deadline.dueOn());
    }
  }
}
