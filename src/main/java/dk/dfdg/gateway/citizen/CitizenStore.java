package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.store.Json;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Citizens and their lock. */
public final class CitizenStore {
  private static final String STATE =
      """
      select c.*, e.message_identifier, e.category, e.registration_date,
        e.enrollment_date, e.unemployment_status, e.professions, e.email, e.enrollment_comment,
        e.rights_advised, e.contact_deadline, e.cancellation_date, e.cancellation_cause
      """;

  private static final String FOR_CALL =
      STATE
          + """
            , a.digest, a.outcome,
            exists (select 1 from affiliation f where f.citizen_id = c.id
              and f.organisation_type = :type and f.organisation_code = :code
              and f.valid_from <= :former_begins_by
              and (f.valid_to is null or f.valid_to >= :former_ends_after)) as former,
            exists (select 1 from guest_access g where g.citizen_id = c.id
              and g.organisation_type = :type and g.organisation_code = :code
              and g.valid_from <= :today and g.valid_to >= :today) as guest
          from citizen c
          left join enrollment e on e.citizen_id = c.id
          left join accepted_call a on a.processor_id = :processor and a.message_id = :message
          """;

  /** The citizen who has the number, or else the one who has had it. */
  private static final String HAS_OR_HAD_NUMBER =
      """
      c.id = coalesce((select n.id from citizen n where n.cpr = :cpr),
        (select o.citizen_id from former_cpr o where o.cpr = :cpr))
      """;

  /**
   * A citizen as a call meets it.
   *
   * @param earlier a call with the same id that was accepted before, or null
   * @param former the organisation's in the matrix row's window
   * @param guest the organisation has guest access today
   */
  record Met(
      CitizenState state, AcceptedCallStore.Earlier earlier, boolean former, boolean guest) {}

  /**
   * Calls about one citizen wait here for each other. Only the lock: what is loaded in the same
   * statement would be as old as the wait.
   */
  Optional<Long> lock(Handle handle, Cpr cpr) {
    return handle
        .createQuery("select c.id from citizen c where " + HAS_OR_HAD_NUMBER + "for update")
        .bind("cpr", cpr.value())
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * Locks many citizens, always in the order of their keys; those whom nobody knows are left out.
   *
   * @return their keys, by each number of the list that leads to one
   */
  Map<String, Long> lockAll(Handle handle, List<Cpr> numbers) {
    Map<String, Long> ids = new HashMap<>();
    List<String> asked = numbers.stream().map(Cpr::value).distinct().toList();
    if (asked.isEmpty()) {
      return ids;
    }
    // Both kinds of numbers are found first, so that one statement locks all in one order.
    each(
        handle,
        "select cpr, citizen_id as id from former_cpr where cpr in (<numbers>)",
        asked,
        ids);
    each(handle, "select cpr, id from citizen where cpr in (<numbers>)", asked, ids);
    if (!ids.isEmpty()) {
      handle
          .createQuery("select id from citizen where id in (<ids>) order by id for update")
          .bindList("ids", ids.values().stream().distinct().toList())
          .mapTo(Long.class)
          .list();
    }
    return ids;
  }

  private static void each(Handle handle, String sql, List<String> numbers, Map<String, Long> ids) {
    handle
        .createQuery(sql)
        .bindList("numbers", numbers)
        .map((row, context) -> Map.entry(row.getString("cpr"), row.getLong("id")))
        .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
  }

  void lock(Handle handle, long id) {
    handle.select("select id from citizen where id = ? for update", id).mapTo(Long.class).one();
  }

  /** Locks the citizen unless somebody else has; returns whether it did. */
  boolean lockUnlessBusy(Handle handle, long id) {
    return handle
        .select("select id from citizen where id = ? for update skip locked", id)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** The citizens that follow a key, by their keys. */
  List<CitizenState> page(Handle handle, long after, int most) {
    return handle
        .select(
            STATE
                + """
                from citizen c left join enrollment e on e.citizen_id = c.id
                where c.id > ? order by c.id limit ?""",
            after,
            most)
        .map((row, context) -> CitizenRows.state(row))
        .list();
  }

  /** The state, for work that no call has asked for. */
  public CitizenState load(Handle handle, long id) {
    return handle
        .select(
            STATE + "from citizen c left join enrollment e on e.citizen_id = c.id where c.id = ?",
            id)
        .map((row, context) -> CitizenRows.state(row))
        .one();
  }

  /** The state and everything else that a call must know, in one round trip. */
  Optional<Met> meet(Handle handle, Cpr cpr, CallContext call, MatrixRow access, LocalDate today) {
    return bound(handle.createQuery(FOR_CALL + "where " + HAS_OR_HAD_NUMBER), call, access, today)
        .bind("cpr", cpr.value())
        .map((row, context) -> CitizenRows.met(row))
        .findOne();
  }

  /** The same of many citizens, by their keys. */
  Map<Long, Met> meetAll(
      Handle handle, Collection<Long> ids, CallContext call, MatrixRow access, LocalDate today) {
    return ids.isEmpty()
        ? Map.of()
        : bound(handle.createQuery(FOR_CALL + "where c.id in (<ids>)"), call, access, today)
            .bindList("ids", ids.stream().distinct().toList())
            .map((row, context) -> CitizenRows.met(row))
            .stream()
            .collect(Collectors.toMap(met -> met.state().id(), Function.identity()));
  }

  private static Query bound(Query query, CallContext call, MatrixRow access, LocalDate today) {
    int before = access.formerDaysBefore() == null ? 0 : access.formerDaysBefore();
    int after = access.formerDaysAfter() == null ? 0 : access.formerDaysAfter();
    return query
        .bind("type", call.organisation().type())
        .bind("code", call.organisation().code())
        .bind("former_begins_by", today.plusDays(before))
        .bind("former_ends_after", today.minusDays(after))
        .bind("today", today)
        .bind("processor", call.processorId())
        .bind("message", call.messageId());
  }

  /** Writes the state of a locked citizen; the enrollment is written separately. */
  void save(Handle handle, CitizenState after) {
    Person person = after.person();
    Visitation visitation = after.visitation();
    handle
        .createUpdate(
            """
            update citizen set municipality = :municipality, stay_municipality = :stay,
              jobcentre = :jobcentre, fund = :fund, dead_since = :dead, abroad = :abroad,
              temporary_foreign_address = :temporary, contact_group = :group,
              contact_group_since = :groupSince, benefit_granted = :granted,
              applied_on = :applied, refused_on = :refused, benefit_right_from = :right,
              match_group = :match, previous_match_group = :previousMatch,
              match_since = :matchSince, confirmed_on = :confirmed, reminded_on = :reminded,
              reminders = :reminders,
              absences = :absences, markings = :markings, contact_course = :course,
              fund_course = :fundCourse, delegations = :delegations
            where id = :id""")
        .bind("municipality", person.municipality())
        .bind("stay", person.municipalityOfStay())
        .bind("jobcentre", person.jobcentre())
        .bind("fund", person.fund())
        .bind("dead", person.deadSince())
        .bind("abroad", person.abroad())
        .bind("temporary", person.temporaryForeignAddress())
        .bind("group", visitation.contactGroup())
        .bind("groupSince", visitation.contactGroupSince())
        .bind("granted", visitation.benefitGranted())
        .bind("applied", visitation.appliedOn())
        .bind("refused", visitation.refusedOn())
        .bind("right", visitation.benefitRightFrom())
        .bind("match", visitation.matchGroup())
        .bind("previousMatch", visitation.previousMatchGroup())
        .bind("matchSince", visitation.matchSince())
        .bind("confirmed", after.jobSearch().confirmedOn())
        .bind("reminded", after.jobSearch().remindedOn())
        .bind("reminders", after.jobSearch().reminders())
        .bind("absences", Json.write(after.absences()))
        .bind("markings", Json.write(after.markings()))
        .bind("course", unlessNone(after.contactCourse(), ContactCourse.NONE))
        .bind("fundCourse", unlessNone(after.fundCourse(), FundCourse.NONE))
        .bind("delegations", unlessNone(after.delegations(), List.of()))
        .bind("id", after.id())
        .execute();
  }

  /** Most citizens have none; their rows stay small. */
  private static <T> String unlessNone(T known, T none) {
    return known.equals(none) ? null : Json.write(known);
  }

  /** The key of the citizen who has the number or has had it, when known. */
  public Optional<Long> find(Handle handle, Cpr cpr) {
    return handle
        .createQuery("select c.id from citizen c where " + HAS_OR_HAD_NUMBER)
        .bind("cpr", cpr.value())
        .mapTo(Long.class)
        .findOne();
  }

  /** Whether somebody has had the number before another one. */
  boolean isReplaced(Handle handle, Cpr cpr) {
    return handle
        .select("select 1 from former_cpr where cpr = ?", cpr.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Keeps the number that the citizen has had, so that it still leads to the citizen. */
  void changeNumber(Handle handle, long id, Cpr number, LocalDate day) {
    handle.execute(
        """
        insert into former_cpr (cpr, citizen_id, replaced_on)
        select cpr, id, ? from citizen where id = ?""",
        day,
        id);
    handle.execute("update citizen set cpr = ? where id = ?", number.value(), id);
  }

  /** Adds a citizen and returns its key; its affiliations are added separately. */
  public long insert(Handle handle, NewCitizen citizen) {
    return handle
        .createUpdate(
            """
            insert into citizen (cpr, given_name, surname, municipality, jobcentre, fund,
              dead_since, abroad, temporary_foreign_address, contact_group, match_group,
              previous_match_group, benefit_granted, benefit_right_from)
            values (:cpr, :givenName, :surname, :municipality, :jobcentre, :fund,
              :deadSince, :abroad, :temporaryForeignAddress, :contactGroup, :matchGroup,
              :previousMatchGroup, :benefitGranted, :benefitRightFrom)""")
        .bind("cpr", citizen.cpr().value())
        .bind("givenName", citizen.givenName())
        .bind("surname", citizen.surname())
        .bind("municipality", citizen.municipality())
        .bind("jobcentre", citizen.jobcentre())
        .bind("fund", citizen.fund())
        .bind("deadSince", citizen.deadSince())
        .bind("abroad", citizen.abroad())
        .bind("temporaryForeignAddress", citizen.temporaryForeignAddress())
        .bind("contactGroup", citizen.contactGroup())
        .bind("matchGroup", citizen.matchGroup())
        .bind("previousMatchGroup", citizen.previousMatchGroup())
        .bind("benefitGranted", citizen.benefitGranted())
        .bind("benefitRightFrom", citizen.benefitRightFrom())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }
}
