package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.access.AcceptanceTest;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.app.sandbox.SandboxAgreements;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A production gateway's files: the shipped settings with the sandbox's keys. */
record Production(Path directory, String url, String user, String password) {

  /** Makes the keys. */
  Production {
    SandboxKeys.prepare(
        directory.resolve("keys"),
        SandboxAgreements.load(Path.of("conf/sandbox/agreements.yaml")),
        GatewayClock.system().machineNow());
  }

  /** The settings, as good as they can be. */
  String settings() throws IOException {
    String text = Files.readString(Distribution.HOME.resolve("conf/gateway.yaml"));
    return text.replace("host: 0.0.0.0", "host: 127.0.0.1")
        .replace("port: 8443", "port: " + freePort())
        .replace("/etc/dfdg-gateway/tls.p12", "keys/tls.p12")
        .replace("/etc/dfdg-gateway/signature.p12", "keys/gateway.p12")
        .replace("/etc/dfdg-gateway/oces.pem", "keys/ca.pem")
        .replace("/etc/dfdg-gateway/oces-crl.pem", "keys/crl.pem")
        .replace("/etc/dfdg-gateway/receivers.pem", "keys/ca.pem")
        .replace(
            "receivers: receivers.yaml",
            "receivers: " + Distribution.HOME.resolve("conf/receivers.yaml"))
        .replace("${DFDG_TLS_PASSWORD}", SandboxKeys.PASSWORD)
        .replace("${DFDG_SIGNATURE_PASSWORD}", SandboxKeys.PASSWORD)
        .replace("jdbc:postgresql://localhost:5432/dfdg", url)
        .replace("user: dfdg", "user: " + user)
        .replace("${DFDG_DATABASE_PASSWORD}", password)
        .replace("/var/lib/dfdg-gateway", "state")
        .replace("configuration: .", "configuration: " + Distribution.HOME.resolve("conf"));
  }

  Path write(String settings) throws IOException {
    return Files.writeString(directory.resolve("gateway.yaml"), settings);
  }

  /** An agreement of workbase that is in use. */
  void agree(Database database) {
    GatewayClock clock = GatewayClock.system();
    OcesSubject subject =
        OcesSubject.read(SandboxKeys.load(directory.resolve("keys/workbase.p12")).certificate())
            .subject();
    new AgreementAdministration(
            database,
            clock,
            AcceptanceTest.load(Path.of("conf/rules")),
            new TestCallStore(database, clock))
        .load(
            new Processor(
                "workbase",
                "WorkBase",
                Channel.JOBCENTRE,
                new Caller(subject.issuer(), subject.cvr(), subject.subjectKey())),
            new Agreement(
                "A-workbase",
                "workbase",
                AgreementStatus.ACTIVE,
                LocalDate.of(2011, 1, 1),
                LocalDate.of(2040, 12, 31),
                Map.of(TestGateway.JOBCENTRE, "Jobcenter København"),
                Set.of(
                    new Operation(Payloads.SERVICE, "UnemploymentEnrollment"),
                    new Operation(Payloads.SERVICE, "Ping"))),
            "test",
            "In use");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
