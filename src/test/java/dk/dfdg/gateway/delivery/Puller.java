package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.AcceptanceTest;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An organisation of its own with a system that may fetch what the organisation is told. */
final class Puller {
  static final int ADVIS = MessageTypes.PERSON_NOTIFICATION;
  static final int REFERRAL = 5;
  static final int AVAILABILITY = 6;
  private static final Path RULES = Path.of("conf/rules");
  private static final LocalDate DAY = LocalDate.parse("2011-09-05");
  private static final AtomicInteger FUNDS = new AtomicInteger(5000);

  final Organisation fund =
      new Organisation(Organisation.FUND, Integer.toString(FUNDS.getAndIncrement()));
  final GatewayClock clock = GatewayClock.system();
  final Database database;
  final MessageTypes types =
      MessageTypes.load(RULES, EventTable.load(RULES, CodeLists.load(Path.of("conf/codelists"))));
  final Registrations registrations;
  final TransferService service;
  final Queues queues;
  final PushedKinds pushed;

  /** Where the organisation is pushed to, or null. */
  Receiver receiver;

  Puller(Database database) {
    this.database = database;
    TestCallStore testCalls = new TestCallStore(database, clock);
    AccessMatrix matrix = AccessMatrix.load(RULES);
    registrations = new Registrations(database, clock, matrix, Laws.NONE, testCalls);
    Fetchable fetchable = new Fetchable(types, new Subscribers(database), matrix, clock);
    pushed =
        new PushedKinds(
            fetchable,
            organisation -> Optional.ofNullable(receiver).filter(to -> fund.equals(organisation)));
    service = new TransferService(registrations, types, fetchable, pushed::of, clock);
    queues = new Queues(types, clock, pushed::of);
    receiver = receiver(system());
    agree(system(), AgreementStatus.ACTIVE, types.of(Organisation.FUND));
  }

  /** The system that may fetch all kinds. */
  String system() {
    return "fund" + fund.code();
  }

  Receiver receiver(String system) {
    return new Receiver(
        system, fund, "A-" + system, URI.create("https://localhost:1/" + fund.code()));
  }

  /** Makes an agreement by which a system may fetch those kinds. */
  void agree(String system, AgreementStatus status, Collection<MessageTypes.MessageType> kinds) {
    Set<Operation> operations =
        kinds.stream()
            .map(kind -> new Operation("WsrmMessageService", kind.operation()))
            .collect(Collectors.toSet());
    new AgreementAdministration(
            database, clock, AcceptanceTest.load(RULES), new TestCallStore(database, clock))
        .load(
            new Processor(
                system,
                system,
                Channel.FUND,
                new Caller("CN=issuer", "99000058", "UUID:" + UUID.randomUUID())),
            new Agreement(
                "A-" + system,
                system,
                status,
                LocalDate.parse("2011-01-01"),
                LocalDate.parse("2040-12-31"),
                Map.of(fund, "Fund"),
                operations),
            "test",
            "test");
  }

  /** Tells the organisation codes of Bilag 4 about a citizen, in their order. */
  void tell(Cpr cpr, String... codes) {
    register(
        cpr,
        Stream.of(codes)
            .<CitizenFact>map(
                code ->
                    new EventSent(
                        UUID.randomUUID(),
                        fund,
                        types.carrying(code),
                        Event.formed(code, DAY, EventContent.NONE),
                        "HTY-R-4"))
            .toList());
  }

  void notify(Cpr cpr, String text) {
    register(cpr, List.of(new Notified(fund, 5, text, "en", DAY, "A-93")));
  }

  private void register(Cpr cpr, List<CitizenFact> facts) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> facts);
  }

  CallContext call(String service, String operation) {
    return call(service, operation, system(), fund, false);
  }

  CallContext call(
      String service, String operation, String system, Organisation organisation, boolean test) {
    String digest = UUID.randomUUID().toString().replace("-", "");
    return new CallContext(
        UUID.randomUUID(),
        system,
        "A-" + system,
        test,
        Channel.FUND,
        organisation,
        null,
        2,
        "user",
        service,
        operation,
        "urn:uuid:" + UUID.randomUUID(),
        digest + digest);
  }

  Sequence create() {
    return create(null);
  }

  Sequence create(Integer subQueue) {
    return service.create(call("WsrmService", "CreateSequence"), subQueue);
  }

  List<OutgoingMessage> fetch(UUID transfer, int type) {
    String operation = types.find(type).orElseThrow().operation();
    return service.fetch(call("WsrmMessageService", operation), transfer, type, message -> message);
  }

  void terminate(UUID transfer) {
    service.terminate(call("WsrmService", "TerminateSequence"), transfer);
  }

  void close(UUID transfer) {
    service.close(call("WsrmService", "CloseSequence"), transfer);
  }

  /** Fetches all that a transfer holds and ends it. */
  List<OutgoingMessage> drain(Sequence sequence) {
    List<OutgoingMessage> all =
        sequence.inventory().keySet().stream()
            .flatMap(type -> fetch(sequence.id(), type).stream())
            .toList();
    terminate(sequence.id());
    return all;
  }

  Portions portions() {
    return new Portions(database, queues);
  }

  /** As the operator does it. */
  void pause(String by) {
    database.inTransaction(
        handle -> {
          queues.pause(handle, fund, Pause.Of.OPERATOR, by);
          return null;
        });
  }

  void resume() {
    database.inTransaction(
        handle -> {
          queues.resume(handle, fund, Pause.Of.OPERATOR);
          return null;
        });
  }

  QueueStatus status() {
    return database.inTransaction(handle -> queues.status(handle, fund));
  }

  int delivered() {
    return count("delivered");
  }

  int waiting() {
    return count("outgoing");
  }

  private int count(String table) {
    return database.read(
        handle ->
            handle
                .select(
                    "select count(*) from "
                        + table
                        + " where organisation_type = ? and organisation_code = ?",
                    fund.type(),
                    fund.code())
                .mapTo(Integer.class)
                .one());
  }
}
