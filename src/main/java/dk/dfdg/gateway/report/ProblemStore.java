package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was wrong with the rows of reports. */
final class ProblemStore {
  /** The chunk of what was found when the whole report was compared. */
  static final int COMPARISON = 0;

  private static final int LONGEST_RULE = 20;
  private static final int LONGEST_FIELD = 40;
  private static final int LONGEST_VALUE = 80;
  private static final int LONGEST_DETAIL = 1500;

  private static final Map<Integer, FaultCode> CODES =
      Arrays.stream(FaultCode.values())
          .collect(Collectors.toMap(FaultCode::number, Function.identity()));

  /**
   * How many of a report are listed so far that stand before these: chunks come in any order, and
   * the first ones are to be listed.
   */
  private static int listed(Handle handle, long report, boolean error, List<RowProblem> these) {
    return these.isEmpty()
        ? 0
        : handle
            .select(
                """
                select count(*) from measure_problem
                where report = ? and severity = ? and row_number < ?""",
                report,
                severity(error),
                these.stream().mapToLong(RowProblem::row).min().orElseThrow())
            .mapTo(Integer.class)
            .one();
  }

  /** Keeps the counts, and lists what there is still room for. */
  List<RowProblem> insert(Handle handle, long report, int chunk, Problems problems) {
    if (problems.counted().isEmpty()) {
      return List.of();
    }
    List<RowProblem> listed =
        problems.first(
            listed(handle, report, true, problems.errors()),
            listed(handle, report, false, problems.advices()));
    if (!listed.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into measure_problem (report, chunk, row_number, ordinal, severity, fault, rule,
                field, shown, detail_da, detail_en)
              values (:report, :chunk, :row, :ordinal, :severity, :fault, :rule, :field, :shown,
                :da, :en)""");
      int ordinal = 0;
      for (RowProblem problem : listed) {
        bind(batch.bind("report", report).bind("chunk", chunk), problem)
            .bind("ordinal", ordinal++)
            .add();
      }
      batch.execute();
    }
    PreparedBatch counts =
        handle.prepareBatch(
            """
            insert into measure_problem_count (report, chunk, severity, fault, rule, times)
            values (:report, :chunk, :severity, :fault, :rule, :times)""");
    problems
        .counted()
        .forEach(
            (sort, times) ->
                counts
                    .bind("report", report)
                    .bind("chunk", chunk)
                    .bind("severity", severity(sort.error()))
                    .bind("fault", sort.fault())
                    .bind("rule", cut(sort.rule(), LONGEST_RULE))
                    .bind("times", times)
                    .add());
    counts.execute();
    return listed;
  }

  private static PreparedBatch bind(PreparedBatch batch, RowProblem problem) {
    Violation wrong = problem.violation();
    Advice advice = problem.advice();
    return batch
        .bind("row", problem.row())
        .bind("severity", severity(problem.isError()))
        .bind("fault", problem.isError() ? wrong.code().number() : 0)
        .bind("rule", cut(problem.isError() ? wrong.rule() : advice.rule(), LONGEST_RULE))
        .bind("field", problem.isError() ? cut(wrong.path(), LONGEST_FIELD) : null)
        .bind("shown", problem.isError() ? cut(wrong.maskedValue(), LONGEST_VALUE) : null)
        .bind("da", cut(problem.isError() ? wrong.detailDanish() : advice.danish(), LONGEST_DETAIL))
        .bind(
            "en",
            cut(problem.isError() ? wrong.detailEnglish() : advice.english(), LONGEST_DETAIL));
  }

  private static String severity(boolean error) {
    return error ? "error" : "advice";
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  /** What was found when a report was compared that has not been stored. */
  void deleteComparison(Handle handle, long report) {
    handle.execute(
        "delete from measure_problem where report = ? and chunk = ?", report, COMPARISON);
    handle.execute(
        "delete from measure_problem_count where report = ? and chunk = ?", report, COMPARISON);
  }

  /** Those of one chunk, as they were found. */
  List<RowProblem> ofChunk(Handle handle, long report, int chunk) {
    return handle
        .select(
            "select * from measure_problem where report = ? and chunk = ? order by ordinal",
            report,
            chunk)
        .map((row, context) -> problem(row))
        .list();
  }

  /** The first of a report, by row. */
  List<RowProblem> first(Handle handle, long report, int most) {
    return handle
        .select(
            """
            select * from measure_problem where report = ?
            order by severity desc, row_number, chunk, ordinal limit ?""",
            report,
            most)
        .map((row, context) -> problem(row))
        .list();
  }

  List<Receipt.ProblemCount> counts(Handle handle, long report) {
    return handle
        .select(
            """
            select severity, fault, rule, sum(times) as times from measure_problem_count
            where report = ? group by severity, fault, rule order by severity desc, fault, rule""",
            report)
        .map(
            (row, context) ->
                new Receipt.ProblemCount(
                    "error".equals(row.getString("severity")),
                    row.getInt("fault"),
                    row.getString("rule"),
                    row.getLong("times")))
        .list();
  }

  private static RowProblem problem(ResultSet row) throws SQLException {
    long number = row.getLong("row_number");
    String rule = row.getString("rule");
    String danish = row.getString("detail_da");
    String english = row.getString("detail_en");
    return "error".equals(row.getString("severity"))
        ? new RowProblem(
            number,
            new Violation(
                CODES.get(row.getInt("fault")),
                rule,
                row.getString("field"),
                row.getString("shown"),
                danish,
                english))
        : new RowProblem(number, new Advice(rule, danish, english));
  }
}
