package dk.dfdg.gateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is wrong is listed with what to do; the others are in. */
@OnBothDatabases
class WrongRowsTest {
  private final IntakeFixture given;
  private final Cpr cpr = Citizens.number();

  WrongRowsTest(TestDatabase test) {
    given = new IntakeFixture(test.database()).on("2011-09-05");
    given.deliver(cpr, "created;#;2011-09-01;Elena;Test;101;", "moved;#;2011-09-03;;;147;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          born;#;2011-09-05;;;101;              | event
          moved;#;2011-09-05;;;101              | row
          moved;#;2011-09-05;;;101;;            | row
          moved;"#";2011-09-05;;;101;           | row
          moved;0101801;2011-09-05;;;101;       | cpr
          moved;6101801234;2011-09-05;;;101;    | cpr
          moved;3102801234;2011-09-05;;;101;    | cpr
          moved;#;2011-09-31;;;101;             | date
          moved;#;05-09-2011;;;101;             | date
          moved;#;2011-09-06;;;101;             | date
          moved;#;1979-12-31;;;101;             | date
          moved;#;2011-09-02;;;101;             | date
          moved;#;2011-09-05;Elena;;101;        | given_name
          moved;#;2011-09-05;;;;                | municipality
          moved;#;2011-09-05;;;1O1;             | municipality
          moved;#;2011-09-05;;;999;             | municipality
          created;0101801999;2011-09-05;;Test;101;       | given_name
          created;0101801999;2011-09-05;Elena;T35t;101;  | surname
          created;0101801999;2011-09-05;Elena;Test;999;  | municipality
          died;#;2011-09-05;;;101;              | municipality
          gone-abroad;#;2011-09-05;;;;0101801998 | new_cpr
          number-changed;#;2011-09-05;;;;       | new_cpr
          number-changed;#;2011-09-05;;;;#      | new_cpr
          number-changed;#;2011-09-05;;;;123    | new_cpr
          returned;0101801999;2011-09-05;;;101; | cpr
          """)
  void isListedWithItsLineItsFieldAndWhatToDo(String row, String field) {
    List<String> before = given.story(cpr);

    RowProblem problem = given.problem(cpr, row);

    assertEquals(field, problem.field());
    assertEquals(2, problem.line());
    assertTrue(problem.reason().endsWith(".") && problem.remedy().endsWith("."));
    assertFalse((problem.reason() + problem.remedy()).contains(cpr.value()));
    assertEquals(before, given.story(cpr));
  }

  @Test
  void everythingThatIsWrongWithARowIsListedAtOnce() {
    IntakeReport report = given.deliver(cpr, "created;x;yesterday;;;1;1");

    assertEquals(
        List.of("cpr", "date", "given_name", "surname", "municipality", "new_cpr"),
        report.problems().stream().map(RowProblem::field).toList());
  }

  @Test
  void theRightRowsAroundAWrongOneAreIn() {
    Cpr other = Citizens.number();

    IntakeReport report =
        given.deliver(
            cpr,
            "moved;#;2011-09-04;;;751;",
            "",
            "moved;#;tomorrow;;;751;",
            "created;" + other.value() + ";2011-09-05;Marek;Test;461;");

    assertEquals(2, report.recorded());
    assertEquals(List.of(4L), report.problems().stream().map(RowProblem::line).toList());
    assertEquals("75100", given.state(cpr).jobcentre());
    assertEquals("46100", given.state(other).jobcentre());
  }

  @Test
  void twoCitizensAreNeverMadeOneAndAnOldNumberIsNotReplacedTwice() {
    Cpr other = Citizens.number();
    Cpr second = Citizens.number();
    given.deliver(other, "created;#;2011-09-05;Marek;Test;461;");

    RowProblem merging = given.problem(cpr, "number-changed;#;2011-09-05;;;;" + other.value());
    given.deliver(cpr, "number-changed;#;2011-09-05;;;;" + second.value());
    RowProblem twice =
        given.problem(cpr, "number-changed;#;2011-09-05;;;;" + Citizens.number().value());

    assertEquals(
        List.of("new_cpr", "cpr"), Stream.of(merging, twice).map(RowProblem::field).toList());
  }

  @Test
  void nothingHappensToTheDeadExceptACorrectedDayOfDeath() {
    given.deliver(cpr, "died;#;2011-09-04;;;;");

    assertEquals("date", given.problem(cpr, "gone-abroad;#;2011-09-05;;;;").field());
    assertEquals(1, given.deliver(cpr, "died;#;2011-09-03;;;;").recorded());
    assertEquals("2011-09-03", given.state(cpr).deadSince().toString());
  }
}
