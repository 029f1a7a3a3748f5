package dk.dfdg.gateway.booking;

import java.time.LocalDate;

/**
 * Aflysning.
 *
 * @param cause value of the code list BookingCancellationCauseType, or null
 * @param words the cause in words, or null
 * @param letterDate the day of the letter that tells of it
 */
record CancelCommand(Integer cause, String words, LocalDate letterDate) {}
