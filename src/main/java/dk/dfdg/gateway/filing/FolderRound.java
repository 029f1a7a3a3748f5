package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.store.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Goes through the folders of all accounts and takes in what is complete, one file after the other.
 * Whether the account's agreement still holds is asked again for each. A file that could not be
 * taken in for something that passes stays for the next round, also after a restart.
 */
public final class FolderRound {
  private static final String RECEIPT = ".receipt";
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

  /** Whether the account may log in: its agreement lets it send files for somebody today. */
  boolean mayLogIn(SftpAccount account) {
    try {
      return access
          .caller(account.processor())
          .map(caller -> !access.municipalities(caller).isEmpty())
          .orElse(false);
    } catch (RuntimeException notKnown) {
      log.failed(notKnown);
      return false;
    }
  }

  /** One round through an account's folder. */
  void run(SftpAccount account, AccountFolder folder) {
    try {
      for (Path file : folder.claimed()) {
        take(account, folder, file);
      }
    } catch (IOException failure) {
      log.failed(failure);
    }
  }

  private void take(SftpAccount account, AccountFolder folder, Path file) throws IOException {
    try {
      FileDesk.Taken taken = taken(account, file);
      Receipt receipt = columns.of(taken.receipt());
      folder.forget(file, PROBLEM);
      for (ReceiptForm form : forms) {
        folder.answer(
            file,
            (taken.inTest() ? ".test-receipt" : RECEIPT) + form.ending(),
            form.write(receipt));
      }
      folder.done(file);
      log.taken(taken);
    } catch (FileRefused refused) {
      refuse(folder, file, Problem.of(refused));
    } catch (Refusal refused) {
      if (refused.violations().get(0).code().retryable()) {
        log.failed(refused);
      } else {
        refuse(folder, file, Problem.of(refused));
      }
    } catch (StorageException | FileUnreadable passing) {
      log.failed(passing);
    } catch (RuntimeException failure) {
      log.failed(failure);
      refuse(folder, file, Problem.of(FaultCode.INTERNAL_ERROR));
    }
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

  private void refuse(AccountFolder folder, Path file, Problem problem) throws IOException {
    log.refused(problem, Way.SFTP, null);
    for (ReceiptForm form : forms) {
      folder.forget(file, RECEIPT + form.ending());
    }
    folder.answer(file, PROBLEM, problem.json(errors.get()));
    folder.done(file);
  }
}
