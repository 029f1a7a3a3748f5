package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Direct;
import dk.dfdg.gateway.citizen.EventRow.Receiver;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who is told of an event, and nobody else (AKK-61-3, AKK-69-2), and the events that follow from
 * it: F19 from a referral, K from what an a-kasse reports.
 */
public final class EventConsequences implements Consequence {
  private static final int INSURED = 1;
  private static final int REGISTERED_ONCE = 63;
  private static final String ENROLLMENT = "enrollment";

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
    Organisation receiver = receiver(row, event, before);
    if (receiver != null) {
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

  private static Organisation receiver(EventRow row, Event event, CitizenState state) {
    return switch (row.receiver()) {
      case FUND -> hears(row, event, state) ? fund(event, state) : null;
      case NEW_FUND -> organisation(Organisation.FUND, event.content().newFund());
      case FORMER_FUND -> organisation(Organisation.FUND, event.content().formerFund());
      case ASKING_FUND, REPORTING_FUND ->
          organisation(Organisation.FUND, event.content().askingFund());
      case JOBCENTRE -> organisation(Organisation.JOBCENTRE, state.jobcentre());
      case GATEWAY -> null;
    };
  }

  /** The fund at the event, which may have been left since. */
  private static Organisation fund(Event event, CitizenState state) {
    String left = event.content().formerFund();
    return organisation(Organisation.FUND, left == null ? state.fund() : left);
  }

  /**
   * § 62: contact group 1, and members hired in a fleksjob of § 64 events only. An offer is taken
   * in from within that circle, and is then told of to its end.
   */
  private static boolean hears(EventRow row, Event event, CitizenState state) {
    if (event.content().activity() != null) {
      return true;
    }
    if (state.fundCourse().isInFleksjobOn(event.date())) {
      return row.fleksjob();
    }
    return isOfOneInTheCircle(row, event)
        || state.isInGroup(INSURED)
        || ENROLLMENT.equals(row.followsFrom()) && Forming.isEnrolledInCircle(state, event.date());
  }

  /**
   * {@link EventRules} has let it pass by the group at the event, which may be another today; F19
   * follows from such a one; and what is formed of one who leaves group or fund names the fund.
   */
  private static boolean isOfOneInTheCircle(EventRow row, Event event) {
    return row.section() != null
        && row.section() == REGISTERED_ONCE
        && (row.direct() == Direct.YES && event.channel() != Channel.SYSTEM
            || !row.related("follows").isEmpty() && event.content().answers() != null
            || event.channel() == Channel.SYSTEM && event.content().formerFund() != null);
  }

  private static Organisation organisation(int type, String code) {
    return code == null ? null : new Organisation(type, code);
  }
}
