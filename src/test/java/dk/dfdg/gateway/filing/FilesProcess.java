package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.store.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process of a {@link FilesNode}. */
final class FilesProcess implements AutoCloseable {
  static final String READY = "Ready: ";

  private final Process process;
  private final Path directory;
  private final URI address;

  private FilesProcess(Process process, Path directory, URI address) {
    this.process = process;
    this.directory = directory;
    this.address = address;
  }

  /**
   * Starts a gateway and waits until it serves.
   *
   * @param before what the command begins with, a shell that sets limits, or nothing
   */
  static FilesProcess start(Path directory, DatabaseSettings database, String... before)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FilesNode.class.getName(),
            directory.toString(),
            database.url(),
            database.user(),
            database.password()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        drain(out);
        return new FilesProcess(process, directory, URI.create(line.substring(READY.length())));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("The gateway did not start: " + said);
  }

  /** It must not wait for somebody who reads its log. */
  private static void drain(BufferedReader out) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (out.readLine() != null) {
                  // not looked at
                }
              } catch (IOException ended) {
                // with the process
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  FileSender sender(String key) {
    return FileSender.of(address, directory, key);
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
