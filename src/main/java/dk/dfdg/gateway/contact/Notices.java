package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.law.Advice;
import java.util.List;

/** Advis: what the responsible jobcentre is told. */
public final class Notices {
  private Notices() {}

  /** Registrations contradict each other. */
  public static List<CitizenFact> contradictions(
      Registering registering, List<Advice> contradictions) {
    return contradictions.stream()
        .flatMap(
            one ->
                MessageFact.toJobcentre(
                    registering.state(),
                    NotificationType.CONTRADICTION,
                    one.danish(),
                    one.english(),
                    registering.today(),
                    one.rule())
                    .stream())
        .toList();
  }
}
