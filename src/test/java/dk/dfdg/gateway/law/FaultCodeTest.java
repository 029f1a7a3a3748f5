package dk.dfdg.gateway.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultCodeTest {
  private static final String CLOSED =
      "§ 13 i bekendtgørelsen af 2007 om det fælles datagrundlag, § 3 i vejledningen af 2011";

  @Test
  void everyNumberIsUnique() {
    Set<Integer> numbers =
        Arrays.stream(FaultCode.values()).map(FaultCode::number).collect(Collectors.toSet());
    assertEquals(FaultCode.values().length, numbers.size());
  }

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyCodeHasSentencesInBothLanguages(FaultCode code) {
    texts(code)
        .forEach(
            text -> {
              assertTrue(text.endsWith("."), text);
              assertFalse(text.matches("(?s).*\\d{10}.*"), text);
              assertFalse(text.matches("(?is).*(exception|\\bnull\\b|java|sql|stack).*"), text);
            });
    assertNotEquals(code.textDanish(), code.textEnglish());
    assertNotEquals(code.remedyDanish(), code.remedyEnglish());
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void theBundlesHaveNoTextWithoutACode(String language) {
    Set<String> names =
        Arrays.stream(FaultCode.values()).map(Enum::name).collect(Collectors.toSet());
    ResourceBundle.getBundle("dk.dfdg.gateway.law.faults", Locale.forLanguageTag(language))
        .keySet()
        .forEach(
            key -> {
              assertTrue(names.contains(key.substring(0, key.indexOf('.'))), key);
              assertTrue(key.matches(".*\\.(text|remedy|law)"), key);
            });
  }

  @Test
  void englishIsEnglishOnADanishMachine() {
    assertEquals("Unknown CPR", FaultCode.UNKNOWN_CPR.textEnglish().substring(0, 11));
    assertEquals("CPR-nummeret", FaultCode.UNKNOWN_CPR.textDanish().substring(0, 12));
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultCode.class,
      names = {"AGREEMENT_SUSPENDED", "AGREEMENT_REVOKED", "AGREEMENT_EXPIRED"})
  @Rule({"WS-03-1", "B07-12-1"})
  void closedAccessSendsTheControllerToTheBrowserByLaw(FaultCode code) {
    assertEquals(CLOSED, code.legalReference());
    Stream.of(code.remedyDanish(), code.remedyEnglish())
        .forEach(
            remedy -> {
              assertTrue(
                  remedy.contains("browserbaserede registreringsløsning i Arbejdsmarkedsportalen"));
              assertTrue(remedy.contains("§ 13") && remedy.contains("§ 3"));
            });
  }

  @Test
  void aFormatFaultHasNoParagraphWhenNoneSaysSo() {
    assertNull(FaultCode.DTD_REFUSED.legalReference());
  }

  private static Stream<String> texts(FaultCode code) {
    return Stream.of(
        code.textDanish(), code.textEnglish(), code.remedyDanish(), code.remedyEnglish());
  }
}
