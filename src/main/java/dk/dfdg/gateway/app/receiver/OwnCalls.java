package dk.dfdg.gateway.app.receiver;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A subscriber's calls about its own queue. */
final class OwnCalls {
  private static final String NAMESPACES = "http://service.bm.dk/dfdg/";

  private final SignedClient client;
  private final URI gateway;
  private final Organisation organisation;

  /**
   * @param gateway its address
   * @param organisation whose messages they are
   */
  OwnCalls(SignedClient client, URI gateway, Organisation organisation) {
    this.client = client;
    this.gateway = gateway;
    this.organisation = organisation;
  }

  /**
   * Calls an operation and returns the payload of its answer.
   *
   * @param service without the word Service
   * @param content of the request; its elements have the prefix {@code s}
   * @throws IOException when there is no answer, or a fault, or one that is not signed
   */
  Element call(String service, String operation, String content)
      throws IOException, InterruptedException {
    String namespace = NAMESPACES + service + "/v1/";
    SignedClient.Answer answer =
        client.send(
            gateway.resolve("/services/" + service + "Service/v1"),
            namespace + operation,
            "<s:%1$sRequest xmlns:s=\"%2$s\">%3$s</s:%1$sRequest>"
                .formatted(operation, namespace, content),
            organisation,
            "urn:uuid:" + UUID.randomUUID());
    if (!answer.signed() || answer.payload() == null) {
      throw new IOException("The answer is not signed by the gateway.");
    }
    if (answer.fault()) {
      throw new CallRefused(
          text(answer.payload(), "TextEnglish") + " " + text(answer.payload(), "RemedyEnglish"));
    }
    return answer.payload();
  }

  /** The elements of that local name below another, at any depth. */
  static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The text of the first element of that local name; empty when there is none. */
  static String text(Element parent, String name) {
    return all(parent, name).stream()
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse("");
  }
}
