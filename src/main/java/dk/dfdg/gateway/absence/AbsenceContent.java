package dk.dfdg.gateway.absence;

import java.time.LocalDate;

/**
 * What is registered of an absence (§ 21); what it exempts from follows from Bilag 2.
 *
 * @param type årsag, a value of the code list AbsenceType
 * @param start first day; for a sick report the first sick day
 * @param end last day, or null
 * @param comment free text, or null
 * @param notificationDate anmeldelsesdato: when the reason became known or the exemption was
 *     granted
 * @param endCause why it ended or ends, a value of AbsenceCauseType, or null
 */
public record AbsenceContent(
    int type,
    LocalDate start,
    LocalDate end,
    String comment,
    LocalDate notificationDate,
    Integer endCause) {}
