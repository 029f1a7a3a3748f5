package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.base.Organisation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Questions about absences that the citizen's state does not answer. */
final class AbsenceStore {

  /** For whom each absence of a citizen was registered; those without a call are left out. */
  Map<UUID, Organisation> registrars(Handle handle, long citizenId) {
    Map<UUID, Organisation> registrars = new HashMap<>();
    handle
        .select(
            """
            select message_identifier, organisation_type, organisation_code from fact
            where citizen_id = ? and kind = 'AbsenceRegistered'
              and organisation_code is not null""",
            citizenId)
        .map(
            (row, context) ->
                Map.entry(
                    UUID.fromString(row.getString("message_identifier")),
                    new Organisation(
                        row.getInt("organisation_type"), row.getString("organisation_code"))))
        .forEach(entry -> registrars.put(entry.getKey(), entry.getValue()));
    return registrars;
  }
}
