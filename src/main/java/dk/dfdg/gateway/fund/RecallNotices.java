package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipRecalled;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Everybody who was told of a membership is told that it is taken back: the a-kasse that registered
 * it, the one of which the citizen is a member again, and the responsible jobcentre. Bilag 4 has no
 * code for it; the message carries the MT that it annuls, to another a-kasse only whose it was.
 */
public final class RecallNotices implements Consequence {
  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    List<CitizenFact> told = new ArrayList<>();
    if (fact instanceof MembershipRecalled recalled) {
      Event whole = event(recalled, whole(recalled));
      String registrar = recalled.recalled().fund();
      tell(told, Organisation.FUND, registrar, whole);
      if (!registrar.equals(recalled.fund())) {
        tell(told, Organisation.FUND, recalled.fund(), event(recalled, between(recalled)));
      }
      tell(told, Organisation.JOBCENTRE, after.jobcentre(), whole);
    }
    return told;
  }

  private static Event event(MembershipRecalled recalled, EventContentBuilder content) {
    return new Event(
        UUID.randomUUID(),
        "MT",
        null,
        recalled.effectiveDate(),
        Channel.FUND,
        new Organisation(Organisation.FUND, recalled.recalled().fund()),
        content.build());
  }

  private static EventContentBuilder whole(MembershipRecalled recalled) {
    return between(recalled).answers(recalled.recalled().id()).membership(recalled.recalled());
  }

  /**
   * How the citizen was a member of another a-kasse is not the business of the one he is back in.
   */
  private static EventContentBuilder between(MembershipRecalled recalled) {
    return new EventContentBuilder()
        .formerFund(recalled.recalled().fund())
        .newFund(recalled.fund());
  }

  private static void tell(List<CitizenFact> told, int type, String code, Event event) {
    if (code != null) {
      told.add(
          new EventSent(
              UUID.randomUUID(),
              new Organisation(type, code),
              MessageTypes.MEMBERSHIP_RECALLED,
              event,
              JoiningRules.RULE));
    }
  }
}
