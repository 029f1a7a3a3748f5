package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that has happened in CPR: a row of a delivery. What the kind of event does not need is
 * null.
 *
 * @param line where the row stands
 * @param day on which it happened
 */
record CprEvent(
    long line,
    Kind kind,
    Cpr cpr,
    LocalDate day,
    String givenName,
    String surname,
    String municipality,
    Cpr newNumber) {

  /** What can happen, by its word in the file. */
  enum Kind {
    /** Personnummer tildelt, ordinary or administrative. */
    CREATED("created"),
    MOVED("moved"),
    DIED("died"),
    NUMBER_CHANGED("number-changed"),
    GONE_ABROAD("gone-abroad"),
    TEMPORARY_FOREIGN_ADDRESS("temporary-foreign-address"),
    /** Back from abroad or from the temporary address. */
    RETURNED("returned");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static String words() {
      return String.join(", ", Arrays.stream(values()).map(kind -> kind.word).toList());
    }

    boolean needsNames() {
      return this == CREATED;
    }

    boolean needsMunicipality() {
      return this == CREATED || this == MOVED;
    }

    boolean takesMunicipality() {
      return needsMunicipality() || this == RETURNED;
    }
  }
}
