package dk.dfdg.gateway.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
  private final Wire wire = new Wire(RuleCatalogue.load(Path.of("conf", "rules")));

  @ParameterizedTest
  @CsvSource({
    "2011-09-01T10:00:00Z, 2011-09-01T12:00:00+02:00",
    "2011-09-01T10:15:00Z, 2011-09-01T12:15:00+02:00",
    "2011-12-01T10:15:30Z, 2011-12-01T11:15:30+01:00",
    "2011-09-01T10:15:30.123456Z, 2011-09-01T12:15:30.123+02:00",
  })
  void aMomentIsWrittenInCopenhagensOffsetAlsoOnTheWholeMinute(Instant moment, String text) {
    assertEquals(text, wire.dateTime(moment).toXMLFormat());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-09-01T12:15:30, 2011-09-01T10:15:30Z",
    "2011-12-01T12:15:30, 2011-12-01T11:15:30Z",
    "2011-09-01T12:15:30Z, 2011-09-01T12:15:30Z",
    "2011-09-01T12:15:30.5+05:00, 2011-09-01T07:15:30Z",
    "2011-08-31T24:00:00, 2011-08-31T22:00:00Z",
  })
  void aMomentWithoutAZoneIsCopenhagenTime(String text, Instant moment) throws Exception {
    assertEquals(moment, Wire.moment(DatatypeFactory.newInstance().newXMLGregorianCalendar(text)));
  }

  @Test
  void aDayIsWrittenWithoutAZone() {
    assertEquals("2011-09-01", wire.date(LocalDate.of(2011, 9, 1)).toXMLFormat());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00", "2200-01-01"})
  void aYearThatNoLawIsAboutIsRefusedAndSaysWhatToDo(String text) throws Exception {
    XMLGregorianCalendar sent = DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
    Violation violation = assertThrows(Refusal.class, () -> Wire.day(sent)).violations().get(0);
    assertEquals(FaultCode.INVALID_MESSAGE, violation.code());
    assertTrue(violation.detailEnglish().contains("open end date is left out"));
  }
}
