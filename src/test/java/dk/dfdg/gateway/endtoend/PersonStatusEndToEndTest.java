package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceLetterSent;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewCorrected;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewDeleted;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchReminded;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.PersonFact.ForeignAddressChanged;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.PersonFact.Marked;
import dk.dfdg.gateway.citizen.PersonFact.MarkingDeleted;
import dk.dfdg.gateway.citizen.PersonFact.Moved;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRefused;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.citizen.VisitationFact.WishToStayEnrolled;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Status and history over signed HTTPS calls: what the wire carries, and what it does not. */
class PersonStatusEndToEndTest {
  private static final String RULE = "TIL-05.2-1";
  private static final Organisation ELSEWHERE = new Organisation(Organisation.JOBCENTRE, "75100");
  private static final String[] ALL = StatusPayloads.STATUS_BLOCKS.toArray(String[]::new);
  private static final String[] EVERYTHING = StatusPayloads.HISTORY_BLOCKS.toArray(String[]::new);

  private static final List<String> FILLED =
      List.of(
          "ContactGroupStarted",
          "BenefitGranted",
          "BenefitRefused",
          "WishToStayEnrolled",
          "BenefitRightReported",
          "ContactGroupEnded",
          "AbsenceRegistered",
          "AbsenceCorrected",
          "AbsenceLetterSent",
          "AbsenceEnded",
          "AbsenceDeleted",
          "Marked",
          "MarkingDeleted",
          "ForeignAddressChanged",
          "JobcentreChanged",
          "Moved",
          "FundChanged",
          "JobSearchReminded",
          "JobSearchConfirmed",
          "LetterWritten",
          "InterviewHeld",
          "InterviewCorrected",
          "InterviewDeleted",
          "Notified");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  void aStatusHoldsTheBlocksAskedForAndNoOther() throws Exception {
    Answer answer = accepted(ask(StatusPayloads.status(cpr, "ContactGroup", "Exemption")));
    assertValid(answer, "person-status");
    assertEquals(List.of("ContactGroupInfo", "ExemptionInfo"), children(answer));
    assertEquals(List.of(), children(accepted(ask(StatusPayloads.status(cpr)))));
  }

  @Test
  void aWholeStatusFollowsTheSchema() throws Exception {
    fillStatus();
    Answer answer = accepted(ask(StatusPayloads.status(cpr, today.plusDays(1), ALL)));
    assertValid(answer, "person-status");
    assertEquals(
        StatusPayloads.STATUS_BLOCKS.stream().map(block -> block + "Info").toList(),
        children(answer));
    assertEquals(Optional.of("Test"), field(answer, "PersonGivenName"));
    assertEquals(Optional.of("10100"), field(answer, "JobcenterNumber"));
    assertEquals(Optional.of("true"), field(answer, "EnrolledIndicator"));
    assertEquals(Optional.of("true"), field(answer, "ContactCourseIndicator"));
    assertEquals(
        Optional.of("lov om en aktiv beskæftigelsesindsats kapitel 17"),
        field(answer, "LegalReference"));
    assertEquals(Optional.of(today.plusDays(1).toString()), field(answer, "ExemptionDate"));
  }

  private void fillStatus() {
    accepted(ask(Payloads.enrollment(cpr, 4, today)));
    accepted(ask(Payloads.cancellation(cpr, today.plusDays(30), 1)));
    Facts.record(
        gateway,
        cpr,
        new MatchRegistered(1, today, RULE),
        new ApplicationReceived(today, RULE),
        new InterviewHeld(interview(), InterviewReport.of("Fem om ugen"), today, RULE),
        new AbsenceRegistered(absence(), today, RULE),
        marked(new Marking(UUID.randomUUID(), 1, today, null)));
  }

  private Absence absence() {
    return new Absence(
        UUID.randomUUID(), 10, today, today.plusDays(9), "Ferie", today, today, null, null);
  }

  private Marked marked(Marking marking) {
    return new Marked(marking, null, today, RULE);
  }

  @Test
  void aWholeHistoryFollowsTheSchema() throws Exception {
    fillStatus();
    accepted(ask(Payloads.withdrawal(cpr)));
    fillHistory();
    accepted(
        gateway.send("opera", ELSEWHERE, StatusPayloads.guestAccess(cpr, "Bor her for tiden")));
    Answer answer = accepted(ask(StatusPayloads.history(cpr, EVERYTHING)));
    assertValid(answer, "person-history");
    List<String> kinds = texts(answer, "FactType");
    assertEquals("Enrolled", kinds.get(0));
    assertTrue(kinds.containsAll(FILLED), kinds.toString());
    assertEquals("GuestAccessGiven", kinds.get(kinds.size() - 1));
    assertEquals(kinds.size(), texts(answer, "RuleIdentifier").size());
    assertTrue(texts(answer, "LegalReference").get(0).contains("§ 8 stk. 2"));
    assertEquals(Optional.of("10100"), field(answer, "OrganisationCode"));
    assertTrue(texts(answer, "SystemIndicator").size() > 20);
    for (String history :
        List.of(
            "AuthorityPeriod",
            "ContactGroupPeriod",
            "PersonCategoryPeriod",
            "UnemploymentEnrollmentPeriod",
            "AbsencePeriod",
            "PersonGroupMarkingPeriod")) {
      assertTrue(field(answer, history).isPresent(), history);
    }
  }

  private Interview interview() {
    return new Interview(
        UUID.randomUUID(),
        7,
        1,
        today.atStartOfDay(GatewayClock.ZONE).toInstant(),
        today,
        true,
        UUID.randomUUID(),
        1);
  }

  private void fillHistory() {
    Absence absence = absence();
    Marking marking = new Marking(UUID.randomUUID(), 1, today, today.plusDays(1));
    Interview interview = interview();
    Facts.record(
        gateway,
        cpr,
        new ContactGroupStarted(1, true, today, RULE),
        new BenefitGranted(today, RULE),
        new BenefitRefused(false, today, RULE),
        new WishToStayEnrolled(today, RULE),
        new BenefitRightReported(today.plusDays(400), today, RULE),
        new ContactGroupEnded(1, today, RULE),
        new AbsenceRegistered(absence, today, RULE),
        new AbsenceCorrected(absence.endingOn(today, 1), "Rettet", today, RULE),
        new AbsenceLetterSent(absence.id(), today, RULE),
        new AbsenceEnded(absence.id(), today, 1, today, RULE),
        new AbsenceDeleted(absence.id(), "Fejl", today, RULE),
        marked(marking),
        new MarkingDeleted(marking.id(), "Fejl", today, RULE),
        new ForeignAddressChanged(false, false, today, RULE),
        new JobcentreChanged("10100", "147", today, RULE),
        new Moved("101", today, RULE),
        new FundChanged(null, today, RULE),
        new JobSearchReminded(today, RULE),
        new JobSearchConfirmed(today, RULE),
        new LetterWritten("sickness", Map.of("day", today.toString()), today, RULE),
        new InterviewHeld(interview, InterviewReport.of("Fem om ugen"), today, RULE),
        new InterviewCorrected(interview, InterviewReport.of("Seks om ugen"), "Fejl", today, RULE),
        new InterviewDeleted(interview.id(), "Fejl", today, RULE),
        new Notified(TestGateway.JOBCENTRE, 6, "Noget.", "Something.", today, RULE));
  }

  @Test
  void aGuestReadsUntilTheDayThatTheReceiptNames() throws Exception {
    String question = StatusPayloads.status(cpr, "ContactGroup");
    refused(gateway.send("opera", ELSEWHERE, question), FaultCode.CITIZEN_ACCESS_DENIED);
    Answer receipt =
        accepted(
            gateway.send("opera", ELSEWHERE, StatusPayloads.guestAccess(cpr, "Bor her for tiden")));
    assertValid(receipt, "person-status");
    assertEquals(Optional.of(today.plusDays(29).toString()), field(receipt, "GuestAccessEndDate"));
    accepted(gateway.send("opera", ELSEWHERE, question));
  }

  private Answer ask(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private static void assertValid(Answer answer, String schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("xsd", schema + "-v1.xsd").toFile())
        .newValidator()
        .validate(new DOMSource(answer.payload()));
  }

  private static List<String> children(Answer answer) {
    List<String> names = new ArrayList<>();
    for (Node child = answer.payload().getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      names.add(child.getLocalName());
    }
    return names;
  }

  private static List<String> texts(Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}
