package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/**
 * What one type of conversation demands beside what all of them do. A type that {@code
 * interview-types.csv} lets in has one, named in {@link InterviewRules}. Pure.
 */
interface HeldType {

  /** By which rule it is recorded. */
  String rule();

  /** What is missing or wrong about this type. */
  List<Violation> check(Reporting reporting);

  /**
   * Its match is one of the things that are reported, so the citizen must be one who is matched.
   */
  boolean isAlwaysMatched();

  /** What the case worker should know. */
  default List<Advice> advice(Reporting reporting) {
    return List.of();
  }
}
