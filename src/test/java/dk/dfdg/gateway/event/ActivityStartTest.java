package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start of an offer: who reports it, when, about whom, and under which code. */
class ActivityStartTest {

  @Test
  @Rule("HTY-I-1")
  void theSameOfferIsGivenOnceAndNobodyHasMoreThanTwentyAtATime() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    for (int day = 10; day < 30; day++) {
      offers.create(Offer.of("2011-09-" + day, "2011-10-31"));
    }
    assertEquals(
        List.of(FaultCode.OFFERS_TOO_MANY, FaultCode.OFFER_GIVEN_ALREADY),
        offers.createRefused(Offer.of("2011-09-10", "2011-10-31")));
    offers.on("2011-11-01");
    assertEquals(20, offers.all().size());
    for (int day = 2; day < 30; day++) {
      String date = "2011-11-%02d".formatted(day);
      offers.on(date).create(Offer.of(date, date).status(Offer.RUNNING));
    }
    assertEquals(41, offers.all().size());
  }

  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");

  private final Offer september = Offer.of("2011-09-12", "2011-10-14");

  @Test
  @Rule({"AKK-64.1-1", "AKK-65.3-2", "AKK-65.3-5", "AKK-64.6-1"})
  void theStartIsToldWithStatusDatesHoursAndMinutes() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    UUID id = offers.create(september.givenOn("2011-09-01").hours(18, 30));
    Event told = offers.last("P");
    assertEquals(List.of("I46-P 2011-09-12"), offers.told());
    assertEquals(id, told.content().activity().id());
    assertEquals(Offer.PLANNED, told.content().activity().status());
    assertEquals("2011-10-14", told.content().activity().endsOn().toString());
    assertEquals(18, told.content().activity().hours());
    assertEquals(30, told.content().activity().minutes());
    assertEquals("101", told.content().municipality());
    assertNull(told.content().cause());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-09-01,",
    "2011-09-12,",
    "2011-09-13,AKK-64.1-1 2011-09-12",
  })
  @Rule("AKK-64.1-1")
  void itIsReportedFromTheDayItIsGivenUntilItsStartAndLaterIsLate(String day, String late) {
    Offers offers = Offers.ofMember().on(day);
    boolean begun = day.compareTo("2011-09-12") > 0;
    offers.create(september.givenOn("2011-09-01").status(begun ? Offer.RUNNING : Offer.PLANNED));
    assertEquals(late == null ? List.of() : List.of(late), offers.late());
    assertEquals(late == null ? List.of() : List.of("AKK-64.1-1"), offers.advised());
  }

  @Test
  @Rule("AKK-64.1-1")
  void itIsNotReportedBeforeItIsGiven() {
    assertEquals(
        List.of(FaultCode.OFFER_NOT_GIVEN_YET),
        Offers.ofMember().on("2011-08-31").createRefused(september.givenOn("2011-09-01")));
  }

  @Test
  @Rule("AKK-64.1-1")
  void anOfferThatIsGivenAfterItsStartIsAcceptedOnThatDayAndLate() {
    Offers offers = Offers.ofMember().on("2011-09-15");
    offers.create(september.givenOn("2011-09-15").status(Offer.RUNNING));
    assertEquals(List.of("AKK-64.1-1 2011-09-12"), offers.late());
  }

  @ParameterizedTest
  @CsvSource({
    "1,I03,I33",
    "2,I09,I39",
    "3,I16,I46",
    "4,I13,I13",
    "6,I09,I39",
  })
  @Rule({"HTY-I-2", "INT-02-3", "INTRO-7"})
  void theCodeFollowsFromTheKindOfOfferAndTheJobplan(int kind, String in, String outside) {
    Offers offers = Offers.ofMember().on("2011-09-01");
    offers.create(september.kind(kind).inJobplan());
    offers.create(september.kind(kind));
    assertEquals(List.of(in + "-P 2011-09-12", outside + "-P 2011-09-12"), offers.told());
  }

  @Test
  @Rule({"AKK-62-2", "INT-02-3"})
  void aMemberIsHiredInAFleksjobWhateverTheyComeFrom() {
    Offers offers = Offers.of(null, "01").on("2011-09-01");
    offers.create(september.kind(Offer.FLEKSJOB));
    assertEquals(List.of("I03-P 2011-09-12"), offers.told());
    assertEquals(13, offers.last("P").content().activity().jobOrderType());
    offers.on("2011-09-12").on("2011-10-15");
    assertEquals(List.of("I03-P 2011-09-12", "I03-A 2011-10-14"), offers.told());
  }

  @Test
  @Rule({"AKK-62-1", "AKK-62-2", "INT-02-3", "INTRO-7"})
  void thereIsNothingToReportAboutOthers() {
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        Offers.of(2, "01").on("2011-09-01").createRefused(september));
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        Offers.of(null, "01").on("2011-09-01").createRefused(september));
    assertEquals(
        List.of(FaultCode.EVENT_WITHOUT_FUND),
        Offers.of(2, null).on("2011-09-01").createRefused(september.kind(Offer.FLEKSJOB)));
    assertEquals(
        List.of(FaultCode.EVENT_WITHOUT_FUND),
        Offers.of(1, null).on("2011-09-01").createRefused(september));
  }

  @Test
  @Rule({"AKK-61-2", "HTY-I-1"})
  void jobcentreAndOtherActorReportOffersAndNobodyElse() {
    Offers.by(Channel.OTHER_ACTOR, Offers.JOBCENTRE, "10100").on("2011-09-01").create(september);
    Offers.by(Channel.JOBCENTRE, MUNICIPALITY, "10100").on("2011-09-01").create(september);
    assertEquals(
        List.of(FaultCode.REGISTRAR_NOT_ALLOWED),
        Offers.by(Channel.BENEFIT_OFFICE, MUNICIPALITY, "10100")
            .on("2011-09-01")
            .createRefused(september));
    assertEquals(
        List.of(FaultCode.REGISTRAR_NOT_ALLOWED, FaultCode.NOT_THE_REPORTING_MUNICIPALITY),
        Offers.by(Channel.FUND, new Organisation(Organisation.FUND, "01"), "10100")
            .on("2011-09-01")
            .createRefused(september));
    assertEquals(
        List.of(FaultCode.REGISTRAR_NOT_ALLOWED, FaultCode.NOT_THE_REPORTING_MUNICIPALITY),
        Offers.by(Channel.CITIZEN, new Organisation(Organisation.AGENCY, "AMS"), "10100")
            .on("2011-09-01")
            .createRefused(september));
  }

  @Test
  @Rule("AKK-69-1")
  void aJobcentreThatUsesThePortalReportsTheInsuredInTheBrowser() {
    Organisation esbjerg = new Organisation(Organisation.JOBCENTRE, "56100");
    assertEquals(
        List.of(FaultCode.BROWSER_ONLY_FOR_INSURED),
        Offers.by(Channel.JOBCENTRE, esbjerg, "56100")
            .on("2011-09-01")
            .createRefused(september.municipality("561")));
  }

  @Test
  @Rule("AKK-65.1-2")
  void theMunicipalityIsTheReportingOne() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    assertEquals(
        List.of(FaultCode.NOT_THE_REPORTING_MUNICIPALITY),
        offers.createRefused(september.municipality(null)));
    assertEquals(
        List.of(FaultCode.NOT_THE_REPORTING_MUNICIPALITY),
        offers.createRefused(september.municipality("751")));
  }

  @Test
  @Rule("AKK-64.6-1")
  void theStatusIsThatOfTheDayOfTheReport() {
    Offers offers = Offers.ofMember().on("2011-09-12");
    assertEquals(List.of(), offers.createRefused(september));
    assertEquals(List.of(), offers.createRefused(september.status(Offer.RUNNING)));
    for (int ended : List.of(Offer.COMPLETED, Offer.INTERRUPTED, Offer.ANNULLED, 9)) {
      assertEquals(
          List.of(FaultCode.INVALID_ACTIVITY_STATUS),
          offers.createRefused(september.status(ended)));
    }
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        offers.on("2011-09-13").createRefused(september));
    assertEquals(
        List.of(FaultCode.STATUS_CONTRADICTS_DATES),
        Offers.ofMember().on("2011-09-11").createRefused(september.status(Offer.RUNNING)));
  }

  @Test
  @Rule("AKK-65.3-1")
  void anEmbassyAndACompanyWithoutADanishNumberAreGivenByTheNumbersOfOthers() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    Offer subsidised = september.kind(Offer.SUBSIDISED);
    offers.create(subsidised.at(2, 1, "99000104"));
    offers.create(subsidised.at(2, 2, "99000112"));
    offers.create(september.at(21, 2, "99000112"));
    assertEquals(
        List.of(FaultCode.COMPANY_GIVEN_WRONGLY),
        offers.createRefused(subsidised.at(4, 1, "99000104")));
    assertEquals(
        List.of(FaultCode.COMPANY_GIVEN_WRONGLY),
        offers.createRefused(subsidised.at(null, 1, "99000104")));
    assertEquals(
        List.of(FaultCode.COMPANY_GIVEN_WRONGLY),
        offers.createRefused(subsidised.at(2, 1, "99000112")));
    assertEquals(
        List.of(FaultCode.COMPANY_GIVEN_WRONGLY),
        offers.createRefused(subsidised.at(2, 2, "99000120")));
    assertEquals(
        List.of(FaultCode.COMPANY_GIVEN_WRONGLY),
        offers.createRefused(september.kind(Offer.EDUCATION).at(null, 2, "99000112")));
    assertEquals(
        List.of(FaultCode.INVALID_CODE), offers.createRefused(subsidised.at(2, 3, "99000112")));
  }

  @Test
  @Rule("AKK-65.3-1")
  void numbersAndJobOrderTypeFitTheOffer() {
    Offers offers = Offers.ofMember().on("2011-09-01");
    offers.create(september.at(21, null, Offer.COMPANY));
    assertEquals(
        List.of(FaultCode.INVALID_JOB_ORDER_TYPE),
        offers.createRefused(september.at(2, null, Offer.COMPANY)));
    assertEquals(
        List.of(FaultCode.INVALID_JOB_ORDER_TYPE),
        offers.createRefused(september.at(99, null, Offer.COMPANY)));
    assertEquals(
        List.of(FaultCode.CODE_EXPIRED),
        offers.createRefused(september.at(10, null, Offer.COMPANY)));
    assertEquals(
        List.of(FaultCode.INVALID_CVR), offers.createRefused(september.at(21, null, "12345678")));
  }

  @Test
  @Rule("AKK-65.3-2")
  void everythingThatIsWrongIsToldAtOnce() {
    assertEquals(
        List.of(
            FaultCode.END_BEFORE_START,
            FaultCode.OFFER_NOT_GIVEN_YET,
            FaultCode.NOT_THE_REPORTING_MUNICIPALITY,
            FaultCode.EVENT_LIES_AHEAD,
            FaultCode.INVALID_CODE,
            FaultCode.INVALID_CVR,
            FaultCode.EVENT_OUTSIDE_CIRCLE,
            FaultCode.STATUS_CONTRADICTS_DATES),
        Offers.of(2, "01")
            .on("2011-09-01")
            .createRefused(
                Offer.of("2011-10-14", "2011-09-12")
                    .status(Offer.RUNNING)
                    .givenOn("2011-09-02")
                    .municipality("751")
                    .knownOn("2011-09-02")
                    .cause(99)
                    .at(null, null, "12345678")));
    assertEquals(
        List.of(FaultCode.INVALID_CODE),
        Offers.ofMember().on("2011-09-01").createRefused(september.kind(7)));
  }
}
