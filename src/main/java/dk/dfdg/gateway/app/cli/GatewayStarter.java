package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import java.net.URI;

/** Starts a gateway; it answers calls when this returns. */
@FunctionalInterface
public interface GatewayStarter {
  Running start(GatewaySettings settings);

  /** A gateway that runs until it is closed. */
  interface Running extends AutoCloseable {
    /** For example {@code https://localhost:8443/}. */
    URI address();

    @Override
    void close();
  }
}
