package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Tilknytning and gæsteadgang: which organisations a citizen belongs or has belonged to. */
public final class AffiliationStore {

  /**
   * The citizen belongs to the jobcentre, municipality or a-kasse from that day on; an earlier
   * affiliation of the same kind ends the day before.
   */
  public void affiliate(Handle handle, long citizenId, Organisation organisation, LocalDate from) {
    end(handle, citizenId, organisation.type(), from.minusDays(1));
    handle.execute(
        """
        insert into affiliation (citizen_id, organisation_type, organisation_code, valid_from)
        values (?, ?, ?, ?)""",
        citizenId,
        organisation.type(),
        organisation.code(),
        from);
    setCurrent(handle, citizenId, organisation.type(), organisation.code());
  }

  /** The citizen leaves an organisation of that kind without another one taking over. */
  public void leave(Handle handle, long citizenId, int organisationType, LocalDate lastDay) {
    end(handle, citizenId, organisationType, lastDay);
    setCurrent(handle, citizenId, organisationType, null);
  }

  /** Gæsteadgang: an organisation may reach the citizen for a while, for a stated reason. */
  public void giveGuestAccess(
      Handle handle,
      long citizenId,
      Organisation organisation,
      LocalDate from,
      LocalDate to,
      String reason) {
    handle.execute(
        """
        insert into guest_access
          (citizen_id, organisation_type, organisation_code, valid_from, valid_to, reason)
        values (?, ?, ?, ?, ?, ?)""",
        citizenId,
        organisation.type(),
        organisation.code(),
        from,
        to,
        reason);
  }

  /**
   * Code of the organisation of that kind to which the citizen belonged on a day.
   *
   * @param current today's code, or null: the answer for a day that is older than the records
   * @return null when the citizen belonged to none
   */
  public String on(
      Handle handle, long citizenId, int organisationType, LocalDate day, String current) {
    List<Map.Entry<String, Boolean>> begun =
        handle
            .createQuery(
                """
                select organisation_code,
                  case when valid_to is null or valid_to >= :day then 1 else 0 end
                from affiliation
                where citizen_id = :citizen and organisation_type = :type and valid_from <= :day
                order by valid_from, id""")
            .bind("citizen", citizenId)
            .bind("type", organisationType)
            .bind("day", day)
            .map((row, context) -> Map.entry(row.getString(1), row.getInt(2) == 1))
            .list();
    return begun.isEmpty()
        ? current
        : begun.stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .reduce((earlier, later) -> later)
            .orElse(null);
  }

  private static void end(Handle handle, long citizenId, int type, LocalDate lastDay) {
    handle.execute(
        """
        update affiliation set valid_to = ?
        where citizen_id = ? and organisation_type = ? and valid_to is null""",
        lastDay,
        citizenId,
        type);
  }

  private static void setCurrent(Handle handle, long citizenId, int type, String code) {
    String column =
        switch (type) {
          case Organisation.JOBCENTRE -> "jobcentre";
          case Organisation.MUNICIPALITY -> "municipality";
          case Organisation.FUND -> "fund";
          default ->
              throw new IllegalArgumentException("A citizen does not belong to that kind: " + type);
        };
    handle.execute("update citizen set " + column + " = ? where id = ?", code, citizenId);
  }
}
