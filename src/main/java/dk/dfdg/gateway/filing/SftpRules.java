package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.OwnerOnly;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * What an account may do in its folder: write to {@code in} under a name without the end mark,
 * rename there, read and remove.
 */
final class SftpRules extends SftpFolder {
  private static final String NAMES =
      "the name of a complete file has only letters from a to z, digits, dot, hyphen and underscore, at most 100 before .csv or .zip, for example uge36-2011-09-09.csv";

  private static final Set<OpenOption> WRITING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final Map<String, AccountUse> uses;
  private final Runnable complete;

  /**
   * @param uses by the names of the accounts
   * @param complete called when a file has got its end mark
   */
  SftpRules(Map<String, AccountUse> uses, Runnable complete) {
    this.uses = Map.copyOf(uses);
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
          !FileName.hasEndMark(name(file)),
          "a file is written under another name, for example with .part, and renamed to .csv or .zip when it is complete");
      check(file, FileName.isHarmless(name(file)), "a name holds no CPR number");
      check(
          file,
          fileHandle == null || !fileHandle.isOpenAppend(),
          "a file is not continued: send it again from its beginning");
    }
    if (!isIn(file, AccountFolder.IN)) {
      return super.openFile(subsystem, fileHandle, file, handle, options, attributes);
    }
    return use(subsystem)
        .open(
            name(file),
            !Files.exists(file),
            () ->
                // Who may read it is not the sender's to say.
                super.openFile(
                    subsystem, fileHandle, file, handle, options, OwnerOnly.attributes(file)));
  }

  private AccountUse use(SftpSubsystemProxy subsystem) {
    return uses.get(subsystem.getServerSession().getUsername());
  }

  @Override
  public void syncFileData(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Channel channel)
      throws IOException {
    if (channel instanceof BoundedChannel written) {
      written.force();
    }
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    check(from, isIn(from, AccountFolder.IN), "only files in in/ are renamed");
    check(to, isIn(to, AccountFolder.IN), "files are renamed within in/");
    check(to, FileName.isHarmless(name(to)), "a name holds no CPR number");
    check(to, FileName.isComplete(name(to)) || !FileName.hasEndMark(name(to)), NAMES);
    use(subsystem)
        .whenClosed(
            List.of(name(from), name(to)),
            () -> {
              super.renameFile(subsystem, from, to, options);
              return null;
            });
    complete.run();
  }

  @Override
  public void removeFile(SftpSubsystemProxy subsystem, Path file, boolean directory)
      throws IOException {
    boolean in = isIn(file, AccountFolder.IN);
    check(file, !directory && (in || isIn(file, AccountFolder.RECEIPTS)), "only files are removed");
    // A removed file that is open would take room that nobody sees.
    use(subsystem)
        .whenClosed(
            in ? List.of(name(file)) : List.of(),
            () -> {
              super.removeFile(subsystem, file, false);
              return null;
            });
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
}
