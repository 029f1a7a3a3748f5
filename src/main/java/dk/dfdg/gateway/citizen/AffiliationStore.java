package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.List;
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

  /**
   * An affiliation was registered by mistake: the earlier one of the same kind goes on as if it had
   * never ended, or there is none.
   *
   * @param restored whom the citizen belongs to again, or null
   */
  public void recall(
      Handle handle, long citizenId, Organisation recalled, LocalDate from, String restored) {
    if (recalled.code().equals(restored)) {
      return;
    }
    handle.execute(
        """
        delete from affiliation where citizen_id = ? and organisation_type = ?
          and organisation_code = ? and valid_from = ? and valid_to is null""",
        citizenId,
        recalled.type(),
        recalled.code(),
        from);
    if (restored != null) {
      handle.execute(
          """
          update affiliation set valid_to = null where citizen_id = ? and organisation_type = ?
            and organisation_code = ? and valid_to = ?""",
          citizenId,
          recalled.type(),
          restored,
          from.minusDays(1));
    }
    setCurrent(handle, citizenId, recalled.type(), restored);
  }

  /** Every organisation of that kind to which the citizen belongs or has belonged, oldest first. */
  public List<Affiliation> of(Handle handle, long citizenId, int organisationType) {
    return handle
        .select(
            """
            select organisation_code, valid_from, valid_to from affiliation
            where citizen_id = ? and organisation_type = ? order by valid_from, id""",
            citizenId,
            organisationType)
        .map(
            (row, context) ->
                new Affiliation(
                    row.getString("organisation_code"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
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
