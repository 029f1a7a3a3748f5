package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.codelist.CodeLists;
import java.nio.file.Path;
import java.util.Set;

/** Everything that happens by itself in a gateway, for tests of what rooms bring about together. */
public final class WholeLaw {
  private static final Path CONF = Path.of("conf");
  private static final GatewaySettings.Limits LIMITS =
      new GatewaySettings.Limits(
          28,
          28,
          28,
          183,
          60,
          Set.of(),
          15,
          14,
          7,
          14,
          1,
          14,
          7,
          false,
          false,
          new GatewaySettings.Absences(365, 365, 14, 14, true));

  private WholeLaw() {}

  public static AutomaticLaw load() {
    return new LawRules(CONF, CodeLists.load(CONF.resolve("codelists")), LIMITS).automatic();
  }
}
