package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an offer ends: by itself, interrupted, or annulled. */
class ActivityEndTest {
  private static final int BY_CITIZEN = 2;
  private static final int AT_ITS_END = 3;
  private static final int NOT_BEGUN = 4;

  private final Offer offer = Offer.of("2011-09-12", "2011-10-14");

  @Test
  @Rule({"AKK-64.2-1", "AKK-66-1"})
  void theEndIsToldByItselfOnTheEndDateAlsoOnASunday() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    offers.create(Offer.of("2011-09-12", "2011-10-02"));
    offers.on("2011-10-01");
    assertEquals(List.of("I46-P 2011-09-12", "T03 2011-09-12"), offers.told());
    offers.on("2011-10-02");
    Event told = offers.last("A");
    assertEquals("2011-10-02", told.date().toString());
    assertEquals(Channel.SYSTEM, told.channel());
    assertNull(told.registrar());
    assertEquals(Offer.COMPLETED, told.content().activity().status());
    assertEquals(AT_ITS_END, told.content().cause());
    assertEquals("101", told.content().municipality());
    assertEquals(List.of(), offers.late());
  }

  @Test
  @Rule("AKK-64.2-1")
  void anOfferThatIsRegisteredAfterItsEndIsToldOfWholeAtOnce() {
    Offers offers = Offers.ofMember().on("2011-10-20");
    offers.create(offer.status(Offer.RUNNING));
    assertEquals(
        List.of("I46-P 2011-09-12", "I46-A 2011-10-14", "T03 2011-09-12", "T04 2011-10-15"),
        offers.told());
    assertEquals(List.of("AKK-64.1-1 2011-09-12"), offers.late());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-09-21", "2011-09-22"})
  @Rule({"AKK-65.3-4", "AKK-65.1-3", "AKK-63-2"})
  void whoStopsBeforeTheEndIsToldAsInterruptedOnThatDay(String reportedOn) {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on(reportedOn).end(id, Offer.INTERRUPTED, "2011-09-21", Offer.because(BY_CITIZEN));
    Event told = offers.last("A");
    assertEquals("2011-09-21", told.date().toString());
    assertEquals(Offer.INTERRUPTED, told.content().activity().status());
    assertEquals("2011-09-12", told.content().activity().startsOn().toString());
    assertEquals("2011-09-21", told.content().activity().endsOn().toString());
    assertEquals(BY_CITIZEN, told.content().cause());
    offers.on("2011-10-20");
    assertEquals(
        List.of("I46-P 2011-09-12", "T03 2011-09-12", "I46-A 2011-09-21", "T04 2011-09-22"),
        offers.told());
  }

  @Test
  @Rule({"AKK-65.3-3", "AKK-65.1-3"})
  void anOfferThatIsNotBegunIsAnnulledWithItsOriginalDates() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-09-07").annul(id, "2011-09-07", Offer.because(NOT_BEGUN));
    Event told = offers.last("A");
    assertEquals("2011-09-07", told.date().toString());
    assertEquals(Offer.ANNULLED, told.content().activity().status());
    assertEquals("2011-09-12", told.content().activity().startsOn().toString());
    assertEquals("2011-10-14", told.content().activity().endsOn().toString());
    assertEquals(NOT_BEGUN, told.content().cause());
    offers.on("2011-10-20");
    assertEquals(List.of("I46-P 2011-09-12", "I46-A 2011-09-07"), offers.told());
  }

  @Test
  @Rule({"AKK-65.3-3", "HTY-T-1"})
  void whoNeverCameIsNoLongerInActivation() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-09-14").annul(id, "2011-09-14", Offer.because(NOT_BEGUN));
    assertEquals(
        List.of("I46-P 2011-09-12", "T03 2011-09-12", "I46-A 2011-09-14", "T04 2011-09-12"),
        offers.told());
  }

  @Test
  @Rule("AKK-64.4-3")
  void whatIsLearntAfterTheEndWasToldIsToldAgain() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-10-20").end(id, Offer.INTERRUPTED, "2011-10-07", Offer.because(BY_CITIZEN));
    assertEquals("2011-10-07", offers.last("A").date().toString());
    offers.end(id, Offer.INTERRUPTED, "2011-10-10", Offer.because(BY_CITIZEN));
    assertEquals("2011-10-10", offers.last("A").content().activity().endsOn().toString());
  }

  @Test
  @Rule("AKK-65.3-3")
  void whatHasBegunIsNotAnnulled() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-09-12");
    assertEquals(
        List.of(FaultCode.OFFER_BEGUN),
        offers.annulRefused(id, "2011-09-12", Offer.because(BY_CITIZEN)));
    offers.on("2011-09-21").end(id, Offer.INTERRUPTED, "2011-09-21", Offer.because(BY_CITIZEN));
    assertEquals(
        List.of(FaultCode.OFFER_BEGUN),
        offers.annulRefused(id, "2011-09-21", Offer.because(NOT_BEGUN)));
    UUID completed = offers.create(Offer.of("2011-09-22", "2011-10-14"));
    offers.on("2011-10-20");
    assertEquals(
        List.of(FaultCode.OFFER_BEGUN),
        offers.annulRefused(completed, "2011-10-20", Offer.because(NOT_BEGUN)));
  }

  @Test
  @Rule("AKK-65.3-4")
  void whoStopsBeforeThePlannedEndHasInterruptedAndNobodyElse() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-09-21");
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.endRefused(id, Offer.COMPLETED, "2011-09-21", Offer.because(BY_CITIZEN)));
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.updateRefused(
            id, Offer.of("2011-09-12", "2011-09-20").status(Offer.COMPLETED).cause(5)));
    offers.end(id, Offer.INTERRUPTED, "2011-09-21", Offer.because(BY_CITIZEN));
    offers.on("2011-10-20");
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.endRefused(id, Offer.COMPLETED, "2011-10-13", Offer.because(BY_CITIZEN)));
    for (String day : List.of("2011-10-14", "2011-10-15")) {
      assertEquals(
          List.of(FaultCode.STATUS_CONTRADICTS_DATES),
          offers.endRefused(id, Offer.INTERRUPTED, day, Offer.because(BY_CITIZEN)));
    }
    offers.end(id, Offer.COMPLETED, "2011-10-14", Offer.because(5));
    assertEquals(Offer.COMPLETED, offers.last("A").content().activity().status());
  }

  @Test
  @Rule({"AKK-65.3-4", "AKK-64.6-1"})
  void anEndThatCannotBeIsRefused() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers.on("2011-09-21");
    assertEquals(
        List.of(FaultCode.OFFER_NOT_BEGUN),
        offers.endRefused(id, Offer.INTERRUPTED, "2011-09-11", Offer.because(BY_CITIZEN)));
    assertEquals(
        List.of(FaultCode.EVENT_LIES_AHEAD),
        offers.endRefused(id, Offer.INTERRUPTED, "2011-09-22", Offer.because(BY_CITIZEN)));
    assertEquals(
        List.of(FaultCode.INVALID_ACTIVITY_STATUS),
        offers.endRefused(id, Offer.RUNNING, "2011-09-20", Offer.because(BY_CITIZEN)));
    assertEquals(
        List.of(FaultCode.OFFER_UNKNOWN),
        offers.endRefused(
            UUID.randomUUID(), Offer.INTERRUPTED, "2011-09-20", Offer.because(BY_CITIZEN)));
    assertEquals(
        List.of(FaultCode.EVENT_LIES_AHEAD),
        offers.annulRefused(id, "2011-09-22", Offer.because(NOT_BEGUN)));
    assertEquals(
        List.of(FaultCode.OFFER_UNKNOWN),
        offers.annulRefused(UUID.randomUUID(), "2011-09-21", Offer.because(NOT_BEGUN)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @Rule({"HTY-I-3", "AKK-65.1-5"})
  void everyKindOfOfferNeedsACauseWhenItEnds(int kind) {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID in = offers.create(offer.kind(kind).inJobplan());
    UUID outside = offers.create(offer.kind(kind));
    offers.on("2011-09-21");
    ActivityReport without = new ActivityReport("101", null, null, null);
    for (UUID id : List.of(in, outside)) {
      assertEquals(
          List.of(FaultCode.ACTIVITY_CAUSE_REQUIRED),
          offers.endRefused(id, Offer.INTERRUPTED, "2011-09-20", without));
      assertEquals(
          List.of(FaultCode.ACTIVITY_CAUSE_REQUIRED),
          offers.annulRefused(id, "2011-09-20", without));
      assertEquals(
          List.of(FaultCode.INVALID_CODE, FaultCode.OFFER_BEGUN),
          offers.annulRefused(id, "2011-09-20", Offer.because(9)));
    }
  }

  @Test
  @Rule("AKK-64.3-1")
  void anInterruptionIsReportedUntilTheDayAfterItIsKnown() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(offer);
    offers
        .on("2011-09-26")
        .end(
            id,
            Offer.INTERRUPTED,
            "2011-09-21",
            new ActivityReport(
                "101", java.time.LocalDate.parse("2011-09-23"), BY_CITIZEN, "Udeblevet"));
    assertEquals(List.of("AKK-64.3-1 2011-09-24"), offers.late());
    assertEquals("Udeblevet", offers.last("A").content().freeText());
  }
}
