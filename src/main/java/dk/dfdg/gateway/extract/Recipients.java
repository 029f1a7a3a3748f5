package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of those who are given extracts, each with its legal basis (decision DIS-6). Another
 * public authority is a row of its own that discloses as {@code other_authorities}.
 */
public final class Recipients {
  private final Map<String, Recipient> recipients;

  private Recipients(Map<String, Recipient> recipients) {
    this.recipients = recipients;
  }

  /** Reads the list and the disclosures in the folder of rules. */
  public static Recipients load(Path confRules) {
    DisclosureTable disclosures = DisclosureTable.load(confRules);
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("extract-recipients.csv"),
            "recipient",
            "name_da",
            "discloses_as",
            "formats",
            "left_out",
            "hours",
            "first_day",
            "last_day",
            "legal_basis",
            "rule",
            "source")) {
      row.text("source");
      Recipient recipient = recipient(row, disclosures.of(row.text("discloses_as")));
      if (recipients.put(recipient.id(), recipient) != null) {
        throw row.bad(recipient.id() + " stands twice");
      }
    }
    return new Recipients(recipients);
  }

  private static Recipient recipient(CsvRow row, List<Disclosure> disclosures) {
    String id = row.text("recipient");
    if (!id.chars().allMatch(each -> each == '_' || each >= 'a' && each <= 'z')) {
      throw row.bad("recipient is written in small letters, and stands in names of files");
    }
    if (DisclosureTable.isAgency(row.text("discloses_as"))
        && !id.equals(row.text("discloses_as"))) {
      throw row.bad(id + " would be given what only the agency itself has");
    }
    if (disclosures.isEmpty()) {
      throw row.bad(id + " would be given nothing");
    }
    Set<FileFormat> formats = EnumSet.noneOf(FileFormat.class);
    for (String word : DisclosureTable.words(row, "formats")) {
      formats.add(
          FileFormat.named(word).orElseThrow(() -> row.bad(word + " is no format of a file")));
    }
    if (formats.isEmpty()) {
      throw row.bad("formats is empty");
    }
    Set<MeasureField> leftOut = DisclosureTable.fields(row, "left_out");
    if (row.yes("hours") && !mayHaveHours(disclosures, leftOut)) {
      throw row.bad("hours is yes, and " + id + " is not given all items that stand there");
    }
    return new Recipient(
        id,
        row.text("name_da"),
        formats,
        leftOut,
        row.yes("hours"),
        new Days(row.date("first_day"), row.optionalDate("last_day").orElse(null)),
        row.text("legal_basis"),
        disclosures);
  }

  private static boolean mayHaveHours(List<Disclosure> disclosures, Set<MeasureField> leftOut) {
    return HoursFile.ITEMS.stream().noneMatch(leftOut::contains)
        && disclosures.stream().allMatch(each -> each.columns().isEmpty());
  }

  Optional<Recipient> find(String id) {
    return Optional.ofNullable(recipients.get(id));
  }

  /** Their names for the operator, in the order of the list. */
  List<String> ids() {
    return List.copyOf(recipients.keySet());
  }
}
