package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Processors, agreements and their changes. */
final class AgreementStore {

  /** Read on every call, so it is one row with one number. */
  long version(Handle handle) {
    return handle.select("select version from access_version where id = 1").mapTo(Long.class).one();
  }

  /** Every change of what this class stores ends here: all nodes then read the tables anew. */
  void raiseVersion(Handle handle) {
    handle.execute("update access_version set version = version + 1 where id = 1");
  }

  List<Processor> processors(Handle handle) {
    return handle
        .select("select id, name, channel, issuer, cvr, subject_key from processor order by id")
        .map(
            (row, context) ->
                new Processor(
                    row.getString("id"),
                    row.getString("name"),
                    Channel.valueOf(row.getString("channel")),
                    new Caller(
                        row.getString("issuer"),
                        row.getString("cvr"),
                        row.getString("subject_key"))))
        .list();
  }

  List<Agreement> agreements(Handle handle) {
    Map<String, Map<Organisation, String>> controllers = controllers(handle);
    Map<String, Set<Operation>> operations = operations(handle);
    return handle
        .select("select id, processor_id, status, valid_from, valid_to from agreement order by id")
        .map(
            (row, context) ->
                new Agreement(
                    row.getString("id"),
                    row.getString("processor_id"),
                    AgreementStatus.valueOf(row.getString("status")),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    controllers.getOrDefault(row.getString("id"), Map.of()),
                    operations.getOrDefault(row.getString("id"), Set.of())))
        .list();
  }

  private static Map<String, Map<Organisation, String>> controllers(Handle handle) {
    Map<String, Map<Organisation, String>> byAgreement = new HashMap<>();
    handle
        .select(
            """
            select agreement_id, organisation_type, organisation_code, name
            from agreement_controller""")
        .mapToMap()
        .forEach(
            row ->
                byAgreement
                    .computeIfAbsent((String) row.get("agreement_id"), id -> new HashMap<>())
                    .put(
                        new Organisation(
                            (Integer) row.get("organisation_type"),
                            (String) row.get("organisation_code")),
                        (String) row.get("name")));
    return byAgreement;
  }

  private static Map<String, Set<Operation>> operations(Handle handle) {
    Map<String, Set<Operation>> byAgreement = new HashMap<>();
    handle
        .select("select agreement_id, service, operation from agreement_operation")
        .mapToMap()
        .forEach(
            row ->
                byAgreement
                    .computeIfAbsent((String) row.get("agreement_id"), id -> new HashSet<>())
                    .add(
                        new Operation((String) row.get("service"), (String) row.get("operation"))));
    return byAgreement;
  }

  /** The agreement's status, locked until the transaction ends. */
  Optional<AgreementStatus> lockStatus(Handle handle, String agreementId) {
    return handle
        .select("select status from agreement where id = ? for update", agreementId)
        .mapTo(String.class)
        .findOne()
        .map(AgreementStatus::valueOf);
  }

  void insert(Handle handle, Processor processor, Instant now) {
    handle.execute(
        """
        insert into processor (id, name, channel, issuer, cvr, subject_key, created_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        processor.id(),
        processor.name(),
        processor.channel().name(),
        processor.certificate().issuer(),
        processor.certificate().cvr(),
        processor.certificate().subjectKey(),
        GatewayClock.moment(now));
  }

  void insert(Handle handle, Agreement agreement) {
    handle.execute(
        """
        insert into agreement (id, processor_id, status, valid_from, valid_to)
        values (?, ?, ?, ?, ?)""",
        agreement.id(),
        agreement.processorId(),
        agreement.status().name(),
        agreement.validFrom(),
        agreement.validTo());
    agreement
        .controllers()
        .forEach(
            (controller, name) ->
                handle.execute(
                    "insert into agreement_controller values (?, ?, ?, ?)",
                    agreement.id(),
                    controller.type(),
                    controller.code(),
                    name));
    for (Operation operation : agreement.operations()) {
      handle.execute(
          "insert into agreement_operation values (?, ?, ?)",
          agreement.id(),
          operation.service(),
          operation.name());
    }
  }

  void setStatus(Handle handle, String agreementId, AgreementStatus status) {
    handle.execute("update agreement set status = ? where id = ?", status.name(), agreementId);
  }

  void append(Handle handle, String agreementId, AgreementChange change) {
    handle.execute(
        """
        insert into agreement_change
          (agreement_id, changed_at, changed_by, from_status, to_status, reason)
        values (?, ?, ?, ?, ?, ?)""",
        agreementId,
        GatewayClock.moment(change.at()),
        change.by(),
        change.from() == null ? null : change.from().name(),
        change.to().name(),
        change.reason());
  }

  List<AgreementChange> changes(Handle handle, String agreementId) {
    return handle
        .select(
            """
            select changed_at, changed_by, from_status, to_status, reason
            from agreement_change where agreement_id = ? order by id""",
            agreementId)
        .map(
            (row, context) -> {
              String from = row.getString("from_status");
              return new AgreementChange(
                  row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                  row.getString("changed_by"),
                  from == null ? null : AgreementStatus.valueOf(from),
                  AgreementStatus.valueOf(row.getString("to_status")),
                  row.getString("reason"));
            })
        .list();
  }
}
