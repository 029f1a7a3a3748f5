package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.citizen.CompanyFallbacks;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.FallbackTable.Fallback;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import java.util.Set;

/**
 * A company without Danish numbers: embassies, companies without a Danish number, practice and
 * courses abroad (46.1 nr. 16 and 20; 52.1 nr. 14, 15 and 18). Only wage subsidy, work practice and
 * courses have such a way out (decision AMF-36).
 */
final class CompanyFallbackCheck {
  private final FallbackTable table;
  private final MeasureCodes codes;
  private final CompanyFallbacks authorities;
  private final JobcentreRegister jobcentres;

  CompanyFallbackCheck(
      FallbackTable table,
      MeasureCodes codes,
      CompanyFallbacks authorities,
      JobcentreRegister jobcentres) {
    this.table = table;
    this.codes = codes;
    this.authorities = authorities;
    this.jobcentres = jobcentres;
  }

  void check(Draft draft) {
    if (draft.number(MeasureField.COMPANY_FALLBACK) == Draft.NONE) {
      return;
    }
    Fallback fallback = table.of(draft.kind(), draft.text(MeasureField.COMPANY_FALLBACK));
    if (fallback == null) {
      draft.refuse(FaultCode.COMPANY_FALLBACK_NOT_TAKEN, "AMF-36", MeasureField.COMPANY_FALLBACK);
      return;
    }
    if (!isFor(draft, fallback)) {
      draft.refuse(
          FaultCode.COMPANY_FALLBACK_NOT_TAKEN, fallback.rule(), MeasureField.COMPANY_FALLBACK);
    }
    numbers(draft, fallback);
    privateCompany(draft, fallback);
  }

  private boolean isFor(Draft draft, Fallback fallback) {
    JobOrderType type = codes.jobOrder(draft.number(MeasureField.JOB_ORDER_TYPE));
    int benefit = draft.number(MeasureField.MAIN_BENEFIT);
    return isIn(fallback.measures(), draft.number(draft.kind().code()))
        && isIn(fallback.mainBenefits(), benefit)
        && (fallback.jobOrderKinds().isEmpty()
            || type != null && fallback.jobOrderKinds().contains(type.kind()));
  }

  private static boolean isIn(Set<Integer> allowed, int code) {
    return allowed.isEmpty() || allowed.contains(code);
  }

  /**
   * Exactly the number of the authority; it has many production units, so that any goes with it.
   */
  private void numbers(Draft draft, Fallback fallback) {
    MeasureField field =
        fallback.provider() ? MeasureField.PROVIDER_CVR : MeasureField.WORKPLACE_CVR;
    String expected =
        switch (fallback.numbersOf()) {
          case FOREIGN_MINISTRY -> authorities.cvr(CompanyFallbacks.EMBASSY, null).orElse(null);
          case JOBCENTRE ->
              jobcentres
                  .jobcentre(draft.law().municipality())
                  .flatMap(number -> authorities.cvr(CompanyFallbacks.WITHOUT_DANISH_CVR, number))
                  .orElse(null);
          case OWN_CVR_AND_ADDRESS -> draft.text(field);
        };
    if (draft.number(field) != Draft.NONE && !draft.text(field).equals(expected)) {
      String shown = expected == null ? "myndighedens, som ikke er kendt her" : expected;
      draft.refuse(
          FaultCode.COMPANY_FALLBACK_NUMBER_WRONG,
          fallback.rule(),
          field,
          "CVR-nummeret skal være " + shown + ".",
          "The CVR number must be "
              + (expected == null ? "the authority's, which is not known here" : expected)
              + ".");
    }
  }

  private static void privateCompany(Draft draft, Fallback fallback) {
    int jobOrder = draft.number(MeasureField.JOB_ORDER_TYPE);
    if (jobOrder != Draft.NONE && !isIn(fallback.jobOrderTypes(), jobOrder)) {
      draft.refuse(
          FaultCode.COMPANY_FALLBACK_NOT_PRIVATE, fallback.rule(), MeasureField.JOB_ORDER_TYPE);
    }
    int place = draft.number(MeasureField.PLACE_TYPE);
    if (place == Draft.NONE || isIn(fallback.placeTypes(), place)) {
      return;
    }
    if (fallback.advisedPlaceTypes().contains(place)) {
      draft.advise(
          new Advice(
              fallback.rule(),
              "Stedkoden for en privat arbejdsplads er 60; en anden privat stedkode er givet.",
              "The place code of a private workplace is 60; another private one was given."));
    } else {
      draft.refuse(
          FaultCode.COMPANY_FALLBACK_NOT_PRIVATE, fallback.rule(), MeasureField.PLACE_TYPE);
    }
  }
}
