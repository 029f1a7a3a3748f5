package dk.dfdg.gateway.app;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.codelist.CodeLists;
import java.nio.file.Path;
import java.util.Set;

/** Everything that happens by itself in a gateway, for tests of what rooms bring about together. */
public final class WholeLaw {
  private static final Path CONF = Path.of("conf");

  /** As in {@code conf/gateway.yaml}. */
  static final GatewaySettings.Limits LIMITS =
      new GatewaySettings.Limits(
          0,
          30,
          7,
          7,
          65,
          Set.of(),
          15,
          14,
          7,
          7,
          3,
          30,
          7,
          false,
          false,
          new GatewaySettings.Absences(100, 100, 14, 14, false));

  private WholeLaw() {}

  public static AutomaticLaw load() {
    return new LawRules(
            CONF,
            CodeLists.load(CONF.resolve("codelists")),
            AccessMatrix.load(CONF.resolve("rules")),
            LIMITS)
        .automatic();
  }
}
