package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules on contact groups and match whose example is a whole call. */
class PersonEndToEndTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule("KON-07.5-1")
  void aContactGroupHoldsTheCprNumber() {
    String payload = PersonPayloads.group(cpr, 1);
    refused(call(withoutCpr(payload)), FaultCode.INVALID_MESSAGE);
    refused(call(payload.replace(cpr.value(), "2902811234")), FaultCode.INVALID_CPR);
    accepted(call(payload));
    assertEquals(1, facts().size());
  }

  private static String withoutCpr(String payload) {
    return payload.replaceFirst(
        "<per:PersonCivilRegistrationIdentifier>.*</per:PersonCivilRegistrationIdentifier>", "");
  }

  @Test
  @Rule({"KON-07.5-2", "KON-07.5-4"})
  void theStartDateIsFilledInByTheSystem() {
    assertEquals(
        Optional.of(today.toString()),
        field(accepted(call(PersonPayloads.group(cpr, 1))), "StartDate"));
    refused(
        call(
            PersonPayloads.group(cpr, 8)
                .replace(
                    "</per:ContactGroup>",
                    "<per:RegistrationDate>2011-09-01</per:RegistrationDate></per:ContactGroup>")),
        FaultCode.INVALID_MESSAGE);
    assertEquals(
        Optional.of(today.toString()),
        field(accepted(call(PersonPayloads.endOfGroup(cpr, 1))), "EndDate"));
  }

  @Test
  @Rule("KON-07.5-7")
  void theFormatFollowsTheSpecification() {
    String payload = PersonPayloads.group(cpr, 1);
    refused(
        call(payload.replace("<per:ContactGroup>", "<per:Old/><per:ContactGroup>")),
        FaultCode.INVALID_MESSAGE);
    refused(call(payload.replace(">1</", ">one</")), FaultCode.INVALID_MESSAGE);
    accepted(call(payload));
  }

  @Test
  @Rule({"KON-07.3-2", "KON-07.3-6", "MAT-15-1"})
  void aFirstContactIsReadBackAsAnApplicationWithItsHistory() {
    accepted(call(PersonPayloads.group(cpr, 8)));
    accepted(call(Payloads.enrollment(cpr, 3, today)));
    accepted(call(PersonPayloads.application(cpr, 2, 1, today)));

    Answer current = accepted(call(PersonPayloads.reading(cpr)));
    assertEquals(Optional.of("2"), field(current, "ContactGroupTypeIdentifier"));
    assertEquals(Optional.of("false"), field(current, "BenefitGrantedIndicator"));
    assertEquals(Optional.of(today.toString()), field(current, "ApplicationDate"));
    assertEquals(Optional.of("1"), field(current, "PersonCategoryTypeIdentifier"));
    assertEquals(
        Optional.of("4"),
        field(accepted(call(Payloads.reading(cpr))), "ClientCategoryTypeIdentifier"));
    List<String> story = facts();
    assertTrue(
        story.containsAll(
            List.of(
                "ContactGroupStarted KON-07.3-2",
                "CategoryChanged KON-07.3-2",
                "ApplicationReceived KON-07.3-6",
                "InterviewHeld KON-07.3-1",
                "MatchRegistered MAT-15-1")),
        story.toString());
  }

  @Test
  @Rule({"BI3-1", "BI3-5", "BI3-8"})
  void forIntroduktionsydelseNothingMoreIsAskedThanBilag3Asks() {
    accepted(call(PersonPayloads.group(cpr, 8)));
    accepted(call(PersonPayloads.group(cpr, 3)));
    accepted(call(PersonPayloads.match(cpr, 2)));
    accepted(call(PersonPayloads.match(cpr, 1)));
    accepted(call(Payloads.enrollment(cpr, 6, today)));
    assertEquals(
        Optional.of("true"), field(accepted(call(Payloads.reading(cpr))), "EnrolledIndicator"));
  }

  @Test
  @Rule("KON-06-11")
  void theCitizenAndTheFundReadTheGroupAndRegisterNone() {
    assertEquals(
        Optional.of("2"),
        field(
            accepted(gateway.send("jobnet", AGENCY, PersonPayloads.reading(cpr))),
            "ContactGroupTypeIdentifier"));
    assertEquals(
        Optional.of("2"),
        field(
            accepted(
                gateway.send(
                    "akasse01",
                    new Organisation(Organisation.FUND, "01"),
                    PersonPayloads.reading(cpr))),
            "ContactGroupTypeIdentifier"));
    refused(
        gateway.send("jobnet", AGENCY, PersonPayloads.group(cpr, 1)),
        FaultCode.OPERATION_NOT_COVERED);
    refused(
        gateway.send(
            "akasse01", new Organisation(Organisation.FUND, "01"), PersonPayloads.group(cpr, 1)),
        FaultCode.OPERATION_NOT_COVERED);
  }

  @Test
  @Rule("FRA-19.1-13")
  void anAbsenceThatIsOverTodayIsNotTouchedByTheNewGroup() {
    accepted(call(absence(today)));
    accepted(call(PersonPayloads.group(cpr, 1)));
    assertEquals(List.of("ContactGroupStarted KON-06-3"), facts().subList(1, facts().size()));
  }

  /** Care of own children until a day, which contact group 1 does not allow. */
  private String absence(LocalDate lastDay) {
    return """
        <abs:CreateAbsenceRequest xmlns:abs="http://service.bm.dk/dfdg/AbsenceRegistration/v1/">\
        <abs:Absence>\
        <abs:PersonCivilRegistrationIdentifier>%s</abs:PersonCivilRegistrationIdentifier>\
        <abs:AbsenceTypeIdentifier>19</abs:AbsenceTypeIdentifier>\
        <abs:StartDate>%sT00:00:00</abs:StartDate>\
        <abs:EndDate>%sT00:00:00</abs:EndDate>\
        <abs:NotificationDate>%sT00:00:00</abs:NotificationDate>\
        </abs:Absence></abs:CreateAbsenceRequest>"""
        .formatted(cpr.value(), today.minusDays(3), lastDay, today);
  }

  @Test
  @Rule("MAT-18-1")
  void aMatchIsReportedAtOnce() {
    Answer receipt = accepted(call(PersonPayloads.match(cpr, 3)));
    assertEquals(Optional.of(today.toString()), field(receipt, "StartDate"));
    assertTrue(facts().contains("MatchRegistered MAT-12-3"));
    assertEquals(
        Optional.of("3"),
        field(accepted(call(PersonPayloads.reading(cpr))), "PersonCategoryTypeIdentifier"));
  }

  @Test
  @Rule({"ADM-02-1", "ADM-02-2"})
  void credentialsAreShownOnce() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    Answer issued = accepted(call(PersonPayloads.credentials(cpr)));
    assertTrue(field(issued, "JobnetUserName").orElseThrow().startsWith("jn-"));
    assertEquals(14, field(issued, "OneTimePassword").orElseThrow().length());
  }

  private List<String> facts() {
    return history(gateway, cpr);
  }

  private Answer call(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }
}
