package dk.dfdg.gateway.event;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is told of an event, and nobody else (AKK-61-3, AKK-69-2). */
public final class EventConsequences implements Consequence {
  private static final int INSURED = 1;

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
    Organisation receiver = receiver(row, event, before);
    return receiver == null
        ? List.of()
        : List.of(
            new EventSent(
                UUID.randomUUID(),
                receiver,
                messages.carrying(event.code()),
                event,
                occurred.rule()));
  }

  private static Organisation receiver(EventRow row, Event event, CitizenState state) {
    return switch (row.receiver()) {
      case FUND -> hears(row, event, state) ? organisation(Organisation.FUND, state.fund()) : null;
      case NEW_FUND -> organisation(Organisation.FUND, event.content().newFund());
      case FORMER_FUND -> organisation(Organisation.FUND, event.content().formerFund());
      case ASKING_FUND, REPORTING_FUND ->
          organisation(Organisation.FUND, event.content().askingFund());
      case JOBCENTRE -> organisation(Organisation.JOBCENTRE, state.jobcentre());
      case GATEWAY -> null;
    };
  }

  /**
   * § 62: contact group 1, and members hired in a fleksjob of § 64 events only. An offer is taken
   * in from within that circle, and is then told of to its end.
   */
  private static boolean hears(EventRow row, Event event, CitizenState state) {
    if (event.content().activity() != null) {
      return true;
    }
    return state.fundCourse().isInFleksjobOn(event.date())
        ? row.fleksjob()
        : state.isInGroup(INSURED);
  }

  private static Organisation organisation(int type, String code) {
    return code == null ? null : new Organisation(type, code);
  }
}
