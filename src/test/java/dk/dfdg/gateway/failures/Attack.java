package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Sends something bad and looks at the answer and at what is left in the gateway. */
final class Attack {
  /** Ten digits, unless they are part of a UUID. */
  private static final Pattern CPR =
      Pattern.compile("(?<![0-9A-Fa-f])[0-9]{6}-?[0-9]{4}(?![0-9A-Fa-f])");

  private static final Pattern INSIDES =
      Pattern.compile(
          "javax?\\.|org\\.|Exception|\\bnull\\b|(?i:\\b(select|insert|update|delete) .*\\b(from|into|set)\\b)|SQL|H2|hikari|wss4j|cxf");

  private static final Schema FAULTS = faults();

  /** Whatever sends. */
  @FunctionalInterface
  interface Sender {
    Answer send() throws Exception;
  }

  private final TestGateway gateway;
  private final Stored before;
  private final Answer answer;

  private Attack(TestGateway gateway, Stored before, Answer answer) {
    this.gateway = gateway;
    this.before = before;
    this.answer = answer;
  }

  static Attack with(Message message) {
    return on(message.gateway(), message::send);
  }

  static Attack on(TestGateway gateway, Sender sender) {
    Stored before = Stored.in(gateway);
    try {
      return new Attack(gateway, before, sender.send());
    } catch (Exception e) {
      throw new AssertionError("No answer", e);
    }
  }

  /** What has come back already. */
  static Attack answered(TestGateway gateway, Answer answer) {
    return new Attack(gateway, Stored.in(gateway), answer);
  }

  /** Refused by the chain, signed, kept in the audit, and without a trace in the data. */
  Attack isRefused(FaultCode... codes) {
    assertEquals(500, answer.httpStatus(), answer.xml());
    assertTrue(answer.signed(), "the fault is not signed");
    return isFault(codes);
  }

  /** Refused before the message was read; such an answer is not signed. */
  Attack isRefusedUnread(int httpStatus, FaultCode code) {
    assertEquals(httpStatus, answer.httpStatus(), answer.xml());
    return isFault(code);
  }

  private Attack isFault(FaultCode... codes) {
    Document document = Xml.parse(answer.xml());
    Element detail = Xml.the(document, "ServiceFault");
    assertValid(detail);
    List<String> numbers = texts(detail, "FaultCode");
    List<String> expected = Arrays.stream(codes).map(code -> "" + code.number()).toList();
    assertEquals(expected, numbers.subList(1, numbers.size()), answer.xml());
    assertEquals(expected.get(0), numbers.get(0));
    assertTellsNothing(Xml.the(document, "Fault").getTextContent());
    assertAudited(codes[0], Xml.the(document, "IncidentIdentifier").getTextContent());
    assertEquals(before, Stored.in(gateway), "something was stored");
    List.of(codes).forEach(SeenCodes::add);
    return this;
  }

  /** The sandbox names the exact cause. */
  Attack explaining(String cause) {
    String told = Xml.the(Xml.parse(answer.xml()), "TextEnglish").getTextContent();
    assertTrue(told.contains(cause), told);
    return this;
  }

  /** Text, remedy or law says it. */
  Attack saying(String words) {
    String told = Xml.the(Xml.parse(answer.xml()), "ServiceFault").getTextContent();
    assertTrue(told.contains(words), told);
    return this;
  }

  Attack notSaying(String words) {
    String told = Xml.the(Xml.parse(answer.xml()), "ServiceFault").getTextContent();
    assertFalse(told.contains(words), told);
    return this;
  }

  private void assertAudited(FaultCode code, String incident) {
    List<Map<String, Object>> rows =
        gateway
            .database()
            .read(
                handle ->
                    handle
                        .select("select * from refused_call where incident = ?", incident)
                        .mapToMap()
                        .list());
    assertEquals(1, rows.size(), "no audit row");
    assertEquals(code.number(), rows.get(0).get("fault_code"));
    rows.get(0).forEach((column, value) -> assertTellsNothing(column + ": " + value + ";"));
  }

  private static void assertTellsNothing(String text) {
    assertFalse(CPR.matcher(text).find(), text);
    assertFalse(
        INSIDES.matcher(text.replace(": null;", "")).find(), () -> "tells of our insides: " + text);
  }

  private static List<String> texts(Element parent, String localName) {
    NodeList found = parent.getElementsByTagNameNS("*", localName);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static void assertValid(Element detail) {
    try {
      FAULTS.newValidator().validate(new DOMSource(detail));
    } catch (SAXException | IOException e) {
      throw new AssertionError("the fault does not follow its schema", e);
    }
  }

  private static Schema faults() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("xsd/faults-v1.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
