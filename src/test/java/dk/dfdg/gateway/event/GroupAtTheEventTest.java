package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.MemberRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Personkredsen on the day of an event or of an offer's start, and not on that of a call. */
@OnBothDatabases
class GroupAtTheEventTest {
  private static final Path CONF = Path.of("conf");
  private static final int WITHOUT_BENEFIT = 3;
  private static final int GRADUATE = 5;

  private final MemberRoom given;
  private final ActivityService offers;

  GroupAtTheEventTest(TestDatabase test) {
    given = new MemberRoom(test.database());
    offers =
        new ActivityService(
            given.room.clock,
            given.room.registrations,
            ActivityRules.load(
                CONF,
                given.lists,
                EventTable.load(CONF.resolve("rules"), given.lists),
                JobcentreRegister.load(CONF.resolve("registers")),
                new ActivityLimits(false)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static CallContext call(String operation) {
    return new Calls("JobcenterMessageService", operation)
        .by(Citizens.JOBCENTRE, Channel.JOBCENTRE, false);
  }

  private UUID create(Cpr cpr, Offer offer) {
    return offers
        .create(call("CreateActivity"), cpr, offer.content(), offer.report())
        .receipt()
        .messageIdentifier();
  }

  private static List<FaultCode> refused(Runnable call) {
    return assertThrows(Refusal.class, call::run).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  @Rule({"HTY-T-3", "HTY-A-3", "AKK-65.1-3"})
  void enteringAndLeavingTheGroupAreDatedByTheEventAndToldToTheFundOfThatDay() {
    Cpr cpr = given.on("2011-08-30").citizen(8, "07");
    given.room.enroll(cpr, WITHOUT_BENEFIT);
    given.on("2011-09-20");
    given.register(cpr, new FundChanged("11", day("2011-09-18"), "HTY-T-2"));
    given.register(
        cpr, new ContactGroupStarted(1, true, day("2011-09-15"), day("2011-09-20"), "KON-07.1-2"));
    given.register(
        cpr, new ContactGroupEnded(1, day("2011-09-16"), day("2011-09-20"), "KON-07.2-1"));
    assertEquals(
        List.of(
            "2:11 T05 2011-09-18",
            "2:07 A04 2011-09-18",
            "2:07 T09 2011-08-30",
            "2:07 T06 2011-09-15",
            "2:07 A05 2011-09-16"),
        given.told(cpr));
  }

  @Test
  @Rule({"AKK-62-1", "AKK-64.1-1"})
  void aGraduateIsInTheCircleFromTheDayOfTheRightThatIsKnown() {
    Cpr cpr = given.on("2011-09-20").citizen(8, "11");
    given.room.enroll(cpr, GRADUATE);
    given.register(
        cpr, new BenefitRightReported(day("2011-10-01"), day("2011-09-20"), "TIL-08.5-6"));
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        refused(() -> create(cpr, Offer.of("2011-09-30", "2011-10-28"))));
    UUID id = create(cpr, Offer.of("2011-10-03", "2011-10-28"));
    assertEquals(List.of("2:11 I46 2011-10-03"), given.told(cpr));
    Offer earlier = Offer.of("2011-09-26", "2011-10-28");
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        refused(
            () ->
                offers.update(
                    call("UpdateActivity"), cpr, id, earlier.content(), earlier.report(), null)));
  }

  @Test
  @Rule("AKK-69-1")
  void thePortalIsForOffersToThoseWhoWereInsuredAtTheStart() {
    Organisation esbjerg = new Organisation(Organisation.JOBCENTRE, "56100");
    Offer running = Offer.of("2011-09-12", "2011-10-14").status(Offer.RUNNING).municipality("561");
    Offers left =
        Offers.by(Channel.JOBCENTRE, esbjerg, "56100")
            .on("2011-09-20")
            .record(new ContactGroupEnded(1, day("2011-09-15"), day("2011-09-20"), "KON-07.2-1"));
    assertEquals(List.of(FaultCode.BROWSER_ONLY_FOR_INSURED), left.createRefused(running));
    Offers entered =
        Offers.of(8, "01")
            .on("2011-09-20")
            .record(new ContactGroupStarted(1, true, day("2011-09-20"), "KON-07.1-2"));
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        entered.createRefused(Offer.of("2011-09-12", "2011-10-14").status(Offer.RUNNING)));
  }
}
