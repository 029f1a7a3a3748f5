package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelSession;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file server offers before and beside the transfer of files: next to nothing. */
class SftpDoorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final TestGateway gateway = TestGateway.shared();

  @ParameterizedTest
  @CsvSource({
    "shell,",
    "exec,id",
    "subsystem,shell",
    "auth-agent-req@openssh.com,",
    "auth-agent-req,",
    "x11-req,x"
  })
  void thereIsNoShellNoCommandAndNoAgent(String kind, String what) throws Exception {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera");
        Asking channel = new Asking()) {
      opera.session.getService(ConnectionService.class).registerChannel(channel);
      channel.open().verify(PATIENCE);
      assertFalse(channel.ask(kind, what));
      assertEquals(List.of(), opera.names("in"));
    }
  }

  @Test
  void nothingIsForwarded() throws IOException {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      SshdSocketAddress here = new SshdSocketAddress("127.0.0.1", 0);
      SshdSocketAddress https =
          new SshdSocketAddress("127.0.0.1", gateway.gateway().address().getPort());
      try (ClientChannel tunnel = opera.session.createDirectTcpipChannel(here, https)) {
        assertThrows(IOException.class, () -> tunnel.open().verify(PATIENCE));
      }
      assertThrows(IOException.class, () -> opera.session.startRemotePortForwarding(here, https));
      assertEquals(List.of(), opera.names("in"));
    }
  }

  /** A channel that asks for things, and hears whether they are granted. */
  private static final class Asking extends ChannelSession {
    private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

    boolean ask(String kind, String what) throws IOException, InterruptedException {
      Buffer request = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
      request.putUInt(getRecipient());
      request.putString(kind);
      request.putBoolean(true);
      if (kind.equals("x11-req")) {
        request.putBoolean(false);
        request.putString("MIT-MAGIC-COOKIE-1");
        request.putString("00");
        request.putInt(0);
      } else if (what != null) {
        request.putString(what);
      }
      writePacket(request);
      Boolean answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertNotNull(answer, "no answer to " + kind);
      return answer;
    }

    @Override
    public void handleSuccess() {
      answers.add(true);
    }

    @Override
    public void handleFailure() {
      answers.add(false);
    }
  }

  @Test
  void whatIsWeakIsNotOffered() throws IOException {
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      Map<KexProposalOption, String> offered =
          ((AbstractSession) opera.session).getServerKexProposals();
      for (String weak : List.of("sha1", "-cbc", "arcfour", "3des", "md5", "group1-", "zlib")) {
        offered.forEach((kind, names) -> assertFalse(names.contains(weak), kind + ": " + names));
      }
      String keys = "," + offered.get(KexProposalOption.SERVERKEYS) + ",";
      assertFalse(keys.contains(",ssh-rsa,") || keys.contains("ssh-dss"), keys);
    }
  }

  @Test
  void anAccountHasFourSessionsAndASessionFourChannels() throws IOException {
    List<SftpSender> sessions = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        sessions.add(SftpSender.of(gateway, "kommune101", "kommune101"));
      }
      assertThrows(
          IOException.class, () -> SftpSender.of(gateway, "kommune101", "kommune101").close());
      SftpSender first = sessions.get(0);
      for (int i = 1; i < 4; i++) {
        first.session.createSubsystemChannel("sftp").open().verify(PATIENCE);
      }
      assertThrows(
          IOException.class,
          () -> first.session.createSubsystemChannel("sftp").open().verify(PATIENCE));
    } finally {
      for (SftpSender each : sessions) {
        each.close();
      }
    }
  }

  @Test
  void onlySoManyWaitBeforeTheyHaveLoggedIn() throws Exception {
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        waiting.add(connect());
        assertTrue(waiting.get(i).getInputStream().read() >= 0);
      }
      try (Socket oneMore = connect()) {
        oneMore.setSoTimeout((int) PATIENCE.toMillis());
        assertThrows(Exception.class, () -> SftpSender.of(gateway, "opera", "opera").close());
        oneMore.getInputStream().readAllBytes();
      }
    } finally {
      for (Socket each : waiting) {
        each.close();
      }
    }
    for (int tenths = 0; ; tenths++) {
      try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
        assertEquals(List.of(), opera.names("in"));
        return;
      } catch (IOException notYet) {
        assertTrue(tenths < 100, "their places have not become free");
        Thread.sleep(100);
      }
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().sftpPort());
  }
}
