package dk.dfdg.gateway.benefit;

import static dk.dfdg.gateway.benefit.Applicant.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AutomaticLaw.Course;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benefit office's answer (pkt. 7.3), in time and late. */
class BenefitDecisionTest {
  private static final LocalDate DAY = LocalDate.parse("2011-09-12");

  private static Decision<CitizenFact> decide(
      CitizenState state, boolean granted, Integer group, Channel channel) {
    return Applicant.RULES.decide(
        state, new BenefitDecisionCommand(state.cpr(), granted, group), channel, DAY);
  }

  private static Decision.Accepted<CitizenFact> accepted(
      CitizenState state, boolean granted, Integer group) {
    return (Decision.Accepted<CitizenFact>) decide(state, granted, group, Channel.BENEFIT_OFFICE);
  }

  /** What follows from an answer that is accepted. */
  private static Course answer(CitizenState state, boolean granted, Integer group) {
    return Applicant.LAW.unfold(state, accepted(state, granted, group).facts(), DAY);
  }

  private static List<FaultCode> refused(Decision<CitizenFact> decision) {
    Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, decision);
    return refused.violations().stream().map(Violation::code).toList();
  }

  @ParameterizedTest
  @CsvSource({"2,4,2", "3,6,7"})
  @Rule({"KON-07.3-7", "TIL-08.2-3"})
  void onAGrantTheApplicantIsARecipientAndTheJobcentreIsTold(
      int group, int applicant, int recipient) {
    Applicant applied = Applicant.appliedOn("2011-09-01").enrolled(applicant);
    CitizenState state = (group == 3 ? applied.forIntroductionBenefit() : applied).state();

    Course course = answer(state, true, null);

    assertEquals(
        List.of(
            "BenefitGranted KON-07.3-7 2011-09-12",
            "CategoryChanged TIL-08.2-3 2011-09-12",
            "Notified KON-07.3-7 2011-09-12"),
        told(course.facts()));
    assertEquals(recipient, course.state().enrollment().category());
    assertTrue(course.state().benefitGranted());
    assertEquals(group, course.state().contactGroup());
    Notified notified = (Notified) course.facts().get(2);
    assertEquals(new Organisation(Organisation.JOBCENTRE, "10100"), notified.receiver());
    assertEquals(3, notified.type());
    assertEquals(List.of(), Applicant.until(course.state(), "2012-12-31"));
  }

  @Test
  @Rule("KON-07.3-7")
  void whoIsNotEnrolledStaysSoAsARecipient() {
    Course course = answer(Applicant.appliedOn("2011-09-01").state(), true, null);
    assertEquals(
        List.of("BenefitGranted KON-07.3-7 2011-09-12", "Notified KON-07.3-7 2011-09-12"),
        told(course.facts()));
    assertTrue(course.state().benefitGranted());
  }

  @Test
  @Rule("KON-07.3-8")
  void onARefusalTheContactGroupIsWithoutBenefit() {
    Course course = answer(Applicant.appliedOn("2011-09-01").enrolled(4).state(), false, null);
    assertEquals(
        List.of(
            "ContactGroupStarted KON-07.3-8 2011-09-12",
            "BenefitRefused KON-07.3-8 2011-09-12",
            "LetterWritten KON-07.3-10 2011-09-12",
            "Notified KON-07.3-10 2011-09-12"),
        told(course.facts()));
    assertEquals(8, course.state().contactGroup());
    assertEquals(LocalDate.parse("2011-09-26"), Applicant.LAW.ahead(course.state()).get(0).dueOn());
  }

  @Test
  @Rule("A-16")
  void aGrantAfterTheDeadlineMakesARecipientOfWhoHasNoOtherBenefit() {
    CitizenState enrolled = Applicant.refusedOn("2011-09-09").enrolled(4).state();
    Course course = answer(enrolled, true, null);
    assertEquals(2, course.state().contactGroup());
    assertEquals(2, course.state().enrollment().category());
    assertEquals(List.of(), Applicant.LAW.ahead(course.state()));

    CitizenState stayed = Applicant.inGroup(8).enrolled(3).state();
    Course later = answer(stayed, true, 3);
    assertEquals(3, later.state().contactGroup());
    assertEquals(7, later.state().enrollment().category());

    Course notEnrolled = answer(Applicant.inGroup(null).state(), true, 2);
    assertEquals(2, notEnrolled.state().contactGroup());
    assertTrue(notEnrolled.state().benefitGranted());
  }

  @ParameterizedTest
  @CsvSource({"1,2", "6,2", "8,", ",", "2,3"})
  @Rule("A-16")
  void aGrantThatFitsNothingIsTheJobcentresToDecide(Integer group, Integer granted) {
    CitizenState state = Applicant.inGroup(group).state();
    Course course = answer(state, true, granted);

    assertEquals(List.of("Notified A-16 2011-09-12"), told(course.facts()));
    assertEquals(6, ((Notified) course.facts().get(0)).type());
    assertEquals("A-16", accepted(state, true, granted).advice().get(0).rule());
    assertEquals(group, course.state().contactGroup());
  }

  @Test
  void aGrantAgainAndARefusalTooLateChangeNothing() {
    for (CitizenState state :
        List.of(Applicant.inGroup(8).state(), Applicant.inGroup(1).granted().state())) {
      Decision.Accepted<CitizenFact> late = accepted(state, false, null);
      assertEquals(List.of(), late.facts());
      assertEquals("KON-07.3-8", late.advice().get(0).rule());
    }
    Decision.Accepted<CitizenFact> again =
        accepted(Applicant.inGroup(2).granted().state(), true, null);
    assertEquals(List.of(), again.facts());
    assertEquals("KON-07.3-7", again.advice().get(0).rule());
  }

  @ParameterizedTest
  @EnumSource(names = {"CITIZEN", "JOBCENTRE", "FUND", "OTHER_ACTOR"})
  void onlyTheBenefitOfficeAnswers(Channel channel) {
    CitizenState state = Applicant.appliedOn("2011-09-01").state();
    assertEquals(
        List.of(FaultCode.REGISTRAR_NOT_ALLOWED), refused(decide(state, true, null, channel)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8, 9})
  void allThatIsWrongIsToldAtOnce(int group) {
    CitizenState recipient = Applicant.inGroup(2).granted().state();
    assertEquals(
        List.of(
            FaultCode.REGISTRAR_NOT_ALLOWED,
            FaultCode.INVALID_CONTACT_GROUP,
            FaultCode.BENEFIT_GRANTED_ALREADY),
        refused(decide(recipient, false, group, Channel.JOBCENTRE)));
  }

  @ParameterizedTest
  @CsvSource({",101", "751,751"})
  @Rule("KON-07.3-3")
  void theBenefitOfficeIsToldOfEachApplication(String stay, String told) {
    CitizenState state = Applicant.inGroup(2).stayingIn(stay).state();
    ApplicationReceived applied =
        new ApplicationReceived(LocalDate.parse("2011-09-01"), "KON-07.3-6");

    List<CitizenFact> facts = Laws.causes(Applicant.LAW, state, applied, applied.effectiveDate());

    Notified notified = (Notified) facts.get(0);
    assertEquals(1, facts.size());
    assertEquals(new Organisation(Organisation.MUNICIPALITY, told), notified.receiver());
    assertEquals(1, notified.type());
    assertEquals(
        "Borgeren har søgt om hjælp og er ikke tilmeldt. Svar senest 2011-09-22.",
        notified.danish());
    assertEquals(applied.effectiveDate(), notified.effectiveDate());
  }

  @Test
  @Rule("KON-07.3-4")
  void theBenefitOfficeIsAlsoToldThatAnApplicantIsEnrolled() {
    LocalDate day = LocalDate.parse("2011-09-02");
    CitizenState enrolled = Applicant.appliedOn("2011-09-01").enrolled(4).state();
    Enrolled fact = new Enrolled(enrolled.enrollment(), day, "TIL-08.2-1");

    Notified notified =
        (Notified)
            Laws.causes(Applicant.LAW, Applicant.appliedOn("2011-09-01").state(), fact, day).get(0);

    assertEquals(2, notified.type());
    assertEquals(new Organisation(Organisation.MUNICIPALITY, "101"), notified.receiver());
    assertEquals(List.of(), Laws.causes(Applicant.LAW, enrolled, fact, day));
    assertEquals(
        List.of(), Laws.causes(Applicant.LAW, Applicant.inGroup(2).granted().state(), fact, day));
  }

  @Test
  void withoutAJobcentreNobodyIsToldAndTheRestHolds() {
    Course course =
        answer(Applicant.appliedOn("2011-09-01").withoutJobcentre().state(), true, null);
    assertEquals(List.of("BenefitGranted KON-07.3-7 2011-09-12"), told(course.facts()));
  }

  @Test
  @Rule("KON-07.3-8")
  void aRefusalOfAnotherBenefitThanTheOneAppliedForChangesNothing() {
    CitizenState applied = Applicant.appliedOn("2011-09-08").forIntroductionBenefit().state();
    Decision.Accepted<CitizenFact> refusal = accepted(applied, false, 2);
    assertEquals(List.of(), refusal.facts());
    assertEquals("KON-07.3-8", refusal.advice().get(0).rule());
    assertEquals(8, answer(applied, false, 3).state().contactGroup());
  }

  @Test
  @Rule({"A-16", "KON-06-2"})
  void aLateGrantLeavesAGraduateToTheJobcentre() {
    CitizenState graduate = Applicant.inGroup(8).enrolled(5).state();
    Course course = answer(graduate, true, 2);
    assertEquals(List.of("Notified A-16 2011-09-12"), told(course.facts()));
    assertEquals(8, course.state().contactGroup());
    assertTrue(accepted(graduate, true, 2).advice().get(0).english().contains("category 5"));
  }

  @Test
  @Rule("KON-07.3-3")
  void theJobcentreIsToldOfAnApplicantWhoseApplicationIsMissing() {
    CitizenState before = Applicant.inGroup(null).state();
    Enrolled enrolled =
        new Enrolled(Applicant.inGroup(null).enrolled(4).state().enrollment(), DAY, "TIL-05.2-3");
    List<CitizenFact> facts = Applicant.LAW.unfold(before, List.of(enrolled), DAY).facts();
    assertEquals(
        List.of("Enrolled TIL-05.2-3 2011-09-12", "Notified KON-07.3-3 2011-09-12"), told(facts));
    assertEquals(
        new Organisation(Organisation.JOBCENTRE, "10100"), ((Notified) facts.get(1)).receiver());
  }

  @Test
  @Rule("KON-07.3-11")
  void theCancellationAfterARefusalComesAlsoWhenTheGroupHasBeenEnded() {
    CitizenState refused = Applicant.refusedOn("2011-09-23").enrolled(4).state();
    CitizenState ended =
        new ContactGroupEnded(8, LocalDate.parse("2011-09-28"), "KON-07.2-3").after(refused);
    assertEquals(
        List.of("CancellationPlanned KON-07.3-11 2011-10-07"),
        told(Applicant.until(ended, "2011-10-07").stream().limit(1).toList()));
  }
}
