package dk.dfdg.gateway.access;

import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A gateway's access part on 1 September 2011, and a subscriber that only one test knows. */
final class AgreementFixture {
  static final LocalDate TODAY = LocalDate.of(2011, 9, 1);
  static final Operation PING = new Operation("UnemploymentEnrollmentService", "Ping");
  static final Operation ENROLL =
      new Operation("UnemploymentEnrollmentService", "UnemploymentEnrollment");

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(TODAY.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final TestCallStore testCalls;
  final AgreementAdministration administration;
  final AccessControl control;
  final Processor processor;
  final Caller caller;

  AgreementFixture(Database database) {
    testCalls = new TestCallStore(database, clock);
    administration = administration(database);
    control = control(database);
    String key = UUID.randomUUID().toString();
    caller = new Caller("cn=ca", "10000009", "UUID:" + key);
    processor = new Processor(key, "System " + key, Channel.JOBCENTRE, caller);
  }

  AgreementAdministration administration(Database database) {
    return new AgreementAdministration(
        database, clock, AcceptanceTest.load(Path.of("conf/rules")), testCalls);
  }

  AccessControl control(Database database) {
    return new AccessControl(new Subscribers(database), clock);
  }

  /** For the jobcentre, both operations, 2011. */
  Agreement agreement(AgreementStatus status) {
    return agreement(
        status, LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31), Set.of(PING, ENROLL));
  }

  Agreement agreement(
      AgreementStatus status, LocalDate from, LocalDate to, Set<Operation> operations) {
    return new Agreement(
        UUID.randomUUID().toString(),
        processor.id(),
        status,
        from,
        to,
        Map.of(JOBCENTRE, "Jobcenter"),
        operations);
  }

  Agreement add(Agreement agreement) {
    administration.load(processor, agreement, "test", "sample");
    return agreement;
  }

  AccessDecision decide() {
    return decide(control, JOBCENTRE, ENROLL);
  }

  AccessDecision decide(AccessControl node, Organisation organisation, Operation operation) {
    return node.decide(caller, organisation, operation.service(), operation.name());
  }

  void testCall(Agreement agreement, Operation operation) {
    testCalls.record(
        new CallContext(
            UUID.randomUUID(),
            processor.id(),
            agreement.id(),
            true,
            Channel.JOBCENTRE,
            JOBCENTRE,
            null,
            2,
            null,
            operation.service(),
            operation.name(),
            "m",
            "d"));
  }
}
