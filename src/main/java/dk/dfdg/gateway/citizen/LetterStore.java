package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.store.Json;
import org.jdbi.v3.core.Handle;

/** Letters to citizens, kept with them; rendered and sent after the transaction. */
final class LetterStore {

  void insert(Handle handle, long citizenId, Origin origin, LetterWritten letter) {
    handle
        .createUpdate(
            """
            insert into letter (citizen_id, template, template_values, rule, dated, written_at)
            values (:citizen, :template, :values, :rule, :dated, :written)""")
        .bind("citizen", citizenId)
        .bind("template", letter.template())
        .bind("values", Json.write(letter.values()))
        .bind("rule", letter.rule())
        .bind("dated", letter.effectiveDate())
        .bind("written", GatewayClock.moment(origin.registeredAt()))
        .execute();
  }
}
