package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a case worker should be told about a call, without hindering it. */
final class BookingAdvice {
  /** Andet. */
  private static final int OTHER_FORM = 5;

  private final BookingTypes types;

  BookingAdvice(BookingTypes types) {
    this.types = types;
  }

  /**
   * What to think of when a call is made or changed.
   *
   * @param lateRule the rule by which it is late
   */
  List<Advice> of(BookingDraft draft, LocalDate today, String lateRule) {
    List<Advice> told = new ArrayList<>();
    late(draft.letterDate(), today, lateRule).ifPresent(told::add);
    if (draft.form() == OTHER_FORM) {
      told.add(
          new Advice(
              "IDK-27-3",
              "Samtaleformen »Andet« bør normalt ikke anvendes i indkaldelser; hvordan kontakten"
                  + " skal foregå, bør fremgå af brevet.",
              "The form »Andet« should normally not be used in calls; how the contact is to be made"
                  + " should stand in the letter."));
    }
    types
        .find(draft.type())
        .filter(type -> draft.type() != BookingTypes.INTERVIEW)
        .filter(type -> type.heldAs().contains(BookingTypes.INTERVIEW))
        .map(
            type ->
                new Advice(
                    type.rule(),
                    "Opfylder den afholdte samtale kravene til en jobsamtale, skal den også"
                        + " registreres som en jobsamtale.",
                    "If the conversation that is held meets the requirements of a job interview, it"
                        + " must also be registered as one."))
        .ifPresent(told::add);
    return told;
  }

  /** § 29 nr. 3: the caller may not have known yet what the citizen has chosen. */
  static Advice undone(Booking before) {
    LocalDateTime chosen = LocalDateTime.ofInstant(before.start(), GatewayClock.ZONE);
    return new Advice(
        "IDK-29-3",
        "Borgeren havde selv valgt mødetidspunktet den %s kl. %s; det er ændret hermed."
            .formatted(chosen.toLocalDate(), chosen.toLocalTime()),
        "The citizen had chosen the time of the meeting, %s at %s; this changes it."
            .formatted(chosen.toLocalDate(), chosen.toLocalTime()));
  }

  /** § 27 stk. 2-3: reported on the day of the letter, and otherwise late. */
  static Optional<Advice> late(LocalDate letterDate, LocalDate today, String rule) {
    return letterDate.isBefore(today)
        ? Optional.of(
            new Advice(
                rule,
                "Indberettet for sent: brevet er dateret %s.".formatted(letterDate),
                "Reported late: the letter is dated %s.".formatted(letterDate)))
        : Optional.empty();
  }
}
