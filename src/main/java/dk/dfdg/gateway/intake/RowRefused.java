package dk.dfdg.gateway.intake;

/** A row cannot be taken in; nothing of it is. */
final class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  RowRefused(long line, String field, String reason, String remedy) {
    super(reason, null, false, false);
    this.problem = new RowProblem(line, field, reason, remedy);
  }

  RowProblem problem() {
    return problem;
  }
}
