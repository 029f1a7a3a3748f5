package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import dk.dfdg.gateway.measure.MeasureCodes.MeasureType;

/**
 * Under which chapter a municipality reports adult apprentices (45.1 nr. 2 and 51.1), and from when
 * it reports mentor and personal assistance.
 */
final class ApprenticeCheck {
  private static final int NO_BENEFIT = 88;
  private static final int MENTOR = 170;
  private static final int ASSISTANCE = 175;

  private static final Advice NOT_OWED =
      new Advice(
          "AMF-51-5",
          "Bevillingen er fra før den dag, hvorfra kommunen skal indberette; tilbageregistrering"
              + " kræves ikke.",
          "The grant is from before the day from which the municipality reports; earlier ones"
              + " need not be registered.");

  private final MeasureCodes codes;

  ApprenticeCheck(MeasureCodes codes) {
    this.codes = codes;
  }

  void check(Draft draft) {
    if (draft.kind() == RecordKind.INSURED) {
      insured(draft);
    } else {
      uninsured(draft);
    }
  }

  private void insured(Draft draft) {
    JobOrderType type = codes.jobOrder(draft.number(MeasureField.JOB_ORDER_TYPE));
    boolean apprentice =
        codes.isApprenticeOnly(draft.number(MeasureField.ACTIVATION_TYPE))
            || type != null && type.kind().equals(MeasureCodes.ADULT_APPRENTICE);
    if (apprentice && draft.law().apprentices() != RecordKind.INSURED) {
      draft.refuse(
          FaultCode.APPRENTICES_IN_OTHER_CHAPTER,
          "AMF-45-4",
          MeasureField.ACTIVATION_TYPE,
          "Kommunen indberetter voksenelever efter kapitel 9 med foranstaltning 150.",
          "The municipality reports adult apprentices under chapter 9 with foranstaltning 150.");
    }
  }

  /** Chapter 8 has no type for who comes from neither, so that chapter 9 has all such (AMF-4). */
  private void uninsured(Draft draft) {
    int code = draft.number(MeasureField.MEASURE);
    MeasureType type = codes.measure(code);
    if (type != null
        && type.kind().equals(MeasureCodes.ADULT_APPRENTICE)
        && draft.law().apprentices() != RecordKind.UNINSURED
        && draft.number(MeasureField.MAIN_BENEFIT) != NO_BENEFIT) {
      draft.refuse(
          FaultCode.APPRENTICES_IN_OTHER_CHAPTER,
          "AMF-45-4",
          MeasureField.MEASURE,
          "Kommunen indberetter voksenelever efter kapitel 8 med aktiveringstype 9 eller 10.",
          "The municipality reports adult apprentices under chapter 8 with aktiveringstype 9 or"
              + " 10.");
    }
    if ((code == MENTOR || code == ASSISTANCE)
        && draft.number(MeasureField.START) != Draft.NONE
        && draft.number(MeasureField.START) < draft.law().assistanceAndMentorSince()) {
      draft.advise(NOT_OWED);
    }
  }
}
