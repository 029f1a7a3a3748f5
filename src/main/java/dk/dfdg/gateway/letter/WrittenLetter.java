package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.Map;

/**
 * A letter as a rule has written it, not yet sent.
 *
 * @param id names the letter for good
 * @param name the recipient's
 * @param text once it has been rendered, or null
 */
record WrittenLetter(
    long id,
    Cpr cpr,
    String name,
    String template,
    Map<String, String> values,
    LocalDate dated,
    String text) {}
