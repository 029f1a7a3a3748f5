package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.AmforaPayloads;

/** Records as a municipality's system writes them into a chunk. */
public final class RecordXml {
  private RecordXml() {}

  public static String of(MeasureRecord record) {
    StringBuilder items = new StringBuilder(800);
    ItemNames.all()
        .forEach(
            (name, field) -> {
              if (record.has(field)) {
                items.append(AmforaPayloads.item(name, record.text(field)));
              }
            });
    return AmforaPayloads.item(RecordElement.of(record.kind()), items);
  }
}
