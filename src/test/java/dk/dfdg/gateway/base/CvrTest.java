package dk.dfdg.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvrTest {
  @ParameterizedTest
  @CsvSource({
    "99100001, true",
    "99100002, false",
    "9910000, false",
    "00000000, false",
    "01000004, false"
  })
  void aCompanyNumberDoesNotBeginWithZeroAndHasTheRightCheckDigit(String text, boolean number) {
    assertEquals(number, Cvr.parse(text).isPresent());
  }
}
