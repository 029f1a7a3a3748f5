package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Kind;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the case worker is told of a report on an offer. */
final class ActivityAdvice {
  private ActivityAdvice() {}

  /** § 64 stk. 1: a late report is accepted and marked. */
  static Optional<Advice> late(Report report, LocalDate today) {
    LocalDate last = report.kind() == Kind.START ? report.from() : report.from().plusDays(1);
    return today.isAfter(last)
        ? Optional.of(
            new Advice(
                rule(report.kind()),
                "Indberettet for sent: sidste dag var %s. Indberetningen er registreret som forsinket."
                    .formatted(last),
                "Reported late: the last day was %s. The report is registered as late."
                    .formatted(last)))
        : Optional.empty();
  }

  private static String rule(Kind kind) {
    return switch (kind) {
      case START -> "AKK-64.1-1";
      case CHANGE -> "AKK-64.3-1";
      case CORRECTED_DATES -> "AKK-64.4-1";
      case CORRECTED_HOURS -> "AKK-64.5-1";
    };
  }

  /** Pkt. 64.1 ad nr. 3 to 5: what counts as the giving of a new offer. */
  static List<Advice> newOffer(ActivityDetails offer, String rule, LocalDate today) {
    List<Advice> told = new ArrayList<>();
    told.add(
        new Advice(
            rule,
            "Ændringen er afgivelse af et nyt tilbud: borgeren skal orienteres om %s til %s."
                .formatted(offer.startsOn(), offer.endsOn()),
            "The change is the giving of a new offer: the citizen must be told of %s to %s."
                .formatted(offer.startsOn(), offer.endsOn())));
    if (offer.jobplan() != null) {
      told.add(
          new Advice(
              rule,
              "Tilbuddet indgår i en jobplan, som skal revideres med revisionsdato %s."
                  .formatted(today),
              "The offer is part of a jobplan, which must be revised with the revision date %s."
                  .formatted(today)));
    }
    return told;
  }

  /** Nothing that the a-kasse hears of has changed. */
  static Advice unchanged() {
    return new Advice(
        "HTY-I-1",
        "Intet er ændret i tilbuddet, så a-kassen får ingen ny besked.",
        "Nothing in the offer has changed, so the a-kasse gets no new message.");
  }
}
