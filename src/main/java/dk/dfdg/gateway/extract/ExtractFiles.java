package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one extract. Where all items of a record are given, each kind has a file of its own;
 * where only some are, all kinds are in one, so that it does not tell under which chapter a measure
 * was reported.
 */
final class ExtractFiles implements AutoCloseable {
  private static final String SOME_ITEMS = "measures";
  private static final String HOURS = "hours";

  private final Path directory;
  private final String prefix;
  private final Recipient recipient;
  private final LocalDate day;
  private final List<Disclosure> disclosures;
  private final HoursFile hours;
  private final Map<String, Part> parts = new HashMap<>();
  private final List<OpenFile> files = new ArrayList<>();

  /** The files in each format that hold the same rows. */
  private record Part(List<MeasureField> items, List<OpenFile> files) {
    void write(MeasureRecord record) {
      String[] values = new String[items.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = record.text(items.get(i));
      }
      writeRow(values);
    }

    void writeRow(String[] values) {
      files.forEach(file -> file.write(values));
    }
  }

  private ExtractFiles(Path directory, Recipient recipient, LocalDate day, WriteDownTable law) {
    this.directory = directory;
    this.prefix = recipient.id() + "-" + day + "-";
    this.recipient = recipient;
    this.day = day;
    this.disclosures = recipient.on(day);
    this.hours = new HoursFile(law);
  }

  /**
   * Opens the files in the directory.
   *
   * @throws ExtractRefused when one of them is there already
   */
  static ExtractFiles open(
      Path directory, Recipient recipient, LocalDate day, ReportedItems items, WriteDownTable law)
      throws IOException {
    ExtractFiles open = new ExtractFiles(directory, recipient, day, law);
    try {
      for (Disclosure disclosure : open.disclosures) {
        String name = name(disclosure);
        if (!open.parts.containsKey(name)) {
          List<MeasureField> given = open.items(disclosure, items);
          open.add(name, given, given.stream().map(Column::of).toList());
        }
      }
      if (recipient.hours()) {
        open.add(HOURS, List.of(), HoursFile.columns());
      }
      return open;
    } catch (IOException | RuntimeException failure) {
      open.close();
      throw failure;
    }
  }

  private static String name(Disclosure disclosure) {
    return disclosure.columns().isEmpty() ? disclosure.kind().record() : SOME_ITEMS;
  }

  private List<MeasureField> items(Disclosure disclosure, ReportedItems reported) {
    Set<MeasureField> all =
        disclosure.columns().isEmpty() ? reported.of(disclosure.kind()) : disclosure.columns();
    return all.stream().filter(each -> !recipient.leftOut().contains(each)).toList();
  }

  private void add(String name, List<MeasureField> items, List<Column> columns) throws IOException {
    List<OpenFile> inFormats = new ArrayList<>();
    for (FileFormat format : recipient.formats()) {
      OpenFile file = new OpenFile(directory, prefix + name, format, columns);
      files.add(file);
      inFormats.add(file);
      if (Files.exists(file.target())) {
        throw new ExtractRefused(
            "There is a file " + file.target().getFileName() + " already; nothing is written.");
      }
    }
    parts.put(name, new Part(items, inFormats));
  }

  /**
   * Writes what is given of one person. Where all items are given, every municipality's report is;
   * where only some are, nothing tells that two are of the same course, which is then given once.
   */
  void write(List<Reported> reports) {
    List<MeasureRecord> courses = Reported.courses(reports);
    for (Reported report : reports) {
      MeasureRecord record = report.record();
      disclosures.stream()
          .filter(each -> each.gives(record, day))
          .findFirst()
          .filter(each -> each.columns().isEmpty() || courses.contains(record))
          .ifPresent(each -> parts.get(name(each)).write(record));
    }
    if (recipient.hours()) {
      hours.write(courses, this::isGiven, parts.get(HOURS)::writeRow);
    }
  }

  private boolean isGiven(MeasureRecord record) {
    return disclosures.stream().anyMatch(each -> each.gives(record, day));
  }

  /** Writes what is left and tells what is in the files, by name. */
  List<HandedFile> finish() throws IOException {
    List<HandedFile> finished = new ArrayList<>();
    for (OpenFile file : files) {
      finished.add(file.finish());
    }
    return finished.stream().sorted((one, two) -> one.name().compareTo(two.name())).toList();
  }

  /** Gives the files their names. */
  void publish() throws IOException {
    for (OpenFile file : files) {
      file.publish();
    }
  }

  /** Leaves nothing behind of what was not published. */
  @Override
  public void close() throws IOException {
    IOException first = null;
    for (OpenFile file : files) {
      try {
        file.close();
      } catch (IOException failure) {
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
