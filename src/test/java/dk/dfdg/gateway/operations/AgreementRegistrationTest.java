package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.cli.GatewayCommand;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Registering an agreement on the command line")
class AgreementRegistrationTest {
  private static final TestGateway GATEWAY = TestGateway.fresh();
  private static final String GOOD =
      """
      id: A-new
      processor:
        id: newsystem
        name: Nyt system
        channel: JOBCENTRE
        certificate:
          issuer: CN=Another Authority, C=DK
          cvr: 99000015
          system: UUID:5f6a3c1e-2c0b-4a53-9e57-0d9d2f3b7a11
      controllers:
        - {type: 8, code: 10100, name: Jobcenter København}
      services:
        UnemploymentEnrollmentService: [UnemploymentEnrollment, Ping]
      valid_from: 2020-01-01
      valid_to: 2040-12-31
      """;

  @TempDir Path directory;
  private String out;
  private String err;

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  @DisplayName("takes the example that is shipped, as a draft that lets nobody in")
  void example() throws Exception {
    String example = Files.readString(Path.of("conf/agreement-example.yaml"));
    assertEquals(
        0, register(example.replace("  id: workbase", "  id: other").replace("2028", "2040")), err);
    assertEquals("Agreement A-2026-001 is now DRAFT; 'agreement test' comes next.", out.strip());
    assertEquals(
        "DRAFT", GATEWAY.gateway().agreements().show("A-2026-001").orElseThrow().status().name());
    assertEquals(1, run("agreement", "activate", "A-2026-001", "--reason", "Too early"));
    assertTrue(err.contains("is DRAFT; only one that is IN_TEST can become ACTIVE"), err);
  }

  @Test
  @DisplayName("leads to use only by way of the test before use")
  void wholeWay() throws Exception {
    GATEWAY.gateway().agreements().revoke("A-oces2", "test", "Its place is taken");
    Files.copy(
        GATEWAY.directory().resolve("keys/workbase-oces2.crt.pem"),
        directory.resolve("system.pem"));
    String file =
        GOOD.replaceFirst(
                "(?s)certificate:.*?controllers", "certificate: {file: system.pem}\ncontrollers")
            .replace("id: newsystem", "id: workbase-oces2")
            .replace("Nyt system", "Job-centre system with an OCES2 certificate")
            .replace("A-new", "A-way");
    assertEquals(0, register(file), () -> err);
    assertEquals(0, run("agreement", "test", "A-way", "--reason", "Test"), () -> err);
    assertEquals(1, run("agreement", "activate", "A-way", "--reason", "Untested"));
    assertTrue(err.contains("has not passed its acceptance test"), err);

    Cpr cpr = Citizens.add(GATEWAY.gateway().database());
    String enroll = Payloads.enroll(cpr, GATEWAY.clock().today());
    SignedClient.Answer tried = send("UnemploymentEnrollment", enroll);
    assertFalse(tried.fault(), tried.xml());
    assertTrue(tried.xml().contains("TestIndicator"), tried.xml());
    send("Ping", Payloads.ping());
    assertEquals(0, run("agreement", "activate", "A-way", "--reason", "Tested"), () -> err);

    SignedClient.Answer real = send("UnemploymentEnrollment", enroll);
    assertFalse(real.fault() || real.xml().contains("TestIndicator"), real.xml());
  }

  @Test
  @DisplayName("is refused, with the reason, for whatever the gateway does not know")
  void refused() throws Exception {
    refused(GOOD.replace("id: A-new", "id: A-new\ncolour: red"), "colour");
    refused(GOOD.replace("valid_to: 2040-12-31", ""), "valid_to");
    refused(GOOD.replace("Ping]", "Pong]"), "no operation UnemploymentEnrollmentService/Pong");
    refused(GOOD.replace("UnemploymentEnrollmentService:", "TaxService:"), "no service TaxService");
    refused(GOOD.replace("type: 8", "type: 77"), "no organisation type 77");
    refused(GOOD.replace("channel: JOBCENTRE", "channel: SYSTEM"), "processor.channel is none of");
    refused(GOOD.replace("cvr: 99000015", "cvr: 99000016"), "is no CVR");
    refused(GOOD.replace("UUID:5f", "UUID:5F"), "processor.certificate.system");
    refused(GOOD.replace("    cvr: 99000015\n", ""), "either file, or issuer, cvr and system");
    refused(GOOD.replace("valid_to: 2040", "valid_to: 2019"), "valid_to lies before valid_from");
    refused(GOOD.replace("2040-12-31", "2021-12-31"), "has ended already");
    refused(GOOD.replace("id: A-new", "id: A-workbase"), "already an agreement A-workbase");
    refused(GOOD.replace("id: newsystem", "id: opera"), "already known with other particulars");
  }

  @Test
  @DisplayName("is refused for a certificate that would not be trusted or names no system")
  void certificates() throws Exception {
    certificateRefused("revoked", "on the revocation list");
    certificateRefused("expired", "expired on");
    certificateRefused("untrusted", "does not come from an authority");
    certificateRefused("employee", "system certificate (UI:DK-O) is required");
    certificateRefused("workbase", "Another processor is already known by this certificate");
  }

  private void certificateRefused(String key, String reason) throws Exception {
    Path pem = GATEWAY.directory().resolve("keys/" + key + ".crt.pem").toAbsolutePath();
    refused(
        GOOD.replaceFirst(
            "(?s)certificate:.*?controllers", "certificate: {file: '" + pem + "'}\ncontrollers"),
        reason);
  }

  private void refused(String yaml, String reason) throws Exception {
    assertEquals(1, register(yaml), () -> out);
    assertTrue(err.contains(reason), err);
    assertFalse(err.contains("\tat "), err);
  }

  private int register(String yaml) throws Exception {
    Path file = Files.writeString(directory.resolve("agreement.yaml"), yaml);
    return run("agreement", "register", file.toString(), "--reason", "Made by a test");
  }

  private int run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--dir";
    all[arguments.length + 1] = GATEWAY.directory().toString();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
      return GatewayCommand.run(Gateway::start, all);
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
      out = printed.toString(StandardCharsets.UTF_8);
      err = complaints.toString(StandardCharsets.UTF_8);
    }
  }

  private static SignedClient.Answer send(String operation, String payload) throws Exception {
    return GATEWAY
        .as("workbase-oces2")
        .send(
            GATEWAY.enrollment(),
            Payloads.action(operation),
            payload,
            TestGateway.JOBCENTRE,
            "urn:uuid:" + UUID.randomUUID());
  }
}
