package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;

/** Days of a record that do not go together (46.1 nr. 6-7 and 12; 52.1 nr. 4-5, 8 and 10-11). */
final class DayCheck {
  private static final int YEAR = 10_000;
  private static final int ASSISTANCE = 175;

  private static final Advice LATE =
      new Advice(
          "INTRO-5",
          "Tilbuddet er registreret for sent: det skal registreres senest samtidig med, at det"
              + " afgives.",
          "The offer was registered late: it is registered no later than when it is given.");
  private static final Advice LATE_ASSISTANCE =
      new Advice(
          "AMF-51-6",
          "Bevillingen af personlig assistance er registreret for sent: senest et år efter, at den"
              + " er givet.",
          "The grant of personal assistance was registered late: within a year of the grant.");

  private DayCheck() {}

  static void check(Draft draft) {
    order(draft, MeasureField.START, MeasureField.END, ruleOfEnd(draft.kind()));
    order(draft, MeasureField.PAID_FROM, MeasureField.PAID_TO, "BEK-37-1");
    order(draft, MeasureField.OPEN_OFFER_START, MeasureField.OPEN_OFFER_END, "AMF-52.8-2");
    openOffer(draft);
    int created = draft.number(MeasureField.JOBPLAN_CREATED);
    int revised = draft.number(MeasureField.JOBPLAN_REVISED);
    if (revised != Draft.NONE && revised < created) {
      draft.refuse(
          FaultCode.MEASURE_DAYS_CONTRADICT,
          draft.kind() == RecordKind.INSURED ? "AMF-46.12-1" : "AMF-52.10-1",
          MeasureField.JOBPLAN_REVISED,
          "Jobplanen er revideret, før den er oprettet.",
          "The jobplan was revised before it was made.");
    }
    registration(draft);
  }

  private static String ruleOfEnd(RecordKind kind) {
    return switch (kind) {
      case INSURED -> "AMF-46.7-1";
      case UNINSURED, AID -> "AMF-52.5-1";
      case PERSONAL_ASSISTANCE -> "BEK-31-1";
      case MENTOR -> "BEK-37-1";
    };
  }

  private static void order(Draft draft, MeasureField first, MeasureField last, String rule) {
    int end = draft.number(last);
    if (end != Draft.NONE && end < draft.number(first)) {
      draft.refuse(FaultCode.END_BEFORE_START, rule, last);
    }
  }

  /** An open offer lies within its measure (decision AMF-22). */
  private static void openOffer(Draft draft) {
    int from = draft.number(MeasureField.OPEN_OFFER_START);
    int to = draft.number(MeasureField.OPEN_OFFER_END);
    int end = draft.number(MeasureField.END);
    if (from != Draft.NONE && from < draft.number(MeasureField.START)) {
      outside(draft, MeasureField.OPEN_OFFER_START);
    }
    if (to != Draft.NONE && end != Draft.NONE && to > end) {
      outside(draft, MeasureField.OPEN_OFFER_END);
    }
  }

  private static void outside(Draft draft, MeasureField field) {
    draft.refuse(
        FaultCode.MEASURE_DAYS_CONTRADICT,
        "AMF-52.8-2",
        field,
        "Det åbne tilbud ligger ikke inden for forløbets start- og slutdato.",
        "The open offer does not lie within the first and last day of the course.");
  }

  /** A day of registration is the actual one: it is not ahead (INT-01-1). */
  private static void registration(Draft draft) {
    MeasureField field =
        draft.kind() == RecordKind.INSURED ? MeasureField.CREATED_ON : MeasureField.REGISTERED_ON;
    int registered = draft.number(field);
    if (registered == Draft.NONE) {
      return;
    }
    int start = draft.number(MeasureField.START);
    if (registered > draft.law().day()) {
      draft.refuse(
          FaultCode.MEASURE_DAYS_CONTRADICT,
          "INT-01-1",
          field,
          "Registreringen ligger efter den dag, der indberettes for.",
          "The registration lies after the day that is reported for.");
    } else if (start != Draft.NONE) {
      late(draft, registered, start);
    }
  }

  /** An open-ended grant of personal assistance may be registered a year later (pkt. 51.1). */
  private static void late(Draft draft, int registered, int start) {
    if (draft.kind() == RecordKind.UNINSURED && draft.number(MeasureField.MEASURE) == ASSISTANCE) {
      if (registered > start + YEAR) {
        draft.advise(LATE_ASSISTANCE);
      }
    } else if (registered > start) {
      draft.advise(LATE);
    }
  }
}
