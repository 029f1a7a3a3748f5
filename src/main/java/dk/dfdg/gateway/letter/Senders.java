package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Afsender over time (decision DFD-42): {@code conf/letters/senders.csv}. */
final class Senders {
  private final List<Sender> senders;

  private Senders(List<Sender> senders) {
    this.senders = List.copyOf(senders);
  }

  /** Reads the file; its periods follow each other without a gap, and the last one is open. */
  static Senders load(Path confLetters) {
    Path file = confLetters.resolve("senders.csv");
    List<Sender> senders = new ArrayList<>();
    for (CsvRow row :
        CsvFile.read(
            file,
            "name",
            "address",
            "postal_district",
            "telephone",
            "email",
            "valid_from",
            "valid_to",
            "source")) {
      Sender sender = sender(row);
      if (!senders.isEmpty() && !follows(senders.get(senders.size() - 1), sender)) {
        throw row.bad("valid_from is not the day after the valid_to of the line before");
      }
      senders.add(sender);
    }
    if (senders.get(senders.size() - 1).validTo() != null) {
      throw new BadLawData(file, senders.size() + 1, "the last sender must have no valid_to");
    }
    return new Senders(senders);
  }

  private static boolean follows(Sender before, Sender next) {
    return before.validTo() != null && next.validFrom().equals(before.validTo().plusDays(1));
  }

  private static Sender sender(CsvRow row) {
    row.text("source");
    LocalDate from = row.date("valid_from");
    LocalDate to = row.optionalDate("valid_to").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw row.bad("valid_to is before valid_from");
    }
    List<String> lines =
        Stream.of(
                row.optional("address"),
                row.optional("postal_district"),
                row.optional("telephone").map(number -> "Telefon " + number),
                row.optional("email"))
            .flatMap(java.util.Optional::stream)
            .toList();
    return new Sender(row.text("name"), lines, from, to);
  }

  /** The sender on that day; before the first one's time, the first one. */
  Sender on(LocalDate day) {
    return senders.stream()
        .filter(sender -> sender.isValidOn(day))
        .findFirst()
        .orElse(senders.get(0));
  }
}
