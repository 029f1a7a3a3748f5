package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.testing.OtherSettings;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account can take of the disk and of the server, however it writes. */
class SftpLimitsTest {
  private static final int FILE = 5_000;
  private static final int ALL = 12_000;
  private static final int FILES = 8;
  private static TestGateway gateway;
  private SftpSender opera;

  @BeforeAll
  static void start() {
    gateway =
        TestGateway.fresh(
            s -> {
              GatewaySettings.Files files = s.files();
              GatewaySettings.Sftp sftp = s.sftp();
              return OtherSettings.with(
                  s,
                  new GatewaySettings.Files(files.directory(), FILE, FILE, 1),
                  new GatewaySettings.Sftp(
                      true,
                      sftp.host(),
                      sftp.port(),
                      sftp.key(),
                      sftp.directory(),
                      sftp.accounts(),
                      ALL,
                      FILES,
                      sftp.keepReceipts(),
                      sftp.idleTimeout()));
            });
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @BeforeEach
  void logIn() throws IOException {
    opera = SftpSender.of(gateway, "opera", "opera");
  }

  @AfterEach
  void cleanUp() throws IOException {
    for (String left : opera.names("in")) {
      opera.sftp.remove("in/" + left);
    }
    opera.close();
  }

  private static long size(String name) throws IOException {
    return Files.size(gateway.directory().resolve("sftp/opera/home/in").resolve(name));
  }

  private CloseableHandle open(String name, OpenMode... modes) throws IOException {
    return opera.sftp.open("in/" + name, modes);
  }

  @Test
  void aFileGrowsToTheLimitAndNoFurther() throws IOException {
    try (CloseableHandle file = open("a.part", OpenMode.Write, OpenMode.Create)) {
      opera.sftp.write(file, 0, new byte[4_000]);
      opera.sftp.write(file, 0, new byte[4_000]);
      opera.sftp.write(file, FILE - 1_000, new byte[1_000]);
      for (long offset : new long[] {FILE - 999, FILE, 1L << 40}) {
        String told = SftpSender.refusal(() -> opera.sftp.write(file, offset, new byte[1_000]));
        assertTrue(told.contains("at most 5000 bytes"), told);
      }
      for (long offset : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 999, Long.MIN_VALUE, -1}) {
        assertThrows(Exception.class, () -> opera.sftp.write(file, offset, new byte[1_000]));
      }
      assertEquals(FILE, size("a.part"));
    }
  }

  @Test
  void nobodyAppends() throws IOException {
    String told =
        SftpSender.refusal(() -> open("b.part", OpenMode.Write, OpenMode.Create, OpenMode.Append));
    assertTrue(told.contains("not continued"), told);
    opera.write("in/b.part", new byte[10]);
    assertThrows(IOException.class, () -> open("b.part", OpenMode.Append));
    assertEquals(10, size("b.part"));
  }

  @Test
  void onlyTheExtensionsThatAreNeededAreAnswered() throws IOException {
    opera.write("in/from.part", new byte[4_000]);
    assertEquals(
        List.of("fsync@openssh.com", "limits@openssh.com", "posix-rename@openssh.com"),
        opera.sftp.getServerExtensions().keySet().stream()
            .filter(each -> each.contains("@"))
            .sorted()
            .toList());
    try (CloseableHandle from = open("from.part", OpenMode.Read);
        CloseableHandle to = open("to.part", OpenMode.Write, OpenMode.Create)) {
      Buffer copy = new ByteArrayBuffer();
      copy.putString(SftpConstants.EXT_COPY_DATA);
      copy.putBytes(from.getIdentifier());
      copy.putLong(0);
      copy.putLong(4_000);
      copy.putBytes(to.getIdentifier());
      copy.putLong(2_000);
      assertEquals(SftpConstants.SSH_FX_OP_UNSUPPORTED, extended(copy));
      assertEquals(0, size("to.part"));
    }
    for (String extension :
        List.of("copy-file", "hardlink@openssh.com", "md5-hash", "space-available", "anything")) {
      Buffer other = new ByteArrayBuffer();
      other.putString(extension);
      other.putString("in/from.part");
      other.putString("in/other.part");
      assertEquals(SftpConstants.SSH_FX_OP_UNSUPPORTED, extended(other), extension);
    }
    assertEquals(List.of("from.part", "to.part"), opera.names("in").stream().sorted().toList());
  }

  /** The status of the answer. */
  private int extended(Buffer request) throws IOException {
    RawSftpClient raw = (RawSftpClient) opera.sftp;
    Buffer answer = raw.receive(raw.send(SftpConstants.SSH_FXP_EXTENDED, request));
    answer.getInt();
    assertEquals(SftpConstants.SSH_FXP_STATUS, answer.getUByte());
    answer.getInt();
    return answer.getInt();
  }

  @Test
  void theFilesOfAnAccountAreLimitedTogether() throws IOException {
    opera.write("in/1.part", new byte[FILE]);
    opera.write("in/2.part", new byte[FILE]);
    try (CloseableHandle third = open("3.part", OpenMode.Write, OpenMode.Create)) {
      opera.sftp.write(third, 0, new byte[2_000]);
      String told = SftpSender.refusal(() -> opera.sftp.write(third, 2_000, new byte[1]));
      assertTrue(told.contains("12000 bytes together"), told);
      opera.sftp.remove("in/1.part");
      opera.sftp.write(third, 2_000, new byte[1]);
    }
    assertEquals(2_001, size("3.part"));
  }

  @Test
  void theFilesOfAnAccountAreCountedWithTheReceiptsThatLieThere() throws IOException {
    Path receipts = gateway.directory().resolve("sftp/opera/home/receipts");
    List<Path> there = new ArrayList<>();
    for (int i = 0; i < FILES - 1; i++) {
      there.add(Files.createFile(receipts.resolve("old-" + i + ".csv.receipt.xml")));
    }
    opera.write("in/last.part", new byte[1]);
    opera.write("in/last.part", new byte[2]);
    String told = SftpSender.refusal(() -> opera.write("in/more.part", new byte[1]));
    assertTrue(told.contains("remove the receipts"), told);
    for (Path receipt : there) {
      opera.sftp.remove("receipts/" + receipt.getFileName());
    }
    opera.write("in/more.part", new byte[1]);
  }

  @Test
  void aSessionHasSoManyFilesOpenAndNoMore() throws IOException {
    opera.write("in/one.part", new byte[1]);
    List<CloseableHandle> open = new ArrayList<>();
    assertThrows(
        IOException.class,
        () -> {
          for (int i = 0; i < 33; i++) {
            open.add(open("one.part", OpenMode.Read));
          }
        });
    assertEquals(32, open.size());
    for (CloseableHandle each : open) {
      each.close();
    }
  }
}
