package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static dk.dfdg.gateway.enrollment.Asking.causes;
import static dk.dfdg.gateway.enrollment.Asking.due;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to an enrollment in force: by itself, by hand, and by another enrollment. */
class EnrollmentChangeTest {
  private static final LocalDate RIGHT = LocalDate.parse("2011-09-12");

  @ParameterizedTest
  @CsvSource({"4,2", "6,7"})
  @Rule("TIL-08.2-3")
  void onAGrantTheApplicantBecomesARecipient(int applicant, int recipient) {
    LocalDate day = LocalDate.parse("2011-09-14");
    assertEquals(
        List.of(new CategoryChanged(recipient, day, "TIL-08.2-3")),
        causes(Citizen.inGroup(2).enrolled(applicant), new BenefitGranted(day, "R-1"), day));
  }

  @Test
  @Rule("TIL-08.2-3")
  void aGrantChangesNobodyElse() {
    BenefitGranted grant = new BenefitGranted(RIGHT, "R-1");
    assertEquals(List.of(), causes(Citizen.inGroup(2), grant, RIGHT));
    assertEquals(List.of(), causes(Citizen.inGroup(2).enrolled(3), grant, RIGHT));
  }

  @Test
  @Rule({"TIL-08.5-4", "KON-06-2"})
  void aDimittendIsNotYetEntitledToDagpenge() {
    assertAccepted(about(Citizen.inGroup(8), "2011-09-05").enroll(5));
    assertAccepted(about(Citizen.inNoGroup(), "2011-09-05").enroll(5));
    assertAccepted(about(Citizen.inGroup(8).rightFrom("2011-09-12"), "2011-09-11").enroll(5));
    assertEquals(
        "TIL-08.5-4",
        assertRefused(
                about(Citizen.inGroup(8).rightFrom("2011-09-12"), "2011-09-12").enroll(5),
                FaultCode.CATEGORY_NOT_ALLOWED)
            .get(0)
            .rule());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  @Rule({"TIL-08.5-5", "KON-06-2"})
  void aDimittendIsInNoOtherGroup(int group) {
    assertEquals(
        "TIL-08.5-5",
        assertRefused(
                about(Citizen.inGroup(group).match(1), "2011-09-01").enroll(5),
                FaultCode.CATEGORY_NOT_ALLOWED)
            .get(0)
            .rule());
  }

  @Test
  @Rule({"TIL-08.5-6", "KON-06-9"})
  void onTheDayOfTheRightADimittendBecomesARecipientOfDagpenge() {
    List<CitizenFact> change =
        List.of(
            new ContactGroupStarted(1, true, RIGHT, "KON-06-9"),
            new CategoryChanged(1, RIGHT, "TIL-08.5-6"));
    Citizen dimittend = Citizen.inGroup(8).enrolled(5);
    LocalDate message = LocalDate.parse("2011-09-01");
    assertEquals(List.of(), causes(dimittend, reported(message), message));
    Citizen known = dimittend.rightFrom("2011-09-12");
    assertEquals(List.of(), due(known, LocalDate.parse("2011-09-11")));
    assertEquals(change, due(known, RIGHT));
    assertEquals(List.of(), due(Citizen.inGroup(8).enrolled(1).rightFrom("2011-09-12"), RIGHT));
  }

  @Test
  @Rule("TIL-08.5-6")
  void aMessageAfterTheDayOfTheRightCountsFromTheMessage() {
    LocalDate message = LocalDate.parse("2011-09-20");
    assertEquals(
        List.of(
            new ContactGroupStarted(1, true, message, "KON-06-9"),
            new CategoryChanged(1, message, "TIL-08.5-6")),
        causes(Citizen.inGroup(8).enrolled(5), reported(message), message));
  }

  private static BenefitRightReported reported(LocalDate message) {
    return new BenefitRightReported(RIGHT, message, "R-1");
  }

  @Test
  @Rule({"TIL-08.5-7", "KON-06-10"})
  void underAnotherGroupTheJobcentreChangesByHandFromTheDay() {
    Citizen citizen = Citizen.inGroup(2).match(1).enrolled(5).rightFrom("2011-09-12");
    assertEquals(List.of(), causes(citizen, reported(RIGHT), RIGHT));
    assertEquals(List.of(), due(citizen, RIGHT));
    assertRefused(
        about(citizen, "2011-09-11").enroll(1),
        FaultCode.CATEGORY_NOT_ALLOWED,
        FaultCode.ENROLLMENT_OVERLAP);
    List<EnrollmentFact> facts = assertAccepted(about(citizen, "2011-09-12").enroll(1)).facts();
    assertEquals(new CategoryChanged(1, RIGHT, "TIL-08.5-7"), facts.get(0));
    Enrolled enrolled = (Enrolled) facts.get(1);
    assertEquals(LocalDate.parse("2011-08-01"), enrolled.enrollment().enrollmentDate());
    assertEquals(RIGHT, enrolled.enrollment().registrationDate());
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"CITIZEN", "FUND", "OTHER_ACTOR"})
  @Rule("TIL-08.5-7")
  void onlyTheJobcentreChangesByHand(Channel channel) {
    Citizen citizen = Citizen.inGroup(2).match(1).enrolled(5).rightFrom("2011-09-12");
    assertRefused(about(citizen, "2011-09-12").by(channel).enroll(1), FaultCode.ENROLLMENT_OVERLAP);
  }

  @Test
  @Rule("TIL-08.3-2")
  void anApplicantInForceIsEnrolledAsRecipientAfterTheGrant() {
    Citizen citizen = Citizen.inGroup(2).match(1).enrolled(4);
    assertRefused(
        about(citizen, "2011-09-14").enroll(2),
        FaultCode.CATEGORY_NOT_ALLOWED,
        FaultCode.ENROLLMENT_OVERLAP);
    List<EnrollmentFact> facts =
        assertAccepted(about(citizen.granted(), "2011-09-14").enroll(2)).facts();
    assertEquals(new CategoryChanged(2, LocalDate.parse("2011-09-14"), "TIL-08.3-2"), facts.get(0));
  }

  @Test
  @Rule("PUB-4316")
  void anEnrollmentDoesNotLieInOrBeforeAnother() {
    assertRefused(
        about(Citizen.inGroup(1).enrolled(1), "2011-09-05").enroll(1),
        FaultCode.ENROLLMENT_OVERLAP);
    Citizen ended = Citizen.inGroup(1).enrolledUntil(1, "2011-09-05", 1);
    assertAccepted(about(ended, "2011-09-05").enroll(1));
    assertRefused(
        about(ended, "2011-09-06").from("2011-09-04").enroll(1),
        FaultCode.INVALID_ENROLLMENT_DATE,
        FaultCode.ENROLLMENT_OVERLAP);
  }

  @Test
  @Rule("A-31")
  void anEnrollmentBeforeThePlannedDateWithdrawsTheCancellation() {
    Citizen planned = Citizen.inGroup(1).enrolledUntil(1, "2011-09-20", 1);
    LocalDate today = LocalDate.parse("2011-09-05");
    List<EnrollmentFact> facts = assertAccepted(about(planned, "2011-09-05").enroll(1)).facts();
    assertEquals(new CancellationWithdrawn(today, "A-31"), facts.get(0));
    Enrolled enrolled = (Enrolled) facts.get(1);
    assertNull(enrolled.enrollment().cancellation());
    assertEquals(LocalDate.parse("2011-08-01"), enrolled.enrollment().enrollmentDate());
    assertEquals(Asking.RECEIPT, enrolled.enrollment().messageIdentifier());
  }

  @Test
  @Rule({"A-31", "TIL-05.2-3"})
  void anApplicantOnJobnetDoesNotTurnAnEnrollmentInForceIntoAWaitingOne() {
    Citizen planned = Citizen.inGroup(2).enrolledUntil(4, "2011-09-20", 1);
    assertRefused(
        about(planned, "2011-09-05").by(Channel.CITIZEN).enroll(4), FaultCode.ENROLLMENT_OVERLAP);
  }

  @Test
  @Rule("AFM-08.6-6")
  void theEndOfMembershipCancelsWithCause29() {
    LocalDate day = LocalDate.parse("2011-09-05");
    Citizen member = Citizen.inGroup(1).enrolled(1);
    assertEquals(
        List.of(new CancellationPlanned(new Cancellation(day, 29), day, "AFM-08.6-6")),
        causes(member, new FundChanged(null, day, "R-1"), day));
    assertEquals(List.of(), causes(member, new FundChanged("02", day, "R-1"), day));
    assertEquals(List.of(), causes(Citizen.inGroup(1), new FundChanged(null, day, "R-1"), day));
  }
}
