package dk.dfdg.gateway.measure;

/** Which system each municipality plans with, and what follows from it (pkt. 45.1 and 48.1). */
public final class JobplanModules {
  /**
   * Whether a full report is expected of the municipality every week; its absence is then overdue.
   */
  public boolean owesFullReport(String municipality, RecordKind kind) {
    return kind == RecordKind.INSURED || kind == RecordKind.UNINSURED;
  }
}
