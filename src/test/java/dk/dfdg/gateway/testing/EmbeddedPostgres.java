package dk.dfdg.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A real PostgreSQL from the Maven registry's binaries, on the loopback address and a free port.
 * PostgreSQL refuses to run as root, so a root build starts it as the user {@code nobody}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String USER = "postgres";
  private static final String UNPRIVILEGED = "nobody";
  private static final boolean AS_ROOT = "root".equals(System.getProperty("user.name"));
  private static final int START_SECONDS = 60;

  private final Path directory;
  private final int port;
  private final List<String> command;
  private volatile Process server;
  private final Thread stopAtExit = new Thread(this::stop);

  private EmbeddedPostgres(Path directory, int port, List<String> command, Process server) {
    this.directory = directory;
    this.port = port;
    this.command = command;
    this.server = server;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Starts a fresh cluster.
   *
   * @param durable whether commits are really synced to the disk; slower, and needed wherever speed
   *     or survival is claimed
   */
  public static EmbeddedPostgres start(boolean durable) {
    try {
      Path directory = Files.createTempDirectory("dfdg-postgres-");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      if (AS_ROOT) {
        Files.setOwner(
            directory,
            directory
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(UNPRIVILEGED));
      }
      unpack(directory.resolve("pg"));
      run(directory, "initdb", "-D", "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
      int port = freePort();
      List<String> command = asUnprivileged(directory.resolve("pg/bin/postgres").toString());
      command.addAll(List.of("-D", directory.resolve("data").toString(), "-p", "" + port));
      command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-k", ""));
      command.addAll(List.of("-c", "max_connections=200", "-c", "shared_buffers=64MB"));
      command.addAll(List.of("-c", "fsync=" + (durable ? "on" : "off")));
      EmbeddedPostgres postgres =
          new EmbeddedPostgres(directory, port, command, launch(directory, command));
      postgres.awaitAnswer();
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Process launch(Path directory, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("server.log").toFile()))
        .start();
  }

  /** Ends the server at once, as a crash would; the data stay for {@link #resume}. */
  public void interrupt() throws IOException {
    run(directory, "pg_ctl", "-D", "data", "-m", "immediate", "stop");
  }

  /** Starts the server again on its data and port. */
  public void resume() throws IOException {
    server = launch(directory, command);
    awaitAnswer();
  }

  /** A database of its own for whoever asks; its address for the driver. */
  public String newDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url(name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The user that owns every database made here; it needs no password. */
  public String user() {
    return USER;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    try {
      run(directory, "pg_ctl", "-D", "data", "-m", "immediate", "stop");
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException | IllegalStateException failure) {
      server.destroyForcibly();
      System.err.println("The test cluster did not stop cleanly: " + failure.getMessage());
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void awaitAnswer() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && server.isAlive()) {
      try {
        DriverManager.getConnection(url("postgres"), USER, "").close();
        return;
      } catch (SQLException notYet) {
        pause();
      }
    }
    String output = Files.readString(directory.resolve("server.log"));
    close();
    throw new IllegalStateException("PostgreSQL did not start: " + output);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream resource = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(
                    Objects.requireNonNull(
                        resource, "No PostgreSQL binaries for this platform")))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          boolean executable = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  private static void run(Path directory, String program, String... arguments) throws IOException {
    List<String> command = asUnprivileged(directory.resolve("pg/bin/" + program).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(program + " failed: " + output);
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<String> asUnprivileged(String program) {
    List<String> command = new ArrayList<>();
    if (AS_ROOT && Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
      command.addAll(
          List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=65534", "--clear-groups", "--"));
    } else if (AS_ROOT) {
      command.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
    }
    command.add(program);
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
