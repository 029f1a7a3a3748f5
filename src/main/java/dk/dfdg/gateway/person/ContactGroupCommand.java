package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * Kontaktgruppe as asked for, § 7 stk. 5. A date that is not given is null.
 *
 * @param group kontaktgruppen, a value of ContactGroupType
 * @param granted groups 2 and 3: the benefit is granted, so the citizen is no applicant
 * @param event hændelsesdagen: when the citizen became covered
 * @param start startdato
 * @param end slutdato
 */
public record ContactGroupCommand(
    Cpr cpr, int group, boolean granted, LocalDate event, LocalDate start, LocalDate end) {}
