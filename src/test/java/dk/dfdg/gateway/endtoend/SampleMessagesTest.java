package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Sample;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a fresh sandbox every sample message gets what its name says, whichever was sent before. */
class SampleMessagesTest {
  private static final Pattern CODE = Pattern.compile("FaultCode>([0-9]+)<");

  @Test
  void areAnsweredAsTheyAreNamed() {
    assertAnswers(Sample.all());
  }

  @Test
  void areAnsweredAsTheyAreNamedInReverseOrder() {
    List<Sample> reverse = new ArrayList<>(Sample.all());
    Collections.reverse(reverse);
    assertAnswers(reverse);
  }

  private static void assertAnswers(List<Sample> samples) {
    Map<String, String> wrong = new TreeMap<>();
    try (TestGateway gateway = TestGateway.fresh()) {
      for (Sample sample : samples) {
        String answer = outcome(sample.send(gateway));
        if (!answer.equals(sample.fault().orElse("ok"))) {
          wrong.put(sample.toString(), answer);
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  private static String outcome(Answer answer) {
    if (!answer.signed()) {
      return "not signed";
    }
    Matcher code = CODE.matcher(answer.xml());
    return answer.fault() && code.find() ? code.group(1) : "ok";
  }
}
