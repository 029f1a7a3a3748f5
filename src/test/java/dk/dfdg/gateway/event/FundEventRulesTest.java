package dk.dfdg.gateway.event;

import static dk.dfdg.gateway.event.EventRoom.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an a-kasse tells of its member, and what it is answered. */
@OnBothDatabases
class FundEventRulesTest {
  private final EventRoom room;

  FundEventRulesTest(TestDatabase test) {
    room = new EventRoom(test.database());
  }

  private Registered tell(Cpr cpr, String code) {
    return room.ofFund(cpr, EventCommand.ofFund(code, START, null, null, null));
  }

  private Registered assess(Cpr cpr, String code, Assessment assessment) {
    return room.service.assess(
        room.call("SaveAvailabilityAssessment", Citizens.FUND, Channel.FUND),
        cpr,
        new AssessmentCommand(code, START, assessment, "Se brev."));
  }

  @Test
  @Rule("HTY-X-1")
  void aCvConversationOfTheFundIsStoredAndTheJobcentreIsTold() {
    Cpr cpr = room.member();
    tell(cpr, "CJ");
    assertEquals(List.of("8:10100 CJ", "2:01 K"), room.told(cpr));
    assertTrue(room.isConversationStored(cpr));
  }

  @Test
  @Rule("HTY-X-2")
  void thatThereIsNoAdequateCvIsToldAlsoAfterAMissedConversationSoNoneIsStored() {
    Cpr cpr = room.member();
    tell(cpr, "CN");
    assertEquals(List.of("8:10100 CN", "2:01 K"), room.told(cpr));
    assertFalse(room.isConversationStored(cpr));
  }

  @Test
  @Rule("HTY-X-6")
  void absenceTalkLackingStudyAndGuidanceAreToldToTheJobcentre() {
    Cpr cpr = room.member();
    UUID plan = UUID.randomUUID();
    tell(cpr, "S2");
    tell(cpr, "U1");
    room.ofFund(cpr, EventCommand.ofFund("V1", START, "Vejledt.", plan, null));
    assertEquals(
        List.of("8:10100 S2", "2:01 K", "8:10100 U1", "2:01 K", "8:10100 V1", "2:01 K"),
        room.told(cpr));
    assertEquals(plan.toString(), Outgoing.events(room.database, cpr).get(4).said().get("jobplan"));
  }

  @Test
  @Rule("HTY-K-1")
  void whatAFundReportsIsReceiptedOnItsDateAndAReceiptOfTheFundIsNot() {
    Cpr cpr = room.member();
    room.moveTo(START.plusDays(2));
    Registered reported = tell(cpr, "S2");
    Outgoing.Waiting receipt = Outgoing.events(room.database, cpr).get(1);
    assertEquals("K", receipt.code());
    assertEquals("2011-09-05", receipt.content().get("date"));
    assertEquals("S2", receipt.said().get("receiptFor"));
    assertEquals(reported.receipt().messageIdentifier().toString(), receipt.said().get("answers"));
    tell(cpr, "KV");
    assertEquals(2, room.told(cpr).size());
  }

  @Test
  @Rule("HTY-X-5")
  void anAnswerOnAvailabilityHoldsItsReasonsAndGoesToTheJobcentre() {
    Cpr cpr = room.member();
    assertEquals(
        List.of("EVENT_ITEM_MISSING HTY-X-5"),
        room.refused(() -> assess(cpr, "RN", new Assessment(List.of(), null, null, null))));
    assertEquals(
        List.of("EVENT_ITEM_MISSING HTY-X-5", "EVENT_ITEM_MISSING HTY-X-5"),
        room.refused(() -> assess(cpr, null, new Assessment(List.of(), null, null, null))));
    assertEquals(
        List.of("EVENT_REGISTERED_ELSEWHERE HTY-X-1"),
        room.refused(() -> assess(cpr, "CJ", new Assessment(List.of(49), null, null, null))));
    UUID answered = UUID.randomUUID();
    assess(cpr, "RN", new Assessment(List.of(49, 4711), answered, START, null));
    assertEquals(List.of("8:10100 RN", "2:01 K"), room.told(cpr));
    Map<String, Object> said = Outgoing.events(room.database, cpr).get(0).said();
    Map<?, ?> assessment = (Map<?, ?>) said.get("assessment");
    assertEquals(List.of(49, 4711), assessment.get("justifications"));
    assertEquals(answered.toString(), assessment.get("answers"));
    assertEquals("Se brev.", said.get("freeText"));
  }

  @Test
  @Rule("HTY-G-1")
  void basicDataAreAnsweredInTheCallAndAsAMessageToTheMembersOwnFundOnly() {
    Cpr cpr = room.member();
    Registered told =
        room.service.basicData(room.call("GetBasicData", Citizens.FUND, Channel.FUND), cpr);
    assertEquals("1", told.answers().get(BasicData.CONTACT_GROUP));
    assertEquals("10100", told.answers().get(BasicData.JOBCENTRE));
    // What an a-kasse does not see in PersonStatusService it does not get here.
    assertEquals(
        Set.of("contact_group", "jobcentre", "municipality", "activated"), told.answers().keySet());
    assertEquals(List.of("2:01 G"), room.told(cpr));
    assertEquals(
        told.answers(), Outgoing.events(room.database, cpr).get(0).said().get("basicData"));
    assertEquals(
        List.of("CITIZEN_ACCESS_DENIED PUB-4575"),
        room.refused(
            () ->
                room.service.basicData(
                    room.call("GetBasicData", EventRoom.FUND_02, Channel.FUND), cpr)));
  }

  @Test
  @Rule("HTY-G-1")
  void anAgreementInTestIsToldNoRealData() {
    Cpr cpr = room.member();
    CallContext inTest =
        new Calls("JobcenterMessageService", "GetBasicData").by(Citizens.FUND, Channel.FUND, true);
    assertEquals(
        List.of("RECORDED_IN_TEST null"), room.refused(() -> room.service.basicData(inTest, cpr)));
    assertEquals(List.of(), room.told(cpr));
  }

  @Test
  @Rule({"HTY-T-2", "HTY-X-3", "HTY-X-4"})
  void membershipsHaveTheirOwnServiceAndNobodyElseTellsOfThem() {
    Cpr cpr = room.member();
    for (String code : List.of("MT", "MA", "T05", "A04")) {
      assertTrue(
          room.refused(() -> tell(cpr, code)).get(0).startsWith("EVENT_REGISTERED_ELSEWHERE"));
      assertTrue(
          room.refused(() -> room.register(cpr, EventRoom.event(code, START)))
              .get(0)
              .startsWith("EVENT_REGISTERED_ELSEWHERE"));
    }
  }

  @Test
  void withoutAJobcentreNobodyIsToldAndTheFundIsToldThat() {
    Cpr cpr = room.member();
    room.record(cpr, new JobcentreChanged(null, null, START, "KON-07.1-1"));
    assertEquals(List.of("AKK-61-1"), tell(cpr, "S2").advice().stream().map(Advice::rule).toList());
    assertEquals(List.of("2:01 K"), room.told(cpr));
  }
}
