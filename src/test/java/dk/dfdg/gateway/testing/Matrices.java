package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.AccessMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes access matrices of a few rows. */
public final class Matrices {
  private static final String HEADER =
      "service;operation;organisation_type;all;own;former_days_before;former_days_after;guest;"
          + "other_actor_own;other_actor_guest;other_actor_all;system_all;no_citizen;source\n";

  private Matrices() {}

  /** Rows without their last column, the source. */
  public static AccessMatrix of(String... rows) {
    try {
      Path directory = Files.createTempDirectory("dfdg-matrix-");
      Path file = directory.resolve("access-matrix.csv");
      try {
        Files.writeString(file, HEADER + String.join(";test\n", rows) + ";test\n");
        return AccessMatrix.load(directory);
      } finally {
        Files.delete(file);
        Files.delete(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
