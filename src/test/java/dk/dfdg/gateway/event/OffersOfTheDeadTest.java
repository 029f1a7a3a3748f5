package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the a-kasse is told of the offers of a member who dies. */
class OffersOfTheDeadTest {
  private final Offers offers = Offers.ofMember().on("2011-09-01");
  private final UUID running = offers.create(Offer.of("2011-09-12", "2011-10-14"));

  @Test
  @Rule({"AKK-65.3-3", "AKK-65.3-4", "HTY-T-1"})
  void theRunningOneStopsOnTheDayOfDeathAndTheOtherIsAnnulled() {
    offers.create(Offer.of("2011-09-13", "2011-10-07"));
    UUID planned = offers.create(Offer.of("2011-10-17", "2011-10-28"));
    offers.on("2011-09-21").died("2011-09-20");
    assertEquals(
        List.of("I46-A 2011-09-20", "I46-A 2011-09-20", "T04 2011-09-21", "I46-A 2011-09-20"),
        offers.told().subList(4, 8));
    assertEquals("2011-09-20", offers.activity(running).details().endsOn().toString());
    assertEquals(Offer.INTERRUPTED, offers.activity(running).details().status());
    Event annulled = offers.last("A");
    assertEquals(planned, annulled.content().activity().id());
    assertEquals(Offer.ANNULLED, annulled.content().activity().status());
    assertEquals("2011-10-28", annulled.content().activity().endsOn().toString());
    assertEquals(8, offers.on("2011-12-01").told().size());
  }

  @Test
  @Rule("HTY-T-1")
  void anOfferThatEndsOnTheDayOfDeathEndsTheActivationToo() {
    offers.on("2011-10-14").died("2011-10-14");
    assertEquals(List.of("I46-A 2011-10-14", "T04 2011-10-15"), offers.told().subList(2, 4));
  }

  @Test
  @Rule("AKK-65.3-4")
  void aDeathThatIsKnownLateCorrectsTheEndThatWasTold() {
    offers.on("2011-10-20").died("2011-10-10");
    assertEquals(
        List.of("I46-A 2011-10-14", "T04 2011-10-15", "I46-A 2011-10-10"),
        offers.told().subList(2, 5));
  }

  @Test
  @Rule("AKK-65.3-4")
  void aCorrectedDayOfDeathCorrectsTheEnd() {
    offers.on("2011-09-21").died("2011-09-20");
    offers.died("2011-09-19");
    assertEquals("I46-A 2011-09-19", offers.told().get(4));
    offers.died("2011-09-21");
    assertEquals("2011-09-21", offers.last("A").content().activity().endsOn().toString());
    offers.died("2011-09-21");
    assertEquals("2011-09-21", offers.activity(running).details().endsOn().toString());
  }
}
