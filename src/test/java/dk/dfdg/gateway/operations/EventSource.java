package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.event.EventConsequences;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where the events come from: most are registered by the gateway's own transaction in this process,
 * as by one more node, and some by signed calls to the nodes that are killed. Whatever was not
 * acknowledged is sent again with the same id.
 */
final class EventSource {
  static final int EVENTS_A_CITIZEN = 50;
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/JobcenterMessage/v1/";
  private static final String ACTION = NAMESPACE + "RegisterEvent";
  private static final int EVENTS_A_TRANSACTION = 5;
  private static final int SIGNED_CITIZENS_A_FUND = 2;

  private record Member(long id, Cpr cpr, ChaosFund fund) {}

  private final Database database;
  private final GatewayClock clock = GatewayClock.system();
  private final Registrations registrations;
  private final List<Member> members = new ArrayList<>();
  private final SignedClient client;
  private final IntFunction<URI> nodes;

  EventSource(Database database, SignedClient client, IntFunction<URI> nodes) {
    this.database = database;
    this.client = client;
    this.nodes = nodes;
    Path rules = Path.of("conf/rules");
    EventTable events = EventTable.load(rules, CodeLists.load(Path.of("conf/codelists")));
    this.registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(rules),
            new AutomaticLaw(
                List.of(),
                List.of(new EventConsequences(events, MessageTypes.load(rules, events)))),
            new TestCallStore(database, clock));
  }

  /** Adds so many members of each fund. */
  void addMembers(List<ChaosFund> funds, int each) {
    database.inTransaction(
        handle -> {
          for (int i = 0; i < funds.size() * each; i++) {
            ChaosFund fund = funds.get(i % funds.size());
            Cpr cpr = Cpr.parse(number(i)).orElseThrow();
            long id =
                new CitizenStore()
                    .insert(
                        handle,
                        new NewCitizen(
                            cpr,
                            "Member",
                            "Test",
                            "101",
                            TestGateway.JOBCENTRE.code(),
                            fund.organisation().code(),
                            null,
                            false,
                            false,
                            1,
                            1,
                            null,
                            true,
                            null));
            new AffiliationStore()
                .affiliate(handle, id, TestGateway.JOBCENTRE, LocalDate.of(2011, 1, 1));
            members.add(new Member(id, cpr, fund));
          }
          return null;
        });
  }

  private static String number(int i) {
    return "%02d0780%04d".formatted(1 + i / 5000, 1000 + i % 5000);
  }

  /** What each fund must have been given in the end: citizen and number of events. */
  Map<String, Integer> expected(ChaosFund fund) {
    Map<String, Integer> expected = new HashMap<>();
    members.stream()
        .filter(member -> member.fund().equals(fund))
        .forEach(member -> expected.put(member.cpr().value(), EVENTS_A_CITIZEN));
    return expected;
  }

  /** How many events each fund is told of. */
  int eventsOf(ChaosFund fund) {
    return expected(fund).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Registers all events; returns when the last is acknowledged. */
  void run() throws InterruptedException {
    int funds = (int) members.stream().map(Member::fund).distinct().count();
    List<Member> signed = members.subList(0, funds * SIGNED_CITIZENS_A_FUND);
    List<Member> others = members.subList(signed.size(), members.size());
    List<Thread> threads = new ArrayList<>();
    IntStream.range(0, 2).forEach(i -> threads.add(new Thread(() -> call(half(signed, i), i))));
    IntStream.range(0, 2).forEach(i -> threads.add(new Thread(() -> register(half(others, i)))));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static List<Member> half(List<Member> all, int which) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == which).mapToObj(all::get).toList();
  }

  private void register(List<Member> some) {
    for (int from = 1; from <= EVENTS_A_CITIZEN; from += EVENTS_A_TRANSACTION) {
      for (Member member : some) {
        int first = from;
        while (!registered(member, first)) {
          pause();
        }
      }
    }
  }

  /** False when the database is away; then it is asked later how far it has come. */
  private boolean registered(Member member, int first) {
    try {
      registrations.registerAutomatic(
          member.id(),
          state ->
              known(member) >= first
                  ? List.of()
                  : IntStream.range(first, first + EVENTS_A_TRANSACTION)
                      .mapToObj(number -> new EventOccurred(event(member, number), "HTY-R-4"))
                      .toList());
      return true;
    } catch (RuntimeException away) {
      return false;
    }
  }

  private int known(Member member) {
    return database.read(
        handle ->
            handle
                .select(
                    "select count(*) from fact where citizen_id = ? and kind = 'EventOccurred'",
                    member.id())
                .mapTo(Integer.class)
                .one());
  }

  private Event event(Member member, int number) {
    return new Event(
        UUID.randomUUID(),
        "R09",
        null,
        clock.today(),
        Channel.JOBCENTRE,
        TestGateway.JOBCENTRE,
        new EventContentBuilder().freeText(text(member, number)).build());
  }

  private static String text(Member member, int number) {
    return member.fund().organisation().code() + " " + number;
  }

  private void call(List<Member> some, int firstNode) {
    int node = firstNode;
    for (int number = 1; number <= EVENTS_A_CITIZEN; number++) {
      for (Member member : some) {
        String id = "urn:uuid:" + UUID.randomUUID();
        while (!acknowledged(member, number, id, node)) {
          node++;
          pause();
        }
      }
    }
  }

  private boolean acknowledged(Member member, int number, String id, int node) {
    URI address = nodes.apply(node).resolve("/services/JobcenterMessageService/v1");
    try {
      SignedClient.Answer answer =
          client.send(address, ACTION, payload(member, number), TestGateway.JOBCENTRE, id);
      return !answer.fault() && answer.signed();
    } catch (IOException gone) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String payload(Member member, int number) {
    return "<j:RegisterEventRequest xmlns:j=\""
        + NAMESPACE
        + "\"><j:Event><j:PersonCivilRegistrationIdentifier>"
        + member.cpr().value()
        + "</j:PersonCivilRegistrationIdentifier>"
        + "<j:EventTypeIdentifier>R09</j:EventTypeIdentifier><j:IncidentDate>"
        + clock.today()
        + "</j:IncidentDate><j:MunicipalityCode>101</j:MunicipalityCode><j:Comments>"
        + text(member, number)
        + "</j:Comments></j:Event></j:RegisterEventRequest>";
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
