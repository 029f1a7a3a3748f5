package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file server of a whole sandbox, by a real client. */
class SftpTest {
  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.fresh();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  @Rule({"AMF-55-1", "INTRO-2", "INT-00-1"})
  void aFileThatIsRenamedWhenCompleteGetsItsReceiptBesideTheSameAsByUpload() throws Exception {
    byte[] file = Week.file("101", 0, 400);
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      kommune.send("uge36-2011-09-09.csv", file);
      String receipt = kommune.await("uge36-2011-09-09.csv.receipt.csv");
      assertTrue(receipt.contains("sftp"), receipt);
      assertTrue(
          kommune.await("uge36-2011-09-09.csv.receipt.xml").contains("<Status>closed</Status>"));
      assertEquals(List.of(), kommune.names("in"));
    }
    HttpResponse<String> same =
        FileSender.of(gateway, "kommune101")
            .put("/reports/52.2/101?date=2011-09-16", file, "Accept", "text/csv");
    assertTrue(same.body().matches("(?s).*unchanged;+400.*"), same.body());
  }

  @Test
  void whatIsWrongWithAFileIsPutBesideAndAnotherOfTheSameNameTakesItsPlace() throws Exception {
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      byte[] whole = Week.file("101", 0, 50);
      kommune.send("uge.csv", java.util.Arrays.copyOf(whole, whole.length - 10));
      String problem = kommune.await("uge.csv.refused.json");
      assertTrue(problem.contains("/errors/70501"), problem);
      assertTrue(problem.contains("\"line\" : 51"), problem);
      kommune.send("uge.csv", whole);
      kommune.await("uge.csv.receipt.xml");
      assertFalse(kommune.names("receipts").contains("uge.csv.refused.json"));
      kommune.send("uge2.zip", Files52.zip(Week.file("147", 0, 50)));
      assertTrue(kommune.await("uge2.zip.refused.json").contains("/errors/70041"));
    }
  }

  @Test
  void anAccountSeesItsFolderOnlyAndWritesOnlyToIn() throws Exception {
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101");
        SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      kommune.write("in/half.part", new byte[] {1});
      assertEquals(List.of("half.part"), kommune.names("in"));
      assertEquals(List.of(), opera.names("in"));
      assertEquals(List.of("in", "receipts"), opera.names("../../..").stream().sorted().toList());
      byte[] file = Week.file("101", 0, 2);
      for (String forbidden :
          List.of(
              "in/whole.csv",
              "whole.part",
              "receipts/x.part",
              "../work/x.part",
              "in/../../work/x.part",
              "in/0101801234.part")) {
        assertThrows(IOException.class, () -> opera.write(forbidden, file), forbidden);
      }
      opera.write("in/x.part", file);
      for (String forbidden :
          List.of("receipts/x.csv", "x.csv", "../work/x.csv", "in/0101801234.csv")) {
        assertThrows(IOException.class, () -> opera.sftp.rename("in/x.part", forbidden), forbidden);
      }
      assertThrows(IOException.class, () -> opera.sftp.mkdir("in/more"));
      assertThrows(IOException.class, () -> opera.sftp.symLink("in/link", "/etc/passwd"));
      // Hard links are an extension: SftpLimitsTest.
      assertThrows(IOException.class, () -> opera.sftp.rmdir("in"));
      assertThrows(IOException.class, () -> opera.read("/etc/passwd"));
    }
  }

  @Test
  void onlyTheAccountsOwnKeyLetsItIn() throws IOException {
    refusedLogin("kommune101", "opera");
    refusedLogin("akasse01", "akasse01");
    refusedLogin("nobody", "kommune101");
  }

  private void refusedLogin(String account, String key) {
    assertThrows(SshException.class, () -> SftpSender.of(gateway, account, key).close());
  }

  @Test
  @Rule({"AMF-49-1", "BEK-48-1"})
  void aRevokedAgreementClosesTheDoorAndWhatHasComeIsNotTakenIn() throws Exception {
    try (SftpSender fasit = SftpSender.of(gateway, "fasit", "fasit")) {
      fasit.write("in/uge.part", Week.file("461", 0, 50));
      fasit.write("in/more.part", Week.file("461", 0, 50));
      assertEquals(List.of(), fasit.names("receipts"));
      gateway.gateway().agreements().revoke("A-fasit", "test", "test");
      String told = SftpSender.refusal(() -> fasit.sftp.openDir("receipts"));
      assertTrue(told.contains("no agreement"), told);
      assertThrows(IOException.class, () -> fasit.read("in/uge.part"));
      assertThrows(IOException.class, () -> fasit.sftp.remove("in/more.part"));
      assertThrows(IOException.class, () -> fasit.sftp.rename("in/uge.part", "in/uge.csv"));
      // It had become complete just before.
      Path home = gateway.directory().resolve("sftp/fasit/home");
      Files.move(home.resolve("in/uge.part"), home.resolve("in/uge.csv"));
      Path answer = home.resolve("receipts/uge.csv.refused.json");
      until(() -> Files.exists(answer));
      assertTrue(Files.readString(answer).contains("/errors/70045"));
      until(() -> !fasit.session.isOpen());
    }
    refusedLogin("fasit", "fasit");
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    for (int tenths = 0; !happened.getAsBoolean(); tenths++) {
      assertTrue(tenths < 300, "it has not happened in 30 seconds");
      Thread.sleep(100);
    }
  }

  @Test
  void whatWasCompleteBeforeARestartIsTakenInAfterIt() throws Exception {
    Path account = gateway.directory().resolve("sftp/opera");
    Path work = account.resolve("work/uge-2011-09-09.csv");
    Path in = account.resolve("home/in/naeste-2011-09-16.csv");
    Files.write(work, Week.file("751", 0, 50));
    Files.write(in, Week.file("751", 1, 50));
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      opera.await("uge-2011-09-09.csv.receipt.xml");
      opera.await("naeste-2011-09-16.csv.receipt.xml");
    }
    assertFalse(Files.exists(work));
    assertFalse(Files.exists(in));
  }

  @Test
  void aNameThatWouldNeverBeTakenIsRefusedWithTheNamesThatAreRight() throws Exception {
    try (SftpSender kommune = SftpSender.of(gateway, "kommune101", "kommune101")) {
      kommune.write("in/året 36.part", Week.file("101", 6, 2));
      for (String wrong : List.of("uge 36.csv", "året.csv", "året.ZIP", "uge36.csv ", ".csv")) {
        String told =
            SftpSender.refusal(() -> kommune.sftp.rename("in/året 36.part", "in/" + wrong));
        assertTrue(told.contains("letters from a to z"), wrong + ": " + told);
        told = SftpSender.refusal(() -> kommune.write("in/" + wrong, new byte[1]));
        assertTrue(told.contains("renamed to .csv or .zip"), wrong + ": " + told);
      }
      kommune.sftp.rename("in/året 36.part", "in/uge36.CSV");
      kommune.await("uge36.CSV.receipt.xml");
    }
  }

  @Test
  void whatIsOpenIsNotCompleteAndCannotBeRemoved() throws Exception {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera");
        SftpSender again = SftpSender.of(gateway, "opera", "opera")) {
      try (SftpClient.CloseableHandle late =
          opera.sftp.open("in/late.part", OpenMode.Write, OpenMode.Create)) {
        opera.sftp.write(late, 0, Week.file("751", 3, 2));
        for (SftpSender each : List.of(opera, again)) {
          String told = SftpSender.refusal(() -> each.sftp.rename("in/late.part", "in/late.csv"));
          assertTrue(told.contains("open"), told);
          assertThrows(IOException.class, () -> each.sftp.remove("in/late.part"));
        }
      }
      again.sftp.rename("in/late.part", "in/late.csv");
      again.await("late.csv.receipt.xml");
    }
  }

  @Test
  void aReceiptIsReadAndRemovedAndNeverWritten() throws Exception {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      opera.send("once.csv", Week.file("751", 4, 2));
      String receipt = opera.await("once.csv.receipt.xml");
      opera.write("in/mine.part", new byte[] {1});
      String there = "receipts/once.csv.receipt.xml";
      assertThrows(IOException.class, () -> opera.write(there, new byte[] {1}));
      assertThrows(IOException.class, () -> opera.sftp.open(there, OpenMode.Write));
      assertThrows(
          IOException.class, () -> opera.sftp.open(there, OpenMode.Write, OpenMode.Append));
      assertThrows(IOException.class, () -> opera.sftp.setStat(there, new Attributes().size(0)));
      assertThrows(IOException.class, () -> opera.sftp.rename("in/mine.part", there));
      assertThrows(IOException.class, () -> opera.sftp.rename(there, "in/mine.part"));
      assertEquals(receipt, opera.read(there));
      opera.sftp.remove(there);
      assertFalse(opera.names("receipts").contains("once.csv.receipt.xml"));
      opera.sftp.remove("in/mine.part");
    }
  }

  @Test
  void nobodyButTheGatewaysUserEntersTheFolders() throws Exception {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      opera.send("own.csv", Week.file("751", 5, 2));
      opera.await("own.csv.receipt.xml");
      try (SftpClient.CloseableHandle open =
          opera.sftp.open("in/own.part", OpenMode.Write, OpenMode.Create)) {
        opera.sftp.setStat(open, new Attributes().perms(0777));
      }
      opera.sftp.setStat("in/own.part", new Attributes().perms(0777));
      try (Stream<Path> all = Files.walk(gateway.directory().resolve("sftp/opera"))) {
        for (Path each : all.toList()) {
          assertEquals(
              Files.isDirectory(each) ? "rwx------" : "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
              each.toString());
        }
      }
      opera.sftp.remove("in/own.part");
    }
  }
}
