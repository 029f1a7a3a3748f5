package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.ActivationChanged;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.FundCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * I Aktivering (Bilag 4 T03 and T04): a status of the person. The a-kasse hears when the number of
 * running offers leaves 0 and when it comes back to it; offers that follow each other without a day
 * between them are one activation (decision B4-13). A fleksjob is employment, not activation.
 */
public final class Activation implements DeadlineRule, Consequence {
  private static final String STARTS = "activation-starts";
  private static final String ENDS = "activation-ends";
  static final String RULE = "HTY-T-1";

  @Override
  public List<Deadline> ahead(CitizenState state) {
    return next(state.fundCourse()).stream().toList();
  }

  @Override
  public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
    boolean starts = deadline.kind().equals(STARTS);
    LocalDate day = deadline.dueOn();
    Event event =
        Event.formed(
            starts ? Event.ACTIVATION_STARTED : Event.ACTIVATION_ENDED, day, EventContent.NONE);
    return List.of(new EventOccurred(event, RULE), new ActivationChanged(starts, day, RULE));
  }

  /**
   * What a registration brings about today is told in the same transaction. Nothing lies ahead of
   * the dead, so that the day after the death is told at once.
   */
  @Override
  public List<CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof ActivityRegistered || fact instanceof ActivationChanged)) {
      return List.of();
    }
    List<CitizenFact> facts = new ArrayList<>();
    if (fact instanceof ActivationChanged
        && after.fundCourse().activated()
        && after.deadSince() == null) {
      // Registered late: the citizen may have moved to another a-kasse meanwhile.
      LocalDate last = due(after, today).map(each -> each.dueOn().minusDays(1)).orElse(today);
      facts.addAll(ActivationOfMember.handedOver(after, last, fact.effectiveDate()));
    }
    facts.addAll(now(after, today));
    return facts;
  }

  /** What is to be told by now. */
  List<CitizenFact> now(CitizenState after, LocalDate today) {
    return due(after, today).map(edge -> fall(after, edge)).orElse(List.of());
  }

  private static Optional<Deadline> due(CitizenState after, LocalDate today) {
    LocalDate last = after.deadSince() == null ? today : after.deadSince().plusDays(1);
    return next(after.fundCourse()).filter(edge -> !edge.dueOn().isAfter(last));
  }

  /** The first day after the last change on which the citizen is not what is recorded. */
  private static Optional<Deadline> next(FundCourse course) {
    return course.activated()
        ? Optional.of(new Deadline(ENDS, firstDayWithout(course), RULE))
        : firstDayWith(course).map(day -> new Deadline(STARTS, day, RULE));
  }

  private static Optional<LocalDate> firstDayWith(FundCourse course) {
    LocalDate since = course.activationSince();
    return counted(course)
        .map(
            each ->
                since == null || each.startsOn().isAfter(since)
                    ? each.startsOn()
                    : each.endsOn().isBefore(since) ? null : since)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  private static LocalDate firstDayWithout(FundCourse course) {
    LocalDate day = course.activationSince();
    while (course.isActiveOn(day)) {
      LocalDate running = day;
      day =
          counted(course)
              .filter(each -> each.runsOn(running))
              .map(ActivityDetails::endsOn)
              .max(LocalDate::compareTo)
              .orElseThrow()
              .plusDays(1);
    }
    return day;
  }

  private static Stream<ActivityDetails> counted(FundCourse course) {
    return course.activities().stream()
        .map(Activity::details)
        .filter(each -> each.status() != ActivityDetails.ANNULLED && !each.inFleksjob());
  }
}
