package dk.dfdg.gateway.reference;

import java.time.LocalDate;

/**
 * A code list as it is on a day.
 *
 * @param version 0 for the list that the gateway came with
 * @param effectiveOn since when the version is used, or null for the one that the gateway came with
 * @param values how many it has, also those that are not valid today
 * @param next the first day of the next version that is announced, or null
 */
public record ListedCodeList(
    String name, int version, LocalDate effectiveOn, int values, LocalDate next) {}
