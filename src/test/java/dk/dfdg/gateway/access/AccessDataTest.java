package dk.dfdg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.testing.Matrices;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessDataTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final String[] COLUMNS = {
    "service",
    "operation",
    "organisation_type",
    "all",
    "own",
    "former_days_before",
    "former_days_after",
    "guest",
    "other_actor_own",
    "other_actor_guest",
    "other_actor_all",
    "system_all",
    "no_citizen",
    "source"
  };

  @TempDir private Path rules;

  @Test
  void theProjectsMatrixIsAsPublished() {
    AccessMatrix matrix = AccessMatrix.load(RULES);
    String service = "UnemploymentEnrollmentService";

    assertTrue(matrix.row(service, "UnemploymentEnrollment", 8).orElseThrow().all());
    MatrixRow fund = matrix.row(service, "UnemploymentEnrollment", 2).orElseThrow();
    assertTrue(fund.own() && !fund.all() && !fund.guest() && fund.formerDaysAfter() == null);
    assertTrue(matrix.row(service, "UnemploymentEnrollment", 24).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S;O;8;maybe;no;;;no;no;no;no;no;no",
        "S;O;8;no;no;5;;no;no;no;no;no;no",
        "S;O;8;no;no;x;5;no;no;no;no;no;no",
        "S;;8;no;no;;;no;no;no;no;no;no"
      })
  void aRowThatIsNotRightStopsTheStart(String row) {
    assertThrows(BadLawData.class, () -> Matrices.of(row));
  }

  @Test
  void twoRowsForTheSameStopTheStart() {
    String row = "S;O;8;no;no;;;no;no;no;no;no;no";
    BadLawData bad = assertThrows(BadLawData.class, () -> Matrices.of(row, row));
    assertTrue(bad.getMessage().contains("line 3"), bad.getMessage());
  }

  @Test
  @Rule("HTY-0-1")
  void whateverAnotherActorMayRegisterBelongsToATaskThatIsDelegated() {
    AccessMatrix matrix = AccessMatrix.load(RULES);
    List<String> missing = new ArrayList<>();
    for (CsvRow row : CsvFile.read(RULES.resolve("access-matrix.csv"), COLUMNS)) {
      String operation = row.text("operation");
      boolean registers = !operation.startsWith("Get") && !operation.equals("Ping");
      if (registers && row.yes("other_actor_own")) {
        if (!matrix.tasks().covers(row.text("service"), operation)) {
          missing.add(operation);
        }
      }
      // Only reading is open without a delegation: as a guest, or wherever all are shown.
      assertFalse(
          registers && (row.yes("other_actor_guest") || row.yes("other_actor_all")), operation);
    }
    assertEquals(List.of(), missing);
  }

  @Test
  @Rule("HTY-0-1")
  void whatBelongsToATaskIsOpenToAnotherActor() {
    AccessMatrix matrix = AccessMatrix.load(RULES);
    for (CsvRow row :
        CsvFile.read(
            RULES.resolve("delegated-tasks.csv"),
            "service",
            "operation",
            "codes",
            "task",
            "source")) {
      assertTrue(
          matrix
              .row(row.text("service"), row.text("operation"), Organisation.JOBCENTRE)
              .orElseThrow()
              .otherActorOwn(),
          row.text("operation"));
    }
    assertEquals(3, matrix.tasks().of("BookingService", "RegisterNoShow", null).get().code());
    assertTrue(matrix.tasks().of("JobcenterMessageService", "RegisterEvent", null).isEmpty());
  }

  @Test
  void aTaskThatIsUnknownOrStandsTwiceStopsTheStart() throws IOException {
    for (String table : List.of("S;O;;99;x", "S;O;A A;1;x", "S;O;A;1;x\nS;O;B A;2;x", "S;;;1;x")) {
      Files.writeString(
          rules.resolve("delegated-tasks.csv"), "service;operation;codes;task;source\n" + table);
      assertThrows(
          BadLawData.class,
          () ->
              DelegatedTasks.load(
                  rules, code -> code.equals("99") ? Optional.empty() : Optional.of(code)),
          table);
    }
  }

  @Test
  void anAcceptanceTestThatAsksForNothingStopsTheStart() throws IOException {
    Files.writeString(
        rules.resolve("acceptance-test.csv"), "service;operation;calls;source\nS;O;0;x\n");
    assertEquals(
        "acceptance-test.csv, line 2: calls must be at least 1",
        assertThrows(BadLawData.class, () -> AcceptanceTest.load(rules)).getMessage());
  }
}
