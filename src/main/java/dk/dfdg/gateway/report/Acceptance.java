package dk.dfdg.gateway.report;

import java.util.Locale;

/** What the reporter wants done with the right records when others of the same report are wrong. */
public enum Acceptance {
  /** One wrong record, and nothing of the report is stored. */
  ALL_OR_NOTHING,
  /** The right records are stored; what is known of the wrong ones stays as it was. */
  ACCEPT_VALID;

  /** Its name in the database and in receipts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Acceptance named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
