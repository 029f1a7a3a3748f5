package dk.dfdg.gateway.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/**
 * Everything that can be set. {@code conf/gateway.yaml} says what each setting means, its unit, its
 * default and its range.
 *
 * @param configuration directory with the law as data: codelists/, rules/, registers/, letters/
 * @param sandbox the movable clock, and explanations in security faults
 */
public record GatewaySettings(
    Https https,
    Xml xml,
    Security security,
    ResponseSignature responseSignature,
    DatabaseAccess database,
    Admin admin,
    Limits limits,
    Amfora amfora,
    Letters letters,
    Push push,
    Delivery delivery,
    Files files,
    Sftp sftp,
    Path configuration,
    boolean sandbox) {

  /**
   * The HTTPS server.
   *
   * @param publicAddress how callers reach the gateway, for the addresses in faults; null for this
   *     machine's own
   * @param maxConcurrentCalls calls worked on at the same time; together with {@code maxBodyBytes}
   *     it bounds the memory
   * @param maxChunkBytes largest body with a chunk of a weekly report
   * @param maxConcurrentChunks bodies larger than others that are worked on at the same time
   */
  public record Https(
      String host,
      int port,
      URI publicAddress,
      KeyFile key,
      int maxBodyBytes,
      int maxConcurrentCalls,
      int maxChunkBytes,
      int maxConcurrentChunks,
      Duration idleTimeout) {}

  /**
   * How large and how deep a message may be; counted while it is read.
   *
   * @param maxChunkElements elements, in all and within one, of a message with a chunk
   */
  public record Xml(
      int maxDepth,
      int maxElements,
      int maxChildren,
      int maxAttributes,
      int maxAttributeCharacters,
      int maxTextCharacters,
      int maxCharacters,
      int maxChunkElements) {}

  /**
   * Who is trusted, and how old a message may be.
   *
   * @param authorities PEM file with the certificates of the authorities whose subscribers may call
   * @param revocationList the authorities' revocation lists, PEM or DER
   */
  public record Security(
      Path authorities, Path revocationList, Duration timestampLife, Duration timestampAhead) {}

  /** With what responses are signed. */
  public record ResponseSignature(
      KeyFile key, SignatureAlgorithm algorithm, CryptoProvider provider) {}

  /** The kind of the response key. */
  public enum SignatureAlgorithm {
    RSA,
    EC
  }

  /** Who calculates signatures. */
  public enum CryptoProvider {
    JDK,
    CONSCRYPT
  }

  /** A PKCS #12 file with one key. */
  public record KeyFile(Path file, String password) {
    @Override
    public String toString() {
      return "KeyFile[" + file + "]";
    }
  }

  /** The database; H2 in a file or PostgreSQL. */
  public record DatabaseAccess(String url, String user, String password, int poolSize) {
    @Override
    public String toString() {
      return "DatabaseAccess[user=" + user + ", poolSize=" + poolSize + "]";
    }
  }

  /**
   * The channel of the command line's agreement, clock and report commands, on this machine only.
   *
   * @param port 0 for any free one
   * @param stateDirectory where the channel's address and token are written
   */
  public record Admin(int port, Path stateDirectory) {}

  /**
   * Letters to citizens.
   *
   * @param directory where they are dropped to be sent
   */
  public record Letters(Path directory) {}

  /**
   * Messages that are brought to their receivers.
   *
   * @param receivers YAML file of those who may be called
   * @param authorities PEM file of the authorities of the receivers' TLS certificates
   * @param revocationList of those authorities, or null when it is not looked at
   * @param timeout after which an answer is no longer waited for
   */
  public record Push(Path receivers, Path authorities, Path revocationList, Duration timeout) {}

  /**
   * What is kept of messages once they are delivered.
   *
   * @param keepDays for so many days it is kept when each was delivered, and in which transfer
   */
  public record Delivery(int keepDays) {}

  /**
   * Reports of measures.
   *
   * @param spool directory on a local disk for what is sorted while a report is compared
   * @param confirmPercent of a municipality's measures that may end without confirmation
   * @param confirmAtLeast so many may always end without
   */
  public record Amfora(Path spool, int confirmPercent, int confirmAtLeast) {}

  /**
   * The limits of the law that an announcement may change.
   *
   * @param extraDaysOff no working days, beside weekends and public holidays
   * @param guestAccessDays how long a guest access lasts
   * @param heldReportDays days from a held follow-up or cv-samtale to the last day of its report
   * @param employerTalks employers' talks can be reported
   * @param prolongedOfferAsEnded an offer that is prolonged after its end is told with an I-A
   */
  public record Limits(
      int enrollmentBackdatingDays,
      int cancellationDaysAhead,
      int conversationBackdatingDays,
      int reenrollmentDays,
      int ageOnlyWithoutBenefit,
      Set<LocalDate> extraDaysOff,
      int benefitAnswerWorkingDays,
      int refusalCancellationDays,
      int jobSearchConfirmationDays,
      int jobSearchCancellationDays,
      int jobSearchReminders,
      int guestAccessDays,
      int heldReportDays,
      boolean employerTalks,
      boolean prolongedOfferAsEnded,
      Absences absences) {}

  /** The limits of chapter 4, and whether the citizen sees absences on Min side. */
  public record Absences(
      int horizonDays,
      int automaticEndDays,
      int sicknessLetterDays,
      int holidayNoticeDays,
      boolean shownToCitizen) {}

  /**
   * Files of municipalities.
   *
   * @param directory for files while they are taken in
   * @param maxBytes of a file as it is sent
   * @param maxUnpackedBytes of a file when it is unpacked
   * @param atOnce files that are worked on at the same time
   */
  public record Files(Path directory, long maxBytes, long maxUnpackedBytes, int atOnce) {}

  /**
   * The file server; what is not enabled is null in most of these.
   *
   * @param key by which senders know the server
   * @param directory with a folder for each account
   * @param accounts YAML file of those who may log in
   * @param accountBytes of all files of an account that have not been answered
   * @param accountFiles of an account, with the receipts that it has not removed
   * @param keepReceipts those that are older are removed
   */
  public record Sftp(
      boolean enabled,
      String host,
      int port,
      KeyFile key,
      Path directory,
      Path accounts,
      long accountBytes,
      int accountFiles,
      Duration keepReceipts,
      Duration idleTimeout) {}
}
