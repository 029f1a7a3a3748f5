package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads measures as they were known when a day was over, however many have come since. */
final class ExtractStore {
  private static final int FETCHED_AT_ONCE = 2000;

  /**
   * A measure belongs to a day when the report that brought it was closed by then and the one that
   * ended it was not. A person has the numbers that were theirs on that day; the lowest of them
   * stands for the person.
   */
  private static final String KNOWN_THEN =
      """
      with numbers as (
          select f.citizen_id, f.cpr from former_cpr f where f.replaced_on <= :day
          union
          select p.citizen_id,
              coalesce(
                  (select min(n.cpr) from former_cpr n
                      where n.citizen_id = p.citizen_id and n.replaced_on = p.next),
                  (select c.cpr from citizen c where c.id = p.citizen_id)) as cpr
            from (select f.citizen_id,
                      (select min(l.replaced_on) from former_cpr l
                          where l.citizen_id = f.citizen_id and l.replaced_on > :day) as next
                    from former_cpr f where f.replaced_on <= :day) p),
        leads as (select citizen_id, min(cpr) as lead_cpr from numbers group by citizen_id)
      select m.id, m.kind, m.content, coalesce(d.lead_cpr, m.cpr) as person
        from measure m
        join measure_report r on r.id = m.recorded_by
        left join measure_report e on e.id = m.ended_by
        left join numbers n on n.cpr = m.cpr
        left join leads d on d.citizen_id = n.citizen_id
       where m.kind in (<kinds>)
         and r.closed_at < :over
         and (m.ended_by is null or e.closed_at >= :over)
       order by person nulls last, m.cpr nulls last, m.start_day nulls last, m.end_day nulls last,
           m.municipality, m.kind, m.code, m.measure_key nulls last, m.id
      """;

  /** Hands over all of them in their order, person by person, without holding them. */
  void each(
      Handle handle, LocalDate day, Collection<RecordKind> kinds, Consumer<Reported> receiver) {
    handle
        .createQuery(KNOWN_THEN)
        .bindList("kinds", kinds.stream().map(RecordKind::number).toList())
        .bind("day", day)
        .bind(
            "over",
            GatewayClock.moment(day.plusDays(1).atStartOfDay(GatewayClock.ZONE).toInstant()))
        .setFetchSize(FETCHED_AT_ONCE)
        .map((row, context) -> reported(row))
        .forEach(receiver);
  }

  private static Reported reported(ResultSet row) throws SQLException {
    byte[] content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new Reported(
        row.getString("person"),
        row.getLong("id"),
        MeasureRecord.read(RecordKind.of(row.getInt("kind")), content, 0, content.length));
  }
}
