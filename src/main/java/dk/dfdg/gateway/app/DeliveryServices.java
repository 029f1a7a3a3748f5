package dk.dfdg.gateway.app;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.delivery.QueueService;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.delivery.TransferService;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.message.DeliveryEndpoint;
import dk.dfdg.gateway.message.MessageWireEndpoint;
import dk.dfdg.gateway.message.StatusWireEndpoint;
import dk.dfdg.gateway.message.WsrmEndpoint;
import dk.dfdg.gateway.message.WsrmMessageEndpoint;
import dk.dfdg.gateway.soap.Wire;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What waits for the organisations, and the endpoints by which they fetch it. */
final class DeliveryServices {
  private final Queues queues;
  private final MessageWireEndpoint messages;
  private final Map<String, Object> endpoints = new LinkedHashMap<>();

  /**
   * @param hasReceiver whether an organisation can be pushed to
   * @param address of the gateway, once it is known
   */
  DeliveryServices(
      MessageTypes types,
      Registrations registrations,
      Subscribers subscribers,
      AccessMatrix matrix,
      RuleCatalogue catalogue,
      Wire wire,
      GatewayClock clock,
      Predicate<Organisation> hasReceiver,
      Supplier<URI> address) {
    queues = new Queues(types, clock);
    messages = new MessageWireEndpoint(catalogue, wire);
    TransferService transfers =
        new TransferService(registrations, types, subscribers, matrix, clock);
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
            new QueueService(registrations, queues, hasReceiver),
            new StatusWireEndpoint(types, wire),
            wire,
            clock));
  }

  /** The queues, for operators and for what is measured. */
  Queues queues() {
    return queues;
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
