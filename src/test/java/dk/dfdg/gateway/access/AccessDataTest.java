package dk.dfdg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Matrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessDataTest {
  @Test
  void theProjectsMatrixIsAsPublished() {
    AccessMatrix matrix = AccessMatrix.load(Path.of("conf/rules"));
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
  void anAcceptanceTestThatAsksForNothingStopsTheStart(@TempDir Path rules) throws IOException {
    Files.writeString(
        rules.resolve("acceptance-test.csv"), "service;operation;calls;source\nS;O;0;x\n");
    assertEquals(
        "acceptance-test.csv, line 2: calls must be at least 1",
        assertThrows(BadLawData.class, () -> AcceptanceTest.load(rules)).getMessage());
  }
}
