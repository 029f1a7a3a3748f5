package dk.dfdg.gateway.measure;

import java.time.LocalDate;

/**
 * What is known of the citizen whom a record is about, on the day on which it comes.
 *
 * @param municipality code of the municipality with the duty to act (handlepligt): that of the
 *     responsible jobcentre; null when there is none
 * @param residence code of the municipality of residence, or null
 * @param municipalitySince from which day that municipality has the duty, or null when nobody has
 *     told: then only of today it is known that it has
 * @param contactGroup kontaktgruppe 1-8, or null
 * @param contactGroupSince from which day it holds, or null when nobody has told
 * @param fund code of the a-kasse, or null
 */
public record Participant(
    String municipality,
    String residence,
    LocalDate municipalitySince,
    Integer contactGroup,
    LocalDate contactGroupSince,
    String fund) {}
