package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.law.Advice;
import java.util.List;

/**
 * What is told about contact group, benefit and match today.
 *
 * @param advice what the case worker should know
 */
public record CurrentVisitation(Visitation visitation, List<Advice> advice) {}
