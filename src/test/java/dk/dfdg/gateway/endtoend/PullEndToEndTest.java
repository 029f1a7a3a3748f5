package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PullPayloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Messages by pull, by signed calls: from what a jobcentre registers to what its a-kasse has. */
class PullEndToEndTest {
  private static final Organisation JOBCENTRE = Citizens.JOBCENTRE;

  private static final Schema SCHEMA = schema();

  /** What the fund has fetched, the sandbox's sample messages among it. */
  private static final Set<String> ofFund = new HashSet<>();

  /** Of its own: what is drained here, nobody else may wait for. */
  private static TestGateway gateway;

  private final Cpr cpr = Citizens.add(gateway.database());

  @BeforeAll
  static void start() {
    gateway = TestGateway.fresh();
    drain();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static Answer fund(String payload) {
    return gateway.send("akasse01", Citizens.FUND, payload);
  }

  /** The inventory of a sequence: how many by operation. */
  private static Map<String, Integer> inventory(Answer sequence) {
    Map<String, Integer> inventory = new LinkedHashMap<>();
    List<String> names = all(sequence, "ServiceName");
    List<String> counts = all(sequence, "MessageCount");
    for (int i = 0; i < names.size(); i++) {
      inventory.put(names.get(i), Integer.valueOf(counts.get(i)));
    }
    return inventory;
  }

  private static List<String> all(Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(((Element) found.item(i)).getTextContent());
    }
    return texts;
  }

  /** Takes everything that waits, as a receiver does; returns the event types in their order. */
  private static List<String> drain() {
    List<String> codes = new ArrayList<>();
    Answer sequence = accepted(fund(PullPayloads.create()));
    Optional<String> id = field(sequence, "Identifier");
    while (id.isPresent()) {
      String open = id.orElseThrow();
      inventory(sequence)
          .forEach(
              (operation, count) -> {
                ofFund.add(operation);
                Answer messages = accepted(fund(PullPayloads.fetch(operation, open)));
                assertValid(messages);
                assertEquals(count, all(messages, "MessageIdentifier").size());
                codes.addAll(all(messages, "EventTypeIdentifier"));
              });
      accepted(fund(PullPayloads.terminate(open)));
      sequence = accepted(fund(PullPayloads.create()));
      id = field(sequence, "Identifier");
    }
    return codes;
  }

  private static void assertValid(Answer messages) {
    assertDoesNotThrow(
        () -> SCHEMA.newValidator().validate(new DOMSource(messages.payload())), messages.xml());
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("xsd/wsrm-message-v1.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyKindOfMessageIsAsTheContractSays() {
    Answer sequence = accepted(gateway.send("workbase", JOBCENTRE, PullPayloads.create()));
    Map<String, Integer> inventory = inventory(sequence);
    inventory
        .keySet()
        .forEach(
            operation ->
                assertValid(
                    accepted(
                        gateway.send(
                            "workbase",
                            JOBCENTRE,
                            PullPayloads.fetch(
                                operation, field(sequence, "Identifier").orElseThrow())))));
    Set<String> seen = new HashSet<>(inventory.keySet());
    seen.addAll(ofFund);
    assertEquals(15, seen.size(), seen::toString);
  }

  private void register(String code, String comments) {
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    String event =
        EventPayloads.with(
            EventPayloads.inMunicipality(EventPayloads.event(cpr, code, gateway.clock().today())),
            "Comments",
            comments);
    accepted(gateway.send("workbase", JOBCENTRE, event));
  }

  @Test
  @Rule({"AKK-61-3", "AKK-69-2"})
  void whatAJobcentreRegistersIsFetchedByTheMembersFundAndByNobodyElse() {
    register("R55", "Tvivl om rådighed.");

    Answer sequence = accepted(fund(PullPayloads.create()));
    String id = field(sequence, "Identifier").orElseThrow();
    assertEquals(Map.of("GetAvailabilityEventVersion1", 1), inventory(sequence));
    assertEquals(
        Optional.of(gateway.service("WsrmMessageService").toString()),
        field(sequence, "ServiceEndpoint"));
    assertEquals(Optional.of("false"), field(sequence, "MoreIndicator"));
    String fetch = PullPayloads.fetch("GetAvailabilityEventVersion1", id);
    refused(
        gateway.send("akasse02", new Organisation(Organisation.FUND, "02"), fetch),
        FaultCode.SEQUENCE_UNKNOWN);

    Answer messages = accepted(fund(fetch));
    assertEquals(Optional.of(cpr.value()), field(messages, "PersonCivilRegistrationIdentifier"));
    assertEquals(Optional.of("R55"), field(messages, "EventTypeIdentifier"));
    assertEquals(Optional.of("Tvivl om rådighed."), field(messages, "FreeText"));
    assertEquals(Optional.of(gateway.clock().today().toString()), field(messages, "EventDate"));
    assertEquals(Optional.of("101"), field(messages, "MunicipalityCode"));
    assertEquals(Optional.of("workbase"), field(messages, "ClientSystemIdentifier"));
    assertEquals(Optional.of("10100"), field(messages, "OrganisationCode"));
    assertTrue(field(messages, "QueuedDateTime").isPresent());
    assertTrue(field(messages, "LegalReference").orElseThrow().contains("Bilag 4"));
    String identifier = field(messages, "MessageIdentifier").orElseThrow();

    accepted(fund(PullPayloads.close(id)));
    Answer again = accepted(fund(PullPayloads.create()));
    String second = field(again, "Identifier").orElseThrow();
    assertEquals(
        Optional.of(identifier),
        field(
            accepted(fund(PullPayloads.fetch("GetAvailabilityEventVersion1", second))),
            "MessageIdentifier"));
    accepted(fund(PullPayloads.terminate(second)));
    assertEquals(List.of(), drain());
    refused(fund(PullPayloads.terminate(second)), FaultCode.SEQUENCE_ENDED);
  }

  @Test
  void aSuspendedFundGetsNothingAndNothingIsLost() {
    register("R55", "Før");
    String id = field(accepted(fund(PullPayloads.create())), "Identifier").orElseThrow();
    gateway.gateway().agreements().suspend("A-akasse01", "test", "the terms are not kept");
    refused(fund(PullPayloads.create()), FaultCode.AGREEMENT_SUSPENDED);
    refused(
        fund(PullPayloads.fetch("GetAvailabilityEventVersion1", id)),
        FaultCode.AGREEMENT_SUSPENDED);
    register("R54", "Imens");
    assertEquals("1", queue("2:01").get(1).asText());
    gateway.gateway().agreements().reinstate("A-akasse01", "test", "they are again");
    assertEquals(List.of("R55", "R54"), drain());
  }

  @Test
  void whoSpeaksForAnotherFundOrOnJobnetFetchesNothing() {
    refused(gateway.send("akasse02", Citizens.FUND, PullPayloads.create()), FaultCode.NO_AGREEMENT);
    refused(
        gateway.send("workbase", JOBCENTRE, PullPayloads.create(6)),
        FaultCode.MESSAGE_TYPE_UNKNOWN);
  }

  @Test
  void anAcknowledgedAdvisIsNotFetchedAsWell() {
    Organisation frederiksberg = new Organisation(Organisation.JOBCENTRE, "14700");
    Answer read = accepted(gateway.send("workbase", frederiksberg, Payloads.notifications()));
    for (String id : all(read, "PersonNotificationIdentifier")) {
      accepted(gateway.send("workbase", frederiksberg, Payloads.acknowledgement(id)));
    }
    Answer sequence = accepted(gateway.send("workbase", frederiksberg, PullPayloads.create()));
    assertEquals(Map.of(), inventory(sequence));
    assertEquals(Optional.empty(), field(sequence, "Identifier"));
  }

  @Test
  void theOperatorSeesHoldsBackAndReleasesAQueue() {
    AdminClient operator = AdminClient.open(gateway.directory());
    register("R55", "Venter");
    assertEquals("1", queue("2:01").get(1).asText());
    operator.call("queue/pause", Map.of("organisation", "2:01", "by", "me"));
    refused(fund(PullPayloads.create()), FaultCode.QUEUE_PAUSED);
    assertEquals("by operator me", queue("2:01").get(7).asText());
    assertEquals(
        Optional.of("operator me"),
        field(accepted(fund(PullPayloads.delivery("GetDeliveryStatus"))), "PausedBy"));
    accepted(fund(PullPayloads.delivery("ResumeDelivery")));
    operator.call("queue/pause", Map.of("organisation", "2:01", "by", "me"));
    operator.call("queue/resume", Map.of("organisation", "2:01"));
    assertEquals(List.of("R55"), drain());

    JsonNode shown = operator.call("queue/show", Map.of("organisation", "2:01"));
    assertEquals("GetPersonNotificationVersion1", shown.path("rows").get(0).get(1).asText());
    assertTrue(operator.call("queue/dead", Map.of("organisation", "2:01")).path("rows").isEmpty());
    assertEquals(
        0, operator.call("queue/requeue", Map.of("organisation", "2:01")).path("requeued").asInt());
    for (Map<String, String> wrong :
        List.of(
            Map.of("organisation", "A-kasse 01"),
            Map.of("organisation", "24:99000015"),
            Map.of("organisation", "2:01", "message", "1"),
            Map.of("organisation", "2:01", "message", UUID.randomUUID().toString()))) {
      assertThrows(AdminRefusal.class, () -> operator.call("queue/requeue", wrong));
    }
  }

  private static JsonNode queue(String organisation) {
    JsonNode all = AdminClient.open(gateway.directory()).call("queue/list", Map.of());
    return StreamSupport.stream(all.path("rows").spliterator(), false)
        .filter(row -> row.get(0).asText().equals(organisation))
        .findFirst()
        .orElseThrow();
  }
}
