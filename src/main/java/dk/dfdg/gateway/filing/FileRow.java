package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.util.List;

/**
 * One row of a file.
 *
 * @param line in the file, the header row being line 1
 * @param record what could be read of it
 * @param isBlank nothing stands in any column, as a spreadsheet leaves below its last row
 * @param violations values that do not have the form of their column, each with the item's name as
 *     its path; none when the row could be read
 */
public record FileRow(
    long line, MeasureRecord record, boolean isBlank, List<Violation> violations) {}
