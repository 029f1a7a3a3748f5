package dk.dfdg.gateway.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The distribution in a process of its own, started by its script as an operator would, and ended
 * by its process id.
 */
final class Distribution implements AutoCloseable {
  static final Path HOME = Path.of("target/dfdg-gateway").toAbsolutePath();
  private static final int START_SECONDS = 120;
  private static final int COMMAND_SECONDS = 120;
  private static final String READY = "Ready: ";

  private final Process process;
  private final Path output;
  private final URI address;

  private Distribution(Process process, Path output, URI address) {
    this.process = process;
    this.output = output;
    this.address = address;
  }

  /** What a command printed and how it ended. */
  record Ended(int exit, String out, String err) {}

  /** A sandbox on any free port. */
  static Distribution sandbox(Path directory) throws IOException, InterruptedException {
    return start(directory, List.of("sandbox", "--port", "0", "--dir", directory.toString()));
  }

  /** A production gateway. */
  static Distribution serve(Path config) throws IOException, InterruptedException {
    return start(config.getParent(), List.of("serve", "--config", config.toString()));
  }

  private static Distribution start(Path directory, List<String> arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(Files.createDirectories(directory), "output", ".txt");
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      for (String line : Files.readAllLines(output)) {
        if (line.startsWith(READY) && (line.endsWith(")") || line.endsWith("/"))) {
          String address = line.substring(READY.length()).split(" ", 2)[0];
          return new Distribution(process, output, URI.create(address));
        }
      }
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
    throw new IllegalStateException("It did not start: " + Files.readString(output));
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/gateway").toString());
    command.addAll(arguments);
    return command;
  }

  /** Runs a command of the distribution to its end. */
  static Ended run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("gateway-out", ".txt");
    Path err = Files.createTempFile("gateway-err", ".txt");
    try {
      Process process =
          new ProcessBuilder(command(Arrays.asList(arguments)))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The command does not end: " + List.of(arguments));
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  URI address() {
    return address;
  }

  URI service(String name) {
    return address.resolve("/services/" + name + "/v1");
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Everything it has printed. */
  String output() throws IOException {
    return Files.readString(output);
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; the exit code, or -1 when it has not ended in time. */
  int stop(int seconds) throws InterruptedException {
    process.destroy();
    return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    try {
      if (stop(30) == -1) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
