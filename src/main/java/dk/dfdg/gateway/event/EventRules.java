package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.LateEvent;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Hændelser that somebody registers about a member of an a-kasse (§§ 61-66 and Bilag 4). */
public final class EventRules {
  private final EventCodes codes;
  private final EventRegistrar registrar;
  private final EventItems items;
  private final MissedConversations missed;

  public EventRules(
      EventCodes codes, EventRegistrar registrar, EventItems items, NoShowTable noShows) {
    this.codes = codes;
    this.registrar = registrar;
    this.items = items;
    this.missed = new MissedConversations(noShows);
  }

  /** Whether what such an event means depends on earlier ones. */
  boolean looksBack(String code) {
    return missed.matterTo(code) || codes.exists(code) && EarlierEvents.matterTo(codes.row(code));
  }

  /** The citizen, the jobcentre, another actor or Pensionsstyrelsen registers an event. */
  Decision<EventOccurred> registered(
      Registering registering, OnTheDay then, EventCommand command, UUID id) {
    EventPaths paths = EventPaths.EVENT;
    LocalDate today = registering.today();
    List<Violation> found =
        new ArrayList<>(codes.check("RegisterEvent", command.code(), today, paths));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    EventRow row = codes.row(command.code());
    EarlierEvents earlier = new EarlierEvents(row, command, then.earlier(), paths);
    found.addAll(registrar.check(registering, row, then.group(), command.municipality(), paths));
    DateChecks.event(command.date(), today, "AKK-65.1-3", paths.date()).ifPresent(found::add);
    found.addAll(items.check(row, command, today, paths));
    List<String> toldBefore = earlier.annulled().map(KnownEvent::funds).orElse(List.of());
    if (toldBefore.isEmpty()) {
      EventCircle.check(row, registering.state(), then, command.date(), paths)
          .ifPresent(found::add);
    }
    found.addAll(earlier.check());
    found.addAll(missed.check(registering, then, command, paths));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    List<Advice> advice = new ArrayList<>(EventItems.advice(row, command));
    advice.addAll(earlier.advice());
    LateEvent.advice(registering.channel(), command.date(), today).ifPresent(advice::add);
    UUID annulled = earlier.annulled().map(KnownEvent::id).orElse(null);
    Event event =
        new Event(
            id,
            row.code(),
            null,
            command.date(),
            registering.channel(),
            registering.organisation(),
            content(registering, command, annulled));
    return new Decision.Accepted<>(
        List.of(new EventOccurred(event, toldBefore, row.rule())), advice);
  }

  private static EventContent content(
      Registering registering, EventCommand command, UUID annulled) {
    return new EventContentBuilder()
        .municipality(
            EventFact.MUNICIPAL.contains(registering.channel()) ? command.municipality() : null)
        .cause(command.cause())
        .freeText(command.freeText())
        .jobContent(command.jobContent())
        .jobplan(command.jobplan())
        .answers(annulled)
        .referral(command.referral())
        .build();
  }
}
