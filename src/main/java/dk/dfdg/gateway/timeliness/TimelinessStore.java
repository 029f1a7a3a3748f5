package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.base.Cpr;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads late registrations; {@link dk.dfdg.gateway.citizen} writes them with their facts. */
final class TimelinessStore {
  private static final int FETCH_SIZE = 1000;
  private static final String PERIOD =
      """
      from late_report l join citizen c on c.id = l.citizen_id
      where l.jobcentre = :jobcentre and l.registered_on >= :from and l.registered_on <= :to
      """;

  /** How many there are of each rule. */
  Map<String, Integer> counts(Handle handle, ReportQuestion question) {
    Map<String, Integer> counts = new HashMap<>();
    asked(handle, "select l.rule, count(*) as late " + PERIOD, question, " group by l.rule")
        .map((row, context) -> Map.entry(row.getString("rule"), row.getInt("late")))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /** Those after the question's page, in the order of their registration. */
  List<LateRegistration> page(Handle handle, ReportQuestion question, int most) {
    String after =
        question.after() == null
            ? ""
            : """
               and exists (select 1 from late_report p where p.id = :after
                 and (l.registered_on > p.registered_on
                   or (l.registered_on = p.registered_on and l.id > p.id)))""";
    Query query =
        asked(
            handle,
            "select l.*, c.cpr " + PERIOD,
            question,
            after + " order by l.registered_on, l.id limit :most");
    if (question.after() != null) {
      query.bind("after", question.after());
    }
    return query.bind("most", most).map((row, context) -> registration(row)).list();
  }

  /** Hands over all of them in their order, without holding them. */
  int each(Handle handle, ReportQuestion question, Consumer<LateRegistration> receiver) {
    return asked(handle, "select l.*, c.cpr " + PERIOD, question, " order by l.registered_on, l.id")
        .setFetchSize(FETCH_SIZE)
        .reduceResultSet(
            0,
            (count, row, context) -> {
              receiver.accept(registration(row));
              return count + 1;
            });
  }

  private static Query asked(
      Handle handle, String select, ReportQuestion question, String further) {
    String only = question.rule() == null ? "" : " and l.rule = :rule";
    Query query =
        handle
            .createQuery(select + only + further)
            .bind("jobcentre", question.jobcentre())
            .bind("from", question.from())
            .bind("to", question.to());
    return question.rule() == null ? query : query.bind("rule", question.rule());
  }

  private static LateRegistration registration(ResultSet row) throws SQLException {
    return new LateRegistration(
        row.getLong("id"),
        Cpr.parse(row.getString("cpr")).orElseThrow(),
        row.getString("reported"),
        row.getString("rule"),
        row.getObject("happened_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("registered_on", LocalDate.class),
        UUID.fromString(row.getString("message_identifier")));
  }
}
