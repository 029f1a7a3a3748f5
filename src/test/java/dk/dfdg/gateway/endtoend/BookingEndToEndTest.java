package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.BookingPayloads;
import dk.dfdg.gateway.testing.CapturedLog;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Bookings by signed calls: the case system, the citizen's portal, and what goes between them. */
class BookingEndToEndTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  private static final int HOLIDAY = 10;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final BookingPayloads payloads = new BookingPayloads(today);
  private final Cpr cpr = Citizens.add(gateway.database());

  private Answer workbase(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private Answer portal(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }

  private static void assertValid(Answer answer, String schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("xsd", schema).toFile())
        .newValidator()
        .validate(new DOMSource(answer.payload()));
  }

  private static List<String> all(Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  /** What the jobcentre has not acknowledged about the citizen, in order. */
  private List<Element> notifications() {
    Answer answer = accepted(workbase(Payloads.notifications()));
    NodeList found = answer.payload().getElementsByTagNameNS("*", "PersonNotification");
    List<Element> ours = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element one = (Element) found.item(i);
      if (text(one, "PersonCivilRegistrationIdentifier").equals(cpr.value())) {
        ours.add(one);
      }
    }
    return ours;
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Test
  @Rule({"IDK-25-2", "IDK-25-6", "IDK-27-17", "IDK-28-2", "IDK-29-1", "IDK-29-2", "IDK-29-3"})
  void theCitizenSeesMovesAndTheCaseSystemHasItAtOnce() throws Exception {
    accepted(workbase(Payloads.enrollment(cpr, 4, today)));
    Answer created = accepted(workbase(payloads.create(cpr, 7, UUID.randomUUID())));
    assertValid(created, "booking-v1.xsd");
    UUID id = payloads.id(created);

    Answer shown = accepted(portal(payloads.shownToCitizen(cpr)));
    assertValid(shown, "external-booking-v1.xsd");
    assertEquals(Optional.of("false"), field(shown, "AcceptedBooking"));
    accepted(portal(payloads.acknowledge(cpr, id)));
    Answer slots = accepted(portal(payloads.timeslots(cpr, id)));
    assertValid(slots, "external-booking-v1.xsd");
    assertTrue(
        field(slots, "BookingStartTime").orElseThrow().startsWith(today.plusDays(8) + "T10"));
    accepted(portal(payloads.choose(cpr, id, 8)));

    List<Element> told = notifications();
    assertEquals(
        List.of("13", "14"),
        told.stream().map(one -> text(one, "PersonNotificationTypeIdentifier")).toList());
    assertTrue(text(told.get(0), "BookingStartTime").startsWith(today.plusDays(7).toString()));
    assertTrue(text(told.get(1), "BookingStartTime").startsWith(today.plusDays(8).toString()));
    assertEquals("Sagsbehandler Prøve", text(told.get(1), "CaseWorkerName"));
    assertEquals("true", text(told.get(1), "SelfBooked"));
    assertEquals("true", text(told.get(1), "AcceptedBooking"));
    assertValid(accepted(workbase(Payloads.notifications())), "person-notification-v1.xsd");
    told.forEach(
        one ->
            accepted(
                workbase(Payloads.acknowledgement(text(one, "PersonNotificationIdentifier")))));
    assertEquals(List.of(), notifications());

    Answer read = accepted(workbase(payloads.get(cpr)));
    assertValid(read, "booking-v1.xsd");
    assertEquals(Optional.of("10100"), field(read, "OrganisationCode"));
    assertEquals(Optional.of("true"), field(read, "SelfBooked"));
    assertEquals(
        List.of(
            "BookingCreated IDK-25-1",
            "BookingSeen IDK-29-2",
            "Notified IDK-25-2",
            "BookingTimeChosen IDK-29-3",
            "Notified IDK-25-6"),
        history(gateway, cpr).stream()
            .filter(fact -> fact.startsWith("Booking") || fact.contains("IDK"))
            .toList());
  }

  @Test
  @Rule({"IDK-29-1", "IDK-29-4"})
  void whatTheCommonSystemMakesIsInTheListInTheStatusAndInTheHistory() throws Exception {
    UUID id = payloads.id(accepted(portal(payloads.create(cpr))));
    Element told = notifications().get(0);
    assertEquals(id.toString(), text(told, "BookingIdentifier"));
    assertEquals("INDKALDT", text(told, "BookingStatus"));
    assertEquals("33151515", text(told, "TelephoneNumberIdentifier"));
    accepted(workbase(payloads.move(cpr, id, 9)));

    Answer status = accepted(workbase(StatusPayloads.status(cpr, "Booking")));
    assertValid(status, "person-status-v1.xsd");
    assertEquals(Optional.of(id.toString()), field(status, "BookingIdentifier"));
    Answer past = accepted(workbase(StatusPayloads.history(cpr, "Booking")));
    assertValid(past, "person-history-v1.xsd");
    assertEquals(List.of("BookingCreated", "BookingChanged"), all(past, "FactType"));
    assertEquals(List.of(today.toString(), today.toString()), all(past, "LetterDate"));
    assertEquals(
        Optional.empty(),
        field(accepted(portal(StatusPayloads.status(cpr, "Booking"))), "BookingIdentifier"),
        "the citizen is not enrolled");
    assertEquals(
        Optional.empty(),
        field(accepted(portal(StatusPayloads.history(cpr, "Booking"))), "FactType"));

    accepted(workbase(payloads.cancel(cpr, id)));
    assertEquals(
        Optional.of("AFLYST"), field(accepted(workbase(payloads.get(cpr))), "BookingStatus"));
  }

  @Test
  void theWeeksListIsReadInPagesByItsPositions() throws Exception {
    for (int i = 0; i < 3; i++) {
      accepted(workbase(payloads.create(Citizens.add(gateway.database()))));
    }
    List<String> read = new ArrayList<>();
    String after = "";
    for (int page = 0; page < 400; page++) {
      Answer answer = accepted(workbase(payloads.getOfAuthority(2, after)));
      assertValid(answer, "booking-v1.xsd");
      NodeList bookings = answer.payload().getElementsByTagNameNS("*", "Booking");
      for (int i = 0; i < bookings.getLength(); i++) {
        read.add(text((Element) bookings.item(i), "BookingIdentifier"));
      }
      NodeList next = answer.payload().getElementsByTagNameNS("*", "NextPage");
      if (next.getLength() == 0) {
        break;
      }
      Element position = (Element) next.item(0);
      after =
          "<bok:ContinueAfter><bok:BookingStartTime>%s</bok:BookingStartTime><bok:BookingIdentifier>%s</bok:BookingIdentifier></bok:ContinueAfter>"
              .formatted(text(position, "BookingStartTime"), text(position, "BookingIdentifier"));
    }
    assertTrue(read.size() >= 3);
    assertEquals(read.size(), read.stream().distinct().count());
  }

  @Test
  @Rule({"IDK-25-7", "IDK-28-7"})
  void aListTellsOfEachNumberAndNeverInTheLog() throws Exception {
    Cpr elsewhere = Citizens.add(gateway.database(), Citizens.OTHER_JOBCENTRE);
    List<String> numbers = List.of(cpr.value(), elsewhere.value(), "3002700000");
    try (CapturedLog log = new CapturedLog()) {
      Answer answer = accepted(workbase(payloads.createAll(UUID.randomUUID(), numbers)));
      assertValid(answer, "booking-v1.xsd");
      assertEquals(numbers, all(answer, "PersonCivilRegistrationIdentifier"));
      assertEquals(1, all(answer, "BookingIdentifier").size());
      assertEquals(List.of("4575", "1001"), all(answer, "FaultCode"));
      for (String text : all(answer, "BookingViolation")) {
        numbers.forEach(number -> assertFalse(text.contains(number), text));
      }
      numbers.forEach(number -> assertFalse(log.text().contains(number)));
    }
    assertEquals("12", text(notifications().get(0), "PersonNotificationTypeIdentifier"));
  }

  @Test
  @Rule("FRA-19.1-7")
  void holidayAgainstACallIsRefusedToTheCitizenAndWarnedOfToTheJobcentre() {
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, today.minusDays(1), "KON-07-1"));
    UUID id = payloads.id(accepted(workbase(payloads.create(cpr, 20, null))));
    String holiday =
        AbsenceMessages.create(cpr, HOLIDAY, today.plusDays(15), today.plusDays(25), today);
    refused(portal(holiday), FaultCode.HOLIDAY_WHILE_CALLED);
    Answer warned = accepted(workbase(holiday));
    assertTrue(all(warned, "RuleIdentifier").contains("FRA-19.1-7"), warned.xml());

    accepted(workbase(payloads.cancel(cpr, id)));
    String another =
        AbsenceMessages.create(cpr, HOLIDAY, today.plusDays(30), today.plusDays(35), today);
    accepted(portal(another));
  }

  @Test
  void theAkasseReadsAndDoesNoMore() {
    accepted(workbase(payloads.create(cpr)));
    Answer read = accepted(gateway.send("akasse01", Citizens.FUND, payloads.get(cpr)));
    assertEquals(Optional.of("7"), field(read, "InterviewTypeIdentifier"));
    refused(
        gateway.send("akasse01", Citizens.FUND, payloads.create(cpr)),
        FaultCode.OPERATION_NOT_COVERED);
  }
}
