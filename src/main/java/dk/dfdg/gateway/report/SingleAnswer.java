package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import java.util.List;

/**
 * What came of one registration as it happens.
 *
 * @param report the report that holds it, closed at once
 */
public record SingleAnswer(Report report, List<Advice> advice) {}
