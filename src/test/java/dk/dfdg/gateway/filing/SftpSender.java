package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.function.Executable;

/** A municipality's system that sends files by SFTP. */
final class SftpSender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SshClient ssh;
  final ClientSession session;
  final SftpClient sftp;

  private SftpSender(SshClient ssh, ClientSession session, SftpClient sftp) {
    this.ssh = ssh;
    this.session = session;
    this.sftp = sftp;
  }

  /** Logs in with a key of the sandbox; it knows the server by its key. */
  static SftpSender of(TestGateway gateway, String account, String key) throws IOException {
    SshClient ssh = SshClient.setUpDefaultClient();
    ServerKeyVerifier known =
        (to, address, shown) -> shown.equals(gateway.key("tls").certificate().getPublicKey());
    ssh.setServerKeyVerifier(known);
    ssh.start();
    try {
      ClientSession session =
          ssh.connect(account, "127.0.0.1", gateway.gateway().sftpPort())
              .verify(PATIENCE)
              .getSession();
      SigningKey own = gateway.key(key);
      session.addPublicKeyIdentity(new KeyPair(own.certificate().getPublicKey(), own.key()));
      session.auth().verify(PATIENCE);
      return new SftpSender(ssh, session, SftpClientFactory.instance().createSftpClient(session));
    } catch (IOException | RuntimeException refused) {
      ssh.stop();
      throw refused;
    }
  }

  void write(String name, byte[] content) throws IOException {
    try (OutputStream out = sftp.write(name)) {
      out.write(content);
    }
  }

  /** Uploads under another name, and renames when complete. */
  void send(String name, byte[] content) throws IOException {
    write("in/" + name + ".part", content);
    sftp.rename("in/" + name + ".part", "in/" + name);
  }

  String read(String name) throws IOException {
    try (InputStream in = sftp.read(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  List<String> names(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
      if (!entry.getFilename().startsWith(".")) {
        names.add(entry.getFilename());
      }
    }
    return names;
  }

  /** Why the server refuses something, in its own words. */
  static String refusal(Executable work) {
    return String.valueOf(assertThrows(IOException.class, work).getMessage());
  }

  /** What is put beside, once it is. */
  String await(String name) throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 600; tenths++) {
      if (names("receipts").contains(name)) {
        return read("receipts/" + name);
      }
      Thread.sleep(100);
    }
    throw new AssertionError(name + " has not come; there is " + names("receipts"));
  }

  @Override
  public void close() throws IOException {
    session.close();
    ssh.stop();
  }
}
