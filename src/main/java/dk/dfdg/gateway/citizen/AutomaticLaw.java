package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the law makes happen by itself: at once, and when its day comes. Pure. */
public final class AutomaticLaw {
  /**
   * Far more than one registration or one deadline really brings about; beyond it rules set each
   * other off for ever.
   */
  private static final int MOST_FACTS = 500;

  private static final Comparator<Deadline> IN_ORDER =
      Comparator.comparing(Deadline::dueOn)
          .thenComparing(Deadline::kind)
          .thenComparing(Deadline::subject);

  private record Due(DeadlineRule rule, Deadline deadline) {}

  /**
   * A course of events.
   *
   * @param facts in the order in which they happened
   * @param fallen the deadlines that made them happen, in order; none when a registration did
   * @param state the citizen after them
   */
  public record Course(List<CitizenFact> facts, List<Deadline> fallen, CitizenState state) {}

  private final List<DeadlineRule> deadlines;
  private final List<Consequence> consequences;

  public AutomaticLaw(List<DeadlineRule> deadlines, List<Consequence> consequences) {
    this.deadlines = List.copyOf(deadlines);
    this.consequences = List.copyOf(consequences);
  }

  /** The facts, each followed by what it causes. */
  public Course unfold(CitizenState before, List<? extends CitizenFact> facts, LocalDate today) {
    List<CitizenFact> all = new ArrayList<>();
    return new Course(all, List.of(), unfold(before, facts, today, all));
  }

  private CitizenState unfold(
      CitizenState before,
      List<? extends CitizenFact> facts,
      LocalDate today,
      List<CitizenFact> all) {
    CitizenState state = before;
    for (CitizenFact fact : facts) {
      if (all.size() == MOST_FACTS) {
        throw new IllegalStateException("Rules cause each other without end: " + fact.rule());
      }
      CitizenState earlier = state;
      state = fact.after(state);
      all.add(fact);
      for (Consequence consequence : consequences) {
        state = unfold(state, consequence.of(fact, earlier, state, today), today, all);
      }
    }
    return state;
  }

  /** What has fallen due by today and is not recorded yet, each on its day and in order. */
  public Course until(CitizenState before, LocalDate today) {
    List<CitizenFact> all = new ArrayList<>();
    List<Deadline> fallen = new ArrayList<>();
    CitizenState state = before;
    for (Optional<Due> next = next(state);
        next.isPresent() && !next.get().deadline().dueOn().isAfter(today);
        next = next(state)) {
      Deadline due = next.get().deadline();
      List<CitizenFact> caused = new ArrayList<>();
      state = unfold(state, next.get().rule().fall(state, due), due.dueOn(), caused);
      all.addAll(caused);
      if (ahead(state).contains(due)) {
        throw new IllegalStateException("It has happened and still lies ahead: " + due.kind());
      }
      fallen.add(due);
    }
    return new Course(all, fallen, state);
  }

  private Optional<Due> next(CitizenState state) {
    return all(state).min(Comparator.comparing(Due::deadline, IN_ORDER));
  }

  /** Nothing more lies ahead of the dead: nobody writes to them or waits for them. */
  private Stream<Due> all(CitizenState state) {
    return state.deadSince() != null
        ? Stream.empty()
        : deadlines.stream()
            .flatMap(rule -> rule.ahead(state).stream().map(deadline -> new Due(rule, deadline)));
  }

  /** What will happen to this citizen, when, and by which rule; the next first. */
  public List<Deadline> ahead(CitizenState state) {
    return all(state).map(Due::deadline).sorted(IN_ORDER).toList();
  }
}
