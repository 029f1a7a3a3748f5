package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.codelist.CodeList;
import java.util.List;
import java.util.Optional;

/**
 * Law as data that can be replaced while the gateway runs: a code list, or a register. Texts are in
 * the form of its file.
 */
public interface Replaceable {
  /** For example AidType, or job-titles. */
  String name();

  /** What its file holds. */
  String file();

  /**
   * The rows of a text.
   *
   * @throws dk.dfdg.gateway.law.BadLawData with the line and what is wrong with it
   */
  List<ReferenceRow> rows(String csv);

  /** From now on, everybody who asks it is answered by this text. */
  void replace(String csv);

  /** The text as a code list, when this is one. */
  Optional<CodeList> codeList(String csv);

  /** The code list that is in use, when this is one. */
  Optional<CodeList> current();
}
