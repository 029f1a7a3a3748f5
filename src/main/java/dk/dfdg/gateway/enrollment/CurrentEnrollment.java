package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.law.Advice;
import java.util.List;

/**
 * What is told about a citizen's enrollment today.
 *
 * @param enrolled whether one is in force
 * @param enrollment in force or waiting for contact; otherwise null
 * @param advice what the case worker should know
 */
public record CurrentEnrollment(boolean enrolled, Enrollment enrollment, List<Advice> advice) {}
