package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Cpr;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What no rule asks for, and the state of a citizen therefore does not hold. */
final class StatusStore {

  /** Name and earlier numbers, in one round trip. */
  PersonName name(Handle handle, long citizenId) {
    List<Map<String, Object>> rows =
        handle
            .select(
                """
                select c.given_name, c.surname, f.cpr as former_cpr
                from citizen c left join former_cpr f on f.citizen_id = c.id
                where c.id = ? order by f.replaced_on desc""",
                citizenId)
            .mapToMap()
            .list();
    return new PersonName(
        (String) rows.get(0).get("given_name"),
        (String) rows.get(0).get("surname"),
        rows.stream()
            .map(row -> (String) row.get("former_cpr"))
            .filter(former -> former != null)
            .map(former -> Cpr.parse(former).orElseThrow())
            .toList());
  }
}
