package dk.dfdg.gateway.benefit;

import static dk.dfdg.gateway.benefit.Applicant.told;
import static dk.dfdg.gateway.benefit.Applicant.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.AutomaticLaw.Course;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRefused;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.WishToStayEnrolled;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens by itself after an application (pkt. 7.3), with the dates of its examples. */
class BenefitDeadlinesTest {
  private static final CitizenState APPLIED = Applicant.appliedOn("2011-09-01").enrolled(4).state();

  @Test
  @Rule({"KON-07.3-5", "KON-07.3-9"})
  void noAnswerInFifteenWorkingDaysIsARefusalOnTheDayAfter() {
    assertEquals(List.of(), until(APPLIED, "2011-09-22"));

    List<CitizenFact> facts = until(APPLIED, "2011-09-23");

    LocalDate day = LocalDate.parse("2011-09-23");
    assertEquals(new ContactGroupStarted(8, false, day, "KON-07.3-9"), facts.get(0));
    assertEquals(new BenefitRefused(false, day, "KON-07.3-9"), facts.get(1));
    CitizenState after = Applicant.LAW.until(APPLIED, day).state();
    assertEquals(8, after.contactGroup());
    assertEquals(day, after.visitation().refusedOn());
    assertEquals(null, after.visitation().appliedOn());
  }

  @Test
  @Rule({"KON-07.3-6", "A-17"})
  void theWorkingDaysCountFromTheLatestApplicationOrChangeOfGroup() {
    CitizenState first = Applicant.appliedOn("2011-09-01").state();
    LocalDate day = LocalDate.parse("2011-09-08");

    CitizenState again =
        Applicant.LAW
            .unfold(
                first,
                List.of(
                    new ContactGroupStarted(3, false, day, "KON-07.3-2"),
                    new ApplicationReceived(day, "KON-07.3-6")),
                day)
            .state();

    assertEquals(List.of(), until(again, "2011-09-29"));
    assertFalse(until(again, "2011-09-30").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6, 8})
  @Rule("A-17")
  void anotherContactGroupEndsTheWorkingDays(int group) {
    LocalDate day = LocalDate.parse("2011-09-08");
    CitizenState other = new ContactGroupStarted(group, group != 8, day, "KON-06-3").after(APPLIED);
    assertEquals(List.of(), until(other, "2011-12-31"));
  }

  @Test
  @Rule("KON-07.3-10")
  void theEnrolledGetALetterThatNoBenefitIsGranted() {
    List<CitizenFact> facts = until(APPLIED, "2011-09-23");

    LetterWritten letter = (LetterWritten) facts.get(2);
    assertEquals("benefit-refused", letter.template());
    assertEquals("2011-10-07", letter.values().get("cancellation_date"));
    assertEquals("KON-07.3-10", letter.rule());
    Notified advis = (Notified) facts.get(3);
    assertEquals(4, advis.type());
    assertTrue(advis.danish().contains("afmeldes 2011-10-07"), advis.danish());
    assertEquals(4, facts.size());
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  @Rule({"KON-07.3-10", "A-13"})
  void ofWhoIsNotEnrolledTheJobcentreIsTold(boolean wasEnrolled) {
    Applicant applicant = Applicant.appliedOn("2011-09-01");
    CitizenState state =
        (wasEnrolled ? applicant.enrolled(4).cancelledOn("2011-09-23") : applicant).state();

    List<CitizenFact> facts = until(state, "2011-12-31");

    assertEquals(
        List.of(
            "ContactGroupStarted KON-07.3-9 2011-09-23",
            "BenefitRefused KON-07.3-9 2011-09-23",
            "Notified A-13 2011-09-23"),
        told(facts));
    assertEquals(4, ((Notified) facts.get(2)).type());
  }

  @Test
  @Rule("KON-07.3-11")
  void theEnrollmentIsCancelledFourteenDaysAfterTheRefusal() {
    assertEquals(4, until(APPLIED, "2011-10-06").size());

    List<CitizenFact> facts = until(APPLIED, "2011-10-07");

    CancellationPlanned cancelled = (CancellationPlanned) facts.get(4);
    assertEquals(LocalDate.parse("2011-10-07"), cancelled.cancellation().date());
    assertEquals(23, cancelled.cancellation().cause());
    assertEquals("KON-07.3-11", cancelled.rule());
    Course course = Applicant.LAW.until(APPLIED, LocalDate.parse("2012-12-31"));
    assertEquals(5, course.facts().size());
    assertFalse(course.state().isEnrolledOn(LocalDate.parse("2011-10-07")));
  }

  @Test
  @Rule("KON-07.3-12")
  void whoWishesToStayEnrolledIsNotCancelled() {
    LocalDate refused = LocalDate.parse("2011-09-23");
    CitizenState state = Applicant.LAW.until(APPLIED, refused).state();
    LocalDate contact = LocalDate.parse("2011-10-03");

    Course course =
        Applicant.LAW.unfold(
            state, List.of(new WishToStayEnrolled(contact, "KON-07.3-12")), contact);

    assertEquals(List.of(), until(course.state(), "2012-12-31"));
    assertTrue(course.state().isEnrolledOn(LocalDate.parse("2011-10-08")));
    assertEquals(8, course.state().contactGroup());
    assertEquals(3, course.state().enrollment().category());
  }

  @Test
  @Rule("KON-07.3-11")
  void anotherBenefitMeanwhileTakesTheCancellationAway() {
    LocalDate day = LocalDate.parse("2011-09-30");
    CitizenState refused = Applicant.refusedOn("2011-09-23").enrolled(4).state();
    assertEquals(1, Applicant.LAW.ahead(refused).size());
    CitizenState insured = new ContactGroupStarted(1, true, day, "KON-06-3").after(refused);
    assertEquals(List.of(), Applicant.LAW.ahead(insured));
  }
}
