package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes of an offer while it runs, and corrections after its end (§ 64 stk. 1 nr. 3 to 5). */
class ActivityChangeTest {
  private static final int REVISION_OF_PLAN = 1;
  private static final int BY_CITIZEN = 2;
  private static final int OTHER = 5;

  private final Offer september = Offer.of("2011-09-12", "2011-09-30");
  private final Offer longer = Offer.of("2011-09-12", "2011-10-14");

  @Test
  @Rule({"HTY-I-1", "AKK-64.2-1"})
  void startChangeEndAndCorrectionAreFourMessages() {
    Offers offers = Offers.ofMember().on("2011-09-09");
    UUID id = offers.create(september);
    offers.on("2011-09-20").update(id, longer.status(Offer.RUNNING));
    offers
        .on("2011-10-20")
        .update(id, Offer.of("2011-09-12", "2011-10-13").status(Offer.COMPLETED).cause(OTHER));
    assertEquals(
        List.of(
            "I46-P 2011-09-12",
            "T03 2011-09-12",
            "I46-P 2011-09-20",
            "I46-A 2011-10-14",
            "T04 2011-10-15",
            "I46-A 2011-10-13"),
        offers.told());
  }

  @Test
  @Rule({"AKK-64.3-1", "AKK-64.3-2", "AKK-65.3-2"})
  void anotherEndOfARunningOfferIsANewOfferUnderTheSameId() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september.inJobplan());
    offers
        .on("2011-09-20")
        .update(id, longer.inJobplan().status(Offer.RUNNING).knownOn("2011-09-19"));
    Event told = offers.last("P");
    assertEquals("2011-09-19", told.date().toString());
    assertEquals(id, told.content().activity().id());
    assertEquals("2011-10-14", told.content().activity().endsOn().toString());
    assertEquals("2011-09-19", told.content().knownOn().toString());
    assertEquals(List.of("AKK-64.3-2", "AKK-64.3-2"), offers.advised());
    assertEquals(List.of(), offers.late());
    assertEquals(1, offers.all().size());
  }

  @Test
  @Rule("AKK-64.3-1")
  void aChangeIsReportedUntilTheDayAfterItIsKnown() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    offers.on("2011-09-21").update(id, longer.status(Offer.RUNNING).knownOn("2011-09-20"));
    assertEquals(List.of(), offers.late());
    offers.on("2011-09-22").update(id, september.status(Offer.RUNNING).knownOn("2011-09-20"));
    assertEquals(List.of("AKK-64.3-1 2011-09-21"), offers.late());
    assertEquals(List.of("AKK-64.3-2", "AKK-64.3-1"), offers.advised());
  }

  @Test
  @Rule("AKK-64.3-3")
  void otherHoursCloseTheActivityAndMakeANewOne() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID old = offers.create(longer.hours(20, 0));
    offers.on("2011-09-19");
    UUID renewed = offers.update(old, longer.hours(30, 0).status(Offer.RUNNING).from("2011-09-19"));
    assertNotEquals(old, renewed);
    Event closed = offers.last("A");
    assertEquals("2011-09-18", closed.date().toString());
    assertEquals(Offer.INTERRUPTED, closed.content().activity().status());
    assertEquals("2011-09-18", closed.content().activity().endsOn().toString());
    assertEquals(20, closed.content().activity().hours());
    assertEquals(REVISION_OF_PLAN, closed.content().cause());
    Event told = offers.last("P");
    assertEquals(renewed, told.content().activity().id());
    assertEquals("2011-09-19", told.content().activity().startsOn().toString());
    assertEquals(30, told.content().activity().hours());
    assertEquals(
        List.of("I46-P 2011-09-12", "T03 2011-09-12", "I46-A 2011-09-18", "I46-P 2011-09-19"),
        offers.told());
    offers.on("2011-10-15");
    assertEquals(List.of("I46-A 2011-10-14", "T04 2011-10-15"), offers.told().subList(4, 6));
  }

  @Test
  @Rule("AKK-64.3-3")
  void otherHoursAheadOfTimeCloseTheActivityOnItsLastDayAndNotBefore() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID old = offers.create(longer.hours(20, 0));
    offers.on("2011-09-13");
    UUID renewed = offers.update(old, longer.hours(30, 0).status(Offer.RUNNING).from("2011-09-19"));
    assertEquals(Offer.RUNNING, offers.activity(old).details().status());
    assertEquals("2011-09-18", offers.activity(old).details().endsOn().toString());
    assertFalse(offers.activity(old).endTold());
    offers.on("2011-09-17");
    assertEquals(List.of("I46-P 2011-09-12", "T03 2011-09-12", "I46-P 2011-09-19"), offers.told());
    offers.on("2011-09-18");
    Event closed = offers.last("A");
    assertEquals("2011-09-18", closed.date().toString());
    assertEquals(old, closed.content().activity().id());
    assertEquals(Offer.INTERRUPTED, closed.content().activity().status());
    assertEquals(REVISION_OF_PLAN, closed.content().cause());
    offers.on("2011-09-19");
    assertEquals(Offer.PLANNED, offers.activity(renewed).details().status());
    assertEquals(4, offers.told().size());
  }

  @Test
  @Rule("AKK-64.3-3")
  void datesAndHoursAtOnceAreANewActivityToo() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID old = offers.create(september);
    offers.on("2011-09-15");
    UUID renewed = offers.update(old, longer.hours(20, 0).status(Offer.RUNNING).from("2011-09-19"));
    assertEquals("2011-09-18", offers.activity(old).details().endsOn().toString());
    assertEquals("2011-10-14", offers.activity(renewed).details().endsOn().toString());
    assertEquals(Offer.PLANNED, offers.activity(renewed).details().status());
  }

  @Test
  @Rule("AKK-64.3-3")
  void theDayOfTheNewHoursIsGivenAndLiesInTheOffer() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    assertEquals(List.of(), offers.updateRefused(id, september.hours(20, 0)));
    offers.on("2011-09-15");
    Offer other = september.hours(20, 0).status(Offer.RUNNING);
    assertEquals(List.of(FaultCode.HOURS_DAY_MISSING), offers.updateRefused(id, other));
    assertEquals(
        List.of(FaultCode.HOURS_DAY_OUTSIDE), offers.updateRefused(id, other.from("2011-10-01")));
    assertEquals(id, offers.all().get(0).details().id());
    offers.update(id, other.from("2011-09-12"));
    assertEquals(1, offers.all().size());
    assertEquals(20, offers.activity(id).details().hours());
  }

  @Test
  @Rule({"AKK-64.4-1", "AKK-64.4-3"})
  void aCorrectedEndIsANewMessageOfTheEnd() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    offers
        .on("2011-10-04")
        .update(id, Offer.of("2011-09-12", "2011-09-23").status(Offer.COMPLETED).cause(OTHER));
    Event told = offers.last("A");
    assertEquals("2011-09-23", told.date().toString());
    assertEquals("2011-09-23", told.content().activity().endsOn().toString());
    assertEquals(OTHER, told.content().cause());
    assertEquals(List.of(), offers.late());
  }

  @Test
  @Rule("AKK-64.4-1")
  void aCorrectionOfDatesIsReportedUntilTheDayAfterItIsKnown() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    Offer shorter =
        Offer.of("2011-09-12", "2011-09-23")
            .status(Offer.COMPLETED)
            .cause(OTHER)
            .knownOn("2011-10-10");
    offers.on("2011-10-11").update(id, shorter);
    assertEquals(List.of(), offers.late());
    offers.on("2011-10-12").update(id, shorter);
    assertEquals(List.of("AKK-64.4-1 2011-10-11"), offers.late());
  }

  @Test
  @Rule("AKK-64.5-1")
  void correctedHoursOfTheWholeCourseAreANewMessageUnderTheSameId() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september.hours(20, 0));
    Offer corrected =
        september.hours(18, 30).status(Offer.COMPLETED).cause(OTHER).knownOn("2011-10-10");
    offers.on("2011-10-11").update(id, corrected);
    assertEquals(18, offers.last("A").content().activity().hours());
    assertEquals(30, offers.last("A").content().activity().minutes());
    assertEquals(1, offers.all().size());
    assertEquals(List.of(), offers.late());
    offers.on("2011-10-12").update(id, corrected.hours(19, 0));
    assertEquals(List.of("AKK-64.5-1 2011-10-11"), offers.late());
  }

  @Test
  @Rule("AKK-64.4-2")
  void aRunningCourseThatIsProlongedAfterItsEndGoesOn() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    offers.on("2011-10-04").update(id, Offer.of("2011-09-12", "2011-10-28").status(Offer.RUNNING));
    assertEquals("2011-10-04", offers.last("P").date().toString());
    assertEquals(Offer.RUNNING, offers.last("P").content().activity().status());
    assertEquals(List.of("AKK-64.4-2"), offers.advised());
    assertFalse(offers.activity(id).endTold());
    offers.on("2011-10-29");
    assertEquals(
        List.of(
            "I46-P 2011-09-12",
            "T03 2011-09-12",
            "I46-A 2011-09-30",
            "T04 2011-10-01",
            "I46-P 2011-10-04",
            "T03 2011-10-01",
            "I46-A 2011-10-28",
            "T04 2011-10-29"),
        offers.told());
  }

  @Test
  @Rule("AKK-64.4-2")
  void itMayAsWellBeANewOffer() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    offers.create(september);
    offers.on("2011-10-04").create(Offer.of("2011-10-04", "2011-10-28").status(Offer.RUNNING));
    assertEquals("2011-10-04", offers.last("P").date().toString());
    assertEquals(2, offers.all().size());
  }

  @Test
  @Rule("AKK-64.4-2")
  void takenWordForWordAProlongedOfferIsAnotherMessageOfTheEnd() {
    Offers offers = Offers.strictly().on("2011-09-01");
    UUID id = offers.create(september);
    offers.on("2011-10-04");
    Offer prolonged = Offer.of("2011-09-12", "2011-10-28").status(Offer.RUNNING);
    assertEquals(List.of(FaultCode.ACTIVITY_CAUSE_REQUIRED), offers.updateRefused(id, prolonged));
    offers.update(id, prolonged.cause(REVISION_OF_PLAN));
    assertEquals("2011-10-04", offers.last("A").date().toString());
    assertEquals("2011-10-28", offers.last("A").content().activity().endsOn().toString());
    offers.on("2011-10-28");
    assertEquals("2011-10-28", offers.last("A").date().toString());
  }

  @Test
  @Rule("AKK-64.4-3")
  void aCourseThatIsOverIsNotRunning() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    offers.on("2011-10-04");
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.updateRefused(id, Offer.of("2011-09-12", "2011-10-03").status(Offer.RUNNING)));
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.updateRefused(
            id, Offer.of("2011-09-12", "2011-10-14").status(Offer.COMPLETED).cause(OTHER)));
  }

  @Test
  @Rule({"HTY-I-3", "AKK-65.1-5"})
  void anEndNeedsItsCauseAndAChangeDoesNot() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    offers.on("2011-10-04");
    assertEquals(
        List.of(FaultCode.ACTIVITY_CAUSE_REQUIRED),
        offers.updateRefused(id, Offer.of("2011-09-12", "2011-09-23").status(Offer.COMPLETED)));
  }

  @Test
  @Rule("HTY-I-2")
  void theKindOfAnOfferIsNotChangedButItMayComeIntoAJobplan() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    assertEquals(
        List.of(FaultCode.OFFER_KIND_CHANGED),
        offers.updateRefused(id, september.kind(Offer.SUBSIDISED)));
    offers.update(id, september.inJobplan());
    assertEquals(List.of("I46-P 2011-09-12", "I16-P 2011-09-01"), offers.told());
  }

  @Test
  @Rule({"HTY-I-1", "AKK-66-1"})
  void nothingIsToldWhenNothingHasChanged() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september.givenOn("2011-09-01"));
    offers.on("2011-09-13").update(id, september.status(Offer.RUNNING));
    assertEquals(List.of("I46-P 2011-09-12", "T03 2011-09-12"), offers.told());
    assertEquals(List.of("HTY-I-1"), offers.advised());
  }

  @Test
  void anUnknownOrAnnulledOfferIsNotChanged() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september);
    assertEquals(
        List.of(FaultCode.OFFER_UNKNOWN), offers.updateRefused(UUID.randomUUID(), september));
    assertEquals(
        List.of(FaultCode.INVALID_ACTIVITY_STATUS),
        offers.updateRefused(id, september.status(Offer.ANNULLED).cause(OTHER)));
    offers.annul(id, "2011-09-01", Offer.because(BY_CITIZEN));
    assertEquals(List.of(FaultCode.OFFER_ANNULLED), offers.updateRefused(id, september));
    assertTrue(offers.activity(id).endTold());
  }
}
