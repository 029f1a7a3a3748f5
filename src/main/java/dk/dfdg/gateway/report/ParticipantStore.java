package dk.dfdg.gateway.report;

import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.measure.Participant;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is known of the citizens whom the records are about, many at once. */
final class ParticipantStore {
  private static final String COLUMNS =
      """
      c.municipality, c.stay_municipality, c.jobcentre, c.contact_group, c.contact_group_since,
        c.fund,
        (select max(a.valid_from) from affiliation a where a.citizen_id = c.id
          and a.organisation_type = 8 and a.organisation_code = c.jobcentre) as since
      """;

  private static final String BY_NUMBER =
      "select c.cpr as number, "
          + COLUMNS
          + "from citizen c where c.cpr = any(?) union all select o.cpr as number, "
          + COLUMNS
          + "from former_cpr o join citizen c on c.id = o.citizen_id where o.cpr = any(?)";

  private final JobcentreRegister jobcentres;

  ParticipantStore(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  /**
   * The citizens who have or have had the numbers, by number; those who are unknown are left out.
   */
  Map<String, Participant> byNumber(Handle handle, Collection<String> numbers) {
    Map<String, Participant> participants = new HashMap<>();
    if (numbers.isEmpty()) {
      return participants;
    }
    return Jdbc.run(
        handle,
        connection -> {
          // The type of the column, so that PostgreSQL uses its index.
          try (PreparedStatement statement = connection.prepareStatement(BY_NUMBER)) {
            Array asked = connection.createArrayOf("bpchar", numbers.toArray());
            statement.setArray(1, asked);
            statement.setArray(2, asked);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                participants.putIfAbsent(row.getString("number"), participant(row));
              }
            }
            return participants;
          }
        });
  }

  private Participant participant(ResultSet row) throws SQLException {
    String residence = row.getString("municipality");
    String stay = row.getString("stay_municipality");
    String jobcentre = row.getString("jobcentre");
    return new Participant(
        Optional.ofNullable(jobcentre)
            .flatMap(jobcentres::municipality)
            .orElse(stay == null ? residence : stay),
        residence,
        row.getObject("since", LocalDate.class),
        row.getObject("contact_group", Integer.class),
        row.getObject("contact_group_since", LocalDate.class),
        row.getString("fund"));
  }
}
