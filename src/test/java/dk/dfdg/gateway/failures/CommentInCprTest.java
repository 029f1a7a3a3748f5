package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;

import dk.dfdg.gateway.testing.Provokes;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/**
 * A comment inside a signed CPR number: canonicalisation drops it, so the signature still holds.
 */
@Provokes(INVALID_MESSAGE)
class CommentInCprTest {
  @Test
  void isRefused() {
    refused("<!-- a -->");
  }

  @Test
  void aProcessingInstructionIsRefusedToo() {
    refused("<?a b?>");
  }

  private static void refused(String inside) {
    Attack.with(
            Message.enrollment()
                .asText(
                    xml ->
                        xml.replaceFirst(
                            "(<enr:PersonCivilRegistrationIdentifier>[0-9]{6})",
                            "$1" + Matcher.quoteReplacement(inside))))
        .isRefused(INVALID_MESSAGE)
        .explaining("Comments and processing instructions are not allowed");
  }
}
