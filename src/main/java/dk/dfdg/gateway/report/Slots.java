package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/**
 * The turn of a municipality and kind: who has it changes what is known. Short work waits for short
 * work, and not for a report that is being compared.
 */
final class Slots {
  private static final int ATTEMPTS = 40;
  private static final int MILLIS_BETWEEN = 50;

  private final ReportStore reports = new ReportStore();

  /** Takes the turn until the end of the transaction. */
  void take(Handle handle, String municipality, RecordKind kind) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (reports.lockSlot(handle, municipality, kind)) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new Refusal(FaultCode.REPORT_BUSY);
  }
}
