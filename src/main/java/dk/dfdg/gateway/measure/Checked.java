package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/**
 * What the law says of one record.
 *
 * @param record as it is to be stored: every value in its one form, and with what follows from the
 *     others; as it came where something is wrong with it
 * @param violations everything that is wrong, each with the name of its item as its path; none when
 *     the record is right
 * @param advice what the reporter should know
 */
public record Checked(MeasureRecord record, List<Violation> violations, List<Advice> advice) {

  /** Nothing is wrong with it. */
  public boolean isRight() {
    return violations.isEmpty();
  }
}
