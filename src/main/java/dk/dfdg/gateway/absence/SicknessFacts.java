package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceLetterSent;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.LetterKind;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a long illness brings about (pkt. 19.1). */
final class SicknessFacts {
  static final String LETTER = "FRA-19.1-23";
  static final String CANCELLATION = "FRA-19.1-24";

  private SicknessFacts() {}

  /** The citizen is told that the cancellation follows unless the citizen reports well. */
  static List<CitizenFact> letter(Absence absence, LocalDate cancellation, LocalDate day) {
    return List.of(
        LetterKind.SICKNESS_WARNING.written(values(absence, cancellation), day, LETTER),
        new AbsenceLetterSent(absence.id(), day, LETTER));
  }

  /** The enrollment ends; for recipients of dagpenge the absence too (decisions ). */
  static List<CitizenFact> cancellation(CitizenState state, Absence absence, LocalDate day) {
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(
        new CancellationPlanned(
            new Cancellation(day, CancelledBecause.LONG_ILLNESS), day, CANCELLATION));
    facts.add(LetterKind.SICKNESS_CANCELLATION.written(values(absence, day), day, CANCELLATION));
    if (state.isInGroup(AbsenceTypes.INSURED_GROUP)) {
      facts.add(
          new AbsenceEnded(
              absence.id(), day, AbsenceTypes.CAUSE_SICKNESS_BENEFIT, day, "FRA-19.1-26"));
      facts.addAll(
          MessageFact.toJobcentre(
              state,
              NotificationType.ABSENCE_ENDED,
              "Borgeren er afmeldt efter 21 dages sygdom, og sygemeldingen er afsluttet. Opret"
                  + " sygedagpengesagen og skift til kontaktgruppe 6.",
              "The enrollment is cancelled after 21 days of illness and the sick report is ended."
                  + " Make the sickness benefit case and change to contact group 6.",
              day,
              "FRA-19.1-26"));
    }
    return facts;
  }

  private static Map<String, String> values(Absence absence, LocalDate cancellation) {
    return Map.of(
        "first_sick_day", absence.start().toString(), "cancellation_date", cancellation.toString());
  }
}
