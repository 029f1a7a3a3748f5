package dk.dfdg.gateway.measure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * One reported record: a kind and the values of its items, in the form that {@link MeasureField}
 * says. What was not reported is null; an empty text is never held.
 *
 * <p>A record may hold values that are wrong; only what {@code MeasureLaw} has found right is
 * stored. It holds CPR numbers: {@link #toString()} does not show the values.
 */
public final class MeasureRecord {
  private static final JsonFactory JSON = new JsonFactory();
  private static final MeasureField[] FIELDS = MeasureField.values();
  private static final SerializableString[] NAMES =
      Arrays.stream(FIELDS)
          .map(field -> new SerializedString(field.field()))
          .toArray(SerializableString[]::new);

  private final RecordKind kind;
  private final String[] values;

  private MeasureRecord(RecordKind kind, String[] values) {
    this.kind = kind;
    this.values = values;
  }

  /** A record without a value. */
  public static Builder of(RecordKind kind) {
    return new Builder(kind, new String[FIELDS.length]);
  }

  /** The same record, to be changed in the copy. */
  public Builder copy() {
    return new Builder(kind, values.clone());
  }

  public RecordKind kind() {
    return kind;
  }

  public boolean has(MeasureField field) {
    return values[field.ordinal()] != null;
  }

  /** The value as text, or null. */
  public String text(MeasureField field) {
    return values[field.ordinal()];
  }

  /** The day, or null. */
  public LocalDate date(MeasureField field) {
    String value = values[field.ordinal()];
    if (value == null) {
      return null;
    }
    // The parser is slow for millions; what is no day, or not of 1900 to 2199, is left to it.
    int day = DayNumber.parse(value);
    return day == DayNumber.NONE ? LocalDate.parse(value) : DayNumber.date(day);
  }

  /** The number, or null. */
  public Integer number(MeasureField field) {
    String value = values[field.ordinal()];
    return value == null ? null : Integer.valueOf(value);
  }

  /** Whether the flag is set; one that was not reported is not. */
  public boolean flag(MeasureField field) {
    return "true".equals(values[field.ordinal()]);
  }

  /** Which measure it is: the value of the item {@link RecordKind#code()}, or null. */
  public String code() {
    return text(kind.code());
  }

  /** The values that are there, by item. */
  public Map<MeasureField, String> values() {
    Map<MeasureField, String> there = new EnumMap<>(MeasureField.class);
    for (MeasureField field : FIELDS) {
      if (has(field)) {
        there.put(field, text(field));
      }
    }
    return there;
  }

  /** The record as it is stored: a JSON object of the items that are there, in their order. */
  public byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (MeasureField field : FIELDS) {
        String value = values[field.ordinal()];
        if (value != null) {
          json.writeFieldName(NAMES[field.ordinal()]);
          json.writeString(value);
        }
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The record that {@link #json()} wrote. */
  public static MeasureRecord read(RecordKind kind, byte[] json, int offset, int length) {
    Builder record = of(kind);
    try (JsonParser parser = JSON.createParser(json, offset, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        MeasureField field = MeasureField.named(parser.currentName());
        parser.nextToken();
        record.put(field, parser.getText());
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("A stored record is not readable");
    }
    return record.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasureRecord record
        && record.kind == kind
        && Arrays.equals(record.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return kind.record() + " record";
  }

  /** Collects the values of one record; blanks around a value and empty values are dropped. */
  public static final class Builder {
    private final RecordKind kind;
    private final String[] values;

    private Builder(RecordKind kind, String[] values) {
      this.kind = kind;
      this.values = values;
    }

    public Builder put(MeasureField field, String value) {
      String stripped = value == null ? "" : value.strip();
      values[field.ordinal()] = stripped.isEmpty() ? null : stripped;
      return this;
    }

    public Builder put(MeasureField field, LocalDate day) {
      return put(field, day == null ? null : day.toString());
    }

    public Builder put(MeasureField field, Integer number) {
      return put(field, number == null ? null : number.toString());
    }

    public MeasureRecord build() {
      return new MeasureRecord(kind, values.clone());
    }
  }
}
