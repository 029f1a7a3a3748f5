package dk.dfdg.gateway.base;

/**
 * Where something of ours broke, for the log. The words of other people's exceptions are left out,
 * since they like to quote the value that they choked on.
 */
public final class FailureTrace {
  private static final String OURS = "dk.dfdg.gateway.";
  private static final int FRAMES = 30;
  private static final int CAUSES = 5;

  private FailureTrace() {}

  /** The classes of the failure and its causes, with the places; on one line. */
  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable each = failure;
    for (int depth = 0; each != null && depth < CAUSES; depth++) {
      text.append(depth == 0 ? "" : " caused by ").append(each.getClass().getName());
      if (each.getClass().getName().startsWith(OURS) && each.getMessage() != null) {
        text.append(": ").append(Masked.withoutCpr(each.getMessage()));
      }
      StackTraceElement[] frames = each.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        text.append(" at ").append(frames[i]);
      }
      each = each.getCause();
    }
    return text.toString();
  }
}
