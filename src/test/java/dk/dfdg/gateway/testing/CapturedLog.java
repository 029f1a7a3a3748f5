package dk.dfdg.gateway.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, as the distribution would write it. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final String OURS = "dk.dfdg.gateway";

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger(OURS);
  private final JsonEncoder encoder = new JsonEncoder();

  public CapturedLog() {
    setContext(root.getLoggerContext());
    encoder.setContext(getContext());
    encoder.setWithFormattedMessage(true);
    encoder.start();
    start();
    root.addAppender(this);
    ours.setLevel(Level.INFO);
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  /** The points of the calls so far, in order, each with its values. */
  public List<Map<String, String>> points() {
    return events.stream()
        .filter(event -> event.getLoggerName().equals(OURS + ".calls"))
        .map(
            event ->
                event.getKeyValuePairs().stream()
                    .collect(Collectors.toMap(pair -> pair.key, pair -> "" + pair.value)))
        .toList();
  }

  /** The whole log. */
  public String text() {
    return events.stream()
        .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    root.detachAppender(this);
    ours.setLevel(null);
    stop();
  }
}
