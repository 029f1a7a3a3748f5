package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.assertAccepted;
import static dk.dfdg.gateway.person.Asking.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contact group and the absences that it allows: pkt. 19.1 and Bilag 2. */
class GroupAndAbsenceTest {
  private static final int OWN_CHILDREN = 19;
  private static final int HOLIDAY = 10;
  private static final int CARE_OF_THE_SICK = 20;
  private static final String TODAY = "2011-09-12";

  @Test
  @Rule({"FRA-19.1-12", "FRA-19.1-14"})
  void aGroupIsRefusedWhileAnAbsenceContradictsItAndTheAbsenceIsNamed() {
    Someone someone =
        Someone.inGroup(2).match(1).granted().absent(OWN_CHILDREN, "2011-09-01", "2011-10-31");
    List<Violation> violations =
        assertRefused(about(someone, TODAY).group(1), FaultCode.ABSENCE_CONFLICTS_WITH_GROUP);
    assertEquals("FRA-19.1-12", violations.get(0).rule());
    assertEquals(
        "Fraværet »Pasning af egne børn« fra 2011-09-01 til 2011-10-31 er ikke muligt i"
            + " kontaktgruppe 1 og skal afsluttes først.",
        violations.get(0).detailDanish());
  }

  @Test
  @Rule("FRA-19.1-14")
  void eachAbsenceThatContradictsIsNamed() {
    Someone someone =
        Someone.inGroup(2)
            .match(1)
            .absent(OWN_CHILDREN, "2011-09-01", "2011-10-31")
            .absent(HOLIDAY, "2011-09-05", "2011-09-20")
            .absent(CARE_OF_THE_SICK, "2011-10-01", null);
    List<Violation> violations =
        assertRefused(
            about(someone, TODAY).group(1),
            FaultCode.ABSENCE_CONFLICTS_WITH_GROUP,
            FaultCode.ABSENCE_CONFLICTS_WITH_GROUP);
    assertTrue(
        violations.get(1).detailEnglish().contains("from 2011-10-01 without end date"),
        violations.get(1).detailEnglish());
  }

  @Test
  @Rule("FRA-19.1-13")
  void onceTheAbsenceIsEndedTheChangeGoesThrough() {
    Someone someone =
        Someone.inGroup(2).match(1).granted().absent(OWN_CHILDREN, "2011-09-01", TODAY);
    Asking asking = about(someone, TODAY);
    assertTrue(asking.after(asking.group(1)).isInGroup(1));
  }

  @Test
  @Rule("FRA-19.1-12")
  void theMatchOfAnApplicationCountsAtOnce() {
    Someone someone = Someone.inGroup(8).absent(HOLIDAY, "2011-09-01", "2011-09-20");
    assertAccepted(about(someone, TODAY).heldAt(TODAY, 12, 1, null).apply(2, 1));
    assertRefused(
        about(someone, TODAY).byTheBenefitOffice().apply(2, null),
        FaultCode.ABSENCE_CONFLICTS_WITH_GROUP);
  }

  @Test
  @Rule("FRA-19.1-14")
  void aChangeOfMatchIsOnlyWarnedAgainst() {
    Someone someone = Someone.inGroup(3).match(1).absent(HOLIDAY, "2011-09-05", "2011-09-20");
    Asking asking = about(someone, TODAY);
    assertTrue(Asking.advice(asking.match(2)).contains("FRA-19.1-14"));
    assertEquals(1, asking.after(asking.match(2)).absences().size());
    assertEquals(
        List.of("FRA-19.1-14"),
        asking.told(asking.match(2)).stream().map(told -> told.rule()).toList());
  }

  @Test
  @Rule("MAT-14-12")
  void whatIsRegisteredDependsOnTheMatchThatHoldsOnTheDay() {
    Someone someone = Someone.inGroup(2).match(1);
    Asking asking = about(someone, "2011-09-06");
    CitizenState matched = asking.after(asking.match(2));
    AbsenceTable table = AbsenceTable.load(Asking.CONF.resolve("rules"), Asking.LISTS);
    assertTrue(
        table.find(OWN_CHILDREN, 2, 1).orElseThrow().exempts().contains(Exemption.ENROLLMENT));
    assertEquals(
        false,
        table
            .find(OWN_CHILDREN, matched.contactGroup(), matched.matchGroup())
            .orElseThrow()
            .exempts()
            .contains(Exemption.ENROLLMENT));
  }
}
