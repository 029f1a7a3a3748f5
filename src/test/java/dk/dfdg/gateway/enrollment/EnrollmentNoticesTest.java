package dk.dfdg.gateway.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.Lapsed;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the responsible jobcentre is told about an enrollment. */
class EnrollmentNoticesTest {
  private static final LocalDate DAY = LocalDate.parse("2011-09-05");
  private static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private final AutomaticLaw law = new AutomaticLaw(List.of(), List.of(Asking.RULES.notices()));

  private List<CitizenFact> told(Citizen citizen, CitizenFact fact) {
    return Laws.causes(law, citizen.state(), fact, DAY);
  }

  private static CancellationPlanned cancelled(int cause) {
    return new CancellationPlanned(new Cancellation(DAY, cause), DAY, "R-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 23, 26, 27, 29, 30})
  void theJobcentreIsToldOfACancellationThatHappensByItself(int cause) {
    List<CitizenFact> told = told(Citizen.inGroup(2).enrolled(2), cancelled(cause));

    assertEquals(1, told.size());
    Notified notified = (Notified) told.get(0);
    assertEquals(JOBCENTRE, notified.receiver());
    assertEquals(5, notified.type());
    assertEquals("R-1", notified.rule());
    assertEquals(DAY, notified.effectiveDate());
  }

  @Test
  @Rule("TIL-05.2-4")
  void theJobcentreIsToldThatNoContactFollowedAnEnrollmentOnJobnet() {
    Citizen waiting = Citizen.inGroup(2).waiting(4, "2011-09-03", "2011-09-05");
    Notified told = (Notified) told(waiting, new Lapsed(32, DAY, "TIL-05.2-4")).get(0);
    assertEquals(
        "Borgeren er afmeldt automatisk pr. 2011-09-05 med årsag 32,"
            + " Manglende henvendelse ved Jobnet tilmelding.",
        told.danish());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20})
  void nobodyIsToldOfACancellationThatSomebodyRegistered(int cause) {
    assertEquals(List.of(), told(Citizen.inGroup(2).enrolled(2), cancelled(cause)));
  }

  @Test
  void aCitizenWithoutJobcentreIsNobodysToBeToldOf() {
    assertEquals(List.of(), told(Citizen.inGroup(2).jobcentre(null).enrolled(2), cancelled(23)));
  }
}
