package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Fetches as a fund's system would, from whichever node answers; now and then it breaks a transfer
 * off or forgets it, and then gets everything again.
 */
final class PullingFund implements Runnable {
  private static final String WSRM = "http://service.bm.dk/dfdg/Wsrm/v1/";
  private static final String MESSAGES = "http://service.bm.dk/dfdg/WsrmMessage/v1/";
  private static final int CLOSED_OF_TEN = 2;

  private final ChaosFund fund;
  private final SignedClient client;
  private final IntFunction<URI> nodes;
  private final Tally tally;
  private final int expected;
  private final BooleanSupplier over;
  private final Random chance;
  private int node;
  private boolean empty;

  /**
   * @param nodes the address of a node at that turn
   * @param expected so many events come in all
   * @param over it is to end although they have not come
   */
  PullingFund(
      ChaosFund fund,
      SignedClient client,
      IntFunction<URI> nodes,
      Tally tally,
      int expected,
      BooleanSupplier over) {
    this.fund = fund;
    this.client = client;
    this.nodes = nodes;
    this.tally = tally;
    this.expected = expected;
    this.over = over;
    this.chance = new Random(fund.name().hashCode());
  }

  @Override
  public void run() {
    try {
      while (!over.getAsBoolean() && !(empty && tally.events() == expected)) {
        if (!transfer()) {
          Thread.sleep(1000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when there was nothing, or nobody to ask. */
  private boolean transfer() throws InterruptedException {
    try {
      Element created = call("WsrmService", WSRM, "CreateSequence", "");
      if (created == null) {
        return false;
      }
      String id = text(created, "Identifier");
      empty = id == null;
      if (empty) {
        return false;
      }
      NodeList items = created.getElementsByTagNameNS("*", "ServiceItem");
      for (int i = 0; i < items.getLength(); i++) {
        String operation = text((Element) items.item(i), "ServiceName");
        Element fetched =
            call(
                "WsrmMessageService",
                MESSAGES,
                operation,
                "<r:SequenceIdentifier>" + id + "</r:SequenceIdentifier>");
        if (fetched == null) {
          return false;
        }
        take(fetched);
      }
      String end = chance.nextInt(10) < CLOSED_OF_TEN ? "CloseSequence" : "TerminateSequence";
      call("WsrmService", WSRM, end, "<r:Identifier>" + id + "</r:Identifier>");
      return true;
    } catch (IOException gone) {
      node++;
      return false;
    }
  }

  private void take(Element answer) {
    NodeList metadata = answer.getElementsByTagNameNS("*", "WSRMMetadata");
    for (int i = 0; i < metadata.getLength(); i++) {
      Element message = (Element) metadata.item(i).getParentNode();
      tally.took(
          text(message, "MessageIdentifier"),
          text(message, "PersonCivilRegistrationIdentifier"),
          text(message, "FreeText"));
    }
  }

  /** Null when it was refused, which happens while the database is away. */
  private Element call(String service, String namespace, String operation, String content)
      throws IOException, InterruptedException {
    URI address = nodes.apply(node).resolve("/services/" + service + "/v1");
    SignedClient.Answer answer =
        client.send(
            address,
            namespace + operation,
            "<r:"
                + operation
                + "Request xmlns:r=\""
                + namespace
                + "\">"
                + content
                + "</r:"
                + operation
                + "Request>",
            fund.organisation(),
            "urn:uuid:" + UUID.randomUUID());
    return answer.fault() || !answer.signed() ? null : answer.payload();
  }

  private static String text(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? null : found.item(0).getTextContent();
  }

  /** For the test to see that the operations are those of the table. */
  static List<String> operations() {
    return List.of("GetAvailabilityEventVersion1");
  }
}
