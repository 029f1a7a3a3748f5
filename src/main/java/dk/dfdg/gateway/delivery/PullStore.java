package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.delivery.Transfer.Content;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Messages that are pulled. What waits is found by index {@code outgoing_pull} from the lowest
 * number of each type on, however much waits behind it; H2 reads in the order of an index only when
 * all its columns are named.
 */
final class PullStore {

  /** The lowest numbers of those types that are in no transfer. */
  List<Long> waiting(Handle handle, Organisation organisation, List<Integer> types, int most) {
    String each =
        types.stream()
            .map(
                type ->
                    """
                    (select number from outgoing
                    where organisation_type = :type and organisation_code = :code
                      and type = %d and transfer is null and not set_aside
                    order by organisation_type, organisation_code, type, number limit :most)"""
                        .formatted(type))
            .collect(Collectors.joining(" union all "));
    return handle
        .createQuery("select number from (" + each + ") lowest order by number limit :most")
        .bind("type", organisation.type())
        .bind("code", organisation.code())
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** Puts them into a transfer; returns what it holds by that. */
  List<Content> put(Handle handle, List<Long> numbers, UUID transfer) {
    handle
        .createUpdate(
            """
            update outgoing set transfer = :transfer
            where number in (<numbers>) and transfer is null""")
        .bind("transfer", transfer.toString())
        .bindList("numbers", numbers)
        .execute();
    return handle
        .createQuery(
            """
            select type, count(*) as messages, min(number) as first_number,
              max(number) as last_number
            from outgoing where number in (<numbers>) and transfer = :transfer
            group by type order by type""")
        .bind("transfer", transfer.toString())
        .bindList("numbers", numbers)
        .map(
            (row, context) ->
                new Content(
                    row.getInt("type"),
                    row.getInt("messages"),
                    row.getLong("first_number"),
                    row.getLong("last_number"),
                    false))
        .list();
  }

  /** What a transfer holds of a type, in order. */
  OutgoingRow.Readable messages(Handle handle, Transfer transfer, Content content) {
    return OutgoingRow.readable(
        handle,
        handle.select(
            "select "
                + OutgoingRow.COLUMNS
                + """
                     from outgoing o join citizen c on c.id = o.citizen_id
                    where o.organisation_type = ? and o.organisation_code = ? and o.type = ?
                      and o.number between ? and ? and o.transfer = ?
                    order by o.number""",
            transfer.organisation().type(),
            transfer.organisation().code(),
            content.type(),
            content.first(),
            content.last(),
            transfer.id().toString()));
  }

  /** The numbers of messages. */
  List<Long> numbers(Handle handle, List<UUID> identifiers) {
    return handle
        .createQuery(
            "select number from outgoing where message_identifier in (<identifiers>) order by number")
        .bindList("identifiers", identifiers.stream().map(UUID::toString).toList())
        .mapTo(Long.class)
        .list();
  }

  /** Identifiers of advis about a citizen that are in no transfer. */
  List<UUID> advisAbout(Handle handle, Organisation organisation, long citizenId) {
    return handle
        .select(
            """
            select message_identifier from outgoing
            where citizen_id = ? and organisation_type = ? and organisation_code = ?
              and type = ? and transfer is null order by number""",
            citizenId,
            organisation.type(),
            organisation.code(),
            MessageTypes.PERSON_NOTIFICATION)
        .mapTo(String.class)
        .map(UUID::fromString)
        .list();
  }

  /** The numbers of what a transfer holds. */
  List<Long> numbers(Handle handle, Transfer transfer) {
    return transfer.contents().stream()
        .flatMap(content -> numbers(handle, transfer, content).stream())
        .toList();
  }

  private static List<Long> numbers(Handle handle, Transfer transfer, Content content) {
    return handle
        .select(
            """
            select number from outgoing
            where organisation_type = ? and organisation_code = ? and type = ?
              and number between ? and ? and transfer = ?""",
            transfer.organisation().type(),
            transfer.organisation().code(),
            content.type(),
            content.first(),
            content.last(),
            transfer.id().toString())
        .mapTo(Long.class)
        .list();
  }

  /** They wait again. */
  void release(Handle handle, List<Long> numbers) {
    handle
        .createUpdate("update outgoing set transfer = null where number in (<numbers>)")
        .bindList("numbers", numbers)
        .execute();
  }
}
