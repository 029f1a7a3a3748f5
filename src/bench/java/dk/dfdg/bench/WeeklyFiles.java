package dk.dfdg.bench;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.cli.GatewayCommand;
import dk.dfdg.gateway.filing.FileSender;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The weekly files of a municipality, as {@code gateway sample-file} makes them, sent by {@code PUT
 * /reports}. Those sent a second time would be answered without being taken in, so each is another
 * week's.
 */
final class WeeklyFiles {
  private final Server gateway;
  private final FileSender sender;
  private final Path directory;
  private final String municipality;
  private final int rows;
  private int week;
  private long bytes;

  WeeklyFiles(ReportStand stand, String subscriber, String municipality, int rows) {
    this.gateway = stand.server();
    this.sender = stand.files(subscriber);
    this.directory = stand.directory();
    this.municipality = municipality;
    this.rows = rows;
  }

  String municipality() {
    return municipality;
  }

  int rows() {
    return rows;
  }

  long megabytes() {
    return Math.round(bytes / 1e6);
  }

  /** Writes the file of the next week. */
  Path write() throws Exception {
    Path file = directory.resolve("week-" + municipality + "-" + week + ".csv");
    int failed =
        GatewayCommand.run(
            Gateway::start,
            "sample-file",
            file.toString(),
            "--municipality=" + municipality,
            "--seed=" + municipality,
            "--rows=" + rows,
            "--week=" + week++);
    if (failed != 0) {
      throw new IllegalStateException("The file could not be written");
    }
    bytes = Files.size(file);
    return file;
  }

  /** Sends a file; seconds from its first byte to the receipt. */
  double send(Path file) throws Exception {
    Duration before = gateway.cpu();
    double seconds = Timed.seconds(() -> put(file));
    System.err.printf(
        Locale.ROOT,
        "%s: %.1f s, gateway CPU %.1f s%n",
        file.getFileName(),
        seconds,
        gateway.cpu().minus(before).toMillis() / 1e3);
    Files.delete(file);
    return seconds;
  }

  private HttpResponse<String> put(Path file) throws Exception {
    HttpResponse<String> receipt =
        sender.put("/reports/52.2/" + municipality + "?date=2011-09-09", file);
    if (receipt.statusCode() != 200 || !receipt.body().contains("<Status>closed</Status>")) {
      throw new IllegalStateException(
          receipt
              .body()
              .lines()
              .limit(40)
              .collect(Collectors.joining("\n", receipt.statusCode() + ": ", "\n")));
    }
    return receipt;
  }

  /** Seconds of each of the next weeks, one after the other. */
  List<Double> weeks(int count) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      seconds.add(send(write()));
    }
    return seconds;
  }
}
