package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * A letter as it is sent.
 *
 * @param id names the letter for good: the same letter given again has the same id and content
 * @param cpr to whom
 * @param name the recipient's
 * @param template what kind of letter it is
 */
public record Letter(
    long id, Cpr cpr, String name, String template, LocalDate dated, String text, byte[] pdf) {}
