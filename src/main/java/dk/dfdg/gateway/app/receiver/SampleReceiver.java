package dk.dfdg.gateway.app.receiver;

import static dk.dfdg.gateway.app.receiver.OwnCalls.all;
import static dk.dfdg.gateway.app.receiver.OwnCalls.text;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What a subscriber does to get its messages: by pull, CreateSequence, each Get… of the inventory,
 * TerminateSequence; by push, an answer to each. Prints them.
 */
public final class SampleReceiver {
  private final OwnCalls calls;
  private final PrintWriter out;
  private final MessagePrinter printer;

  /**
   * @param client signs as the subscriber
   * @param gateway its address
   * @param organisation whose messages it fetches
   */
  public SampleReceiver(
      SignedClient client, URI gateway, Organisation organisation, PrintWriter out) {
    this.calls = new OwnCalls(client, gateway, organisation);
    this.out = out;
    this.printer = new MessagePrinter(out);
  }

  /**
   * Chooses for every kind of message how it comes.
   *
   * @param way PULL or PUSH
   */
  public void choose(String way) throws IOException, InterruptedException {
    for (Element type : all(calls.call("Delivery", "GetDeliveryStatus", ""), "MessageTypeStatus")) {
      if (!text(type, "DeliveryWay").equals(way)) {
        calls.call(
            "Delivery",
            "SetDeliveryWay",
            "<s:MessageTypeIdentifier>%s</s:MessageTypeIdentifier><s:DeliveryWay>%s</s:DeliveryWay>"
                .formatted(text(type, "MessageTypeIdentifier"), way));
      }
    }
  }

  /** Fetches everything that waits; returns how many messages. */
  public int pull() throws IOException, InterruptedException {
    int messages = 0;
    for (Element sequence = open(); !text(sequence, "Identifier").isEmpty(); sequence = open()) {
      String identifier = text(sequence, "Identifier");
      for (Element item : all(sequence, "ServiceItem")) {
        messages += fetch(text(item, "ServiceName"), identifier);
      }
      calls.call(
          "Wsrm", "TerminateSequence", "<s:Identifier>%s</s:Identifier>".formatted(identifier));
      out.println("Transfer " + identifier + " is terminated.");
      out.flush();
    }
    return messages;
  }

  private Element open() throws IOException, InterruptedException {
    return calls.call("Wsrm", "CreateSequence", "");
  }

  private int fetch(String operation, String identifier) throws IOException, InterruptedException {
    Element response =
        calls.call(
            "WsrmMessage",
            operation,
            "<s:SequenceIdentifier>%s</s:SequenceIdentifier>".formatted(identifier));
    String kind = operation.replaceFirst("^Get(\\w+)Version1$", "$1");
    List<Element> messages =
        all(response, "WSRMMetadata").stream()
            .map(metadata -> (Element) metadata.getParentNode())
            .toList();
    messages.forEach(message -> printer.print(kind, message));
    return messages.size();
  }

  /** Prints what has been pushed, and takes it. */
  public Verdict take(Received received) {
    Element message = (Element) all(received.payload(), "WSRMMetadata").get(0).getParentNode();
    printer.print(message.getLocalName(), message);
    return Verdict.ACCEPTED;
  }
}
