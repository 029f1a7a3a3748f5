package dk.dfdg.gateway.agreement;

import java.time.LocalDate;

/**
 * How a notice stands to the duty of § 4. One that is not required is neither late nor incomplete.
 *
 * @param latest the last day in time
 */
public record NoticeMark(boolean required, LocalDate latest, boolean late, boolean incomplete) {}
