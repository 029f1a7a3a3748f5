package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What absences, and registrations elsewhere that absences depend on, bring about at once. */
final class AbsenceConsequences implements Consequence {
  private static final String INCOMPATIBLE = "A-60";

  private final AbsenceTable table;
  private final SicknessCourse sickness;
  private final EnrollmentExemption exemption;
  private final FirstSickDay firstSickDay = new FirstSickDay();

  AbsenceConsequences(AbsenceTable table, AbsenceLimits limits) {
    this.table = table;
    this.sickness = new SicknessCourse(table, limits);
    this.exemption = new EnrollmentExemption(table);
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    List<CitizenFact> facts = new ArrayList<>();
    if (fact instanceof AbsenceRegistered registered) {
      facts.addAll(firstSickDay.registered(after, registered.absence(), today));
      facts.addAll(exempted(after, today));
    } else if (fact instanceof AbsenceCorrected corrected) {
      Absence former = before.absence(corrected.absence().id()).orElseThrow();
      facts.addAll(firstSickDay.corrected(after, former, corrected.absence(), today));
      facts.addAll(exempted(after, today));
      facts.addAll(overdue(after, corrected.absence(), today));
    } else if (fact instanceof AbsenceDeleted deleted) {
      Absence former = before.absence(deleted.absence()).orElseThrow();
      facts.addAll(firstSickDay.withdrawn(after, former, today));
    } else if (fact instanceof ContactGroupStarted) {
      facts.addAll(incompatible(after, today));
      facts.addAll(exempted(after, today));
    } else if (fact instanceof Enrolled) {
      after.absences().forEach(absence -> facts.addAll(overdue(after, absence, today)));
    } else if (fact instanceof MatchRegistered) {
      facts.addAll(exempted(after, today));
    }
    return facts;
  }

  private List<CitizenFact> exempted(CitizenState state, LocalDate today) {
    return state.isEnrolledOn(today) && exemption.on(state, today).isPresent()
        ? EnrollmentExemption.cancel(today)
        : List.of();
  }

  /** A first sick day that is moved back must not move letter and cancellation into the past. */
  private List<CitizenFact> overdue(CitizenState state, Absence absence, LocalDate today) {
    if (sickness.letter(state, absence).filter(day -> day.isBefore(today)).isPresent()) {
      return SicknessFacts.letter(
          absence, sickness.cancellationAfter(today, state, absence), today);
    }
    return sickness.cancellation(state, absence).filter(day -> day.isBefore(today)).isPresent()
        ? SicknessFacts.cancellation(state, absence, today)
        : List.of();
  }

  /**
   * A case worker's change of contact group is refused while an absence that goes on contradicts
   * it, so the change is one that the system has made: it ends them the same day (decision A-60). A
   * match may be registered with the group, and a match ends nothing: only the group counts.
   */
  private List<CitizenFact> incompatible(CitizenState state, LocalDate today) {
    List<CitizenFact> facts = new ArrayList<>();
    for (Absence absence : state.absences()) {
      boolean goesOn = absence.end() == null || absence.end().isAfter(today);
      if (!goesOn || table.isForGroup(absence.type(), state.contactGroup())) {
        continue;
      }
      facts.add(
          absence.start().isAfter(today)
              ? new AbsenceDeleted(
                  absence.id(), "Automatisk skift af kontaktgruppe", today, INCOMPATIBLE)
              : new AbsenceEnded(
                  absence.id(), today, AbsenceTypes.CAUSE_CONTACT_GROUP, today, INCOMPATIBLE));
      facts.addAll(
          MessageFact.toJobcentre(
              state,
              NotificationType.ABSENCE_ENDED,
              "Et fravær fra %s er afsluttet, fordi borgeren er kommet i kontaktgruppe %d."
                  .formatted(absence.start(), state.contactGroup()),
              "An absence from %s is ended because the citizen has come into contact group %d."
                  .formatted(absence.start(), state.contactGroup()),
              today,
              INCOMPATIBLE));
    }
    return facts;
  }
}
