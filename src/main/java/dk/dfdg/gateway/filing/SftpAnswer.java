package dk.dfdg.gateway.filing;

import java.nio.file.AccessDeniedException;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;

/** Tells the sender why something is refused, and not only that it is. */
final class SftpAnswer implements SftpErrorStatusDataHandler {
  @Override
  public String resolveErrorMessage(
      SftpSubsystemEnvironment environment,
      int id,
      Throwable failure,
      int status,
      int command,
      Object... arguments) {
    return failure instanceof AccessDeniedException refused && refused.getReason() != null
        ? "Refused: " + refused.getReason()
        : SftpErrorStatusDataHandler.super.resolveErrorMessage(
            environment, id, failure, status, command, arguments);
  }
}
