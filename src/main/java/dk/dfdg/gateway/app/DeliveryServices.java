package dk.dfdg.gateway.app;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.delivery.Fetchable;
import dk.dfdg.gateway.delivery.Portions;
import dk.dfdg.gateway.delivery.PushedKinds;
import dk.dfdg.gateway.delivery.QueueService;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.delivery.Receiver;
import dk.dfdg.gateway.delivery.TransferService;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.message.DeliveryEndpoint;
import dk.dfdg.gateway.message.MessageWireEndpoint;
import dk.dfdg.gateway.message.StatusWireEndpoint;
import dk.dfdg.gateway.message.WsrmEndpoint;
import dk.dfdg.gateway.message.WsrmMessageEndpoint;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.store.Database;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for the organisations, and the endpoints by which they fetch it. */
final class DeliveryServices {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryServices.class);

  private final PushedKinds pushed;
  private final Queues queues;
  private final MessageWireEndpoint messages;
  private final Map<String, Object> endpoints = new LinkedHashMap<>();

  /**
   * @param receivers where an organisation is pushed to, if anywhere
   * @param address of the gateway, once it is known
   */
  DeliveryServices(
      Database database,
      MessageTypes types,
      Registrations registrations,
      Subscribers subscribers,
      AccessMatrix matrix,
      RuleCatalogue catalogue,
      Wire wire,
      GatewayClock clock,
      Function<Organisation, Optional<Receiver>> receivers,
      Supplier<URI> address) {
    Fetchable fetchable = new Fetchable(types, subscribers, matrix, clock);
    pushed = new PushedKinds(fetchable, receivers);
    queues = new Queues(types, clock, pushed::of);
    messages = new MessageWireEndpoint(catalogue, wire);
    TransferService transfers =
        new TransferService(registrations, types, fetchable, pushed::of, clock);
    endpoints.put(
        "WsrmService",
        new WsrmEndpoint(
            transfers,
            types,
            wire,
            clock,
            () -> address.get().resolve("/services/WsrmMessageService/v1")));
    endpoints.put("WsrmMessageService", new WsrmMessageEndpoint(transfers, messages, wire, clock));
    endpoints.put(
        "DeliveryService",
        new DeliveryEndpoint(
            new QueueService(registrations, queues, new Portions(database, queues), pushed),
            new StatusWireEndpoint(types, wire),
            wire,
            clock));
  }

  /** The queues, for operators and for what is measured. */
  Queues queues() {
    return queues;
  }

  /** Says who has chosen push for what nobody pushes. */
  void warn(Database database) {
    database
        .read(pushed::unfulfilled)
        .forEach(
            organisation ->
                LOG.warn(
                    "{} has chosen push for kinds of message that cannot be pushed (no receiver in"
                        + " delivery.receivers, or its agreement does not cover them): they are"
                        + " pulled",
                    organisation));
  }

  /** Messages as the contracts have them, for push. */
  MessageWireEndpoint messages() {
    return messages;
  }

  /** The endpoints by the names of their services. */
  Map<String, Object> endpoints() {
    return endpoints;
  }
}
