package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * One of the printed formats.
 *
 * @param number the section that prints it, 52.2 or 57.2
 * @param kind what its rows are about
 * @param columns in the printed order
 * @param encodings that it may have
 * @param yes what a flag that is set is written as
 * @param no what one that is not set is written as
 * @param zip whether it may be packed
 * @param rule that prints the format
 */
record FileFormat(
    String number,
    RecordKind kind,
    List<FileColumn> columns,
    Set<Charset> encodings,
    Set<String> yes,
    Set<String> no,
    boolean zip,
    String rule) {}
