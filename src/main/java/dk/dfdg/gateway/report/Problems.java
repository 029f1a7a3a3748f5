package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with rows, and what is to be known of them: all counted, the first ones listed. */
final class Problems {
  /** So much advice of a report is listed; what is wrong has its own room. */
  static final int ADVICE_LISTED = Receipt.LISTED / 2;

  /** Of the same advice so much is listed at a time, so that no other drowns in it. */
  private static final int SAME_ADVICE = 20;

  /** Things that are counted together. */
  record Sort(boolean error, int fault, String rule) {}

  private final List<RowProblem> errors = new ArrayList<>();
  private final List<RowProblem> advices = new ArrayList<>();
  private final Map<Sort, Long> counted = new LinkedHashMap<>();

  void add(long row, List<Violation> violations, List<Advice> advice) {
    violations.forEach(violation -> add(new RowProblem(row, violation)));
    advice.forEach(one -> add(new RowProblem(row, one)));
  }

  void add(RowProblem problem) {
    long times = counted.merge(sort(problem), 1L, Long::sum);
    if (problem.isError() && errors.size() < Receipt.LISTED) {
      errors.add(problem);
    } else if (!problem.isError() && times <= SAME_ADVICE && advices.size() < ADVICE_LISTED) {
      advices.add(problem);
    }
  }

  /** All of others, so far as these are listed. */
  void addAll(Problems others) {
    others.counted.forEach((sort, times) -> counted.merge(sort, times, Long::sum));
    errors.addAll(upTo(others.errors, Receipt.LISTED - errors.size()));
    advices.addAll(upTo(others.advices, ADVICE_LISTED - advices.size()));
  }

  private static Sort sort(RowProblem problem) {
    return problem.isError()
        ? new Sort(true, problem.violation().code().number(), text(problem.violation().rule()))
        : new Sort(false, 0, text(problem.advice().rule()));
  }

  private static String text(String rule) {
    return rule == null ? "" : rule;
  }

  /** Errors that may be listed. */
  List<RowProblem> errors() {
    return errors;
  }

  /** Advice that may be listed. */
  List<RowProblem> advices() {
    return advices;
  }

  /**
   * The first ones, as long as there is room.
   *
   * @param errorsListed how many errors of earlier rows of the report are listed already
   * @param adviceListed and how much advice
   */
  List<RowProblem> first(int errorsListed, int adviceListed) {
    List<RowProblem> first = new ArrayList<>(upTo(errors, Receipt.LISTED - errorsListed));
    first.addAll(upTo(advices, ADVICE_LISTED - adviceListed));
    return first;
  }

  private static List<RowProblem> upTo(List<RowProblem> problems, int most) {
    return problems.subList(0, Math.max(0, Math.min(most, problems.size())));
  }

  Map<Sort, Long> counted() {
    return counted;
  }
}
