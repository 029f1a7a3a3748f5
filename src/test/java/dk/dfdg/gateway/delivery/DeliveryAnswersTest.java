package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryAnswersTest {
  @TempDir private Path rules;
  private String table;

  @BeforeEach
  void read() throws IOException {
    table = Files.readString(Path.of("conf/rules/delivery-answers.csv"));
  }

  private DeliveryAnswers load(String text) throws IOException {
    Files.writeString(rules.resolve("delivery-answers.csv"), text);
    return DeliveryAnswers.load(rules);
  }

  private void assertRefused(String text, String reason) {
    BadLawData bad = assertThrows(BadLawData.class, () -> load(text));
    assertTrue(bad.getMessage().contains(reason), bad.getMessage());
  }

  @Test
  void aStatusWithoutARowOfItsOwnFollowsItsHundred() throws IOException {
    DeliveryAnswers answers = load(table);
    assertEquals(Outcome.RETRY, answers.http(599).outcome());
    assertEquals("http 599", answers.http(599).answer());
    assertEquals(Outcome.RETRY, answers.http(422).outcome());
    assertEquals(Outcome.RETRY, answers.http(204).outcome());
  }

  @Test
  void onlyASignedAnswerGivesAMessageUp() throws IOException {
    assertRefused(
        table.replace("http;413;retry;message", "http;413;give-up;message"),
        "only a signed answer");
    DeliveryAnswers answers = load(table.replace("result;2;retry", "result;2;give-up"));
    assertEquals(Outcome.GIVE_UP, answers.of("result", "2").outcome());
  }

  @Test
  void whatTheGatewayItselfCannotWriteIsTriedAFewTimesOnly() throws IOException {
    DeliveryAnswers answers = load(table);
    assertEquals(Outcome.RETRY, answers.own("unwritable", 5).outcome());
    assertEquals(Outcome.GIVE_UP, answers.own("unwritable", 6).outcome());
    assertEquals(Outcome.RETRY, answers.own("failed", 1_000).outcome());
    assertRefused(table.replace("http;429;retry;receiver;", "http;429;retry;receiver;3"), "tries");
  }

  @Test
  void aTableThatLeavesSomethingOpenStopsTheStart() {
    assertRefused(table.replaceAll("(?m)^transport;timeout.*\n", ""), "transport timeout");
    assertRefused(table.replaceAll("(?m)^http;5xx.*\n", ""), "http 5xx");
    assertRefused(table + "http;5xx;retry;message;;x;y\n", "stands twice");
    assertRefused(table + "http;600;retry;message;;x;y\n", "no value 600");
    assertRefused(table + "result;1;retry;message;;x;y\n", "no value 1");
    assertRefused(table + "http;409;accepted;message;;x;y\n", "accepted");
  }

  @Test
  void whatIsWrongWithTheReceiverCanEndNoMessage() {
    assertRefused(
        table.replace("transport;refused;retry", "transport;refused;give-up"), "no reason");
  }
}
