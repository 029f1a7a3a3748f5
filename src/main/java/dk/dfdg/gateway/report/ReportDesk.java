package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Where reports of measures are handed in, by whatever way they come: opened, sent in chunks,
 * closed, and answered with a receipt. A report of another municipality does not exist.
 *
 * <p>Each call stands for itself and lasts when it has answered; the same call again has the same
 * outcome and no second effect. Every one of them may throw a {@link Refusal}.
 */
public final class ReportDesk implements AutoCloseable {
  /** Most records of a chunk. */
  public static final int CHUNK = 5000;

  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration FORGOTTEN = Duration.ofDays(14);
  private static final int DAYS_AHEAD = 7;

  private final Database database;
  private final GatewayClock clock;
  private final ReportDeadlines deadlines;
  private final MeasureLaw law;
  private final Chunks chunks;
  private final Closings closings;
  private final Comparison comparison;
  private final Singles singles;
  private final Slots slots;
  private final SpareCores cores;
  private final ReportStore reports = new ReportStore();
  private final ChunkStore chunkStore = new ChunkStore();
  private final ReceiptStore receipts = new ReceiptStore();

  public ReportDesk(
      Database database,
      GatewayClock clock,
      MeasureLaw law,
      JobcentreRegister jobcentres,
      ReportDeadlines deadlines,
      ReportSettings settings) {
    this(
        database,
        clock,
        law,
        jobcentres,
        deadlines,
        settings,
        new SpareCores(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * @param cores told of the calls for which there must always be some
   */
  public ReportDesk(
      Database database,
      GatewayClock clock,
      MeasureLaw law,
      JobcentreRegister jobcentres,
      ReportDeadlines deadlines,
      ReportSettings settings,
      SpareCores cores) {
    this.database = database;
    this.clock = clock;
    this.deadlines = deadlines;
    this.law = law;
    this.chunks = new Chunks(law, clock);
    this.slots = new Slots(database);
    ParticipantStore participants = new ParticipantStore(jobcentres);
    this.cores = cores;
    Database beside = database.forLongWork();
    this.comparison =
        new Comparison(
            beside,
            settings,
            new BucketComparison(deadlines, new Candidates(beside, law, participants)),
            clock,
            cores);
    this.closings = new Closings(database, clock, comparison, deadlines);
    this.singles = new Singles(law, clock, participants);
  }

  /**
   * Does short work, a call's transaction, in the turn of a municipality and kind. Waits for others
   * without a connection, and not for a report that is being compared.
   *
   * @param work its transactions begin with {@link #takeTurn}; it is begun again when somebody else
   *     was faster
   * @throws Refusal when the turn is not free for long
   */
  public <T> T inTurn(String municipality, RecordKind kind, Supplier<T> work) {
    return slots.inTurn(municipality, kind, work);
  }

  /** Takes the turn until the end of a transaction; within {@link #inTurn}. */
  public void takeTurn(Handle handle, String municipality, RecordKind kind) {
    slots.take(handle, municipality, kind);
  }

  private <T> T storeInTurn(String municipality, RecordKind kind, Function<Handle, T> work) {
    return slots.inTurn(
        municipality,
        kind,
        () ->
            database.inTransaction(
                handle -> {
                  slots.take(handle, municipality, kind);
                  return work.apply(handle);
                }));
  }

  /**
   * Begins a report. A municipality has at most one of a kind that is not over.
   *
   * @throws Refusal also when there is one and it is not to be replaced
   */
  public Report open(Opening opening) {
    return open(opening, UUID.randomUUID());
  }

  /**
   * The same under an identifier that is known before: for the sandbox, whose sample messages name
   * reports.
   */
  public Report open(Opening opening, UUID identifier) {
    check(opening);
    return storeInTurn(
        opening.municipality(),
        opening.kind(),
        handle -> {
          reports
              .current(handle, opening.municipality(), opening.kind())
              .ifPresent(earlier -> replace(handle, earlier, opening.replace()));
          long id = reports.insert(handle, identifier, opening, true, clock.now());
          reports.setCurrent(handle, opening.municipality(), opening.kind(), id);
          return reports.load(handle, id);
        });
  }

  private void check(Opening opening) {
    if (opening.referenceDay().isAfter(clock.today().plusDays(DAYS_AHEAD))) {
      throw new Refusal(FaultCode.REFERENCE_DAY_AHEAD);
    }
    List<Violation> refused = law.checkFiling(opening.kind(), opening.filing(true));
    if (!refused.isEmpty()) {
      throw new Refusal(refused);
    }
  }

  /**
   * Tries a report, beside what the municipality has under way.
   *
   * @param about how many records it may have
   */
  public Trial trial(Opening opening, long about) {
    check(opening);
    Instant now = clock.now();
    return new Trial(
        opening,
        now,
        isLate(opening.kind(), opening.referenceDay(), now),
        chunks,
        comparison,
        cores,
        about);
  }

  private void replace(Handle handle, Report earlier, boolean wanted) {
    if (!wanted) {
      throw new Refusal(
          Violation.of(FaultCode.REPORT_ALREADY_OPEN)
              .because(
                  "Det er indberetning " + earlier.identifier() + ".",
                  "It is the report " + earlier.identifier() + "."));
    }
    // A chunk that is coming in is waited for; what comes later finds that it is over.
    giveUp(handle, reports.lock(handle, earlier.id()), ReportStatus.REPLACED);
  }

  private void giveUp(Handle handle, Report report, ReportStatus status) {
    chunkStore.delete(handle, report.id());
    reports.end(handle, report.id(), status, report.counts(), clock.now());
    reports.setCurrent(handle, report.municipality(), report.kind(), null);
  }

  /**
   * Takes a chunk of an open report, in any order. When this answers the chunk is on the disk.
   *
   * @param number of the chunk, from 1
   * @param digest SHA-256 of what was sent, in hexadecimal: the same number again must have the
   *     same content
   * @param records those that could be read; the law decides whether they are right
   * @param unreadable what is wrong with rows beside that; a row without a record counts as
   *     received, and as nobody can tell which measure it is about, nothing ends for being absent
   */
  public ChunkAnswer submit(
      UUID report,
      String municipality,
      int number,
      String digest,
      List<Row> records,
      List<RowProblem> unreadable) {
    Chunks.Sent sent = new Chunks.Sent(number, digest, records, unreadable);
    Chunks.check(sent);
    Report known = report(report, municipality);
    Optional<ChunkAnswer> again = database.read(handle -> chunks.again(handle, known, sent));
    if (again.isPresent()) {
      return again.get();
    }
    if (known.status() != ReportStatus.OPEN) {
      throw new Refusal(FaultCode.REPORT_NOT_OPEN);
    }
    Chunks.Taking taking = cores.use(() -> chunks.read(known, sent));
    try {
      return database.inTransaction(taking::in);
    } catch (StorageException failure) {
      if (!failure.isUniqueViolation()) {
        throw failure;
      }
      // The same chunk came twice at once.
      return database.read(handle -> chunks.again(handle, known, sent)).orElseThrow(() -> failure);
    }
  }

  /** Before a part of the work that may wait for a sender: {@link SpareCores#giveWay}. */
  public void giveWay() {
    cores.giveWay();
  }

  /** Does a part of the work that leads to a report, as {@link SpareCores#use} does. */
  public <T, E extends Exception> T whenSpare(SpareCores.Step<T, E> step) throws E {
    return cores.use(step);
  }

  /**
   * Compares the report with what is known and stores what has changed, all of it or nothing. Waits
   * until that is done.
   *
   * @param expected how many records the report has in all
   * @return the report: closed, refused, or waiting for confirmation
   */
  public Report close(UUID report, String municipality, long expected) {
    return close(report, municipality, expected, FOR_EVER);
  }

  /** The same, waiting at most so long; the report is still closing when that was not enough. */
  public Report close(UUID report, String municipality, long expected, Duration patience) {
    Instant now = clock.now();
    Report begun =
        database.inTransaction(
            handle -> {
              Report known = lock(handle, report, municipality);
              if (known.status() == ReportStatus.OPEN) {
                checkComplete(handle, known, expected);
                reports.setClosing(
                    handle,
                    known.id(),
                    expected,
                    isLate(known.kind(), known.referenceDay(), now),
                    now);
                known = reports.load(handle, known.id());
                return known;
              }
              if (known.expected() == null || known.expected() != expected) {
                throw new Refusal(FaultCode.REPORT_NOT_OPEN);
              }
              return known;
            });
    return closings.await(begun.id(), patience);
  }

  private Report lock(Handle handle, UUID identifier, String municipality) {
    return reports.lock(handle, find(handle, identifier, municipality).id());
  }

  private void checkComplete(Handle handle, Report report, long expected) {
    ChunkStore.Sum sum = chunkStore.sum(handle, report.id());
    if (sum.highest() != sum.chunks()) {
      String missing = Chunks.missing(chunkStore.numbers(handle, report.id()));
      throw new Refusal(
          Violation.of(FaultCode.CHUNK_MISSING)
              .because("Der mangler nr. " + missing + ".", "Missing: number " + missing + "."));
    }
    if (sum.records() != expected) {
      throw new Refusal(
          Violation.of(FaultCode.REPORT_COUNT_DIFFERS)
              .because(
                  "Der er modtaget " + sum.records() + " poster; der ventes " + expected + ".",
                  sum.records() + " records have come; " + expected + " are expected."));
    }
  }

  private boolean isLate(RecordKind kind, LocalDate day, Instant now) {
    return deadlines.of(kind, day).filter(due -> now.isAfter(due)).isPresent();
  }

  /** Stores a report that waits, although it ends many measures. */
  public Report confirm(UUID report, String municipality, Duration patience) {
    Report confirmed =
        database.inTransaction(
            handle -> {
              Report known = lock(handle, report, municipality);
              if (known.status() == ReportStatus.WAITING) {
                reports.setConfirmed(handle, known.id(), clock.now());
                known = reports.load(handle, known.id());
                return known;
              }
              if (!reports.isConfirmed(handle, known.id())) {
                throw new Refusal(FaultCode.REPORT_NOT_WAITING);
              }
              return known;
            });
    return closings.await(confirmed.id(), patience);
  }

  /** Gives up a report that is not over. */
  public Report abandon(UUID report, String municipality) {
    Report begun = report(report, municipality);
    if (begun.status() == ReportStatus.ABANDONED) {
      return begun;
    }
    return storeInTurn(
        municipality,
        begun.kind(),
        handle -> {
          Report known = reports.lock(handle, begun.id());
          if (known.status() == ReportStatus.ABANDONED) {
            return known;
          }
          if (known.status().isOver()) {
            throw new Refusal(FaultCode.REPORT_NOT_OPEN);
          }
          giveUp(handle, known, ReportStatus.ABANDONED);
          return reports.load(handle, known.id());
        });
  }

  /** How far a report has come. */
  public Report report(UUID report, String municipality) {
    return database.read(handle -> find(handle, report, municipality));
  }

  private Report find(Handle handle, UUID identifier, String municipality) {
    return reports
        .find(handle, identifier, municipality)
        .orElseThrow(() -> new Refusal(FaultCode.REPORT_UNKNOWN));
  }

  /** Which chunks have come, in order. */
  public List<Integer> chunks(UUID report, String municipality) {
    return database.read(
        handle -> chunkStore.numbers(handle, find(handle, report, municipality).id()));
  }

  /**
   * The full reports of a municipality, the latest first.
   *
   * @param kind of one kind, or null for all
   */
  public List<Report> reports(String municipality, RecordKind kind, int most) {
    return database.read(handle -> reports.list(handle, municipality, kind, most));
  }

  /** What came of a report so far. */
  public Receipt receipt(UUID report, String municipality) {
    return database.read(handle -> receipts.receipt(handle, find(handle, report, municipality)));
  }

  /** Registers a measure as it happens, under a key that the municipality has not used. */
  public SingleAnswer create(Single single, MeasureRecord record) {
    return storeInTurn(
        single.municipality(), single.kind(), handle -> singles.create(handle, single, record));
  }

  /** The same in the transaction of a call, which has taken the turn. */
  public SingleAnswer create(Handle handle, Single single, MeasureRecord record) {
    return singles.create(handle, single, record);
  }

  /** Registers that a known measure has changed. */
  public SingleAnswer change(Single single, MeasureRecord record) {
    return storeInTurn(
        single.municipality(), single.kind(), handle -> singles.change(handle, single, record));
  }

  /** The same in the transaction of a call, which has taken the turn. */
  public SingleAnswer change(Handle handle, Single single, MeasureRecord record) {
    return singles.change(handle, single, record);
  }

  /** Registers that a known measure should never have been reported. */
  public SingleAnswer annul(Single single) {
    return storeInTurn(
        single.municipality(), single.kind(), handle -> singles.annul(handle, single));
  }

  /** The same in the transaction of a call, which has taken the turn. */
  public SingleAnswer annul(Handle handle, Single single) {
    return singles.annul(handle, single);
  }

  /** The reports that are complete and not yet compared, the oldest first; for operators. */
  public List<ClosingReport> closing() {
    return closings.underway();
  }

  /** Goes on with what was interrupted, and gives up what has been forgotten; for a timer. */
  public void tend() {
    closings.resume();
    for (Report forgotten :
        database.read(handle -> reports.forgotten(handle, clock.now().minus(FORGOTTEN)))) {
      try {
        abandon(forgotten.identifier(), forgotten.municipality());
      } catch (Refusal busy) {
        // Somebody has just remembered it.
      }
    }
  }

  /** Stops after what is being stored. */
  @Override
  public void close() {
    closings.close();
  }
}
