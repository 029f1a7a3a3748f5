package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Finds the applications that wait for an answer. */
final class BenefitStore {

  /**
   * @param lastDay the last day for the answer, by the day of the application
   * @return the oldest first; without those whose last day has passed
   */
  List<OpenApplication> open(
      Handle handle,
      String municipality,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay,
      int most) {
    return handle
        .select(
            """
            select c.cpr, c.contact_group, c.applied_on,
              e.citizen_id is not null and e.contact_deadline is null
                and (e.cancellation_date is null or e.cancellation_date > :today) as enrolled
            from citizen c left join enrollment e on e.citizen_id = c.id
            where coalesce(c.stay_municipality, c.municipality) = :municipality
              and c.applied_on is not null
              and c.dead_since is null
            order by c.applied_on, c.id""")
        .bind("municipality", municipality)
        .bind("today", today)
        .map(
            (row, context) -> {
              LocalDate applied = row.getObject("applied_on", LocalDate.class);
              return new OpenApplication(
                  Cpr.parse(row.getString("cpr")).orElseThrow(),
                  row.getInt("contact_group"),
                  applied,
                  lastDay.apply(applied),
                  row.getBoolean("enrolled"));
            })
        .stream()
        .filter(application -> !application.lastDay().isBefore(today))
        .limit(most)
        .toList();
  }
}
