package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Turns rows of {@link CitizenStore} into values. */
final class CitizenRows {
  private static final TypeReference<List<Profession>> PROFESSIONS = new TypeReference<>() {};

  private static final TypeReference<List<Absence>> ABSENCES = new TypeReference<>() {};
  private static final TypeReference<List<Marking>> MARKINGS = new TypeReference<>() {};
  private static final TypeReference<ContactCourse> COURSE = new TypeReference<>() {};
  private static final TypeReference<FundCourse> FUND_COURSE = new TypeReference<>() {};
  private static final TypeReference<List<Delegation>> DELEGATIONS = new TypeReference<>() {};

  private CitizenRows() {}

  static CitizenStore.Met met(ResultSet row) throws SQLException {
    String digest = row.getString("digest");
    return new CitizenStore.Met(
        state(row),
        digest == null ? null : new AcceptedCallStore.Earlier(digest, row.getString("outcome")),
        row.getBoolean("former"),
        row.getBoolean("guest"));
  }

  static CitizenState state(ResultSet row) throws SQLException {
    return new CitizenState(
        person(row),
        visitation(row),
        number(row, "category") == null ? null : enrollment(row),
        new JobSearch(date(row, "confirmed_on"), date(row, "reminded_on"), row.getInt("reminders")),
        Json.read(row.getString("absences"), ABSENCES),
        Json.read(row.getString("markings"), MARKINGS),
        course(row.getString("contact_course")),
        fundCourse(row.getString("fund_course")),
        delegations(row.getString("delegations")));
  }

  private static ContactCourse course(String json) {
    return json == null ? ContactCourse.NONE : Json.read(json, COURSE);
  }

  private static FundCourse fundCourse(String json) {
    return json == null ? FundCourse.NONE : Json.read(json, FUND_COURSE);
  }

  private static List<Delegation> delegations(String json) {
    return json == null ? List.of() : Json.read(json, DELEGATIONS);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong("id"),
        Cpr.parse(row.getString("cpr"))
            .orElseThrow(() -> new IllegalStateException("A stored CPR number is not one")),
        row.getString("municipality"),
        row.getString("stay_municipality"),
        row.getString("jobcentre"),
        row.getString("fund"),
        date(row, "dead_since"),
        row.getBoolean("abroad"),
        row.getBoolean("temporary_foreign_address"));
  }

  private static Visitation visitation(ResultSet row) throws SQLException {
    return new Visitation(
        number(row, "contact_group"),
        date(row, "contact_group_since"),
        row.getBoolean("benefit_granted"),
        date(row, "applied_on"),
        date(row, "refused_on"),
        date(row, "benefit_right_from"),
        number(row, "match_group"),
        number(row, "previous_match_group"),
        date(row, "match_since"));
  }

  private static Enrollment enrollment(ResultSet row) throws SQLException {
    LocalDate cancelled = date(row, "cancellation_date");
    return new Enrollment(
        UUID.fromString(row.getString("message_identifier")),
        row.getInt("category"),
        date(row, "registration_date"),
        date(row, "enrollment_date"),
        row.getInt("unemployment_status"),
        Json.read(row.getString("professions"), PROFESSIONS),
        row.getString("email"),
        row.getString("enrollment_comment"),
        row.getBoolean("rights_advised"),
        date(row, "contact_deadline"),
        cancelled == null ? null : new Cancellation(cancelled, row.getInt("cancellation_cause")));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
