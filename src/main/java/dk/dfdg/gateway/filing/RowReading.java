package dk.dfdg.gateway.filing;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes rows of the fields of a file as they are found, without a text in between. */
final class RowReading extends AbstractBaseCsvCallbackHandler<FileRow> {
  private static final int CPR_DIGITS = 10;
  private static final String COMPANY = "2";
  private static final String PERSON = "1";
  private static final String CPR_NUMBER = "1";
  private static final String OTHER_IDENTIFICATION = "3";

  private final FileFormats formats;
  private final Expected expected;
  private final BooleanSupplier utf8;
  private final List<String> heading = new ArrayList<>();
  private FileHeader header;
  private FieldReading fields;
  private MeasureRecord.Builder record;
  private List<Violation> violations = List.of();
  private int filled;
  private boolean surplus;

  RowReading(FileFormats formats, Expected expected, BooleanSupplier utf8) {
    this.formats = formats;
    this.expected = expected;
    this.utf8 = utf8;
  }

  FileFormat format() {
    return header.format();
  }

  String aidType() {
    return header.aidType();
  }

  /** Where the row at hand begins. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    violations = List.of();
    filled = 0;
    surplus = false;
    if (header != null) {
      record = MeasureRecord.of(header.format().kind());
    }
  }

  @Override
  protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
    int from = offset;
    int to = offset + length;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (to > from && isBlank(text[to - 1])) {
      to--;
    }
    if (header == null) {
      heading.add(decoded(text, from, to - from));
    } else if (to > from) {
      filled++;
      if (index >= header.format().columns().size()) {
        surplus = true;
      } else {
        field(header.format().columns().get(index), text, from, to - from);
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void field(FileColumn column, char[] text, int from, int length) {
    char[] letters = text;
    int offset = from;
    int count = length;
    if (utf8.getAsBoolean() && !isAscii(text, from, length)) {
      letters = decoded(text, from, length).toCharArray();
      offset = 0;
      count = letters.length;
    }
    String value = fields.value(column, letters, offset, count);
    if (value == null) {
      if (violations.isEmpty()) {
        violations = new ArrayList<>();
      }
      violations.add(fields.wrong(column, line(), new String(letters, offset, count)));
    } else {
      record.put(column.field(), value);
    }
  }

  private static boolean isAscii(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private String decoded(char[] text, int from, int length) {
    String passed = new String(text, from, length);
    return utf8.getAsBoolean()
        ? new String(passed.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : passed;
  }

  @Override
  protected FileRow buildRecord() {
    if (header == null) {
      header = FileHeader.of(heading, formats, expected);
      fields = new FieldReading(header.format());
      return new FileRow(line(), null, true, List.of());
    }
    int count = getFieldCount();
    boolean whole = count == header.format().columns().size() || count == header.cells();
    if (filled > 0 && (!whole || surplus)) {
      return new FileRow(
          line(), MeasureRecord.of(format().kind()).build(), false, List.of(wrongCount(count)));
    }
    if (format().kind() == RecordKind.AID && filled > 0) {
      completeAid();
    }
    return new FileRow(line(), record.build(), filled == 0, violations);
  }

  /** What a file of aids has no column for (FIL-7, FIL-8; a CVR number says who receives). */
  private void completeAid() {
    MeasureRecord read = record.build();
    boolean company =
        read.has(MeasureField.RECIPIENT_CVR) || read.has(MeasureField.RECIPIENT_P_NUMBER);
    record.put(MeasureField.RECIPIENT, company ? COMPANY : PERSON);
    record.put(MeasureField.AID_TYPE, header.aidType());
    String user = read.text(MeasureField.IDENTIFICATION);
    if (user != null) {
      boolean cpr = user.length() == CPR_DIGITS && isNumber(user);
      record.put(MeasureField.IDENTIFICATION_TYPE, cpr ? CPR_NUMBER : OTHER_IDENTIFICATION);
    }
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Violation wrongCount(int count) {
    int right = header.format().columns().size();
    return Violation.of(FaultCode.ROW_COLUMNS_WRONG, header.format().rule())
        .because(
            "Linje %d har %d kolonner, og formatet har %d.".formatted(line(), count, right),
            "Line %d has %d columns, and the format has %d.".formatted(line(), count, right));
  }
}
