package dk.dfdg.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A server under measurement, in a process of its own with a 512 MB heap. */
final class Server implements AutoCloseable {
  private final Process process;
  private final URI address;

  private Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static Server start(Class<?> main, String... arguments) throws IOException {
    List<String> command = command(main);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Ready: ")) {
        Thread rest = new Thread(() -> out.lines().forEach(ignored -> {}));
        rest.setDaemon(true);
        rest.start();
        return new Server(process, URI.create(line.substring("Ready: ".length()).trim()));
      }
      System.err.println(line);
    }
    throw new IOException(main.getSimpleName() + " did not start");
  }

  /** How a program is started as it is in production: with 512 MB of heap, and no second chance. */
  static List<String> command(Class<?> main) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile="
                + Path.of("src/bench/logback-bench.xml").toAbsolutePath(),
            "-cp",
            classPath(),
            main.getName()));
  }

  /** Without the other JAX-WS implementation, which only the interoperability test wants. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> !entry.replace(File.separatorChar, '/').matches(".*/com/sun/xml/(ws|bind)/.*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  URI address() {
    return address;
  }

  URI service() {
    return address.resolve("/services/UnemploymentEnrollmentService/v1");
  }

  long pid() {
    return process.pid();
  }

  /** Processor time that the server has used so far. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
