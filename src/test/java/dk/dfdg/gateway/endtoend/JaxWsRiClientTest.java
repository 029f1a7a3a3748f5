package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that is not CXF: wsimport of the JAX-WS RI makes its classes from the served contract,
 * and a program of {@code src/test/java-ri} signs with Java's own XML signatures. Each runs in a
 * JVM of its own, where CXF is not on the class path.
 */
class JaxWsRiClientTest {
  @TempDir private Path directory;

  @Test
  void enrollsReadsTheReceiptAndReadsAFault() throws Exception {
    TestGateway gateway = TestGateway.shared();
    RiTools ri = new RiTools(directory, gateway);
    Path generated = ri.generate(gateway.enrollment() + "?wsdl");
    Path classes = ri.compile(List.of(generated, Path.of("src/test/java-ri")));
    Cpr cpr = Citizens.add(gateway.database());

    List<String> said =
        ri.run(
            classes,
            "EnrollmentClient",
            gateway.enrollment().toString(),
            gateway.directory().resolve("keys").toAbsolutePath().toString(),
            cpr.value(),
            gateway.clock().today().toString());

    assertEquals(4, said.size(), said.toString());
    assertEquals("signed answer", said.get(0));
    assertTrue(said.get(1).matches("receipt [0-9a-f-]{36}"), said.get(1));
    assertEquals("signed answer", said.get(2));
    assertEquals(
        "fault "
            + FaultCode.ENROLLMENT_OVERLAP.number()
            + " "
            + FaultCode.ENROLLMENT_OVERLAP.textEnglish(),
        said.get(3));
    assertEquals(1, Answers.registered(gateway, cpr).size());
  }

  @Test
  void hasNoCxfOnItsClassPath() throws IOException {
    assertTrue(Files.exists(RiTools.CLASS_PATH_FILE));
    assertTrue(RiTools.classPath().stream().noneMatch(jar -> jar.contains("cxf")));
  }
}
