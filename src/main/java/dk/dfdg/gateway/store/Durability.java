package dk.dfdg.gateway.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An acknowledged registration must survive a power cut: PostgreSQL has two settings for that. */
final class Durability {
  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

  private Durability() {}

  static void check(Handle handle, boolean required) {
    List<String> doubtful = new ArrayList<>();
    for (String setting : List.of("fsync", "synchronous_commit")) {
      String value =
          handle
              .select("select current_setting(:setting)")
              .bind("setting", setting)
              .mapTo(String.class)
              .one();
      if ("off".equals(value)) {
        doubtful.add(setting);
      }
    }
    if (doubtful.isEmpty()) {
      return;
    }
    String warning =
        "PostgreSQL runs with "
            + String.join(" and ", doubtful)
            + " off: commits may be lost; set "
            + String.join(" = on and ", doubtful)
            + " = on in the server's and the address's settings";
    LOG.warn(warning);
    if (required) {
      throw StorageException.notUsable(warning);
    }
  }
}
