package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which answers to a pushed message are tried again and which are given up: {@code
 * conf/rules/delivery-answers.csv}. That a message is accepted can only be said in a signed answer
 * of the contract, so no row says it.
 */
public final class DeliveryAnswers {
  /** What can happen to every message; a table without one of them is refused at start. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "transport", List.of("refused", "timeout", "tls", "broken", "too-long"),
          "http", List.of("3xx", "4xx", "5xx", "other"),
          "unverified", List.of("signature", "signer", "relation", "form"),
          "fault", List.of("retryable", "permanent"),
          "result", List.of("2", "3"));

  private final Map<String, Reception> rows = new HashMap<>();

  private DeliveryAnswers(Path file) {
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(file, "kind", "value", "outcome", "about", "meaning", "source")) {
      add(row);
      last = row;
    }
    for (Map.Entry<String, List<String>> kind : NEEDED.entrySet()) {
      for (String value : kind.getValue()) {
        if (!rows.containsKey(kind.getKey() + " " + value)) {
          throw last.bad("no row says what follows from " + kind.getKey() + " " + value);
        }
      }
    }
  }

  private void add(CsvRow row) {
    row.text("meaning");
    row.text("source");
    String kind = row.choice("kind", "transport", "http", "unverified", "fault", "result");
    String value = row.text("value");
    if (!NEEDED.get(kind).contains(value)
        && !(kind.equals("http") && value.matches("[1-5][0-9]{2}"))) {
      throw row.bad(kind + " has no value " + value);
    }
    String answer = kind + " " + value;
    Outcome outcome =
        row.choice("outcome", "retry", "give-up").equals("retry") ? Outcome.RETRY : Outcome.GIVE_UP;
    boolean aboutReceiver = row.choice("about", "receiver", "message").equals("receiver");
    if (aboutReceiver && outcome == Outcome.GIVE_UP) {
      throw row.bad("what is wrong with the receiver is no reason to give a message up");
    }
    if (rows.put(answer, new Reception(outcome, answer, aboutReceiver)) != null) {
      throw row.bad(answer + " stands twice");
    }
  }

  /** Reads the table in the folder of rules. */
  public static DeliveryAnswers load(Path confRules) {
    return new DeliveryAnswers(confRules.resolve("delivery-answers.csv"));
  }

  /** What follows from an answer that is no HTTP status. */
  Reception of(String kind, String value) {
    return rows.get(kind + " " + value);
  }

  /** What follows from an HTTP status: its own row, else that of its hundred. */
  Reception http(int status) {
    Reception own = rows.get("http " + status);
    if (own != null) {
      return own;
    }
    Reception hundred = rows.getOrDefault("http " + status / 100 + "xx", rows.get("http other"));
    return new Reception(hundred.outcome(), "http " + status, hundred.aboutReceiver());
  }
}
