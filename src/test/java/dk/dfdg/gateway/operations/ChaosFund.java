package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.CertificateLayout;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.Controller;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SigningKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An a-kasse with a system, a certificate and an agreement of its own. */
record ChaosFund(String name, Organisation organisation, boolean pushed) {
  private static final LocalDate FROM = LocalDate.of(2011, 1, 1);
  private static final LocalDate TO = LocalDate.of(2040, 12, 31);
  private static final int FIRST_CODE = 81;

  /** The first half fetches, the other half has it brought. */
  static List<ChaosFund> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ChaosFund(
                    "fund" + (FIRST_CODE + i),
                    new Organisation(Organisation.FUND, "" + (FIRST_CODE + i)),
                    i >= count / 2))
        .toList();
  }

  /** As the sandbox has its subscribers. */
  SandboxSubscriber subscriber() {
    return new SandboxSubscriber(
        name,
        "A-" + name,
        name,
        CertificateLayout.OCES3,
        Channel.FUND,
        cvr(),
        List.of(new Controller(organisation, name)),
        Map.of(),
        "ACTIVE",
        FROM,
        TO);
  }

  private Cvr cvr() {
    return IntStream.range(0, 100)
        .mapToObj(i -> Cvr.parse("9901%s%02d".formatted(organisation.code(), i)))
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  SigningKey key(Path keys) {
    return SandboxKeys.load(keys.resolve(name + "-ec.p12"));
  }

  void agree(AgreementAdministration agreements, Path keys, Set<String> messageOperations) {
    OcesSubject subject = OcesSubject.read(key(keys).certificate()).subject();
    Set<Operation> operations =
        Stream.concat(
                Stream.of(
                    new Operation("WsrmService", "CreateSequence"),
                    new Operation("WsrmService", "CloseSequence"),
                    new Operation("WsrmService", "TerminateSequence"),
                    new Operation("NotificationReceiverService", "ReceiveMessage")),
                messageOperations.stream()
                    .map(operation -> new Operation("WsrmMessageService", operation)))
            .collect(Collectors.toSet());
    agreements.load(
        new Processor(
            name,
            name,
            Channel.FUND,
            new Caller(subject.issuer(), subject.cvr(), subject.subjectKey())),
        new Agreement(
            "A-" + name,
            name,
            AgreementStatus.ACTIVE,
            FROM,
            TO,
            Map.of(organisation, name),
            operations),
        "test",
        "In use");
  }
}
