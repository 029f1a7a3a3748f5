package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.delivery.Reception.About;
import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
          "result", List.of("2", "3"),
          "gateway", List.of("unreadable", "unwritable", "failed"));

  /** What is signed by the receiver; anybody on the way could say the rest. */
  private static final Set<String> SIGNED = Set.of("fault", "result");

  private final Map<String, Reception> rows = new HashMap<>();

  /** Own failures by how often the message is tried in spite of them. */
  private final Map<String, Integer> tries = new HashMap<>();

  private DeliveryAnswers(Path file) {
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(file, "kind", "value", "outcome", "about", "tries", "meaning", "source")) {
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
    String kind = row.choice("kind", NEEDED.keySet().toArray(String[]::new));
    String value = row.text("value");
    if (!NEEDED.get(kind).contains(value)
        && !(kind.equals("http") && value.matches("[1-5][0-9]{2}"))) {
      throw row.bad(kind + " has no value " + value);
    }
    String answer = kind + " " + value;
    Outcome outcome =
        row.choice("outcome", "retry", "give-up").equals("retry") ? Outcome.RETRY : Outcome.GIVE_UP;
    About about = about(row);
    if (outcome == Outcome.GIVE_UP && about != About.MESSAGE) {
      throw row.bad("what is wrong with the receiver is no reason to give a message up");
    }
    if (outcome == Outcome.GIVE_UP && !SIGNED.contains(kind)) {
      throw row.bad("only a signed answer gives a message up");
    }
    if ((about == About.GATEWAY) != kind.equals("gateway")) {
      throw row.bad("what the gateway fails in is about the gateway, and nothing else is");
    }
    if (row.optional("tries").isPresent()) {
      if (about != About.GATEWAY) {
        throw row.bad("only what is our own failure has a number of tries");
      }
      tries.put(answer, row.number("tries"));
    }
    if (rows.put(answer, new Reception(outcome, answer, about)) != null) {
      throw row.bad(answer + " stands twice");
    }
  }

  private static About about(CsvRow row) {
    return About.valueOf(
        row.choice("about", "receiver", "stranger", "message", "gateway").toUpperCase(Locale.ROOT));
  }

  /** Reads the table in the folder of rules. */
  public static DeliveryAnswers load(Path confRules) {
    return new DeliveryAnswers(confRules.resolve("delivery-answers.csv"));
  }

  /** What follows from an answer that is no HTTP status. */
  Reception of(String kind, String value) {
    return rows.get(kind + " " + value);
  }

  /**
   * What follows from a failure of ours.
   *
   * @param attempts how often the message has been tried, this time included
   */
  Reception own(String failure, int attempts) {
    Reception row = of("gateway", failure);
    Integer most = tries.get(row.answer());
    return most == null || attempts < most
        ? row
        : new Reception(Outcome.GIVE_UP, row.answer(), row.about());
  }

  /** What follows from an HTTP status: its own row, else that of its hundred. */
  Reception http(int status) {
    Reception own = rows.get("http " + status);
    if (own != null) {
      return own;
    }
    Reception hundred = rows.getOrDefault("http " + status / 100 + "xx", rows.get("http other"));
    return new Reception(hundred.outcome(), "http " + status, hundred.about());
  }
}
