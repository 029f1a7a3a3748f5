package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.sandbox.SampleEvents.Told;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.delivery.DeliveryWay;
import dk.dfdg.gateway.delivery.Pause;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.delivery.SampleTransfers;
import dk.dfdg.gateway.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One message of every kind that is delivered, in transfers by which the sample messages of
 * WsrmService and WsrmMessageService name them; and a queue, Odense's, that is paused.
 */
final class MessageLoad {
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");
  private static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");
  private static final Organisation PUSHED = new Organisation(Organisation.FUND, "02");
  private static final Organisation PAUSED = new Organisation(Organisation.JOBCENTRE, "46100");

  /** Of message-types.csv. */
  private static final int CV_NUMBER = 8;

  /** Whom they are about: Ole Testrup, about whom nothing else is registered by sample messages. */
  private static final String CITIZEN = "2105709903";

  /** The rule by which events are sent. */
  private static final String RULE = "AKK-61-3";

  private static final String IDENTIFIER = "5a3b1c1e-0000-4000-8000-0000000001%02d";

  private final Database database;
  private final Queues queues;
  private final SampleTransfers transfers;
  private final FactLoad factLoad;
  private final SampleEvents events;

  MessageLoad(Database database, GatewayClock clock, MessageTypes types, FactLoad factLoad) {
    this.database = database;
    this.queues = new Queues(types, clock);
    this.transfers = new SampleTransfers(clock);
    this.factLoad = factLoad;
    this.events = new SampleEvents(clock.today());
  }

  /** Nothing when it is there already. */
  void load() {
    if (database.inTransaction(handle -> transfers.isThere(handle, FUND, id(1)))) {
      return;
    }
    begin(1, FUND, "akasse01", null, events.forFund(), false, false);
    begin(2, JOBCENTRE, "workbase", null, events.forJobcentre(), false, false);
    begin(3, PAUSED, "fasit", 12, events.only(12, "MA"), true, false);
    begin(4, PAUSED, "fasit", 15, events.only(15, "V1"), false, false);
    begin(5, PAUSED, "fasit", 11, events.only(11, "MT"), false, false);
    begin(6, PAUSED, "fasit", 14, List.of(), false, true);
    database.inTransaction(
        handle -> {
          queues.choose(handle, PUSHED, CV_NUMBER, DeliveryWay.PUSH);
          queues.pause(handle, PAUSED, Pause.Of.SUBSCRIBER, "Sample data");
          return null;
        });
  }

  private void begin(
      int number,
      Organisation receiver,
      String system,
      Integer subQueue,
      List<Told> told,
      boolean fetched,
      boolean ended) {
    List<EventSent> sent =
        told.stream()
            .map(
                each -> new EventSent(UUID.randomUUID(), receiver, each.type(), each.event(), RULE))
            .toList();
    List<CitizenFact> facts = new ArrayList<>(sent);
    List<UUID> held = new ArrayList<>(sent.stream().map(EventSent::messageIdentifier).toList());
    if (subQueue == null) {
      facts.add(events.advis(receiver));
    }
    factLoad.load(citizen(), facts);
    database.inTransaction(
        handle -> {
          if (subQueue == null) {
            held.addAll(transfers.advisAbout(handle, receiver, citizen()));
          }
          transfers.begin(handle, id(number), receiver, system, subQueue, held, fetched, ended);
          return null;
        });
  }

  private long citizen() {
    CitizenStore citizens = new CitizenStore();
    Cpr cpr = Cpr.parse(CITIZEN).orElseThrow();
    return database.read(handle -> citizens.find(handle, cpr)).orElseThrow();
  }

  private static UUID id(int number) {
    return UUID.fromString(IDENTIFIER.formatted(number));
  }
}
