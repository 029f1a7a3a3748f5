package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deliveries;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.EnrollmentRoom;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The intake beside the enrollment service, on the day that a test moves them to. */
final class IntakeFixture {
  final EnrollmentRoom room;
  final CprIntake intake;

  IntakeFixture(Database database) {
    JobcentreRegister jobcentres = JobcentreRegister.load(Path.of("conf/registers"));
    AutomaticLaw law =
        new AutomaticLaw(
            EnrollmentRules.deadlines(),
            List.of(EnrollmentRules.consequences(), new CprConsequences(jobcentres)));
    room = new EnrollmentRoom(database, law);
    intake = new CprIntake(new Deliveries(database, room.clock, law), room.clock, jobcentres);
  }

  IntakeFixture on(String day) {
    room.on(day);
    return this;
  }

  /** Takes in rows; the number sign stands for the citizen's number. */
  IntakeReport deliver(Cpr cpr, String... rows) {
    return intake.take(Arrays.stream(rows).map(row -> row.replace("#", cpr.value())).toList(), 2);
  }

  /** What is said of the only row that is wrong. */
  RowProblem problem(Cpr cpr, String row) {
    List<RowProblem> problems = deliver(cpr, row).problems();
    if (problems.size() != 1) {
      throw new AssertionError("Not one problem: " + problems);
    }
    return problems.get(0);
  }

  void register(Cpr cpr, CitizenFact... facts) {
    room.registrations.registerAutomatic(room.id(cpr), state -> List.of(facts));
  }

  long id(Cpr cpr) {
    return room.id(cpr);
  }

  CitizenState state(Cpr cpr) {
    return room.state(cpr);
  }

  List<String> story(Cpr cpr) {
    return room.story(cpr);
  }

  /** To whom something was told about the citizen, and what. */
  List<String> told(Cpr cpr) {
    long id = id(cpr);
    return room.database.read(
        handle ->
            handle
                .select(
                    """
                    select organisation_code, type, text_en from notification
                    where citizen_id = ? order by registered_at, organisation_code""",
                    id)
                .map(
                    (row, context) ->
                        row.getString(1) + " " + row.getInt(2) + " " + row.getString(3))
                .list());
  }
}
