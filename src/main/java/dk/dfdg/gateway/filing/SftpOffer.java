package dk.dfdg.gateway.filing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * What the file server offers of the protocol and no more: transfer of files, with algorithms that
 * a careful operator would choose. There is no shell, no command, no password, no forwarding.
 */
final class SftpOffer {
  /** What is left of the extensions; all others are refused, also when they are not announced. */
  static final Set<String> EXTENSIONS =
      Set.of("posix-rename@openssh.com", "fsync@openssh.com", "limits@openssh.com");

  private static final int SESSIONS_OF_ACCOUNT = 4;
  private static final int CHANNELS_OF_SESSION = 4;
  private static final int OPEN_FILES_OF_CHANNEL = 32;
  private static final int KEYS_TRIED = 6;
  private static final Duration TO_LOG_IN = Duration.ofSeconds(20);

  private SftpOffer() {}

  static void limit(SshServer server, Duration idle) {
    leaveOut(server);
    // SHA-1 is left out wherever the library still offers it; SSH without SHA-1 is from 2016.
    server.setMacFactories(without("hmac-sha1", server.getMacFactories()));
    server.setSignatureFactories(without("ssh-rsa", server.getSignatureFactories()));
    server.setKeyExchangeFactories(without("-sha1", server.getKeyExchangeFactories()));
    server.setCipherFactories(without("-cbc", server.getCipherFactories()));
    // A packet that unpacks to a thousand times its size would be memory; files may be zipped.
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
    CoreModuleProperties.IDLE_TIMEOUT.set(server, idle);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, idle.multipliedBy(2));
    CoreModuleProperties.AUTH_TIMEOUT.set(server, TO_LOG_IN);
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, KEYS_TRIED);
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, SESSIONS_OF_ACCOUNT);
    // The library opens one more than it is told.
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS_OF_SESSION - 1);
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, OPEN_FILES_OF_CHANNEL);
    // What later versions add (appending, locks, owners) nobody needs here.
    SftpModuleProperties.SFTP_VERSION.set(server, SftpConstants.SFTP_V3);
    SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
    SftpModuleProperties.ACL_SUPPORTED_MASK.set(server, "");
    SftpModuleProperties.OPENSSH_EXTENSIONS.set(
        server, String.join("=1,", EXTENSIONS.stream().sorted().toList()) + "=1");
  }

  private static void leaveOut(SshServer server) {
    server.setPasswordAuthenticator(null);
    server.setKeyboardInteractiveAuthenticator(null);
    server.setHostBasedAuthenticator(null);
    server.setGSSAuthenticator(null);
    server.setShellFactory(null);
    server.setCommandFactory(null);
    server.setForwardingFilter(null);
    server.setAgentFactory(null);
    server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    server.setGlobalRequestHandlers(
        List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
  }

  /** {@code ssh-rsa} is the signature with SHA-1; a key of RSA signs with SHA-2 as well. */
  private static <T extends NamedResource> List<T> without(String part, List<T> offered) {
    return offered.stream().filter(each -> !each.getName().contains(part)).toList();
  }
}
