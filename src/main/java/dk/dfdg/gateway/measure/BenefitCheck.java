package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureCodes.MainBenefit;
import dk.dfdg.gateway.measure.MeasureCodes.MeasureType;

/** The main benefit of a record of chapter 9 (52.1 nr. 7). */
final class BenefitCheck {
  private static final int FLEKSJOB_BENEFIT = 41;

  private static final Advice UNUSUAL =
      new Advice(
          "AMF-52.7-1",
          "Hovedydelsen er usædvanlig for denne foranstaltning.",
          "The main benefit is unusual for this measure.");

  private final MeasureCodes codes;

  BenefitCheck(MeasureCodes codes) {
    this.codes = codes;
  }

  void check(Draft draft) {
    int code = draft.number(MeasureField.MAIN_BENEFIT);
    MainBenefit benefit = codes.benefit(code);
    MeasureType measure = codes.measure(draft.number(MeasureField.MEASURE));
    if (benefit == null) {
      return;
    }
    age(draft, benefit);
    if (measure == null) {
      return;
    }
    if (!benefit.wageSubsidy() && measure.kind().equals(MeasureCodes.WAGE_SUBSIDY)) {
      draft.refuse(FaultCode.BENEFIT_NOT_WITH_MEASURE, "AMF-52.7-2", MeasureField.MAIN_BENEFIT);
    } else if (isUnusual(code, benefit, draft.number(MeasureField.MEASURE), measure)) {
      draft.advise(UNUSUAL);
    }
  }

  /** On the first day (decision AMF-18): who grows older during the course keeps the benefit. */
  private static void age(Draft draft, MainBenefit benefit) {
    int birth = draft.number(MeasureField.CPR);
    int start = draft.number(MeasureField.START);
    if (birth == Draft.NONE || start == Draft.NONE) {
      return;
    }
    int age = DayNumber.age(birth, start);
    if (age < benefit.minimumAge() || age > benefit.maximumAge()) {
      draft.refuse(FaultCode.BENEFIT_NOT_AT_AGE, benefit.rule(), MeasureField.MAIN_BENEFIT);
    }
  }

  private static boolean isUnusual(
      int code, MainBenefit benefit, int measureCode, MeasureType measure) {
    return !benefit.expected().isEmpty() && !benefit.expected().contains(measureCode)
        || measure.kind().equals(MeasureCodes.FLEKSJOB) && code != FLEKSJOB_BENEFIT;
  }
}
