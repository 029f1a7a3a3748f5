package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.measure.MeasureField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who is given extracts: a row of {@code extract-recipients.csv} with its rows of {@code
 * disclosures.csv}.
 *
 * @param id as the operator writes it
 * @param name in Danish
 * @param formats of its files
 * @param leftOut items that it does not need
 * @param hours whether it is given the written-down hours, too
 * @param inForce the days of extracts for which it stands in the list
 * @param legalBasis the paragraph that lets it have them
 */
record Recipient(
    String id,
    String name,
    Set<FileFormat> formats,
    Set<MeasureField> leftOut,
    boolean hours,
    Days inForce,
    String legalBasis,
    List<Disclosure> disclosures) {

  /** What it may be given in an extract of that day. */
  List<Disclosure> on(LocalDate day) {
    return inForce.contain(day)
        ? disclosures.stream().filter(each -> each.inForce().contain(day)).toList()
        : List.of();
  }
}
