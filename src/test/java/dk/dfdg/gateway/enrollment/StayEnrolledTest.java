package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.causes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.VisitationFact;
import dk.dfdg.gateway.citizen.VisitationFact.WishToStayEnrolled;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wish to stay enrolled after a refused benefit (pkt. 7.3). */
class StayEnrolledTest {
  private static final LocalDate TODAY = LocalDate.parse("2011-10-03");
  private static final WishToStayEnrolled WISH = new WishToStayEnrolled(TODAY, "KON-07.3-12");

  private static Citizen refused() {
    return Citizen.inGroup(8).refusedOn("2011-09-23");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  @Rule("KON-07.3-12")
  void whoContactsTheJobcentreStaysEnrolledWithoutABenefit(int category) {
    CitizenState state = refused().enrolled(category).state();

    Decision<VisitationFact> decision = StayEnrolledRules.decide(state, TODAY);

    assertEquals(List.of(WISH), ((Decision.Accepted<VisitationFact>) decision).facts());
    List<CitizenFact> caused = causes(refused().enrolled(category), WISH, TODAY);
    assertEquals(List.of(new CategoryChanged(3, TODAY, "KON-07.3-12")), caused);
  }

  @Test
  @Rule("KON-07.3-12")
  void whoIsEnrolledWithoutABenefitAlreadyKeepsTheCategory() {
    assertEquals(List.of(), causes(refused().enrolled(3), WISH, TODAY));
    assertEquals(List.of(), causes(refused(), WISH, TODAY));
  }

  @Test
  @Rule("KON-07.3-12")
  void whoIsEnrolledAnewAfterTheRefusalWishesToBe() {
    CitizenState enrolled = Citizen.inGroup(8).enrolled(3).state();
    Enrolled anew = new Enrolled(enrolled.enrollment(), TODAY, "TIL-05.2-6");

    assertEquals(List.of(WISH), causes(refused(), anew, TODAY));
    assertEquals(List.of(), causes(Citizen.inGroup(8), anew, TODAY));
  }

  @Test
  @Rule("KON-07.3-12")
  void nothingIsWishedWhereNothingEndsByItself() {
    assertRefused(refused(), FaultCode.NOT_ENROLLED);
    assertRefused(Citizen.inGroup(2).enrolled(4), FaultCode.NO_REFUSED_BENEFIT);
    assertRefused(Citizen.inGroup(2), FaultCode.NOT_ENROLLED, FaultCode.NO_REFUSED_BENEFIT);
  }

  private static void assertRefused(Citizen citizen, FaultCode... codes) {
    Decision<VisitationFact> decision = StayEnrolledRules.decide(citizen.state(), TODAY);
    List<Violation> violations = ((Decision.Refused<VisitationFact>) decision).violations();
    assertEquals(List.of(codes), violations.stream().map(Violation::code).toList());
  }
}
