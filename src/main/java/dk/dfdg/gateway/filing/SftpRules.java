package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * What an account may do in its folder: write to {@code in} under a name without the end mark,
 * rename there, read and remove. No directories, links, copies or owners. Outside its folder there
 * is nothing.
 */
final class SftpRules implements SftpFileSystemAccessor {
  private static final Set<OpenOption> WRITING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final Runnable complete;

  /**
   * @param complete called when a file has got its end mark
   */
  SftpRules(Runnable complete) {
    this.complete = complete;
  }

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    if (options.stream().anyMatch(WRITING::contains)) {
      check(file, isIn(file, AccountFolder.IN), "files are written to in/");
      check(
          file,
          !FileName.isComplete(name(file)),
          "a file is written under another name, for example with .part, and renamed to .csv or .zip when it is complete");
      check(file, FileName.isHarmless(name(file)), "a name holds no CPR number");
    }
    return SftpFileSystemAccessor.super.openFile(
        subsystem, fileHandle, file, handle, options, attributes);
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    check(from, isIn(from, AccountFolder.IN), "only files in in/ are renamed");
    check(to, isIn(to, AccountFolder.IN), "files are renamed within in/");
    check(to, FileName.isHarmless(name(to)), "a name holds no CPR number");
    SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
    complete.run();
  }

  @Override
  public void removeFile(SftpSubsystemProxy subsystem, Path file, boolean directory)
      throws IOException {
    check(
        file,
        !directory && (isIn(file, AccountFolder.IN) || isIn(file, AccountFolder.RECEIPTS)),
        "only files are removed");
    SftpFileSystemAccessor.super.removeFile(subsystem, file, false);
  }

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

  /** A file directly in that folder, and in no other by any detour. */
  private static boolean isIn(Path file, String folder) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.getNameCount() == 2 && whole.getName(0).toString().equals(folder);
  }

  private static String name(Path file) {
    return file.toAbsolutePath().normalize().getFileName().toString();
  }

  private static void check(Path file, boolean allowed, String reason) throws IOException {
    if (!allowed) {
      throw refused(file, reason);
    }
  }

  private static AccessDeniedException refused(Path file, String reason) {
    return new AccessDeniedException(String.valueOf(file.getFileName()), null, reason);
  }
}
