package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Records facts about one citizen and what they cause: appends them to history, and at the end
 * writes the state and the deadlines that they have led to.
 */
final class Recorder {
  private final FactStore history = new FactStore();
  private final CitizenWriter writer;
  private final DeadlineStore deadlines = new DeadlineStore();
  private final Handle handle;
  private final AutomaticLaw law;
  private final CitizenState before;
  private final List<CitizenFact> recorded = new ArrayList<>();
  private CitizenState state;

  Recorder(Handle handle, AutomaticLaw law, CitizenState before) {
    this(handle, law, before, new CitizenWriter());
  }

  /**
   * @param writer shared by the citizens of one transaction
   */
  Recorder(Handle handle, AutomaticLaw law, CitizenState before, CitizenWriter writer) {
    this.writer = writer;
    this.handle = handle;
    this.law = law;
    this.before = before;
    this.state = before;
  }

  /** The citizen as the recorded facts have left them. */
  CitizenState state() {
    return state;
  }

  /** Facts and what they cause. */
  List<CitizenFact> record(Origin origin, List<? extends CitizenFact> facts, LocalDate today) {
    return append(origin, law.unfold(state, facts, today)).facts();
  }

  /** What has fallen due by today; returns the deadlines that fell. */
  List<Deadline> recordDue(Origin origin, LocalDate today) {
    return append(origin, law.until(state, today)).fallen();
  }

  private AutomaticLaw.Course append(Origin origin, AutomaticLaw.Course course) {
    history.append(handle, before.id(), origin, course.facts());
    writer.writeBeside(handle, before.id(), origin, course.facts());
    recorded.addAll(course.facts());
    state = course.state();
    return course;
  }

  /** Somebody thought that something was due: then the rows are not what lies ahead. */
  void alignDeadlines() {
    deadlines.change(handle, state.id(), deadlines.of(handle, state.id()), law.ahead(state));
  }

  void save() {
    if (!recorded.isEmpty()) {
      writer.write(handle, before, state, law.ahead(before), law.ahead(state));
    }
  }
}
