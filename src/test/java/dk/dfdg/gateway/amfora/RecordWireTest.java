package dk.dfdg.gateway.amfora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.contract.amfora.v1.UninsuredMeasureType;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureTables;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract has every item of the law, and loses none on the way in or out. */
class RecordWireTest {
  private static final Path RULES = Path.of("conf/rules");

  private static Set<MeasureField> ofTheLaw(RecordKind kind) {
    return MeasureTables.items(RULES).stream()
        .filter(row -> row.text("record").equals(kind.record()))
        .filter(row -> Set.of("all", "webservice").contains(row.text("channels")))
        .map(row -> MeasureField.named(row.text("field")))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureField.class)));
  }

  @Test
  void everyItemHasOneName() {
    assertEquals(MeasureField.values().length, new TreeSet<>(ItemNames.all().keySet()).size());
    Arrays.stream(MeasureField.values())
        .forEach(field -> assertEquals(field, ItemNames.all().get(ItemNames.of(field))));
  }

  @Test
  void whatAViolationPointsAtIsCalledAsInTheSchema() {
    assertEquals("EndDate", ItemNames.of("end"));
    assertEquals("Slutdt", ItemNames.of("Slutdt"));
    assertNull(ItemNames.of((String) null));
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void aKindHasTheItemsOfTheLaw(RecordKind kind) {
    assertEquals(
        ofTheLaw(kind),
        RecordWireEndpoint.items(kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureField.class))));
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void whatIsToldIsWhatWasSent(RecordKind kind) {
    MeasureRecord.Builder all = MeasureRecord.of(kind);
    RecordWireEndpoint.items(kind).forEach(field -> all.put(field, "value of " + field.field()));
    MeasureRecord record = all.build();

    assertEquals(record, RecordWireEndpoint.of(RecordWireEndpoint.told(record)));
  }

  @Test
  void aFlagHasTheTwoSpellingsOfTheSchemaLanguage() {
    UninsuredMeasureType sent = new UninsuredMeasureType();
    sent.setOpenOfferIndicator(" 1 ");
    assertTrue(RecordWireEndpoint.of(sent).flag(MeasureField.OPEN_OFFER));
    sent.setOpenOfferIndicator("0");
    assertEquals("false", RecordWireEndpoint.of(sent).text(MeasureField.OPEN_OFFER));
    sent.setOpenOfferIndicator("yes");
    assertEquals("yes", RecordWireEndpoint.of(sent).text(MeasureField.OPEN_OFFER));
  }

  @Test
  void whatIsNotThereIsNotTold() {
    MeasureRecord empty = MeasureRecord.of(RecordKind.UNINSURED).build();

    assertNull(RecordWireEndpoint.told(empty).getUninsuredMeasure().getStartDate());
    assertNotNull(RecordWireEndpoint.told(empty).getUninsuredMeasure());
    assertNull(RecordWireEndpoint.told(null));
  }
}
