package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Map;

/**
 * What holds for every record of one filing, found once.
 *
 * @param day the reference day
 * @param apprentices the kind under which the municipality reports adult apprentices
 * @param refused why records of a kind are not reported so; none when they are
 */
record FilingLaw(
    Filing filing,
    int day,
    RecordKind apprentices,
    int apprenticeCutOver,
    int assistanceAndMentorSince,
    Map<RecordKind, List<Violation>> refused) {

  boolean byFile() {
    return filing.way().isFile();
  }

  String municipality() {
    return filing.municipality();
  }
}
