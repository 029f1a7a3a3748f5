package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Indkaldelser with all that the citizen is told, found by citizen and by who calls. */
public final class BookingStore {
  private static final TypeReference<Booking> CORE = new TypeReference<>() {};
  private static final TypeReference<BookingContent> CONTENT = new TypeReference<>() {};

  /** A booking in the list of who calls. */
  public record Listed(Cpr cpr, WholeBooking whole) {}

  /** With all that is stored, where only a part is said. */
  WholeBooking complete(Handle handle, long citizenId, WholeBooking said) {
    return said.content().originator() != null
        ? said
        : new WholeBooking(
            said.booking(),
            said.content()
                .completing(find(handle, citizenId, said.booking().id()).orElseThrow().content()));
  }

  /** Writes the booking as a fact leaves it. */
  void save(Handle handle, long citizenId, BookingFact fact) {
    WholeBooking whole = complete(handle, citizenId, fact.whole());
    Booking booking = whole.booking();
    handle
        .createUpdate(
            fact instanceof BookingCreated
                ? """
                  insert into booking (id, citizen_id, organisation_type, organisation_code,
                    starts_at, core, content)
                  values (:id, :citizen, :type, :code, :start, :core, :content)"""
                : """
                  update booking set organisation_type = :type, organisation_code = :code,
                    starts_at = :start, core = :core, content = :content
                  where id = :id and citizen_id = :citizen""")
        .bind("id", booking.id().toString())
        .bind("citizen", citizenId)
        .bind("type", booking.owner().type())
        .bind("code", booking.owner().code())
        .bind("start", GatewayClock.moment(booking.start()))
        .bind("core", Json.write(booking))
        .bind("content", Json.write(whole.content()))
        .execute();
  }

  /** A citizen's booking; empty when the citizen has none with that id. */
  public Optional<WholeBooking> find(Handle handle, long citizenId, UUID id) {
    return handle
        .select(
            "select core, content from booking where id = ? and citizen_id = ?",
            id.toString(),
            citizenId)
        .map((row, context) -> whole(row))
        .findOne();
  }

  /** A citizen's bookings that begin at a moment or later, the first first. */
  public List<WholeBooking> ofCitizen(Handle handle, long citizenId, Instant from) {
    return handle
        .select(
            """
            select core, content from booking where citizen_id = ? and starts_at >= ?
            order by starts_at, id""",
            citizenId,
            GatewayClock.moment(from))
        .map((row, context) -> whole(row))
        .list();
  }

  /**
   * What an organisation has called its own citizens to, the first first; citizens who have left it
   * are left out.
   *
   * @param from no earlier than this
   * @param until before this
   * @param after only those that come after a booking that began then ...
   * @param afterId ... and has this id; as texts ids are in the order of the index
   */
  public List<Listed> ofOwner(
      Handle handle,
      Organisation owner,
      Instant from,
      Instant until,
      Instant after,
      String afterId,
      int most) {
    return handle
        .createQuery(
            """
            select b.core, b.content, c.cpr
            from booking b join citizen c on c.id = b.citizen_id
            where b.organisation_type = :type and b.organisation_code = :code
              and b.starts_at >= :from and b.starts_at < :until
              and (b.starts_at, b.id) > (:after, cast(:afterId as char(36)))
              and (case when b.organisation_type = 8 then c.jobcentre
                else coalesce(c.stay_municipality, c.municipality) end) = :code
            order by b.starts_at, b.id limit :most""")
        .bind("type", owner.type())
        .bind("code", owner.code())
        .bind("from", GatewayClock.moment(from))
        .bind("until", GatewayClock.moment(until))
        .bind("after", GatewayClock.moment(after))
        .bind("afterId", afterId)
        .bind("most", most)
        .map(
            (row, context) -> new Listed(Cpr.parse(row.getString("cpr")).orElseThrow(), whole(row)))
        .list();
  }

  private static WholeBooking whole(ResultSet row) throws SQLException {
    return new WholeBooking(
        Json.read(row.getString("core"), CORE), Json.read(row.getString("content"), CONTENT));
  }
}
