package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the gateway works through the folders of its accounts, also when something goes wrong. */
class FolderRoundsTest {
  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.fresh();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static Path folder(String account) {
    return gateway.directory().resolve("sftp").resolve(account);
  }

  @Test
  void aReceiptThatCannotBeWrittenIsWrittenLaterAndNothingIsStoredTwice() throws Exception {
    Path receipts = folder("kommune101").resolve("home/receipts");
    Path inTheWay = Files.createDirectory(receipts.resolve("first.csv.receipt.xml.part"));
    Path deeper = Files.createFile(inTheWay.resolve("x"));
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      kommune.send("first.csv", Week.file("101", 0, 20));
      kommune.send("second.csv", new byte[0]);
      kommune.await("second.csv.refused.json");
      assertFalse(kommune.names("receipts").contains("first.csv.refused.json"));
      assertTrue(Files.exists(folder("kommune101").resolve("work/first.csv")));
      String before = FileSender.of(gateway, "kommune101").get("/reports").body();
      Files.delete(deeper);
      kommune.await("first.csv.receipt.xml");
      assertFalse(Files.exists(folder("kommune101").resolve("work/first.csv")));
      assertEquals(before, FileSender.of(gateway, "kommune101").get("/reports").body());
    }
  }

  @Test
  void aFolderThatIsGoneLeavesTheOthersAndComesBack() throws Exception {
    Path in = folder("opera").resolve("home/in");
    Path away = Files.move(in, folder("opera").resolve("away"));
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      kommune.send("uge.csv", Week.file("101", 2, 20));
      kommune.await("uge.csv.receipt.xml");
    }
    Files.move(away, in);
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      opera.send("uge.csv", Week.file("751", 0, 20));
      opera.await("uge.csv.receipt.xml");
    }
  }

  @Test
  void manyFilesOfOneAccountDoNotKeepAnotherWaiting() throws Exception {
    for (int i = 1; i <= 6; i++) {
      Files.write(folder("opera").resolve("work/many-" + i + ".csv"), Week.file("751", i, 200));
    }
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      kommune.send("one.csv", Week.file("101", 3, 20));
    }
    Path many = folder("opera").resolve("home/receipts");
    Path one = folder("kommune101").resolve("home/receipts");
    Instant answered = answered(one, "one.csv");
    for (int i = 1; i <= 6; i++) {
      answered(many, "many-" + i + ".csv");
    }
    assertTrue(answered.isBefore(answered(many, "many-6.csv")));
  }

  /** When a file was answered, once it is. */
  private static Instant answered(Path receipts, String name)
      throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 600; tenths++) {
      try (Stream<Path> all = Files.list(receipts)) {
        List<Path> its =
            all.filter(each -> each.getFileName().toString().startsWith(name + ".r"))
                .filter(each -> !each.toString().endsWith(".part"))
                .toList();
        if (!its.isEmpty()) {
          return Files.getLastModifiedTime(its.get(0)).toInstant();
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError(name + " has not been answered");
  }

  @Test
  void whatNobodyComesBackForIsRemoved(@TempDir Path all) throws IOException {
    AccountFolder folder =
        new AccountFolder(all, new SftpAccount("a", "p", Set.of(), Acceptance.ALL_OR_NOTHING));
    folder.make();
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    Path home = all.resolve("a/home");
    file(home.resolve("in/given-up.part"), now.minus(Duration.ofHours(25)));
    file(home.resolve("in/uge 36.csv"), now.minus(Duration.ofHours(25)));
    file(home.resolve("in/underway.part"), now.minus(Duration.ofHours(23)));
    file(home.resolve("in/complete.csv"), now.minus(Duration.ofHours(25)));
    file(home.resolve("receipts/old.csv.receipt.xml"), now.minus(Duration.ofDays(31)));
    file(home.resolve("receipts/new.csv.receipt.xml"), now.minus(Duration.ofDays(29)));
    file(all.resolve("a/work/waiting.csv"), now.minus(Duration.ofDays(31)));
    folder.sweep(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(30)));
    try (Stream<Path> left = Files.walk(all)) {
      assertEquals(
          List.of("complete.csv", "new.csv.receipt.xml", "underway.part", "waiting.csv"),
          left.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  private static void file(Path file, Instant changed) throws IOException {
    Files.createFile(file);
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  @Test
  void eachAttemptWaitsTwiceAsLongAsTheOneBeforeUpToTenMinutes() {
    Retries retries = new Retries();
    Path file = Path.of("file.csv");
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    assertTrue(retries.isDue(file, now));
    for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600}) {
      retries.failed(file, now);
      assertFalse(retries.isDue(file, now.plusSeconds(seconds - 1)));
      now = now.plusSeconds(seconds);
      assertTrue(retries.isDue(file, now));
    }
    retries.answered(file);
    retries.failed(file, now);
    assertTrue(retries.isDue(file, now.plusSeconds(5)));
  }
}
