package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.operations.Distribution.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One sandbox for all of it, in the order in which somebody new would try things. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Somebody with the distribution and its README")
class SandboxIT {
  private static final String MESSAGES = "conf/sandbox/messages/UnemploymentEnrollmentService/";
  private static final int SECONDS_TO_STOP = 10;

  @TempDir static Path directory;
  private static Distribution gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway = Distribution.sandbox(directory);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  @Order(1)
  @DisplayName("sends a registration and gets a receipt")
  void receipt() throws Exception {
    Ended sent = send("ok-enroll.xml");
    assertEquals(0, sent.exit(), sent.err());
    assertTrue(sent.out().contains("MessageIdentifier>"), sent.out());
    assertEquals("", sent.err());
  }

  @Test
  @Order(2)
  @DisplayName("sends a wrong message and is told what is wrong, with the law and the remedy")
  void fault() throws Exception {
    Ended sent = send("fault-4338-tomorrow.xml");
    assertEquals(1, sent.exit());
    assertTrue(sent.err().contains("Refused, 4338"), sent.err());
    assertTrue(sent.err().contains("remedy:"), sent.err());
    assertTrue(sent.err().contains("Incident: "), sent.err());
  }

  @Test
  @Order(3)
  @DisplayName("is told of wrong use by exit code 2 and a sentence")
  void wrongUse() throws Exception {
    assertEquals(2, send("no-such-message.xml").exit());
    assertEquals(2, run("send", "--as", "nobody", MESSAGES + "ok-ping.xml").exit());
    assertEquals(2, Distribution.run("send", "--az").exit());
    assertEquals(2, Distribution.run("nonsense").exit());
    Ended noReason = run("agreement", "revoke", "A-workbase");
    assertEquals(2, noReason.exit());
    assertTrue(noReason.err().contains("--reason"), noReason.err());
  }

  @Test
  @Order(4)
  @DisplayName("revokes an agreement, is refused with the paragraph, reinstates it, and is let in")
  void revoke() throws Exception {
    Ended list = run("agreement", "list");
    assertEquals(0, list.exit(), list.err());
    assertTrue(
        list.out().lines().anyMatch(line -> line.matches("A-workbase +WorkBase +ACTIVE .*")),
        list.out());

    assertEquals(0, run("agreement", "revoke", "A-workbase", "--reason", "Test").exit());
    Ended refused = send("ok-ping.xml");
    assertEquals(1, refused.exit());
    String words = refused.out() + refused.err();
    assertTrue(words.contains("§ 13") && words.contains("§ 3"), words);
    assertTrue(words.contains("browser"), words);

    assertEquals(0, run("agreement", "reinstate", "A-workbase", "--reason", "Test over").exit());
    assertEquals(0, send("ok-ping.xml").exit());
  }

  @Test
  @Order(5)
  @DisplayName("moves time, and a planned cancellation takes effect")
  void clock() throws Exception {
    Ended planned = send("ok-cancel-in-30-days.xml");
    assertEquals(0, planned.exit(), planned.err());
    Path question = question(planned, "1201769902");
    assertTrue(run("send", "--as", "workbase", question.toString()).out().contains("PlannedCanc"));
    LocalDate before = now();

    // Whoever does not confirm job search every 7th day is cancelled before that.
    Path confirmation =
        Files.writeString(
            directory.resolve("confirmation.xml"),
            dk.dfdg.gateway.testing.Payloads.confirmation(
                dk.dfdg.gateway.base.Cpr.parse("1201769902").orElseThrow()));
    for (int week = 1; week <= 4; week++) {
      assertEquals(0, run("clock", "advance", "P7D").exit());
      assertEquals(0, run("send", "--as", "jobnet", confirmation.toString()).exit());
    }
    assertTrue(run("send", "--as", "workbase", question.toString()).out().contains("PlannedCanc"));
    Ended advanced = run("clock", "advance", "P3D");

    assertEquals(0, advanced.exit(), advanced.err());
    assertEquals(before.plusDays(31), now());
    Ended after = run("send", "--as", "workbase", question.toString());
    assertTrue(after.out().contains("EnrolledIndicator>false<"), after.out() + after.err());
  }

  private static Path question(Ended planned, String cpr) throws Exception {
    return Files.writeString(
        directory.resolve("question.xml"),
        Payloads.current(dk.dfdg.gateway.base.Cpr.parse(cpr).orElseThrow()));
  }

  @Test
  @Order(6)
  @DisplayName("finds keys, database and token readable by nobody else")
  void secrets() throws Exception {
    try (Stream<Path> files = Files.list(directory.resolve("keys"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".p12") || name.endsWith(".key.pem")) {
          assertOwnerOnly(file);
        }
      }
    }
    assertOwnerOnly(directory.resolve("admin.json"));
    assertOwnerOnly(directory.resolve("keys"));
  }

  private static void assertOwnerOnly(Path file) throws Exception {
    for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
      assertTrue(permission.name().startsWith("OWNER"), file + " has " + permission);
    }
  }

  @Test
  @Order(7)
  @DisplayName("reads the log of every call, and no CPR number in it")
  void log() throws Exception {
    String log = Files.readString(directory.resolve("gateway.log"));
    assertTrue(log.contains("call received point=received incident="), log);
    assertTrue(log.contains("call stored"), log);
    assertFalse(log.contains("CryptoBase"), log);
    List<String> citizens = Files.readAllLines(Path.of("conf/sandbox/citizens.csv"));
    for (String line : citizens.subList(1, citizens.size())) {
      String cpr = line.substring(0, 10);
      assertFalse(log.contains(cpr), "The log holds " + cpr.substring(0, 6));
    }
    assertEquals(1, gateway.output().lines().count(), gateway.output());
  }

  @Test
  @Order(8)
  @DisplayName("stops it with SIGTERM and goes on from there with the next start")
  void secondStart() throws Exception {
    LocalDate moved = now();
    // Nobody has confirmed job search, so that the first enrollment is cancelled meanwhile.
    assertEquals(0, send("ok-enroll.xml").exit());
    int exit = gateway.stop(SECONDS_TO_STOP);
    assertTrue(exit == 143 || exit == 0, "Exit code " + exit);
    assertFalse(Files.exists(directory.resolve("admin.json")));
    assertEquals(1, run("clock", "now").exit());

    gateway = Distribution.sandbox(directory);

    assertEquals(moved, now());
    Ended again = send("ok-enroll.xml");
    assertEquals(1, again.exit());
    assertTrue(again.err().contains("Refused, 4316"), again.err());
  }

  private static LocalDate now() throws Exception {
    Ended now = run("clock", "now");
    assertEquals(0, now.exit(), now.err());
    return OffsetDateTime.parse(now.out().strip().replaceFirst("\\[.*", "")).toLocalDate();
  }

  private static Ended send(String message) throws Exception {
    return run("send", "--as", "workbase", MESSAGES + message);
  }

  private static Ended run(String... arguments) throws Exception {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--dir";
    all[arguments.length + 1] = directory.toString();
    return Distribution.run(all);
  }
}
