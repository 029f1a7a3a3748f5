package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Receiver;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is told of an event, and nobody else (AKK-61-3, AKK-69-2), and the events that follow from
 * it: F19 from a referral, K from what an a-kasse reports.
 */
public final class EventConsequences implements Consequence {
  private final EventTable events;
  private final MessageTypes messages;

  public EventConsequences(EventTable events, MessageTypes messages) {
    this.events = events;
    this.messages = messages;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof EventOccurred occurred)) {
      return List.of();
    }
    Event event = occurred.event();
    EventRow row = events.of(event);
    List<CitizenFact> facts = new ArrayList<>();
    for (Organisation receiver : receivers(row, occurred, before, today)) {
      facts.add(
          new EventSent(
              UUID.randomUUID(),
              receiver,
              messages.carrying(event.code()),
              event,
              occurred.rule()));
    }
    if (event.channel() == Channel.JOBCENTRE) {
      row.related("gives").forEach(code -> facts.add(following(code, event)));
    }
    if (row.receiver() == Receiver.JOBCENTRE && isFund(event.registrar())) {
      row.related("receipt").forEach(code -> facts.add(receipt(code, event)));
    }
    return facts;
  }

  /** F19: not of what another actor registers (decision B4-3). */
  private EventOccurred following(String code, Event referral) {
    Event event = Event.formed(code, referral.date(), Contents.following(referral));
    return new EventOccurred(event, events.of(event).rule());
  }

  /** K, on the date of what was reported. */
  private EventOccurred receipt(String code, Event reported) {
    Event event = Event.formed(code, reported.date(), Contents.receipt(reported));
    return new EventOccurred(event, events.of(event).rule());
  }

  private static boolean isFund(Organisation registrar) {
    return registrar != null && registrar.type() == Organisation.FUND;
  }

  private static List<Organisation> receivers(
      EventRow row, EventOccurred occurred, CitizenState state, LocalDate today) {
    EventContent content = occurred.event().content();
    return switch (row.receiver()) {
      case FUND -> organisations(Organisation.FUND, EventFunds.of(row, occurred, state, today));
      // Every member has an a-kasse, so that no circle is asked for when it is another.
      case NEW_FUND -> organisation(Organisation.FUND, content.newFund());
      case FORMER_FUND -> organisation(Organisation.FUND, content.formerFund());
      case ASKING_FUND, REPORTING_FUND -> organisation(Organisation.FUND, content.askingFund());
      case JOBCENTRE -> organisation(Organisation.JOBCENTRE, state.jobcentre());
      case GATEWAY -> List.of();
    };
  }

  private static List<Organisation> organisation(int type, String code) {
    return organisations(type, code == null ? Set.of() : Set.of(code));
  }

  private static List<Organisation> organisations(int type, Set<String> codes) {
    return codes.stream().map(code -> new Organisation(type, code)).toList();
  }
}
