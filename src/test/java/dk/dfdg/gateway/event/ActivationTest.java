package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** I Aktivering: T03 when the first offer begins, T04 when none is left (decision B4-13). */
class ActivationTest {
  private final Offers offers = Offers.ofMember().on("2011-09-01");

  private List<String> edges() {
    return offers.told().stream().filter(told -> told.startsWith("T")).toList();
  }

  @Test
  @Rule("HTY-T-1")
  void twoOffersAtATimeAreOneActivation() {
    offers.create(Offer.of("2011-09-12", "2011-09-30"));
    offers.create(Offer.of("2011-09-19", "2011-10-14"));
    offers.on("2011-09-12");
    assertEquals(List.of("T03 2011-09-12"), edges());
    offers.on("2011-10-14");
    assertEquals(List.of("T03 2011-09-12"), edges());
    offers.on("2011-10-15");
    assertEquals(List.of("T03 2011-09-12", "T04 2011-10-15"), edges());
  }

  @Test
  @Rule("HTY-T-1")
  void offersThatFollowEachOtherWithoutADayBetweenAreOneActivation() {
    offers.create(Offer.of("2011-09-12", "2011-09-30"));
    offers.create(Offer.of("2011-10-01", "2011-10-14"));
    offers.on("2011-11-01");
    assertEquals(List.of("T03 2011-09-12", "T04 2011-10-15"), edges());
  }

  @Test
  @Rule("HTY-T-1")
  void aDayBetweenThemMakesTwo() {
    offers.create(Offer.of("2011-10-02", "2011-10-14"));
    offers.create(Offer.of("2011-09-12", "2011-09-30"));
    offers.on("2011-11-01");
    assertEquals(
        List.of("T03 2011-09-12", "T04 2011-10-01", "T03 2011-10-02", "T04 2011-10-15"), edges());
  }

  @Test
  @Rule("HTY-T-1")
  void anOfferThatStartsTodayIsToldInTheSameTransaction() {
    offers.create(Offer.of("2011-09-01", "2011-09-30").status(Offer.RUNNING));
    assertEquals(List.of("I46-P 2011-09-01", "T03 2011-09-01"), offers.told());
  }

  @Test
  @Rule("HTY-T-1")
  void anOfferThatIsMovedStartsOnItsNewDay() {
    UUID id = offers.create(Offer.of("2011-09-12", "2011-09-30"));
    offers.on("2011-09-09").update(id, Offer.of("2011-09-19", "2011-09-30"));
    offers.on("2011-09-18");
    assertEquals(List.of(), edges());
    offers.on("2011-09-19");
    assertEquals(List.of("T03 2011-09-19"), edges());
  }

  @Test
  @Rule("HTY-T-1")
  void anOfferOnTheDayAfterThatIsRegisteredTooLateIsAnotherActivation() {
    offers.create(Offer.of("2011-09-12", "2011-09-30"));
    offers.on("2011-10-01").create(Offer.of("2011-10-01", "2011-10-14").status(Offer.RUNNING));
    assertEquals(List.of("T03 2011-09-12", "T04 2011-10-01", "T03 2011-10-01"), edges());
  }

  @Test
  @Rule({"HTY-T-1", "AKK-62-2"})
  void aFleksjobIsEmploymentAndNoActivation() {
    offers.create(Offer.of("2011-09-12", "2011-09-30").kind(Offer.FLEKSJOB));
    offers.on("2011-10-15");
    assertEquals(List.of("I03-P 2011-09-12", "I03-A 2011-09-30"), offers.told());
  }
}
