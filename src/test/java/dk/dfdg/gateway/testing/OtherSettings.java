package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import java.lang.reflect.RecordComponent;

/** Settings of which a part is another one. */
public final class OtherSettings {
  private OtherSettings() {}

  /**
   * The same settings with other parts.
   *
   * @param parts each takes the place of the one of its kind
   */
  public static GatewaySettings with(GatewaySettings settings, Object... parts) {
    GatewaySettings changed = settings;
    for (Object part : parts) {
      changed = with(changed, part);
    }
    return changed;
  }

  private static GatewaySettings with(GatewaySettings settings, Object part) {
    RecordComponent[] components = GatewaySettings.class.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean placed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean its =
            types[i].isInstance(part) || part instanceof Boolean && types[i] == boolean.class;
        values[i] = its ? part : components[i].getAccessor().invoke(settings);
        placed |= its;
      }
      if (!placed) {
        throw new IllegalArgumentException("No such part of the settings: " + part);
      }
      return GatewaySettings.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
