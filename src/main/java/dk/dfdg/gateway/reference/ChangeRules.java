package dk.dfdg.gateway.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a new version of a code list may change (pkt. 46.1 and 52.1: the lists are kept up to date,
 * and changes are announced). A value is never taken away, it gets a last day; and what was right
 * or wrong before the version's day stays so, unless the version corrects a mistake.
 */
final class ChangeRules {
  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_TEXT = 400;

  private ChangeRules() {}

  /**
   * @param correction a mistake of the past is corrected
   * @throws ChangeRefused with the first thing that may not be
   */
  static void check(
      List<ReferenceRow> before,
      List<ReferenceRow> after,
      List<ReferenceChange> changes,
      LocalDate effective,
      boolean correction) {
    if (changes.isEmpty()) {
      throw new ChangeRefused("The file says what is in effect on " + effective + " already.");
    }
    for (ReferenceRow row : after) {
      if (row.code().length() > LONGEST_CODE || row.text().length() > LONGEST_TEXT) {
        throw new ChangeRefused(
            "A code has at most 80 characters and a name 400: see " + row.text() + ".");
      }
    }
    Set<String> codes = new HashSet<>();
    after.forEach(row -> codes.add(row.code()));
    for (ReferenceRow row : before) {
      // Missing may also mean that somebody else's change is not known to this one.
      boolean keep = row.from() != null && (!correction || row.from().isBefore(effective));
      if (keep && !codes.contains(row.code())) {
        throw new ChangeRefused(
            "The value "
                + row.code()
                + " is missing: a value is never taken away, it gets a last day.");
      }
    }
    for (ReferenceChange change : changes) {
      if (!correction && change.reachesBehind(effective)) {
        throw new ChangeRefused(
            "The value "
                + change.code()
                + " would change for days before "
                + effective
                + ". If that corrects a mistake, say --correction.");
      }
    }
  }
}
