package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.store.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes in a complete file of an account, and puts the answer beside. Whether the account's
 * agreement still holds is asked again for each. A file that could not be taken in for something
 * that passes, or not be answered, stays and is tried again, also after a restart.
 */
public final class FolderRound {
  private static final String RECEIPT = ".receipt";
  private static final String TEST_RECEIPT = ".test-receipt";
  private static final String PROBLEM = ".refused.json";
  private static final int BUFFER = 64 * 1024;

  private final FileDesk files;
  private final SenderAccess access;
  private final List<ReceiptForm> forms;
  private final ReceiptColumns columns;
  private final GatewayClock clock;
  private final FileLog log;
  private final Supplier<String> errors;

  /**
   * @param forms of a receipt: each is put beside
   * @param errors address of the pages of faults
   */
  public FolderRound(
      FileDesk files,
      SenderAccess access,
      List<ReceiptForm> forms,
      GatewayClock clock,
      FileLog log,
      Supplier<String> errors) {
    this.files = files;
    this.access = access;
    this.forms = List.copyOf(forms);
    this.columns = new ReceiptColumns(files.formats());
    this.clock = clock;
    this.log = log;
    this.errors = errors;
  }

  /** Whether the account's agreement lets it send files for somebody today. */
  boolean maySend(SftpAccount account) {
    try {
      return covers(account);
    } catch (RuntimeException notKnown) {
      log.failed(notKnown);
      return false;
    }
  }

  /** Whether it certainly may not; while that is not known, what has begun goes on. */
  boolean isShutOut(SftpAccount account) {
    try {
      return account == null || !covers(account);
    } catch (RuntimeException notKnown) {
      log.failed(notKnown);
      return false;
    }
  }

  private boolean covers(SftpAccount account) {
    return access
        .caller(account.processor())
        .map(caller -> !access.municipalities(caller).isEmpty())
        .orElse(false);
  }

  /** As {@link FileDesk#giveWay}. */
  void giveWay() {
    files.giveWay();
  }

  /** Times of files are the machine's. */
  Instant now() {
    return clock.machineNow();
  }

  void failed(Exception failure) {
    log.failed(failure);
  }

  /** Takes a file in and answers it; false when it must be tried again. */
  boolean take(SftpAccount account, AccountFolder folder, Path file) {
    try {
      return answered(account, folder, file);
    } catch (IOException | RuntimeException notAnswered) {
      log.failed(notAnswered);
      return false;
    }
  }

  /** Only what goes wrong before a report is stored may be answered by a refusal. */
  private boolean answered(SftpAccount account, AccountFolder folder, Path file)
      throws IOException {
    FileDesk.Taken taken;
    try {
      taken = taken(account, file);
    } catch (FileRefused refused) {
      return refuse(folder, file, Problem.of(refused));
    } catch (Refusal refused) {
      if (refused.violations().get(0).code().retryable()) {
        log.failed(refused);
        return false;
      }
      return refuse(folder, file, Problem.of(refused));
    } catch (StorageException | FileUnreadable passing) {
      log.failed(passing);
      return false;
    } catch (RuntimeException failure) {
      log.failed(failure);
      return refuse(folder, file, Problem.of(FaultCode.INTERNAL_ERROR));
    }
    if (taken.report().status() == ReportStatus.CLOSING) {
      return false;
    }
    Receipt receipt = columns.of(taken.receipt());
    forget(folder, file);
    for (ReceiptForm form : forms) {
      folder.answer(
          file, (taken.inTest() ? TEST_RECEIPT : RECEIPT) + form.ending(), form.write(receipt));
    }
    folder.done(file);
    log.taken(taken);
    return true;
  }

  private FileDesk.Taken taken(SftpAccount account, Path file) throws IOException {
    FileName name = FileName.of(file.getFileName().toString(), clock.today(), account.acceptance());
    Caller caller =
        access
            .caller(account.processor())
            .orElseThrow(() -> new Refusal(FaultCode.UNKNOWN_SUBSCRIBER));
    return files.take(
        new FileOrder(
            file,
            digest(file),
            new Expected(null, null, null, name.aidType()),
            name.day(),
            name.acceptance(),
            Way.SFTP),
        municipality -> access.check(caller, municipality));
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha = ReceivedFile.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      while (in.read(buffer) >= 0) {
        // the digest sees what passes
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private boolean refuse(AccountFolder folder, Path file, Problem problem) throws IOException {
    forget(folder, file);
    folder.answer(file, PROBLEM, problem.json(errors.get()));
    folder.done(file);
    log.refused(problem, Way.SFTP, null);
    return true;
  }

  private void forget(AccountFolder folder, Path file) throws IOException {
    folder.forget(file, PROBLEM);
    for (ReceiptForm form : forms) {
      folder.forget(file, RECEIPT + form.ending());
      folder.forget(file, TEST_RECEIPT + form.ending());
    }
  }
}
