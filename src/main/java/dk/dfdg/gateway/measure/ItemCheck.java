package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.ItemRow.Demand;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Every item by itself: whether it is wanted, whether it has the form of its kind, and whether its
 * value is one that it may have (§§ 46, 52 and 57; order of 2010 §§ 31 and 37).
 */
final class ItemCheck {
  private static final MeasureField[] FIELDS = MeasureField.values();
  private static final MeasureField[] FIRST_DAYS = {
    MeasureField.START, MeasureField.APPROVED, MeasureField.PAID_FROM
  };
  private static final TextForm[] FORMS = TextForm.ofFields();
  private static final Map<RecordKind, String> NO_SUCH_ITEM =
      new EnumMap<>(
          Map.of(
              RecordKind.INSURED, "AMF-46-1",
              RecordKind.UNINSURED, "AMF-52-1",
              RecordKind.AID, "HJM-56-1",
              RecordKind.PERSONAL_ASSISTANCE, "BEK-31-1",
              RecordKind.MENTOR, "BEK-37-1"));

  private final ItemTable items;
  private final ConditionsOf conditions;
  private final Absent absent;

  ItemCheck(ItemTable items, ConditionsOf conditions, Absent absent) {
    this.items = items;
    this.conditions = conditions;
    this.absent = absent;
  }

  void check(Draft draft) {
    String code = draft.record().code();
    ItemRow[][] rows = items.of(draft.kind(), code == null ? Draft.NONE : Numbers.parse(code));
    int holding = conditions.of(draft);
    int from = firstDay(draft);
    for (int i = 0; i < FIELDS.length; i++) {
      String value = draft.text(FIELDS[i]);
      ItemRow row = row(rows[i], holding);
      if (value == null) {
        if (row != null && row.demand() != Demand.OPTIONAL && row.demand() != Demand.FORBIDDEN) {
          absent.of(draft, row);
        }
      } else if (!isDefault(draft, FIELDS[i], value)) {
        present(draft, FIELDS[i], row, value, from);
      }
    }
  }

  /** The first row that holds decides. */
  private static ItemRow row(ItemRow[] rows, int holding) {
    if (rows == null) {
      return null;
    }
    int decides = 0;
    while (!rows[decides].holds(holding)) {
      decides++;
    }
    return rows[decides];
  }

  private static int firstDay(Draft draft) {
    for (MeasureField first : FIRST_DAYS) {
      if (draft.has(first)) {
        return Math.min(DayNumber.parse(draft.text(first)), draft.law().day());
      }
    }
    return draft.law().day();
  }

  /** A value that says what its absence says is left out: both are the same record. */
  private static boolean isDefault(Draft draft, MeasureField field, String value) {
    boolean same =
        switch (field) {
          case SINGLE_PLACE -> "false".equals(value);
          case REPORTED -> "true".equals(value);
          case MINUTES -> draft.kind() == RecordKind.UNINSURED && "0".equals(value);
          default -> false;
        };
    if (same) {
      draft.complete(field, null);
    }
    return same;
  }

  private static void present(
      Draft draft, MeasureField field, ItemRow row, String value, int firstDay) {
    if (row == null) {
      draft.refuse(FaultCode.MEASURE_ITEM_NOT_TAKEN, NO_SUCH_ITEM.get(draft.kind()), field);
    } else if (row.demand() == Demand.FORBIDDEN) {
      draft.refuse(
          FaultCode.MEASURE_ITEM_NOT_TAKEN,
          row.rule(),
          field,
          row.nameDanish() + " skal ikke angives for denne foranstaltning.",
          "This item (" + field.field() + ") is not given for this measure.");
    } else {
      switch (field.form()) {
        case DATE -> day(draft, row, value);
        case NUMBER -> number(draft, row, value);
        case CODE -> code(draft, row, value, firstDay);
        case FLAG -> flag(draft, row, value);
        case TEXT -> text(draft, row, value);
      }
    }
  }

  private static void day(Draft draft, ItemRow row, String value) {
    int day = DayNumber.parse(value);
    if (day == DayNumber.NONE) {
      malformed(draft, row, "en dato, der findes", "a day that exists");
    } else {
      draft.number(row.field(), day);
    }
  }

  private static void number(Draft draft, ItemRow row, String value) {
    int number = Numbers.parse(value);
    if (number == Draft.NONE && !value.startsWith("-")) {
      malformed(draft, row, "et helt tal", "a whole number");
    } else if (number < row.minimum() || number > row.maximum()) {
      draft.refuse(
          FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
          row.rule(),
          row.field(),
          row.nameDanish() + " skal være fra " + row.minimum() + " til " + row.maximum() + ".",
          "It must be from " + row.minimum() + " to " + row.maximum() + ".");
    } else {
      draft.number(row.field(), number);
      if (number > row.warnAbove()) {
        draft.advise(
            new Advice(
                row.rule(),
                row.nameDanish() + " er over " + row.warnAbove() + ": er det rigtigt?",
                "It is above " + row.warnAbove() + ": is that right?"));
      }
      shorten(draft, row, value, number);
    }
  }

  private static void code(Draft draft, ItemRow row, String value, int firstDay) {
    int code = Numbers.parse(value);
    CodeSet codes = row.codes();
    if (code == Draft.NONE) {
      malformed(draft, row, "en kode af cifre", "a code of digits");
    } else if (codes != null && !codes.isKnown(code)) {
      draft.refuse(
          FaultCode.INVALID_CODE,
          row.rule(),
          row.field(),
          "Værdien står ikke i kodelisten " + codes.name() + ".",
          "The value is not in the code list " + codes.name() + ".");
    } else {
      draft.number(row.field(), code);
      shorten(draft, row, value, code);
      if (codes != null && !row.byCreation() && !isValid(codes, code, draft, firstDay)) {
        draft.refuse(
            FaultCode.CODE_EXPIRED,
            row.rule(),
            row.field(),
            "Værdien i kodelisten " + codes.name() + " gælder ikke for denne periode.",
            "The value of the code list " + codes.name() + " is not valid in this period.");
      }
    }
  }

  private static boolean isValid(CodeSet codes, int code, Draft draft, int firstDay) {
    int last = Math.max(draft.law().day(), codes.firstDay());
    return codes.isValidWithin(code, Math.min(Math.max(firstDay, codes.firstDay()), last), last);
  }

  /** Codes of an occupational register are no numbers: their zeros are part of them (FIL-5). */
  private static void shorten(Draft draft, ItemRow row, String value, int number) {
    if (Numbers.hasZerosBefore(value)
        && row.field() != MeasureField.JOB_TITLE
        && row.field() != MeasureField.EMPLOYMENT_GOAL) {
      draft.complete(row.field(), Integer.toString(number));
    }
  }

  private static void flag(Draft draft, ItemRow row, String value) {
    boolean set = "true".equals(value);
    if (set || "false".equals(value)) {
      draft.number(row.field(), set ? 1 : 0);
    } else {
      malformed(draft, row, "ja eller nej", "yes or no");
    }
  }

  private static void text(Draft draft, ItemRow row, String value) {
    TextForm form = FORMS[row.field().ordinal()];
    if (form.holds(value)) {
      draft.number(row.field(), form == TextForm.CPR ? DayNumber.birth(value) : 1);
      if (form == TextForm.GUID) {
        lower(draft, row, value);
      }
    } else if (form == TextForm.CPR) {
      draft.refuse(FaultCode.INVALID_CPR, row.rule(), row.field());
    } else {
      malformed(draft, row, form.danish(), form.english());
    }
  }

  private static void lower(Draft draft, ItemRow row, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 'A' && value.charAt(i) <= 'F') {
        draft.complete(row.field(), value.toLowerCase(Locale.ROOT));
        return;
      }
    }
  }

  private static void malformed(Draft draft, ItemRow row, String danish, String english) {
    draft.refuse(
        FaultCode.MEASURE_ITEM_MALFORMED,
        row.rule(),
        row.field(),
        row.nameDanish() + " skal være " + danish + ".",
        "It must be " + english + ".");
  }
}
