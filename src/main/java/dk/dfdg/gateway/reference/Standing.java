package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.law.BadLawData;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which stands, the file or the version that has taken its place. A new release brings files of its
 * own: one that holds everything of the version stands, since it is the newer; one that lacks
 * something would silently undo what the operator has announced, and stops the start.
 */
final class Standing {
  private Standing() {}

  /**
   * @throws BadLawData when the file has changed and lacks a row of the version
   */
  static String text(Replaceable replaceable, ReferenceVersion version, String content) {
    if (TextDigest.of(replaceable.file()).equals(version.fileDigest())) {
      return content;
    }
    List<ReferenceRow> rows = replaceable.rows(content);
    Set<ReferenceRow> inFile = new HashSet<>(replaceable.rows(replaceable.file()));
    for (ReferenceRow row : rows) {
      if (!inFile.contains(row)) {
        throw new BadLawData(
            Path.of(replaceable.name() + ".csv"),
            0,
            "the file has changed and does not say of "
                + row.code()
                + " what version "
                + version.number()
                + " of "
                + version.effectiveOn()
                + " says; 'codelists show' prints it");
      }
    }
    return replaceable.file();
  }
}
