package dk.dfdg.gateway.law;

import java.util.List;

/**
 * What a rule decides: facts to record, or what is wrong. Never a boolean.
 *
 * @param <F> the facts of the service that decides
 */
public sealed interface Decision<F> {

  /**
   * The command is right.
   *
   * @param facts what to record, in this order
   * @param advice what the case worker should be told
   */
  record Accepted<F>(List<F> facts, List<Advice> advice) implements Decision<F> {}

  /**
   * The command breaks rules.
   *
   * @param violations all of them, at least one
   */
  record Refused<F>(List<Violation> violations) implements Decision<F> {}
}
