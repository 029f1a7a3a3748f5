package dk.dfdg.gateway.person;

import java.time.LocalDate;

/**
 * Boundaries that the texts leave to be read; they can be set.
 *
 * @param conversationBackdatingDays how old a conversation may be when it is registered (pkt. 14.2,
 *     decision A-38)
 * @param administrativeNumbersFrom from when the permission of the letter of 2014 holds
 */
public record PersonLimits(int conversationBackdatingDays, LocalDate administrativeNumbersFrom) {
  /** As the texts have them. */
  public static final PersonLimits OF_THE_TEXTS = new PersonLimits(7, LocalDate.of(2014, 11, 1));
}
