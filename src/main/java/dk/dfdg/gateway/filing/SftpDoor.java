package dk.dfdg.gateway.filing;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.AccessDeniedException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpEventListener;

/**
 * Who comes in, and who stays in: an account with its key as long as its agreement holds. That is
 * asked at login and again for whatever begins something; a session whose agreement has ended is
 * closed besides, since files that are open are read and written without asking.
 */
final class SftpDoor implements SessionListener, SftpEventListener {
  private static final int MOST_WAITING = 40;
  private static final int MOST_WAITING_OF_ADDRESS = 10;

  /** They only go on with what was begun, or tell no more than that. */
  private static final Set<Integer> NOT_ASKED =
      Set.of(
          SftpConstants.SSH_FXP_INIT,
          SftpConstants.SSH_FXP_READ,
          SftpConstants.SSH_FXP_WRITE,
          SftpConstants.SSH_FXP_CLOSE,
          SftpConstants.SSH_FXP_READDIR,
          SftpConstants.SSH_FXP_STAT,
          SftpConstants.SSH_FXP_LSTAT,
          SftpConstants.SSH_FXP_FSTAT,
          SftpConstants.SSH_FXP_FSETSTAT,
          SftpConstants.SSH_FXP_REALPATH);

  private final Map<String, SftpAccount> accounts;
  private final FolderRound round;

  /** Connections that have not logged in, with their addresses. */
  private final Map<Session, Object> waiting = new HashMap<>();

  SftpDoor(Map<String, SftpAccount> accounts, FolderRound round) {
    this.accounts = Map.copyOf(accounts);
    this.round = round;
  }

  boolean isLetIn(String name, PublicKey key, ServerSession session) {
    return Optional.ofNullable(name)
        .map(accounts::get)
        .filter(
            account -> account.keys().stream().anyMatch(each -> KeyUtils.compareKeys(each, key)))
        .filter(round::maySend)
        .isPresent();
  }

  private boolean maySend(String name) {
    return Optional.ofNullable(name).map(accounts::get).filter(round::maySend).isPresent();
  }

  /** Closes the sessions of those that may not send any more. */
  void closeEnded(Iterable<? extends Session> sessions) {
    Map<String, Boolean> ended = new HashMap<>();
    for (Session session : sessions) {
      if (session.isAuthenticated()
          && ended.computeIfAbsent(
              session.getUsername(), name -> round.isShutOut(accounts.get(name)))) {
        session.close(true);
      }
    }
  }

  @Override
  public void received(ServerSession session, int type, int id) throws AccessDeniedException {
    if (!NOT_ASKED.contains(type) && !maySend(session.getUsername())) {
      throw new AccessDeniedException(
          "",
          null,
          round.isShutOut(accounts.get(session.getUsername()))
              ? "no agreement lets this account send files today"
              : "the agreement cannot be looked up just now, try again later");
    }
  }

  @Override
  public void receivedExtension(ServerSession session, String extension, int id)
      throws SftpException {
    if (!SftpOffer.EXTENSIONS.contains(extension)) {
      throw new SftpException(SftpConstants.SSH_FX_OP_UNSUPPORTED, "this is not offered");
    }
  }

  @Override
  public void sessionCreated(Session session) {
    Object address = host(session.getRemoteAddress());
    boolean tooMany;
    synchronized (waiting) {
      tooMany =
          waiting.size() >= MOST_WAITING
              || waiting.values().stream().filter(address::equals).count()
                  >= MOST_WAITING_OF_ADDRESS;
      if (!tooMany) {
        waiting.put(session, address);
      }
    }
    if (tooMany) {
      session.close(true);
    }
  }

  private static Object host(SocketAddress remote) {
    return remote instanceof InetSocketAddress internet
        ? Objects.requireNonNullElse(internet.getAddress(), internet)
        : String.valueOf(remote);
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      sessionClosed(session);
    }
  }

  /** It does not wait any more. */
  @Override
  public void sessionClosed(Session session) {
    synchronized (waiting) {
      waiting.remove(session);
    }
  }
}
