package dk.dfdg.gateway.law;

import java.util.List;

/**
 * A call is refused: carries everything the fault, the audit and the log need, and no personal
 * data.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Refusal(List<Violation> violations) {
    super("Refused with " + violations.get(0).code(), null, false, false);
    this.violations = List.copyOf(violations);
  }

  public Refusal(Violation violation) {
    this(List.of(violation));
  }

  public Refusal(FaultCode code) {
    this(Violation.of(code));
  }

  /** What is wrong; the first one gives the fault its number. */
  public List<Violation> violations() {
    return violations;
  }
}
