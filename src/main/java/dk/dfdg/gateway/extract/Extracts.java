package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Extracts of the measures for those who may have them (vejledningen af 2011 §§ 48, 54 and 59). An
 * extract is of a day that is over: it holds what was known then, and can be made again, the same
 * to the byte, whatever has been reported since. What is handed over is logged.
 */
public final class Extracts {
  private static final int MOST_TOLD = 1000;

  /** A report that was closed before midnight is there for others to read some moments later. */
  private static final Duration COMMITTED_WITHIN = Duration.ofMinutes(1);

  private final Database database;
  private final GatewayClock clock;
  private final Recipients recipients;
  private final ReportedItems items;
  private final WriteDownTable writeDown;
  private final ExtractStore measures = new ExtractStore();
  private final HandedOverStore log = new HandedOverStore();

  private Extracts(
      Database database,
      GatewayClock clock,
      Recipients recipients,
      ReportedItems items,
      WriteDownTable writeDown) {
    this.database = database;
    this.clock = clock;
    this.recipients = recipients;
    this.items = items;
    this.writeDown = writeDown;
  }

  /** Reads the law in the folder of rules. */
  public static Extracts load(Path confRules, Database database, GatewayClock clock) {
    return new Extracts(
        database,
        clock,
        Recipients.load(confRules),
        ReportedItems.load(confRules),
        WriteDownTable.load(confRules));
  }

  /**
   * An extract that has been made.
   *
   * @param before the one of the same recipient and day that was handed over last, or null
   */
  public record Made(HandedOver extract, HandedOver before) {

    /** Whether the same was handed over before; null when nothing was. */
    public Boolean repeats() {
      return before == null ? null : before.files().equals(extract.files());
    }
  }

  /**
   * Makes the files of an extract and logs them.
   *
   * @param directory which is there
   * @param by the operator
   * @throws ExtractRefused when it is not made; then nothing is written
   */
  public Made make(String recipientId, LocalDate day, Path directory, String by) {
    Recipient recipient = recipient(recipientId);
    check(recipient, day, directory);
    try (ExtractFiles files = ExtractFiles.open(directory, recipient, day, items, writeDown)) {
      database.inTransaction(
          handle -> {
            PersonByPerson persons = new PersonByPerson(files::write);
            measures.each(handle, day, kinds(recipient, day), persons::take);
            persons.end();
            return null;
          });
      Made made = log(recipient, day, by, files.finish());
      files.publish();
      return made;
    } catch (IOException | UncheckedIOException failure) {
      throw new ExtractRefused(
          "The files cannot be written in " + directory + "; is there room, and may it be done?");
    }
  }

  private Recipient recipient(String id) {
    return recipients
        .find(id)
        .orElseThrow(
            () ->
                new ExtractRefused(
                    "Nobody is given extracts under that name; these are: "
                        + String.join(", ", recipients.ids())
                        + "."));
  }

  private void check(Recipient recipient, LocalDate day, Path directory) {
    Instant settled = clock.now().minus(COMMITTED_WITHIN);
    if (!day.isBefore(LocalDate.ofInstant(settled, GatewayClock.ZONE))) {
      throw new ExtractRefused(
          "The day is not over: what is reported later that day would be missing, and the extract"
              + " could not be made again.");
    }
    if (recipient.on(day).isEmpty()) {
      throw new ExtractRefused(
          recipient.name() + " is given nothing for that day: no paragraph in force then says so.");
    }
    if (!Files.isDirectory(directory)) {
      throw new ExtractRefused("There is no directory " + directory + ".");
    }
  }

  /** With what is only counted: the write-down sees a person's courses of every chapter. */
  private static Set<RecordKind> kinds(Recipient recipient, LocalDate day) {
    Set<RecordKind> kinds =
        recipient.hours()
            ? EnumSet.of(RecordKind.INSURED, RecordKind.UNINSURED)
            : EnumSet.noneOf(RecordKind.class);
    recipient.on(day).forEach(each -> kinds.add(each.kind()));
    return kinds;
  }

  /** Before the files have their names: there may be a line too many in the log, never a file. */
  private Made log(Recipient recipient, LocalDate day, String by, List<HandedFile> files) {
    HandedOver extract =
        new HandedOver(recipient.id(), recipient.legalBasis(), day, clock.now(), by, files);
    return database.inTransaction(
        handle -> {
          Optional<HandedOver> before = log.latest(handle, recipient.id(), day);
          log.add(handle, extract);
          return new Made(extract, before.orElse(null));
        });
  }

  /** What was handed to whom, the newest first. */
  public List<HandedOver> handedOver() {
    return database.read(handle -> log.newest(handle, MOST_TOLD));
  }
}
