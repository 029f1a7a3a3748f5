package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.delivery.Reception.About;
import dk.dfdg.gateway.delivery.Reception.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Reception FAILED = new Reception(Outcome.RETRY, "http 500", About.MESSAGE);
  private static final Reception NEVER = new Reception(Outcome.GIVE_UP, "result 3", About.MESSAGE);
  private static final Reception SILENT =
      new Reception(Outcome.RETRY, "transport timeout", About.RECEIVER);
  private static final Reception STRANGER =
      new Reception(Outcome.RETRY, "unverified signer", About.STRANGER);
  private static final Reception OURS =
      new Reception(Outcome.RETRY, "gateway unwritable", About.GATEWAY);

  private final Presence presence = new Presence();

  private void note(int times, Reception reception) {
    for (int i = 0; i < times; i++) {
      presence.note(i, reception);
    }
  }

  @Test
  void aReceiverThatFailsForEveryMessageIsAwayWhateverItAnswers() {
    note(9, FAILED);
    assertFalse(presence.isAway());
    assertFalse(presence.note(9, NEVER));
    assertTrue(presence.isAway());
  }

  @Test
  void aReceiverThatRefusesEverythingForGoodIsSparedTheRest() {
    note(10, NEVER);
    assertTrue(presence.isAway());
    assertEquals(Duration.ofSeconds(1), presence.pause());
    note(3, NEVER);
    assertEquals(Duration.ofSeconds(15), presence.pause());
  }

  @Test
  void oneMessageThatFailsAgainAndAgainMakesNobodyAway() {
    for (int i = 0; i < 100; i++) {
      assertTrue(presence.note(7, FAILED));
    }
    assertFalse(presence.isAway());
    assertEquals(Duration.ZERO, presence.pause());
  }

  @Test
  void whoeverAcceptsOneMessageIsThere() {
    note(20, FAILED);
    assertTrue(presence.note(1, Reception.ACCEPTED));
    assertFalse(presence.isAway());
    note(9, FAILED);
    assertFalse(presence.isAway());
  }

  @Test
  void aFewSilencesEndARoundEachAndThenItIsAway() {
    for (int i = 0; i < 5; i++) {
      assertFalse(presence.isAway());
      assertFalse(presence.note(i, SILENT));
    }
    assertTrue(presence.isAway());
  }

  @Test
  void afterOneAnswerOfSomebodyElseNothingGoesThereForAWhile() {
    assertFalse(presence.note(1, STRANGER));
    assertTrue(presence.isAway());
    assertEquals(Duration.ofSeconds(30), presence.pause());
  }

  @Test
  void whatWeOurselvesFailInSaysNothingAboutTheReceiver() {
    note(50, OURS);
    assertFalse(presence.isAway());
    assertTrue(presence.note(51, OURS));
  }
}
