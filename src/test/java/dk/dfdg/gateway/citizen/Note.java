package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/** The smallest fact: a text that is only remembered in history. */
record Note(String text) implements CitizenFact {
  @Override
  public LocalDate effectiveDate() {
    return LocalDate.of(2011, 9, 1);
  }

  @Override
  public String rule() {
    return "R-1";
  }

  @Override
  public CitizenState after(CitizenState before) {
    return before;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("text", text);
  }

  @Override
  public Map<String, String> answers() {
    return Map.of("noted", text);
  }
}
