package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.ItemRow.Demand;

/** An item that is wanted and not there: what follows from the others, advice, or a fault. */
final class Absent {
  private static final String CPR_NUMBER = "1";
  private static final String OTHER_IDENTIFICATION = "3";
  private static final String PERSON = "1";
  private static final String COMPANY = "2";

  private final PensionAges ages;
  private final MeasureCodes codes;

  Absent(PensionAges ages, MeasureCodes codes) {
    this.ages = ages;
    this.codes = codes;
  }

  void of(Draft draft, ItemRow row) {
    if (follows(draft, row) || !isWanted(draft, row)) {
      return;
    }
    if (row.demand() == Demand.EXPECTED) {
      draft.advise(row.missing());
    } else {
      draft.refuse(
          FaultCode.MEASURE_ITEM_MISSING,
          row.rule(),
          row.field(),
          row.nameDanish() + " mangler.",
          "It is missing: " + row.field().field() + ".");
    }
  }

  /** A file has fewer items; which measure it is must be told in any case. */
  private static boolean isWanted(Draft draft, ItemRow row) {
    return row.inFiles() || !draft.law().byFile() || row.field() == draft.kind().code();
  }

  private boolean follows(Draft draft, ItemRow row) {
    return switch (row.field()) {
      case END -> pensionDay(draft);
      case JOBPLAN_REVISED -> revision(draft);
      case MINISTRY_AREA -> beforeTheList(draft, row);
      case RECIPIENT -> recipient(draft);
      case IDENTIFICATION_TYPE -> identificationType(draft);
      default -> false;
    };
  }

  /** A fleksjob without an end lasts until folkepension (pkt. 52.1 nr. 5). */
  private boolean pensionDay(Draft draft) {
    int birth = draft.number(MeasureField.CPR);
    MeasureCodes.MeasureType type =
        draft.kind() == RecordKind.UNINSURED && draft.has(MeasureField.MEASURE)
            ? codes.measure(Numbers.parse(draft.text(MeasureField.MEASURE)))
            : null;
    if (type == null || !type.kind().equals(MeasureCodes.FLEKSJOB) || birth == Draft.NONE) {
      return false;
    }
    int day = ages.dayFor(birth, draft.law().day());
    if (day == DayNumber.NONE) {
      return false;
    }
    if (day < draft.number(MeasureField.START)) {
      draft.refuse(
          FaultCode.MEASURE_ITEM_MISSING,
          "AMF-52.5-2",
          MeasureField.END,
          "Slutdato mangler, og personen havde nået folkepensionsalderen, da forløbet begyndte:"
              + " angiv slutdatoen.",
          "The end date is missing, and the person had reached the age of folkepension when the"
              + " course began: give the end date.");
      return true;
    }
    draft.number(MeasureField.END, day);
    draft.complete(MeasureField.END, DayNumber.date(day).toString());
    draft.advise(
        new Advice(
            "AMF-52.5-2",
            "Forløbet har ingen slutdato: den dag, personen forventes at gå på folkepension, er sat ind.",
            "The course has no end date: the day on which the person is expected to reach"
                + " folkepension was put in."));
    return true;
  }

  /** A plan that was never revised was last revised when it was made. */
  private static boolean revision(Draft draft) {
    int created = draft.number(MeasureField.JOBPLAN_CREATED);
    if (created == Draft.NONE) {
      return false;
    }
    draft.number(MeasureField.JOBPLAN_REVISED, created);
    draft.complete(MeasureField.JOBPLAN_REVISED, draft.text(MeasureField.JOBPLAN_CREATED));
    return true;
  }

  /** An offer from before there were ministry areas has none. */
  private static boolean beforeTheList(Draft draft, ItemRow row) {
    int made = DayNumber.parse(draft.text(ChangeLaw.creationDay(draft.kind())));
    int start = draft.number(MeasureField.START);
    int day = made == DayNumber.NONE ? start : made;
    return day != DayNumber.NONE && day < row.codes().firstDay();
  }

  /** In a file a CVR number says that the company receives the grant (§ 57 stk. 2 nr. 2). */
  private static boolean recipient(Draft draft) {
    if (draft.law().byFile()) {
      draft.complete(
          MeasureField.RECIPIENT, draft.has(MeasureField.RECIPIENT_CVR) ? COMPANY : PERSON);
    }
    return draft.law().byFile();
  }

  /** A file does not say what the identification is: a CPR number shows that it is one. */
  private static boolean identificationType(Draft draft) {
    if (draft.law().byFile()) {
      String identification = draft.text(MeasureField.IDENTIFICATION);
      boolean cpr = identification != null && TextForm.CPR.holds(identification);
      draft.complete(MeasureField.IDENTIFICATION_TYPE, cpr ? CPR_NUMBER : OTHER_IDENTIFICATION);
    }
    return draft.law().byFile();
  }
}
