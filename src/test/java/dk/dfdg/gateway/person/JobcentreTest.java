package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.advice;
import static dk.dfdg.gateway.person.Asking.onlyRule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Myndighedstilknytning: § 7 stk. 4. */
class JobcentreTest {
  private static final String TODAY = "2011-09-05";

  @Test
  @Rule("KON-07.4-1")
  void theMunicipalityOfStayMakesItsJobcentreResponsible() {
    Asking asking = about(Someone.inGroup(2), TODAY).actingFor(Organisation.MUNICIPALITY, "751");
    CitizenState after = asking.after(asking.jobcentre("75100"));
    assertEquals("75100", after.jobcentre());
    assertEquals("101", after.municipality());
    assertEquals("751", after.person().municipalityOfStay());
    assertEquals("751", after.person().responsibleMunicipality());
    assertEquals(
        List.of("JobcentreChanged KON-07.4-1", "Notified KON-07.4-1"),
        asking.story(asking.jobcentre("75100")));
    assertEquals(Asking.JOBCENTRE, asking.told(asking.jobcentre("75100")).get(0).receiver());
  }

  @Test
  @Rule("KON-07.4-1")
  void itsJobcentreDoesSoForIt() {
    Asking asking = about(Someone.inGroup(2), TODAY).actingFor(Organisation.JOBCENTRE, "75100");
    assertEquals("751", asking.after(asking.jobcentre("75100")).person().municipalityOfStay());
  }

  @Test
  @Rule("KON-07.4-1")
  void anyOtherMunicipalityIsRefused() {
    for (Organisation other :
        List.of(
            new Organisation(Organisation.MUNICIPALITY, "147"),
            new Organisation(Organisation.MUNICIPALITY, "101"),
            new Organisation(Organisation.JOBCENTRE, "10100"),
            new Organisation(Organisation.JOBCENTRE, "99999"),
            new Organisation(Organisation.AGENCY, "751"))) {
      assertEquals(
          "KON-07.4-1",
          onlyRule(
              about(Someone.inGroup(2), TODAY)
                  .actingFor(other.type(), other.code())
                  .jobcentre("75100"),
              FaultCode.NOT_MUNICIPALITY_OF_STAY));
    }
  }

  @Test
  @Rule("KON-07.4-1")
  void anUnknownJobcentreIsRefused() {
    onlyRule(
        about(Someone.inGroup(2), TODAY).actingFor(7, "751").jobcentre("75199"),
        FaultCode.UNKNOWN_JOBCENTRE);
  }

  @Test
  @Rule("KON-07.4-1")
  void backInTheMunicipalityOfResidenceThereIsNoMunicipalityOfStay() {
    Asking asking =
        about(Someone.inGroup(2).at("75100").staying("751"), TODAY)
            .actingFor(Organisation.MUNICIPALITY, "101");
    CitizenState after = asking.after(asking.jobcentre("10100"));
    assertEquals(null, after.person().municipalityOfStay());
    assertEquals("101", after.person().responsibleMunicipality());
  }

  @Test
  @Rule("KON-07.4-1")
  void whatIsSoAlreadyChangesNothing() {
    Asking asking = about(Someone.inGroup(2), TODAY).actingFor(Organisation.MUNICIPALITY, "101");
    assertEquals(List.of(), asking.story(asking.jobcentre("10100")));
    assertEquals(List.of("KON-07.4-1"), advice(asking.jobcentre("10100")));
  }
}
