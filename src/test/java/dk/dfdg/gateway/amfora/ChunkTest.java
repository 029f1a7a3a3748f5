package dk.dfdg.gateway.amfora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chunk is known again by its records, and a row by its chunk and place. */
class ChunkTest {
  private static MeasureRecord record(MeasureField field, String value) {
    return MeasureRecord.of(RecordKind.UNINSURED).put(field, value).build();
  }

  @Test
  void theSameRecordsAreTheSameChunk() {
    MeasureRecord one = record(MeasureField.START, "2011-09-05");
    MeasureRecord other = record(MeasureField.END, "2011-09-05");

    assertEquals(
        ChunkDigest.of(List.of(one, other)),
        ChunkDigest.of(List.of(record(MeasureField.START, " 2011-09-05 "), other)));
    assertNotEquals(ChunkDigest.of(List.of(one, other)), ChunkDigest.of(List.of(other, one)));
    assertNotEquals(ChunkDigest.of(List.of(one)), ChunkDigest.of(List.of(other)));
    assertNotEquals(
        ChunkDigest.of(List.of(one, other)),
        ChunkDigest.of(List.of(one.copy().put(MeasureField.END, "2011-09-05").build())));
  }

  @Test
  void aRowTellsItsChunkAndItsPlace() {
    assertEquals(1, RowNumber.of(1, 1));
    assertEquals(10_017, RowNumber.of(3, 17));
    assertEquals(3, RowNumber.chunk(10_017));
    assertEquals(17, RowNumber.place(10_017));
    assertEquals(1, RowNumber.chunk(5_000));
    assertEquals(5_000, RowNumber.place(5_000));
    assertEquals(2, RowNumber.chunk(5_001));
  }

  @Test
  void whatHasArrivedIsToldAsRanges() {
    assertEquals(List.of(), Progress.ranges(List.of()));
    assertEquals(
        List.of(new Progress.Range(1, 3), new Progress.Range(7, 7), new Progress.Range(9, 10)),
        Progress.ranges(List.of(1, 2, 3, 7, 9, 10)));
  }
}
