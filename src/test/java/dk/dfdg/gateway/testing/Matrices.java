package dk.dfdg.gateway.testing;

import static java.util.stream.Collectors.joining;

import dk.dfdg.gateway.access.AccessMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes access matrices of a few rows. */
public final class Matrices {
  private static final String HEADER =
      "service;operation;organisation_type;all;own;former_days_before;former_days_after;guest;"
          + "other_actor_own;other_actor_guest;other_actor_all;system_all;no_citizen;source\n";

  private static final String TASKS_HEADER = "service;operation;codes;task;source\n";

  private Matrices() {}

  /** Rows without their last column, the source; another actor registers nothing. */
  public static AccessMatrix of(String... rows) {
    return of(List.of("None;None;;1"), rows);
  }

  /** The same with rows of the delegated tasks, also without their source. */
  public static AccessMatrix of(List<String> tasks, String... rows) {
    try {
      Path directory = Files.createTempDirectory("dfdg-matrix-");
      Path file = directory.resolve("access-matrix.csv");
      Path delegated = directory.resolve("delegated-tasks.csv");
      try {
        Files.writeString(file, HEADER + String.join(";test\n", rows) + ";test\n");
        Files.writeString(
            delegated,
            TASKS_HEADER + tasks.stream().map(row -> row + ";test\n").collect(joining()));
        return AccessMatrix.load(directory);
      } finally {
        Files.delete(file);
        Files.deleteIfExists(delegated);
        Files.delete(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
