package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.testing.OtherSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A gateway that pushes to addresses of a test. */
public final class PushSettings {
  private PushSettings() {}

  /**
   * Changes settings.
   *
   * @param funds addresses by the code of the a-kasse; its agreement is that of the sandbox
   */
  public static UnaryOperator<GatewaySettings> to(Duration timeout, Map<String, URI> funds) {
    StringBuilder receivers = new StringBuilder("receivers:\n");
    funds.forEach(
        (code, address) ->
            receivers.append(
                """
                  akasse%1$s:
                    organisation: {type: 2, code: "%1$s"}
                    agreement: A-akasse%1$s
                    url: "%2$s"
                """
                    .indent(2)
                    .formatted(code, address)));
    return s ->
        OtherSettings.with(
            s,
            new GatewaySettings.Push(
                file(receivers.toString()),
                s.push().authorities(),
                s.push().revocationList(),
                timeout));
  }

  private static Path file(String content) {
    try {
      Path file = Files.createTempFile("receivers", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
