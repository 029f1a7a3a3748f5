package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.assertRefused;
import static dk.dfdg.gateway.person.Someone.MARKING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Persongruppemarkering, after the published rules. */
class MarkingTest {
  private static final String TODAY = "2011-09-05";

  @Test
  @Rule("PUB-MARKING")
  void aMarkingHasTheIdOfItsReceipt() {
    Asking asking = about(Someone.inGroup(8), TODAY);
    assertEquals(
        List.of(
            new Marking(Asking.RECEIPT, 1, LocalDate.parse(TODAY), LocalDate.parse("2011-12-31"))),
        asking.after(asking.mark(1, TODAY, "2011-12-31")).markings());
    assertEquals(null, asking.after(asking.mark(1, "2011-10-01", null)).markings().get(0).end());
  }

  @Test
  @Rule({"PUB-4643", "PUB-4636", "PUB-9131", "PUB-9405"})
  void everythingWrongIsToldAtOnce() {
    Asking asking = about(Someone.inGroup(8), TODAY);
    assertRefused(
        asking.mark(99, "2011-09-04", "2011-09-03"),
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.START_IN_THE_PAST,
        FaultCode.END_BEFORE_START,
        FaultCode.END_IN_THE_PAST);
    assertRefused(asking.mark(1, "2011-09-10", "2011-09-09"), FaultCode.END_BEFORE_START);
  }

  @Test
  @Rule("PUB-MARKING")
  void aMarkingIsEndedTodayOrLater() {
    Asking asking = about(Someone.inGroup(8).marked(2, "2011-08-01", null), TODAY);
    Marking ended =
        asking.after(asking.changeMarking(MARKING, "2011-08-01", TODAY)).markings().get(0);
    assertEquals(new Marking(MARKING, 2, LocalDate.parse("2011-08-01"), asking.today), ended);
    assertRefused(
        asking.changeMarking(MARKING, "2011-08-01", "2011-09-04"), FaultCode.END_IN_THE_PAST);
  }

  @Test
  @Rule("PUB-4643")
  void aStartIsOnlyMovedForward() {
    Asking asking = about(Someone.inGroup(8).marked(2, "2011-09-20", null), TODAY);
    assertEquals(
        LocalDate.parse("2011-10-01"),
        asking.after(asking.changeMarking(MARKING, "2011-10-01", null)).markings().get(0).start());
    assertRefused(asking.changeMarking(MARKING, "2011-09-19", null), FaultCode.START_IN_THE_PAST);
    Asking begun = about(Someone.inGroup(8).marked(2, "2011-08-01", null), TODAY);
    assertRefused(begun.changeMarking(MARKING, "2011-09-04", null), FaultCode.START_IN_THE_PAST);
  }

  @Test
  @Rule("PUB-MARKING")
  void aMarkingSetByMistakeIsTakenAway() {
    Asking asking = about(Someone.inGroup(8).marked(2, "2011-08-01", null), TODAY);
    assertEquals(List.of(), asking.after(asking.deleteMarking(MARKING)).markings());
    assertEquals(
        "Fejl",
        Asking.assertAccepted(asking.deleteMarking(MARKING))
            .facts()
            .get(0)
            .details()
            .get("correction_comment"));
  }

  @Test
  @Rule("PUB-MARKING")
  void anUnknownMarkingIsRefused() {
    Asking asking = about(Someone.inGroup(8), TODAY);
    assertRefused(asking.changeMarking(new UUID(9, 9), TODAY, null), FaultCode.UNKNOWN_MARKING);
    assertRefused(asking.deleteMarking(new UUID(9, 9)), FaultCode.UNKNOWN_MARKING);
  }
}
