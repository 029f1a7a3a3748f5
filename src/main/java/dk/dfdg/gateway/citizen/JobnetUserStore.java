package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.citizen.PersonFact.JobnetUserIssued;
import org.jdbi.v3.core.Handle;

/** Brugere til Jobnet: the latest user name of a citizen, with the hash of its password. */
final class JobnetUserStore {

  /** Takes the place of what was issued to the citizen before. */
  void save(Handle handle, long citizenId, JobnetUserIssued issued) {
    handle.execute("delete from jobnet_user where citizen_id = ?", citizenId);
    handle.execute(
        """
        insert into jobnet_user (citizen_id, user_name, password_hash, issued_on)
        values (?, ?, ?, ?)""",
        citizenId,
        issued.userName(),
        issued.passwordHash(),
        issued.effectiveDate());
  }
}
