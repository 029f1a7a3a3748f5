package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.Telling.exemptions;
import static dk.dfdg.gateway.absence.Telling.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Absences when the contact group or the match group changes (pkt. 19.1, decision A-60). */
class ContactGroupChangeTest {
  private static final LocalDate DAY = LocalDate.parse("2011-09-12");

  private static Absentee caring() {
    return Absentee.inGroup(2).match(1).absent(19, "2011-09-01", "2011-10-31");
  }

  private static List<Absence> hindering(CitizenState state) {
    return Telling.TABLE.forbidden(state, 1, 1, DAY.plusDays(1));
  }

  @Test
  @Rule({"FRA-19.1-12", "FRA-19.1-14"})
  void anAbsenceThatTheNewGroupDoesNotAllowHindersIt() {
    List<Absence> hindering = hindering(caring().state());
    assertEquals(1, hindering.size());
    assertEquals(19, hindering.get(0).type());
    assertEquals(LocalDate.parse("2011-10-31"), hindering.get(0).end());
  }

  @Test
  @Rule("FRA-19.1-13")
  void onceItIsEndedNothingHindersTheChange() {
    Telling telling = Telling.about(caring(), "2011-09-12");
    CitizenState ended = telling.after(telling.end(Absentee.id(0), "2011-09-12", 3));
    assertEquals(List.of(), hindering(ended));
    assertEquals(1, intoGroup(ended, 1).facts().size());
  }

  private static AutomaticLaw.Course intoGroup(CitizenState state, int group) {
    return Telling.LAW.unfold(
        state, List.of(new ContactGroupStarted(group, false, DAY, "A-60")), DAY);
  }

  @Test
  @Rule("A-60")
  void aChangeByTheSystemEndsThemTheSameDayAndTellsTheJobcentre() {
    CitizenState before = caring().absent(10, "2011-09-05", "2011-09-20").state();
    AutomaticLaw.Course course = intoGroup(before, 8);
    assertEquals(
        List.of("ContactGroupStarted 2011-09-12", "AbsenceEnded 2011-09-12", "Notified 2011-09-12"),
        story(course.facts()));
    Notified advis = (Notified) course.facts().get(2);
    assertEquals(new Organisation(Organisation.JOBCENTRE, "10100"), advis.receiver());
    assertEquals(7, advis.type());
    Absence care = course.state().absence(Absentee.id(0)).orElseThrow();
    assertEquals(DAY, care.end());
    assertEquals(3, care.endCause());
    assertTrue(course.state().absence(Absentee.id(1)).orElseThrow().covers(DAY.plusDays(5)));
  }

  @Test
  @Rule("FRA-19.1-13")
  void oneThatTheCaseWorkerHasEndedTodayIsLeftAsItIs() {
    CitizenState before =
        Absentee.inGroup(2).match(1).absent(19, "2011-09-01", "2011-09-12").state();
    assertEquals(List.of("ContactGroupStarted 2011-09-12"), story(intoGroup(before, 1).facts()));
  }

  @Test
  @Rule("A-60")
  void oneThatTheGroupHasInAnotherMatchStaysUntilTheMatchIsKnown() {
    CitizenState before =
        Absentee.inGroup(2).match(3).absent(10, "2011-09-05", "2011-09-20").state();
    AutomaticLaw.Course course =
        Telling.LAW.unfold(
            before,
            List.of(
                new ContactGroupStarted(3, false, DAY, "A-60"),
                new MatchRegistered(1, DAY, "A-60")),
            DAY);
    assertEquals(
        List.of("ContactGroupStarted 2011-09-12", "MatchRegistered 2011-09-12"),
        story(course.facts()));
    assertEquals(List.of(), Telling.known(course.state(), "2011-09-12").advice());
  }

  @Test
  @Rule("A-60")
  void oneThatHasNotBegunIsTakenAway() {
    CitizenState before =
        Absentee.inGroup(2).match(1).absent(19, "2011-10-01", "2011-10-31").state();
    AutomaticLaw.Course course = intoGroup(before, 8);
    assertEquals(
        List.of(
            "ContactGroupStarted 2011-09-12", "AbsenceDeleted 2011-09-12", "Notified 2011-09-12"),
        story(course.facts()));
    assertTrue(course.state().absences().isEmpty());
  }

  @Test
  @Rule("A-60")
  void aChangeOfMatchEndsNothingButItExemptsFromNothingAnyMore() {
    CitizenState before = caring().state();
    AutomaticLaw.Course course =
        Telling.LAW.unfold(before, List.of(new MatchRegistered(3, DAY, "A-60")), DAY);
    assertEquals(1, course.facts().size());
    assertEquals(
        Set.of(dk.dfdg.gateway.citizen.Exemption.ACTIVATION),
        exemptions(course.state(), "2011-09-12"));
  }

  @Test
  @Rule({"A-60", "FRA-22-1"})
  void whatDoesNotFitTheGroupsIsToldWhenItIsRead() {
    CitizenState matched =
        Telling.LAW
            .unfold(caring().state(), List.of(new MatchRegistered(3, DAY, "A-60")), DAY)
            .state();
    assertEquals(
        List.of("A-60"),
        Telling.known(matched, "2011-09-12").advice().stream().map(a -> a.rule()).toList());
    assertEquals(List.of(), Telling.known(caring().state(), "2011-09-12").advice());
  }
}
