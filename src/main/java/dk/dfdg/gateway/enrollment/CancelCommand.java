package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * Afmelding as asked for, § 8 stk. 6.
 *
 * @param date afmeldedato
 * @param cause afmeldeårsag, a value of CauseType
 */
public record CancelCommand(Cpr cpr, LocalDate date, int cause) {}
