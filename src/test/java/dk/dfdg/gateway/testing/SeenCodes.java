package dk.dfdg.gateway.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which codes the answers of the running test have carried. */
public final class SeenCodes implements BeforeEachCallback, AfterEachCallback {
  private static final Set<FaultCode> SEEN = ConcurrentHashMap.newKeySet();

  /** An answer has carried the code. */
  public static void add(FaultCode code) {
    SEEN.add(code);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    SEEN.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Provokes provokes = context.getRequiredTestMethod().getAnnotation(Provokes.class);
    if (provokes == null) {
      provokes = context.getRequiredTestClass().getAnnotation(Provokes.class);
    }
    List<FaultCode> unseen =
        Stream.of(provokes.value()).filter(code -> !SEEN.contains(code)).toList();
    assertTrue(
        context.getExecutionException().isPresent() || unseen.isEmpty(),
        "announced but never answered: " + unseen);
  }
}
