package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * Ophør af kontaktgruppe as asked for, § 7 stk. 2. A date that is not given is null.
 *
 * @param group the group that the citizen is in until now
 * @param event hændelsesdagen: the last day of the benefit or the cover
 * @param end slutdato
 */
public record EndContactGroupCommand(Cpr cpr, int group, LocalDate event, LocalDate end) {}
