package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record while it is checked: its values as numbers, and what was found. */
final class Draft {
  /** No number: none was given, or it was none. */
  static final int NONE = DayNumber.NONE;

  private static final int FIELDS = MeasureField.values().length;
  private static final int LONGEST_SHOWN_CODE = 8;

  private final MeasureRecord record;
  private final FilingLaw law;
  private final int[] numbers = new int[FIELDS];
  private MeasureRecord.Builder completed;
  private List<Violation> violations = List.of();
  private List<Advice> advice = List.of();

  Draft(MeasureRecord record, FilingLaw law) {
    this.record = record;
    this.law = law;
    Arrays.fill(numbers, NONE);
  }

  MeasureRecord record() {
    return record;
  }

  RecordKind kind() {
    return record.kind();
  }

  FilingLaw law() {
    return law;
  }

  boolean has(MeasureField field) {
    return record.has(field);
  }

  String text(MeasureField field) {
    return record.text(field);
  }

  /**
   * The value as a number: yyyymmdd of a day and, for a CPR number, of the day of birth; 1 of a
   * flag that is set. {@link #NONE} when the item is not there or is wrong.
   */
  int number(MeasureField field) {
    return numbers[field.ordinal()];
  }

  void number(MeasureField field, int number) {
    numbers[field.ordinal()] = number;
  }

  /**
   * Gives an item the form in which it is stored, or what follows from the others; null for none.
   */
  void complete(MeasureField field, String value) {
    if (completed == null) {
      completed = record.copy();
    }
    completed.put(field, value);
  }

  void refuse(FaultCode code, String rule, MeasureField field) {
    refuse(code, rule, field, null, null);
  }

  void refuse(FaultCode code, String rule, MeasureField field, String danish, String english) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>(4);
    }
    violations.add(violation(record, code, rule, field, danish, english));
  }

  void refuse(List<Violation> found) {
    if (!found.isEmpty()) {
      if (violations.isEmpty()) {
        violations = new ArrayList<>(4);
      }
      violations.addAll(found);
    }
  }

  void advise(Advice found) {
    if (advice.isEmpty()) {
      advice = new ArrayList<>(2);
    }
    advice.add(found);
  }

  Checked done() {
    return new Checked(
        completed == null || !violations.isEmpty() ? record : completed.build(),
        violations,
        advice);
  }

  /** A violation that points at an item and shows of its value what may be shown. */
  static Violation violation(
      MeasureRecord record,
      FaultCode code,
      String rule,
      MeasureField field,
      String danish,
      String english) {
    return new Violation(
        code, rule, field.field(), shown(field, record.text(field)), danish, english);
  }

  /** A day and a short number as they are; anything else masked, because it may hold anything. */
  private static String shown(MeasureField field, String value) {
    if (value == null) {
      return null;
    }
    boolean plain =
        switch (field.form()) {
          case DATE -> DayNumber.parse(value) != NONE;
          case CODE, NUMBER -> isShortNumber(value);
          case FLAG, TEXT -> false;
        };
    return plain ? value : Masked.of(value);
  }

  private static boolean isShortNumber(String value) {
    return value.length() <= LONGEST_SHOWN_CODE
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
