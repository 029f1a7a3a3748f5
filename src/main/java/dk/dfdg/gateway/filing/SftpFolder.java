package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * The folder of an account as it is whatever its rules are: no directories, links, copies or owners
 * can be made, and attributes are left as they are. Outside the folder there is nothing.
 */
class SftpFolder implements SftpFileSystemAccessor {
  @Override
  public void copyFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    throw refused(to, "files are not copied");
  }

  @Override
  public void createDirectory(SftpSubsystemProxy subsystem, Path folder) throws IOException {
    throw refused(folder, "there are no other directories");
  }

  @Override
  public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
      throws IOException {
    throw refused(link, "there are no links");
  }

  /** Many clients set times and permissions after a file; nothing depends on them. */
  @Override
  public void setFileAttribute(
      SftpSubsystemProxy subsystem,
      Path file,
      String view,
      String attribute,
      Object value,
      LinkOption... options) {
    // not taken over
  }

  @Override
  public void setFilePermissions(
      SftpSubsystemProxy subsystem,
      Path file,
      Set<PosixFilePermission> permissions,
      LinkOption... options) {
    // not taken over
  }

  @Override
  public void setFileOwner(
      SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options)
      throws IOException {
    throw refused(file, "owners are not changed");
  }

  @Override
  public void setGroupOwner(
      SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options)
      throws IOException {
    throw refused(file, "owners are not changed");
  }

  @Override
  public void setFileAccessControl(
      SftpSubsystemProxy subsystem, Path file, List<AclEntry> acl, LinkOption... options)
      throws IOException {
    throw refused(file, "owners are not changed");
  }

  @Override
  public void applyExtensionFileAttributes(
      SftpSubsystemProxy subsystem,
      Path file,
      Map<String, byte[]> extensions,
      LinkOption... options) {
    // not taken over
  }

  static AccessDeniedException refused(Path file, String reason) {
    return new AccessDeniedException(String.valueOf(file.getFileName()), null, reason);
  }
}
