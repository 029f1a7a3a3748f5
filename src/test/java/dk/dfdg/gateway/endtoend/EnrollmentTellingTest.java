package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an a-kasse hears of its member's enrollment, in the order in which real calls come. */
class EnrollmentTellingTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  private static final Organisation FUND_2 = new Organisation(Organisation.FUND, "02");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();

  /** A member of fund 01 of whom no contact group is registered. */
  private Cpr newlyUnemployed() {
    Cpr cpr = Citizens.add(gateway.database());
    Facts.record(
        gateway,
        cpr,
        new ContactGroupEnded(2, today.minusDays(9), today.minusDays(9), "KON-07.2-1"));
    return cpr;
  }

  private void jobcentre(String payload) {
    accepted(gateway.send("workbase", Citizens.JOBCENTRE, payload));
  }

  private void jobnet(String payload) {
    accepted(gateway.send("jobnet", AGENCY, payload));
  }

  private List<String> told(Cpr cpr) {
    return Outgoing.told(gateway.database(), cpr);
  }

  @Test
  @Rule({"HTY-T-4", "HTY-T-3", "AKK-69-2"})
  void theNewlyUnemployedIsToldWhenHeEnrollsAndNotFirstWhenHisGroupIsSet() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 1, today));
    assertEquals(List.of("2:01 T09"), told(cpr));
    jobcentre(PersonPayloads.group(cpr, 1));
    assertEquals(List.of("2:01 T09", "2:01 T06"), told(cpr));
  }

  @Test
  @Rule({"HTY-T-4", "HTY-T-3"})
  void whoeverEnrolledAsSomethingElseIsToldAsEnrolledBeforeHeIsARecipientOfDagpenge() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 3, today));
    assertEquals(List.of(), told(cpr));
    jobcentre(PersonPayloads.group(cpr, 1));
    assertEquals(List.of("2:01 T09", "2:01 T06"), told(cpr));
  }

  @Test
  @Rule({"HTY-A-3", "HTY-A-4"})
  void theFundThatHeardOfTheEnrollmentHearsOfItsEndAlsoAfterTheGroup() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 1, today));
    jobcentre(PersonPayloads.group(cpr, 1));
    jobcentre(PersonPayloads.endOfGroup(cpr, 1));
    jobcentre(Payloads.cancellation(cpr, today.plusDays(5), 1));
    assertEquals(List.of("2:01 T09", "2:01 T06", "2:01 A05", "2:01 A07"), told(cpr));
    jobcentre(Payloads.withdrawal(cpr));
    jobcentre(Payloads.cancellation(cpr, today.plusDays(6), 1));
    assertEquals(List.of("2:01 T09", "2:01 A07"), told(cpr).subList(4, 6));
  }

  @Test
  @Rule({"HTY-A-4", "AKK-62-1"})
  void aFundThatNeverHeardOfTheEnrollmentDoesNotHearOfItsEnd() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 1, today));
    accepted(gateway.send("akasse02", FUND_2, MembershipPayloads.registration(cpr, today, null)));
    jobcentre(Payloads.cancellation(cpr, today, 1));
    assertEquals(List.of("2:01 T09", "8:10100 MT", "2:02 K", "2:02 T05", "2:01 A04"), told(cpr));
  }

  @Test
  @Rule("HTY-A-3")
  void jobrotationIsACauseOfTheJobcentreAndNotOfCitizenOrFund() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 1, today));
    String jobrotation = Payloads.cancellation(cpr, today, 31);
    refused(gateway.send("jobnet", AGENCY, jobrotation), FaultCode.REGISTRAR_NOT_ALLOWED);
    refused(gateway.send("akasse01", Citizens.FUND, jobrotation), FaultCode.REGISTRAR_NOT_ALLOWED);
    jobcentre(jobrotation);
    assertEquals(List.of("2:01 T09", "2:01 A08"), told(cpr));
  }

  @Test
  @Rule({"HTY-A-4", "AKK-61-2"})
  void aFundThatCancelsItsMemberIsToldByTheSameMessageAsOfOthers() {
    Cpr cpr = newlyUnemployed();
    jobnet(Payloads.enrollment(cpr, 1, today));
    accepted(gateway.send("akasse01", Citizens.FUND, Payloads.cancellation(cpr, today, 1)));
    assertEquals(List.of("2:01 T09", "2:01 A07"), told(cpr));
  }
}
