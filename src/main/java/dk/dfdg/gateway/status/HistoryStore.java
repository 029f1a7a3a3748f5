package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** To whom a citizen has belonged, and who is a guest. */
final class HistoryStore {

  /** All affiliations, oldest first. */
  List<Affiliation> affiliations(Handle handle, long citizenId) {
    return handle
        .select(
            """
            select organisation_type, organisation_code, valid_from, valid_to from affiliation
            where citizen_id = ? order by valid_from, id""",
            citizenId)
        .map(
            (row, context) ->
                new Affiliation(
                    new Organisation(
                        row.getInt("organisation_type"), row.getString("organisation_code")),
                    new DayRange(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class))))
        .list();
  }

  /** Whether the organisation has guest access on that day. */
  boolean isGuest(Handle handle, long citizenId, Organisation organisation, LocalDate day) {
    return handle
            .select(
                """
                select count(*) from guest_access where citizen_id = ? and organisation_type = ?
                  and organisation_code = ? and valid_from <= ? and valid_to >= ?""",
                citizenId,
                organisation.type(),
                organisation.code(),
                day,
                day)
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
