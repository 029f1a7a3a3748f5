package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;

/** What only records of chapter 8 have: hours with minutes, and who fills a job order (46.1). */
final class InsuredCheck {
  private static final int FULL_TIME = 37;

  private static final Advice OVER_FULL_TIME =
      new Advice(
          "AMF-1",
          "37 timer og derudover minutter er mere end fuld tid.",
          "37 hours and minutes beside them are more than full time.");
  private static final Advice NO_APPRENTICE =
      new Advice(
          "AMF-46.9-5",
          "Aktiveringstype 10 er for voksenelever, men jobordretypen er en anden.",
          "Aktiveringstype 10 is for adult apprentices, but the jobordretype is another one.");

  private final MeasureCodes codes;

  InsuredCheck(MeasureCodes codes) {
    this.codes = codes;
  }

  void check(Draft draft) {
    if (draft.number(MeasureField.HOURS) == FULL_TIME && draft.number(MeasureField.MINUTES) > 0) {
      draft.advise(OVER_FULL_TIME);
    }
    JobOrderType type = codes.jobOrder(draft.number(MeasureField.JOB_ORDER_TYPE));
    if (type == null) {
      return;
    }
    int client = draft.number(MeasureField.CLIENT_CATEGORY);
    if (client != Draft.NONE && !type.groups().contains(client)) {
      draft.refuse(
          FaultCode.JOB_ORDER_TYPE_NOT_FOR_PERSON, "AMF-46.15-8", MeasureField.JOB_ORDER_TYPE);
    }
    if (codes.isApprenticeOnly(draft.number(MeasureField.ACTIVATION_TYPE))
        && !type.kind().equals(MeasureCodes.ADULT_APPRENTICE)) {
      draft.advise(NO_APPRENTICE);
    }
  }
}
