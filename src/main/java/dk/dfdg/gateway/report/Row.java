package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureRecord;

/**
 * One record of a chunk.
 *
 * @param number its row in the report, by which the receipt names it: the line of a file, or its
 *     place in the whole report, from 1
 */
public record Row(long number, MeasureRecord record) {}
