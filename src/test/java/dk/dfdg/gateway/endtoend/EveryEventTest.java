package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of Bilag 4 by signed calls; the offers of § 64 and the memberships have their own. */
class EveryEventTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  private static final Organisation PENSIONSSTYRELSEN =
      new Organisation(Organisation.PENSIONSSTYRELSEN, "PS");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();

  static Stream<BilagFourRow> registered() {
    return BilagFourRow.all().stream()
        .filter(row -> row.isDirect() && !row.isOffer() && !row.isOfMembership());
  }

  static Stream<BilagFourRow> toFund() {
    return registered().filter(BilagFourRow::isToFund);
  }

  static Stream<BilagFourRow> demanding() {
    return registered()
        .filter(
            row ->
                Stream.of("cause", "free_text", "job_content", "company", "job", "municipality")
                    .anyMatch(row::demands));
  }

  static Stream<BilagFourRow> notByRegisterEvent() {
    return BilagFourRow.all().stream()
        .filter(row -> !row.isDirect() || row.isOffer() || !row.isToFund());
  }

  @Test
  @Rule("HTY-0-2")
  void bilag4Has53CodesToTheFundAnd12FromIt() {
    Set<String> to = codes(true);
    assertEquals(53, to.size());
    assertEquals(12, codes(false).size());
    for (String code : List.of("F12", "R02", "I01", "X99", "CJX")) {
      refused(
          by("jobcentre", EventPayloads.inMunicipality(EventPayloads.event(member(), code, today))),
          FaultCode.UNKNOWN_EVENT_TYPE);
    }
  }

  private static Set<String> codes(boolean toFund) {
    return BilagFourRow.all().stream()
        .filter(row -> row.isToFund() == toFund)
        .map(BilagFourRow::code)
        .collect(java.util.stream.Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("registered")
  @Rule({"AKK-61-1", "AKK-61-2", "AKK-61-3", "AKK-66-1", "AKK-69-2", "HTY-K-1", "HTY-F-7"})
  void isAcceptedWithWhatIsMandatoryAndToldToWhomItIsFor(BilagFourRow row) {
    for (String registrar : row.registrars()) {
      Cpr cpr = member();
      Answer answer = accepted(by(registrar, whole(row, cpr, registrar)));
      assertTrue(field(answer, "MessageIdentifier").isPresent());
      assertEquals(told(row, registrar), Outgoing.told(gateway.database(), cpr), registrar);
    }
  }

  private static List<String> told(BilagFourRow row, String registrar) {
    if (row.isToFund()) {
      List<String> told = new ArrayList<>(List.of("2:01 " + row.code()));
      if (row.isReferral() && registrar.equals("jobcentre")) {
        told.add("2:01 F19");
      }
      return told;
    }
    return switch (row.code()) {
      case "GS" -> List.of("2:01 G");
      case "KV" -> List.of();
      default -> List.of("8:10100 " + row.code(), "2:01 K");
    };
  }

  @ParameterizedTest
  @MethodSource("demanding")
  @Rule({
    "AKK-65.1-2",
    "AKK-65.1-5",
    "AKK-65.1-6",
    "AKK-65.2-1",
    "AKK-65.2-2",
    "HTY-F-2",
    "HTY-F-4",
    "HTY-F-8",
    "HTY-R-1",
    "HTY-R-2",
    "HTY-R-4",
    "HTY-R-6",
    "HTY-X-5"
  })
  void isRefusedWithoutEachMandatoryItem(BilagFourRow row) {
    Cpr cpr = member();
    String registrar = row.registrars().iterator().next();
    String whole = whole(row, cpr, registrar);
    for (var without : lessened(row, whole).entrySet()) {
      assertEquals(
          List.of(without.getValue()), faults(by(registrar, without.getKey())), without.getKey());
    }
    assertEquals(List.of(), Outgoing.told(gateway.database(), cpr));
  }

  @ParameterizedTest
  @MethodSource("registered")
  @Rule({"AKK-65.1-1", "AKK-65.1-3", "AKK-65.1-4"})
  void isRefusedWithoutNumberAndDateAndBeforeItHasHappened(BilagFourRow row) {
    Cpr cpr = member();
    String registrar = row.registrars().iterator().next();
    String whole = whole(row, cpr, registrar);
    refused(
        by(registrar, EventPayloads.without(whole, "PersonCivilRegistrationIdentifier")),
        FaultCode.INVALID_MESSAGE);
    if (row.code().equals("GS")) {
      return;
    }
    refused(by(registrar, EventPayloads.without(whole, "IncidentDate")), FaultCode.INVALID_MESSAGE);
    refused(
        by(registrar, whole.replace(today.toString(), today.plusDays(1).toString())),
        FaultCode.EVENT_LIES_AHEAD);
  }

  @ParameterizedTest
  @MethodSource("toFund")
  @Rule({"AKK-61-2", "HTY-F-5", "HTY-F-6", "HTY-R-6", "HTY-V-1"})
  void isRefusedFromEveryWrongRegistrar(BilagFourRow row) {
    Cpr cpr = member();
    for (String registrar : BilagFourRow.everybody()) {
      if (!row.registrars().contains(registrar)) {
        FaultCode code =
            registrar.equals("fund")
                ? FaultCode.OPERATION_NOT_COVERED
                : FaultCode.REGISTRAR_NOT_ALLOWED;
        refused(by(registrar, whole(row, cpr, registrar)), code);
      }
    }
    assertEquals(List.of(), Outgoing.told(gateway.database(), cpr));
  }

  @ParameterizedTest
  @MethodSource("notByRegisterEvent")
  @Rule({
    "AKK-65.1-4",
    "HTY-T-2",
    "HTY-A-1",
    "HTY-F-7",
    "HTY-R-5",
    "HTY-T-1",
    "HTY-C-1",
    "HTY-G-1",
    "HTY-K-1"
  })
  void isRefusedByHandWhenItIsFormedOrRegisteredByAnotherOperation(BilagFourRow row) {
    Cpr cpr = member();
    for (String registrar : List.of("jobcentre", "other_actor", "citizen", "other")) {
      String payload = EventPayloads.event(cpr, row.code(), today);
      Answer answer =
          refused(
              by(registrar, payload),
              row.isFormed()
                  ? FaultCode.EVENT_FORMED_BY_GATEWAY
                  : FaultCode.EVENT_REGISTERED_ELSEWHERE);
      assertTrue(answer.xml().contains("/jcm:RegisterEventRequest/jcm:Event/jcm:EventType"));
    }
    if (!row.code().equals("KV") && !Set.of("CJ", "CN", "S2", "U1", "V1").contains(row.code())) {
      refused(
          by("fund", EventPayloads.fundEvent(cpr, row.code(), today)),
          row.isFormed()
              ? FaultCode.EVENT_FORMED_BY_GATEWAY
              : FaultCode.EVENT_REGISTERED_ELSEWHERE);
    }
    assertEquals(List.of(), Outgoing.told(gateway.database(), cpr));
  }

  /** The request with all that is mandatory and nothing more. */
  private String whole(BilagFourRow row, Cpr cpr, String registrar) {
    String code = row.code();
    if (!row.isToFund()) {
      return switch (code) {
        case "GS" -> EventPayloads.basicData(cpr);
        case "RI", "RJ", "RN" -> EventPayloads.assessment(cpr, code, today);
        default -> EventPayloads.fundEvent(cpr, code, today);
      };
    }
    String event = EventPayloads.event(cpr, code, today);
    if (registrar.equals("jobcentre") || registrar.equals("other_actor")) {
      event = EventPayloads.inMunicipality(event);
    }
    if (row.demands("cause")) {
      event = EventPayloads.with(event, "CauseIdentifier", "2");
    }
    if (row.demands("free_text")) {
      event = EventPayloads.with(event, "Comments", "Forklaring.");
    }
    if (row.demands("job_content") || row.columns().get("job_content").equals("one_of")) {
      event = EventPayloads.with(event, "JobContent", "Lagermedarbejder.");
    }
    return row.demands("company") ? EventPayloads.withReferral(event) : event;
  }

  /** The same without one item each, and what each is refused with. */
  private static Map<String, String> lessened(BilagFourRow row, String whole) {
    Map<String, String> lessened = new LinkedHashMap<>();
    Map<String, List<String>> elements =
        Map.of(
            "cause",
            List.of("CauseIdentifier"),
            "free_text",
            List.of("Comments"),
            "job_content",
            List.of("JobContent"),
            "company",
            List.of("CompanyName", "CompanyAddress", "CompanyFax"),
            "job",
            List.of("OrderNumber", "ContactPersonName", "ContactPersonEmail"));
    elements.forEach(
        (column, names) -> {
          if (row.demands(column)) {
            for (String name : names) {
              String element =
                  column.equals("cause") && !row.isToFund()
                      ? "AvailabilityAssessmentRegistrationTypeIdentifier"
                      : name;
              lessened.put(
                  EventPayloads.without(whole, element),
                  "" + FaultCode.EVENT_ITEM_MISSING.number());
            }
          }
        });
    if (row.demands("municipality") && whole.contains("MunicipalityCode")) {
      lessened.put(
          EventPayloads.without(whole, "MunicipalityCode"),
          "" + FaultCode.NOT_THE_REPORTING_MUNICIPALITY.number());
    }
    if (row.demands("free_text")) {
      lessened.put(whole.replace("Forklaring.", "  "), "" + FaultCode.EVENT_ITEM_MISSING.number());
    }
    return lessened;
  }

  /** The codes of all violations; the first field repeats the first of them. */
  private static List<String> faults(Answer answer) {
    var found = answer.payload().getElementsByTagNameNS("*", "FaultCode");
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < found.getLength(); i++) {
      faults.add(found.item(i).getTextContent());
    }
    return faults;
  }

  private Cpr member() {
    Cpr cpr = Citizens.add(gateway.database());
    Facts.record(
        gateway,
        cpr,
        new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"),
        Delegations.all());
    return cpr;
  }

  private Answer by(String registrar, String payload) {
    return switch (registrar) {
      case "citizen" -> gateway.send("jobnet", AGENCY, payload);
      case "jobcentre" -> gateway.send("workbase", Citizens.JOBCENTRE, payload);
      case "other_actor" -> gateway.sendForActor("workbase", Citizens.JOBCENTRE, "10199", payload);
      case "fund" -> gateway.send("akasse01", Citizens.FUND, payload);
      case "other" -> gateway.send("pensionsstyrelsen", PENSIONSSTYRELSEN, payload);
      default -> throw new IllegalArgumentException(registrar);
    };
  }
}
