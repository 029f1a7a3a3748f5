package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The calendar: places that several citizens may be offered, and how many of them have each. */
public final class CalendarStore {
  /**
   * A place in the calendar.
   *
   * @param taken so many citizens have chosen it
   */
  public record Place(Organisation owner, BookingTime time, int taken) {
    /** Nobody else has room. */
    public boolean full() {
      return taken >= time.capacity();
    }

    /** It is the one that is offered, and not another with the same id. */
    public boolean is(Organisation offering, BookingTime offered) {
      return owner.equals(offering) && time.equals(offered);
    }
  }

  /** The places that exist, by their ids. */
  public Map<UUID, Place> find(Handle handle, Collection<UUID> ids) {
    return places(handle, ids, "");
  }

  /** The same, and nobody else takes or frees one of them before the transaction ends. */
  public Map<UUID, Place> lock(Handle handle, Collection<UUID> ids) {
    return places(handle, ids, " for update");
  }

  /** Always in the order of their ids, so that two citizens who swap places both get through. */
  private static Map<UUID, Place> places(Handle handle, Collection<UUID> ids, String lock) {
    return ids.isEmpty()
        ? Map.of()
        : handle
            .createQuery("select * from calendar_place where id in (<ids>) order by id" + lock)
            .bindList("ids", ids.stream().map(UUID::toString).distinct().toList())
            .map((row, context) -> place(row))
            .stream()
            .collect(Collectors.toMap(place -> place.time().id(), Function.identity()));
  }

  /** Makes sure that offered places exist; always in the order of their ids, as above. */
  void offer(Handle handle, Booking booking, List<BookingTime> times) {
    times.stream()
        .sorted(Comparator.comparing(time -> time.id().toString()))
        .filter(time -> !inserted(handle, booking.owner(), time))
        .forEach(
            time -> {
              if (time.isOwnOf(booking.id())) {
                change(handle, booking.owner(), time);
              } else {
                compare(handle, booking.owner(), time);
              }
            });
  }

  /** The booking's own place follows the booking, but nobody loses it. */
  private static void change(Handle handle, Organisation owner, BookingTime time) {
    handle.execute(
        """
        update calendar_place set organisation_type = ?, organisation_code = ?,
          capacity = greatest(cast(? as int), taken)
        where id = ?""",
        owner.type(),
        owner.code(),
        time.capacity(),
        time.id().toString());
  }

  /** The rules have compared it already; another call may have been faster since. */
  private void compare(Handle handle, Organisation owner, BookingTime time) {
    if (!find(handle, List.of(time.id())).get(time.id()).is(owner, time)) {
      throw new Refusal(
          Violation.of(FaultCode.PLACE_KNOWN_OTHERWISE, "IDK-28-1")
              .at("//*[local-name()='BookingOptionIdentifier']", time.id().toString()));
    }
  }

  private static boolean inserted(Handle handle, Organisation owner, BookingTime time) {
    return handle
            .createUpdate(
                """
                insert into calendar_place (id, organisation_type, organisation_code, starts_at,
                  ends_at, capacity)
                values (:id, :type, :code, :start, :end, :capacity) on conflict do nothing""")
            .bind("id", time.id().toString())
            .bind("type", owner.type())
            .bind("code", owner.code())
            .bind("start", GatewayClock.moment(time.start()))
            .bind("end", GatewayClock.moment(time.end()))
            .bind("capacity", time.capacity())
            .execute()
        == 1;
  }

  /** Takes or frees places as a fact says; refused when nobody else has room there. */
  void move(Handle handle, BookingFact fact) {
    if (fact.freed() != null) {
      handle.execute(
          "update calendar_place set taken = taken - 1 where id = ? and taken > 0",
          fact.freed().toString());
    }
    if (fact.taken() != null
        && handle.execute(
                "update calendar_place set taken = taken + 1 where id = ? and taken < capacity",
                fact.taken().toString())
            == 0) {
      throw new Refusal(FaultCode.BOOKING_TIME_TAKEN);
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new Organisation(row.getInt("organisation_type"), row.getString("organisation_code")),
        new BookingTime(
            UUID.fromString(row.getString("id")),
            instant(row, "starts_at"),
            instant(row, "ends_at"),
            row.getInt("capacity")),
        row.getInt("taken"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
