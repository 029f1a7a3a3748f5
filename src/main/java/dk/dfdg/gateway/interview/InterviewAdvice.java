package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.law.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the case worker is told about conversations, beside what their match contradicts. */
final class InterviewAdvice {
  private static final int READY_FOR_WORK = 1;

  private static final Advice DECISIVE_AREAS =
      new Advice(
          "B07-09-6",
          "Borgeren er ikke i match 1; angiv, hvilke opmærksomhedsområder der har været"
              + " udslagsgivende for det.",
          "The citizen is not in match 1; state which attention areas were decisive for that.");

  private static final Advice MATCH_GOES_ON =
      new Advice(
          "MAT-14-10",
          "Den matchgruppe, der blev registreret med samtalen, gælder stadig for dagene til i dag;"
              + " en match kan ikke tilbagedateres og ophæves ikke. Er den forkert, registreres en"
              + " ny.",
          "The match group that was registered with the conversation still holds for the days until"
              + " today; a match cannot be backdated and is not undone. If it is wrong, a new one is"
              + " registered.");

  private static final Advice LATER_MATCH =
      new Advice(
          "MAT-14-10",
          "Der er registreret en senere match, som fortsat gælder; den rettede match er kun"
              + " registreret på samtalen. Skal den gælde, registreres en ny match.",
          "A later match has been registered and goes on; the corrected one is registered with the"
              + " conversation only. If it is to hold, a new match is registered.");

  private static final List<Advice> NOT_MATCHED_NOW =
      List.of(
          new Advice(
              "MAT-12-1",
              "Borgeren er ikke længere i en kontaktgruppe, som matches; matchgruppen er kun"
                  + " registreret på samtalen og får ikke virkning.",
              "The citizen is no longer in a contact group that is matched; the match group is"
                  + " registered with the conversation only and does not take effect."),
          new Advice(
              "MAT-14-2",
              "Samtalen er registreret, fordi borgeren den dag var i en kontaktgruppe, som matches;"
                  + " en match gælder først fra registreringen.",
              "The conversation is registered, because on that day the citizen was in a contact"
                  + " group that is matched; a match holds only from its registration."));

  private InterviewAdvice() {}

  /** A match was told that does not hold. */
  static List<Advice> onMatchWithoutEffect(Reporting reporting) {
    return reporting.laterMatch() ? List.of(LATER_MATCH) : NOT_MATCHED_NOW;
  }

  static List<Advice> onReporting(Reporting reporting) {
    List<Advice> advice = new ArrayList<>();
    Integer match = reporting.content().matchGroup();
    boolean decided =
        reporting.content().report().areas().stream().anyMatch(AttentionArea::decisive);
    if (match != null && match != READY_FOR_WORK && !decided) {
      advice.add(DECISIVE_AREAS);
    }
    if (reporting.leavesMatch()) {
      advice.add(MATCH_GOES_ON);
    }
    return advice;
  }

  static List<Advice> onDeleting(Interview deleted) {
    return deleted.matchGroup() == null ? List.of() : List.of(MATCH_GOES_ON);
  }

  /** From which day the next jobsamtale is counted now, when a correction has moved that. */
  static List<Advice> onCountedAnew(CitizenState before, CitizenState after) {
    String earlier = countedFrom(before);
    String later = countedFrom(after);
    if (Objects.equals(earlier, later)) {
      return List.of();
    }
    return List.of(
        later == null
            ? new Advice(
                "IDK-27-12",
                "Der er ingen nulstillende samtale mere, som fristen for næste jobsamtale regnes"
                    + " fra.",
                "There is no resetting conversation left from which the deadline of the next"
                    + " jobsamtale is counted.")
            : new Advice(
                "IDK-27-12",
                "Fristen for næste jobsamtale regnes nu fra %s.".formatted(later),
                "The deadline of the next jobsamtale is now counted from %s.".formatted(later)));
  }

  private static String countedFrom(CitizenState state) {
    return state
        .contactCourse()
        .latestResetting()
        .map(latest -> latest.heldOn().toString())
        .orElse(null);
  }
}
