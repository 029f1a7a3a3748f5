package dk.dfdg.gateway.timing;

import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine is in UTC while the tests of a class run, wherever it really stands. */
final class MachineInUtc implements BeforeAllCallback, AfterAllCallback {
  private TimeZone before;

  @Override
  public void beforeAll(ExtensionContext context) {
    before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TimeZone.setDefault(before);
  }
}
