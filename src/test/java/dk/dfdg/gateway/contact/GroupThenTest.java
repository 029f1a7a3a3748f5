package dk.dfdg.gateway.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which contact group a citizen was on a day, by what was registered of it. */
class GroupThenTest {
  private final List<Recorded> history = new ArrayList<>();

  private GroupThenTest started(int group, String event, String registered) {
    return with(new ContactGroupStarted(group, true, day(event), day(registered), "KON-07.1-1"));
  }

  private GroupThenTest ended(int group, String event, String registered) {
    return with(new ContactGroupEnded(group, day(event), day(registered), "KON-07.2-3"));
  }

  private GroupThenTest with(CitizenFact fact) {
    history.add(
        new Recorded(
            history.size(),
            new HistoryFact(fact.kind(), fact.effectiveDate(), fact.rule(), fact.details()),
            null,
            null,
            null,
            null));
    return this;
  }

  private Integer on(String day, Integer today) {
    return GroupThen.of(history, Course.inGroup(today).state(), day(day));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  @Rule("PUB-INT-3")
  void theGroupCountsFromTheDayOfItsEventAndNotFromItsRegistration() {
    started(2, null, "2011-08-01").started(6, "2011-09-01", "2011-09-05");
    assertEquals(2, on("2011-08-31", 6));
    assertEquals(6, on("2011-09-01", 6));
    assertEquals(6, on("2011-09-04", 6));
  }

  @Test
  @Rule("PUB-INT-3")
  void theDayOnWhichAGroupEndsIsItsLast() {
    started(6, null, "2011-08-01").ended(6, null, "2011-09-05");
    assertEquals(6, on("2011-09-05", null));
    assertNull(on("2011-09-06", null));
  }

  @Test
  @Rule("PUB-INT-3")
  void aGroupThatWasEndedLateHasEndedOnTheDayOfTheEvent() {
    started(6, null, "2011-08-01").ended(6, "2011-09-02", "2011-09-05");
    assertEquals(6, on("2011-09-02", null));
    assertNull(on("2011-09-03", null));
  }

  @Test
  @Rule("PUB-INT-3")
  void betweenTwoGroupsTheCitizenWasInNone() {
    started(2, null, "2011-08-01").ended(2, null, "2011-08-31").started(6, null, "2011-09-06");
    assertNull(on("2011-09-03", 6));
    assertEquals(6, on("2011-09-06", 6));
  }

  @Test
  @Rule("PUB-INT-3")
  void onTheDayOfAChangeTheNewGroupCounts() {
    started(2, null, "2011-08-01").ended(2, null, "2011-09-05").started(6, null, "2011-09-05");
    assertEquals(6, on("2011-09-05", 6));
  }

  @Test
  @Rule("PUB-INT-3")
  void theEndOfAGroupThatIsOlderThanTheRecordsTellsThatTheCitizenWasInIt() {
    ended(6, null, "2011-09-05");
    assertEquals(6, on("2011-09-01", null));
    assertNull(on("2011-09-06", null));
  }

  @Test
  @Rule("PUB-INT-3")
  void todaysGroupCountsOnlyWhereHistoryTellsNothingOfTheDay() {
    assertEquals(2, on("2011-09-01", 2));
    started(2, null, "2011-09-05");
    assertEquals(2, on("2011-09-01", 2));
  }
}
