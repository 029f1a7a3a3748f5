package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What is kept about an organisation's queue, and how it wants its messages. */
final class QueueStore {

  /**
   * A queue.
   *
   * @param byOperator the operator's pause, or null
   * @param bySubscriber the organisation's own, or null
   * @param delivered how many messages in all
   * @param lastSuccess when the last one was, or null
   */
  record Queue(Pause byOperator, Pause bySubscriber, long delivered, Instant lastSuccess) {
    static final Queue UNTOUCHED = new Queue(null, null, 0, null);

    /** Since when nothing goes out, or null. */
    Instant pausedAt() {
      return Stream.of(Optional.ofNullable(byOperator), Optional.ofNullable(bySubscriber))
          .flatMap(Optional::stream)
          .map(Pause::at)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  Optional<Queue> find(Handle handle, Organisation organisation) {
    return find(handle, organisation, "");
  }

  /** For the rest of the transaction, nobody else begins or ends a transfer of the organisation. */
  Queue lock(Handle handle, Organisation organisation) {
    return find(handle, organisation, " for update")
        .orElseGet(
            () -> {
              handle.execute(
                  """
                  insert into delivery_queue (organisation_type, organisation_code) values (?, ?)
                  on conflict do nothing""",
                  organisation.type(),
                  organisation.code());
              return find(handle, organisation, " for update").orElseThrow();
            });
  }

  private static Optional<Queue> find(Handle handle, Organisation organisation, String lock) {
    return handle
        .select(
            """
            select * from delivery_queue
            where organisation_type = ? and organisation_code = ?"""
                + lock,
            organisation.type(),
            organisation.code())
        .map((row, context) -> queue(row))
        .findOne();
  }

  private static Queue queue(ResultSet row) throws SQLException {
    return new Queue(
        pause(row, Pause.Of.OPERATOR),
        pause(row, Pause.Of.SUBSCRIBER),
        row.getLong("delivered"),
        instant(row, "last_success"));
  }

  private static Pause pause(ResultSet row, Pause.Of of) throws SQLException {
    Instant at = instant(row, of.columns() + "_at");
    return at == null ? null : new Pause(at, row.getString(of.columns() + "_by"));
  }

  /** Those about which something is kept. */
  List<Organisation> organisations(Handle handle) {
    return handle
        .createQuery("select organisation_type, organisation_code from delivery_queue")
        .map((row, context) -> new Organisation(row.getInt(1), row.getString(2)))
        .list();
  }

  /** Nothing goes out until it is resumed; of each kind, who paused first is remembered. */
  void pause(Handle handle, Organisation organisation, Pause.Of of, String by, Instant now) {
    lock(handle, organisation);
    handle.execute(
        """
        update delivery_queue set %1$s_at = ?, %1$s_by = ?
        where organisation_type = ? and organisation_code = ? and %1$s_at is null"""
            .formatted(of.columns()),
        GatewayClock.moment(now),
        by,
        organisation.type(),
        organisation.code());
  }

  void resume(Handle handle, Organisation organisation, Pause.Of of) {
    handle.execute(
        """
        update delivery_queue set %1$s_at = null, %1$s_by = null
        where organisation_type = ? and organisation_code = ?"""
            .formatted(of.columns()),
        organisation.type(),
        organisation.code());
  }

  void delivered(Handle handle, Organisation organisation, int messages, Instant now) {
    handle.execute(
        """
        update delivery_queue set delivered = delivered + ?, last_success = ?
        where organisation_type = ? and organisation_code = ?""",
        messages,
        GatewayClock.moment(now),
        organisation.type(),
        organisation.code());
  }

  /** The types that the organisation wants pushed. */
  Set<Integer> pushed(Handle handle, Organisation organisation) {
    return new HashSet<>(
        handle
            .select(
                """
                select type from delivery_choice
                where organisation_type = ? and organisation_code = ? and way = ?""",
                organisation.type(),
                organisation.code(),
                DeliveryWay.PUSH.word())
            .mapTo(Integer.class)
            .list());
  }

  /** Those that want anything pushed. */
  List<Organisation> pushing(Handle handle) {
    return handle
        .select(
            "select distinct organisation_type, organisation_code from delivery_choice where way = ?",
            DeliveryWay.PUSH.word())
        .map((row, context) -> new Organisation(row.getInt(1), row.getString(2)))
        .list();
  }

  /** The organisation wants a type in that way from now on; its queue is locked. */
  void choose(Handle handle, Organisation organisation, int type, DeliveryWay way) {
    int known =
        handle.execute(
            """
            update delivery_choice set way = ?
            where organisation_type = ? and organisation_code = ? and type = ?""",
            way.word(),
            organisation.type(),
            organisation.code(),
            type);
    if (known == 0) {
      handle.execute(
          """
          insert into delivery_choice (organisation_type, organisation_code, type, way)
          values (?, ?, ?, ?)""",
          organisation.type(),
          organisation.code(),
          type,
          way.word());
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
