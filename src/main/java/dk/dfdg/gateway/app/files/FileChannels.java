package dk.dfdg.gateway.app.files;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.filing.FileDesk;
import dk.dfdg.gateway.filing.FileFormats;
import dk.dfdg.gateway.filing.FileLog;
import dk.dfdg.gateway.filing.FileServlet;
import dk.dfdg.gateway.filing.FilingStore;
import dk.dfdg.gateway.filing.FolderRound;
import dk.dfdg.gateway.filing.ReceiptForm;
import dk.dfdg.gateway.filing.Rehearsal;
import dk.dfdg.gateway.filing.SenderAccess;
import dk.dfdg.gateway.filing.SftpGate;
import dk.dfdg.gateway.filing.SftpSettings;
import dk.dfdg.gateway.report.ReceiptCsv;
import dk.dfdg.gateway.report.ReceiptXml;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.soap.TlsCaller;
import dk.dfdg.gateway.store.Database;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The two ways by which files come, made of the gateway's parts. */
public final class FileChannels implements AutoCloseable {
  /** For so long a file waits until others are done. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final GatewaySettings settings;
  private final FileDesk files;
  private final FileServlet servlet;
  private final FolderRound round;
  private SftpGate gate;

  /**
   * @param rules the directory with the tables of the law
   * @param errors address of the pages of faults
   */
  public FileChannels(
      GatewaySettings settings,
      Path rules,
      Database database,
      GatewayClock clock,
      ReportDesk desk,
      TestCallStore testCalls,
      SenderAccess access,
      TlsCaller callers,
      Supplier<String> errors) {
    this.settings = settings;
    FileLog log = new FileLog(access);
    files =
        new FileDesk(
            desk,
            FileFormats.load(rules),
            new FilingStore(database),
            new Rehearsal(desk, testCalls),
            settings.files().maxUnpackedBytes(),
            settings.files().atOnce(),
            PATIENCE);
    List<ReceiptForm> forms = forms();
    servlet =
        new FileServlet(
            files,
            desk,
            access,
            callers::of,
            forms,
            clock,
            log,
            settings.files().directory(),
            settings.files().maxBytes(),
            errors);
    round = new FolderRound(files, access, forms, clock, log, errors);
  }

  private static List<ReceiptForm> forms() {
    return List.of(
        new ReceiptForm("application/xml", ".xml", ReceiptXml::write),
        new ReceiptForm(
            "text/csv",
            ".csv",
            (receipt, out) -> {
              Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
              ReceiptCsv.write(receipt, text);
              text.flush();
            }));
  }

  /** {@code /reports/*}. */
  public Servlet servlet() {
    return servlet;
  }

  /** Begins to serve SFTP, if that is enabled. */
  public void start() {
    GatewaySettings.Sftp sftp = settings.sftp();
    if (!sftp.enabled()) {
      return;
    }
    SigningKey key = SigningKey.load(sftp.key().file(), sftp.key().password());
    SftpSettings server =
        new SftpSettings(
            sftp.host(),
            sftp.port(),
            List.of(new KeyPair(key.certificate().getPublicKey(), key.key())),
            sftp.directory(),
            SftpAccounts.load(sftp.accounts()),
            settings.files().maxBytes(),
            sftp.accountBytes(),
            sftp.accountFiles(),
            sftp.keepReceipts(),
            sftp.idleTimeout());
    try {
      gate = SftpGate.start(server, round);
    } catch (IOException failure) {
      throw new BadSettings(
          "sftp", List.of("the file server cannot start: " + failure.getMessage()));
    }
  }

  /** The port of the file server; 0 when there is none. */
  public int sftpPort() {
    return gate == null ? 0 : gate.port();
  }

  /** What waits comes again; what is being worked on is finished. */
  @Override
  public void close() {
    files.stop();
    servlet.close();
    if (gate != null) {
      gate.close();
    }
  }
}
