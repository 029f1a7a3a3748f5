package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The file server (vejledningen af 2011 pkt. 55.1 nr. 3; SFTP, since plain FTP would send personal
 * data in clear, decision A-87). An account logs in with its key as long as its agreement holds,
 * and sees its own folder only. There is no shell, no password, no forwarding.
 */
public final class SftpGate implements AutoCloseable {
  private static final int SECONDS_BETWEEN_QUESTIONS = 5;

  private final SftpSettings settings;
  private final FolderRound round;
  private final SftpDoor door;
  private final FolderRounds rounds;
  private final SshServer server = SshServer.setUpDefaultServer();
  private final ScheduledExecutorService doorman =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "file-door");
            thread.setDaemon(true);
            return thread;
          });
  private final FileChannel lockFile;
  private final FileLock lock;

  private SftpGate(SftpSettings settings, FolderRound round) throws IOException {
    this.settings = settings;
    this.round = round;
    Path directory = settings.directory();
    if (!Files.exists(directory)) {
      OwnerOnly.directory(directory);
    }
    lockFile =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = lock(lockFile);
    Map<String, SftpAccount> accounts = new HashMap<>();
    Map<SftpAccount, AccountFolder> folders = new HashMap<>();
    Map<String, AccountUse> uses = new HashMap<>();
    VirtualFileSystemFactory jail = new VirtualFileSystemFactory();
    for (SftpAccount account : settings.accounts()) {
      AccountFolder folder = new AccountFolder(directory, account);
      folder.make();
      accounts.put(account.name(), account);
      folders.put(account, folder);
      uses.put(account.name(), new AccountUse(folder, settings, round::giveWay));
      jail.setUserHomeDir(account.name(), folder.home().toAbsolutePath());
    }
    door = new SftpDoor(accounts, round);
    rounds = new FolderRounds(folders, round, settings.keepAnswers());
    setUp(jail, new SftpRules(uses, rounds::soon));
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
    gate.rounds.start();
    gate.doorman.scheduleWithFixedDelay(
        gate::closeEnded, SECONDS_BETWEEN_QUESTIONS, SECONDS_BETWEEN_QUESTIONS, TimeUnit.SECONDS);
    return gate;
  }

  private void closeEnded() {
    try {
      door.closeEnded(server.getActiveSessions());
    } catch (RuntimeException failure) {
      // It is asked again soon.
      round.failed(failure);
    }
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

  private void setUp(VirtualFileSystemFactory jail, SftpRules rules) {
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setKeyPairProvider(KeyPairProvider.wrap(settings.hostKeys()));
    server.setPublickeyAuthenticator(door::isLetIn);
    server.addSessionListener(door);
    server.setFileSystemFactory(jail);
    SftpOffer.limit(server, settings.idle());
    SftpSubsystemFactory sftp =
        new SftpSubsystemFactory.Builder()
            .withFileSystemAccessor(rules)
            .withSftpErrorStatusDataHandler(new SftpAnswer())
            .build();
    sftp.addSftpEventListener(door);
    server.setSubsystemFactories(List.of(sftp));
  }

  /** The port, once bound. */
  public int port() {
    return server.getPort();
  }

  /** Ends the sessions, and stops after the file that is being worked on. */
  @Override
  public void close() {
    doorman.shutdown();
    try {
      server.stop(true);
      rounds.stop();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      throw new IllegalStateException("The file server did not stop in time", failure);
    } finally {
      unlock();
    }
  }

  private void unlock() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException failure) {
      throw new IllegalStateException("The directory of the file server stays locked", failure);
    }
  }
}
