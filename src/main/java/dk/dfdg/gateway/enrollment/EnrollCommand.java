package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Profession;
import java.time.LocalDate;
import java.util.List;

/**
 * Tilmelding as asked for, § 8 stk. 5.
 *
 * @param category tilmeldekategori, a value of ClientCategoryType
 * @param enrollmentDate startdato
 * @param unemploymentStatus ledighedsgrad, a value of CurrentUnemploymentStatusType
 * @param professions stillingsbetegnelser, possibly none
 * @param email or null
 * @param documentedAttempt the citizen can document an earlier attempt that failed
 * @param comment or null
 * @param rightsAdvised the citizen was advised on rights and duties (pkt. 8.1)
 */
public record EnrollCommand(
    Cpr cpr,
    int category,
    LocalDate enrollmentDate,
    int unemploymentStatus,
    List<Profession> professions,
    String email,
    boolean documentedAttempt,
    String comment,
    boolean rightsAdvised) {}
