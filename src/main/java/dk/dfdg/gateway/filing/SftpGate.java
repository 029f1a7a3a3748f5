package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The file server (vejledningen af 2011 pkt. 55.1 nr. 3; SFTP, since plain FTP would send personal
 * data in clear, decision A-87). An account logs in with its key as long as its agreement holds,
 * and sees its own folder only. There is no shell, no password, no forwarding.
 */
public final class SftpGate implements AutoCloseable {
  private static final int SECONDS_BETWEEN_ROUNDS = 5;
  private static final int SESSIONS_OF_ONE = 4;
  private static final int SECONDS_TO_FINISH = 60;

  private final SftpSettings settings;
  private final FolderRound round;
  private final Map<String, SftpAccount> accounts = new HashMap<>();
  private final Map<String, AccountFolder> folders = new HashMap<>();
  private final SshServer server = SshServer.setUpDefaultServer();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "file-folders");
            thread.setDaemon(true);
            return thread;
          });
  private final FileChannel lockFile;
  private final FileLock lock;

  private SftpGate(SftpSettings settings, FolderRound round) throws IOException {
    this.settings = settings;
    this.round = round;
    Files.createDirectories(settings.directory());
    lockFile =
        FileChannel.open(
            settings.directory().resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    lock = lock(lockFile);
    for (SftpAccount account : settings.accounts()) {
      AccountFolder folder = new AccountFolder(settings.directory(), account);
      folder.make();
      accounts.put(account.name(), account);
      folders.put(account.name(), folder);
    }
    setUp();
  }

  /**
   * Begins to serve, and to work on what had come before.
   *
   * @throws IOException when the port or the directory cannot be had
   */
  public static SftpGate start(SftpSettings settings, FolderRound round) throws IOException {
    SftpGate gate = new SftpGate(settings, round);
    try {
      gate.server.start();
    } catch (IOException portTaken) {
      gate.close();
      throw portTaken;
    }
    gate.rounds.scheduleWithFixedDelay(gate::runRound, 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    return gate;
  }

  /** Two gateways on one directory would take a file in twice. */
  private static FileLock lock(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException here) {
      // told below
    }
    file.close();
    throw new IOException("another gateway serves this directory of the file server");
  }

  private void setUp() {
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setKeyPairProvider(KeyPairProvider.wrap(settings.hostKeys()));
    server.setPublickeyAuthenticator(this::isLetIn);
    server.setPasswordAuthenticator(null);
    server.setKeyboardInteractiveAuthenticator(null);
    server.setHostBasedAuthenticator(null);
    server.setShellFactory(null);
    server.setCommandFactory(null);
    server.setForwardingFilter(null);
    server.setAgentFactory(null);
    VirtualFileSystemFactory jail = new VirtualFileSystemFactory();
    folders.forEach((name, folder) -> jail.setUserHomeDir(name, folder.home().toAbsolutePath()));
    server.setFileSystemFactory(jail);
    SftpSubsystemFactory sftp =
        new SftpSubsystemFactory.Builder()
            .withFileSystemAccessor(new SftpRules(this::runSoon))
            .build();
    sftp.addSftpEventListener(new SizeLimit(settings.mostBytes()));
    server.setSubsystemFactories(List.of(sftp));
    CoreModuleProperties.IDLE_TIMEOUT.set(server, settings.idle());
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, settings.idle().multipliedBy(2));
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, SESSIONS_OF_ONE);
  }

  private boolean isLetIn(String name, PublicKey key, ServerSession session) {
    return Optional.ofNullable(accounts.get(name))
        .filter(
            account -> account.keys().stream().anyMatch(each -> KeyUtils.compareKeys(each, key)))
        .filter(round::mayLogIn)
        .isPresent();
  }

  private void runSoon() {
    rounds.execute(this::runRound);
  }

  private void runRound() {
    folders.forEach((name, folder) -> round.run(accounts.get(name), folder));
  }

  /** The port, once bound. */
  public int port() {
    return server.getPort();
  }

  /** Ends the sessions, and stops after the file that is being worked on. */
  @Override
  public void close() {
    try {
      server.stop(true);
      rounds.shutdown();
      rounds.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
      lock.release();
      lockFile.close();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      throw new IllegalStateException("The file server did not stop in time", failure);
    }
  }

  /** No file grows beyond what is taken. */
  private static final class SizeLimit implements SftpEventListener {
    private final long most;

    SizeLimit(long most) {
      this.most = most;
    }

    @Override
    public void writing(
        ServerSession session,
        String remoteHandle,
        FileHandle localHandle,
        long offset,
        byte[] data,
        int dataOffset,
        int dataLength)
        throws IOException {
      if (offset + dataLength > most) {
        throw new AccessDeniedException("file", null, "a file may have at most " + most + " bytes");
      }
    }
  }
}
