package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.assertAccepted;
import static dk.dfdg.gateway.person.Asking.onlyRule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bilag 1: which contact group applies to a person with more than one benefit. */
class SeveralBenefitsTest {
  private static final LocalDate TODAY = LocalDate.parse("2011-09-05");
  private static final int DAGPENGE = 1;
  private static final int KONTANTHJAELP = 2;

  private static BenefitsAnswer answer(String benefits, String situations) {
    return Asking.RULES.contactGroupFor(
        new BenefitsQuestion(numbers(benefits), numbers(situations)), TODAY);
  }

  private static List<Integer> numbers(String text) {
    return text == null ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1 2,1,1,1", "1 2,2,1,2.1", "1 2,3,2,2.2", "1 4,4,6,3", "1 4,5,6,4", "1 3,,1,5", "2 4,1,6,6",
    "2 4,6,6,7", "2 6,,7,8", "4 5,7,,9.1", "4 5,4,6,9.2", "3 4,4,,10", "2 10,,2,11.1", "10,,8,11.2",
    "4 5 8,4,6,12", "5 8,8,4,13", "1 11,,1,14", "2 11,,2,15"
  })
  @Rule({
    "BI1-01",
    "BI1-02-1",
    "BI1-02-2",
    "BI1-03-1",
    "BI1-04",
    "BI1-06",
    "BI1-07",
    "BI1-08",
    "BI1-09",
    "BI1-10",
    "BI1-11-1",
    "BI1-11-2",
    "BI1-12",
    "BI1-13",
    "BI1-15"
  })
  void everyRowOfBilag1IsAnswered(String benefits, String situations, Integer group, String row) {
    BenefitsAnswer answer = answer(benefits, situations);
    assertEquals(group, answer.contactGroup());
    assertEquals(List.of(row), answer.rows().stream().map(SeveralBenefitsRow::row).toList());
    assertTrue(
        answer.rows().get(0).source().contains("Bilag 1 nr. " + row.replaceAll("\\..*", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "2 8,2",
    "2 9,5",
    "9,5",
    "3,3",
    "7 8,7",
    "6 8,7",
    "1,1",
    "2,2",
    "4,6",
    "5,4",
    "2 6 8,7",
    "4 5 7 8,6",
    "5 7 8,4"
  })
  @Rule({"KON-06-4", "KON-06-5", "KON-06-6", "KON-06-7", "BI1-08"})
  void withoutASpecialSituationPkt61Answers(String benefits, int group) {
    assertEquals(group, answer(benefits, null).contactGroup());
  }

  @Test
  @Rule("BI1-08")
  void kontanthjaelpAloneIsGroup2AlsoForAFleksjobvisiteret() {
    assertEquals(2, answer("2 8", null).contactGroup());
    assertEquals(7, answer("2 6 8", null).contactGroup());
  }

  @Test
  @Rule("BI1-07")
  void withoutTheEmploymentRequirementKontanthjaelpStaysGroup2() {
    assertEquals(2, answer("2", "4").contactGroup());
  }

  @Test
  @Rule({"BI1-10", "KON-06-12"})
  void whereTheAgencyNamesNoGroupTheCaseWorkerDecides() {
    BenefitsAnswer answer = answer("3 4", "4");
    assertEquals(null, answer.contactGroup());
    assertEquals("KON-06-12", answer.advice().get(0).rule());
    assertEquals("AMS mener ikke dette kan forekomme i praksis.", answer.rows().get(0).answer());
    assertAccepted(about(Someone.inGroup(3), "2011-09-05").group(6));
  }

  @Test
  void withoutTheSituationEveryRowThatMayApplyIsNamed() {
    BenefitsAnswer answer = answer("1 2", null);
    assertEquals(null, answer.contactGroup());
    assertEquals(
        List.of("1", "2.1", "2.2"), answer.rows().stream().map(SeveralBenefitsRow::row).toList());
  }

  @Test
  void unknownValuesAreAllNamed() {
    Refusal refusal = assertThrows(Refusal.class, () -> answer("1 99", "98"));
    assertEquals(
        List.of(FaultCode.INVALID_CODE_LIST_ITEM, FaultCode.INVALID_CODE_LIST_ITEM),
        refusal.violations().stream().map(v -> v.code()).toList());
    assertEquals(
        "/per:GetContactGroupForBenefitsRequest/per:GroupOrBenefitTypeIdentifier[2]",
        refusal.violations().get(0).path());
  }

  @Test
  @Rule("BI1-02-1")
  void duringASanctionTheCitizenStaysInGroup1AndEnrolled() {
    assertTrue(answer("1 2", "2").rows().get(0).answer().contains("fortsat stå tilmeldt"));
    CitizenState state = Someone.inGroup(DAGPENGE).enrolled(1).state();
    for (LocalDate day = TODAY; !day.isAfter(TODAY.plusDays(20)); day = day.plusDays(1)) {
      CitizenState then = Asking.LAW.until(state, day).state();
      assertTrue(then.isInGroup(DAGPENGE) && then.isEnrolledOn(day));
    }
  }

  @Test
  @Rule("BI1-02-2")
  void helpPaidAfterTheRightIsLostIsGroup2FromTheRegistration() {
    Asking asking = about(Someone.inGroup(DAGPENGE).enrolled(1), "2011-09-05");
    CitizenState after = asking.after(asking.group(KONTANTHJAELP));
    assertTrue(after.isInGroup(KONTANTHJAELP));
    assertEquals(TODAY, after.visitation().contactGroupSince());
  }

  @Test
  @Rule({"BI1-03-1", "BI1-04"})
  void theEnrollmentIsCancelledBeforeGroup6() {
    Someone enrolled = Someone.inGroup(DAGPENGE).enrolled(1);
    assertEquals(
        "BI1-03-1",
        onlyRule(about(enrolled, "2011-09-08").group(6), FaultCode.INVALID_COMBINATION));
    Someone cancelled =
        Someone.inGroup(DAGPENGE).cancelled(1, "2011-09-08").absent(11, "2011-09-01", "2011-09-08");
    Asking asking = about(cancelled, "2011-09-08");
    CitizenState after = asking.after(asking.group(6));
    assertTrue(after.isInGroup(6));
    assertEquals(List.of(), Asking.LAW.until(after, LocalDate.parse("2011-09-22")).facts());
  }

  @Test
  @Rule("BI1-03-2")
  void whenTheSicknessCaseEndsTheCitizenIsInGroup1AndEnrolledAgain() {
    Asking asking = about(Someone.inGroup(6).cancelled(1, "2011-09-08"), "2011-10-03");
    CitizenState after = asking.after(asking.group(DAGPENGE));
    assertTrue(after.isInGroup(DAGPENGE));
    assertTrue(after.benefitGranted());
    assertTrue(answer("1 4", "4").rows().get(0).workaround().endsWith("personen tilmeldes igen."));
  }

  @Test
  @Rule("BI1-03-3")
  void theEmployersFourWeeksAreToldWithTheRow() {
    assertTrue(
        answer("1 4", "4")
            .rows()
            .get(0)
            .answer()
            .contains("Arbejdsgiveren skal anmelde fraværet inden for 4 uger."));
  }

  @Test
  @Rule({"BI1-11-1", "KON-06-10"})
  void aDimittendOnKontanthjaelpIsChangedByHand() {
    Someone dimittend = Someone.inGroup(KONTANTHJAELP).enrolled(4).rightFrom("2011-09-12");
    LocalDate right = LocalDate.parse("2011-09-12");
    CitizenState state = dimittend.state();
    assertTrue(Asking.LAW.until(state, right).state().isInGroup(KONTANTHJAELP));
    Asking byHand = about(dimittend, "2011-09-12");
    assertTrue(byHand.after(byHand.group(DAGPENGE)).isInGroup(DAGPENGE));
  }

  @Test
  @Rule({"BI1-11-2", "KON-06-9"})
  void aDimittendWithoutKontanthjaelpChangesByItselfOnTheDayOfTheRight() {
    CitizenState state = Someone.inGroup(8).enrolled(5).rightFrom("2011-09-12").state();
    CitizenState before = Asking.LAW.until(state, LocalDate.parse("2011-09-11")).state();
    assertTrue(before.isInGroup(8));
    CitizenState after = Asking.LAW.until(state, LocalDate.parse("2011-09-12")).state();
    assertTrue(after.isInGroup(DAGPENGE));
    assertEquals(1, after.enrollment().category());
  }
}
