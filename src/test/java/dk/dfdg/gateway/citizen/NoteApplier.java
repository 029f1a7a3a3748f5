package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The smallest service: its fact is a text that is only remembered in history. */
record NoteApplier() implements FactApplier<String> {
  @Override
  public HistoryFact history(String fact) {
    return new HistoryFact("Note", LocalDate.of(2011, 9, 1), "R-1", Map.of("text", fact));
  }

  @Override
  public CitizenState after(CitizenState before, String fact) {
    return before;
  }

  @Override
  public void save(Handle handle, CitizenState before, CitizenState after) {
    throw new IllegalStateException("A note changes no state");
  }

  @Override
  public Map<String, String> answers(List<String> facts) {
    return Map.of("noted", String.join(",", facts));
  }
}
