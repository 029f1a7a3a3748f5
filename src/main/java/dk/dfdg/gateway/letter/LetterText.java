package dk.dfdg.gateway.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Renders a letter as text: blocks with an empty line between them, of which the first is the
 * sender, the second the date, the third the recipient, the fourth the subject.
 */
final class LetterText {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateTimeFormatter DANISH =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

  private final LetterTemplates templates;
  private final Senders senders;

  LetterText(LetterTemplates templates, Senders senders) {
    this.templates = templates;
    this.senders = senders;
  }

  String of(WrittenLetter letter) {
    Sender sender = senders.on(letter.dated());
    LetterTemplate template = templates.get(letter.template());
    Map<String, String> values = new HashMap<>();
    letter.values().forEach((name, value) -> values.put(name, shown(value)));
    values.put(LetterTemplates.NAME, letter.name());
    return String.join(
            "\n\n",
            List.of(
                head(sender),
                letter.dated().format(DANISH),
                letter.name() + "\nBrev nr. " + letter.id(),
                template.subject(values),
                template.body(values),
                "Venlig hilsen",
                sender.name()))
        + "\n";
  }

  private static String head(Sender sender) {
    return sender.lines().isEmpty()
        ? sender.name()
        : sender.name() + "\n" + String.join("\n", sender.lines());
  }

  /** Days as they are written in Danish, anything else as it is. */
  private static String shown(String value) {
    return DAY.matcher(value).matches() ? LocalDate.parse(value).format(DANISH) : value;
  }
}
