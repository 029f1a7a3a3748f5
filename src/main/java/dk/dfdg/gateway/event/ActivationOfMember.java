package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The a-kasse that pays knows that its member is "I Aktivering" (§ 61), and whoever was told T03 is
 * told T04: on a move while an offer runs the former fund gets T04 and the new one T03, on the
 * first day of the new membership. Whoever enters contact group 1 while an offer runs is told of by
 * T03.
 */
final class ActivationOfMember {
  private ActivationOfMember() {}

  /**
   * What the a-kasser lack.
   *
   * @param state of a citizen who is "I Aktivering"
   * @param day the last one that counts
   * @param notBefore the first day on which anything is new
   */
  static List<EventOccurred> handedOver(CitizenState state, LocalDate day, LocalDate notBefore) {
    String told = state.fundCourse().activationToldTo();
    String fund = state.fundOn(day);
    LocalDate since =
        Stream.of(notBefore, state.fundSince(day).orElse(null))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(day);
    List<EventOccurred> facts = new ArrayList<>();
    if (told == null) {
      if (Forming.isInCircle(state, day)) {
        LocalDate group = state.groupSince(day).filter(since::isBefore).orElse(since);
        facts.add(Forming.to(fund, event(Event.ACTIVATION_STARTED, group)));
      }
    } else if (!told.equals(fund)) {
      facts.add(Forming.to(told, event(Event.ACTIVATION_ENDED, since)));
      if (fund != null) {
        // Whoever was in the circle when the offer began stays in it to its end.
        facts.add(Forming.to(fund, event(Event.ACTIVATION_STARTED, since)));
      }
    }
    return facts;
  }

  static EventOccurred event(String code, LocalDate day) {
    return new EventOccurred(Event.formed(code, day, EventContent.NONE), Activation.RULE);
  }
}
