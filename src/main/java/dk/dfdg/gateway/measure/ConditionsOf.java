package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import dk.dfdg.gateway.measure.MeasureCodes.PlaceType;

/** Which conditions of {@code measure-conditions.csv} a record fulfils. */
final class ConditionsOf {
  private static final String REQUIRED = "required";
  private static final String OPTIONAL = "optional";
  private static final int COMPANY = 2;

  private final MeasureCodes codes;

  ConditionsOf(MeasureCodes codes) {
    this.codes = codes;
  }

  /** The bits of the conditions that hold. */
  int of(Draft draft) {
    return switch (draft.kind()) {
      case INSURED -> ofInsured(draft);
      case UNINSURED -> ofUninsured(draft);
      case AID -> ofAid(draft);
      case PERSONAL_ASSISTANCE, MENTOR -> 0;
    };
  }

  private int ofInsured(Draft draft) {
    int found = inJobplan(draft);
    if (!draft.has(MeasureField.JOB_ORDER_TYPE)) {
      return found | Condition.COURSE.bit();
    }
    found |= Condition.COMPANY_ORIENTED.bit();
    JobOrderType type = codes.jobOrder(Numbers.parse(draft.text(MeasureField.JOB_ORDER_TYPE)));
    if (type == null) {
      return found;
    }
    // An order on Jobnet that is registered as it happens (decision AMF-34).
    if (type.clientCategory()
        && !draft.law().filing().full()
        && draft.has(MeasureField.JOB_ORDER)) {
      found |= Condition.NEW_OFFER.bit();
    }
    return found | stateJob(type.ministryArea());
  }

  private int ofUninsured(Draft draft) {
    int found = inJobplan(draft);
    if ("true".equals(draft.text(MeasureField.OPEN_OFFER))) {
      found |= Condition.OPEN_OFFER.bit();
    }
    if (!draft.has(MeasureField.WORKPLACE_P_NUMBER)
        && (draft.has(MeasureField.WORKPLACE_NAME)
            || draft.has(MeasureField.WORKPLACE_ADDRESS)
            || draft.has(MeasureField.WORKPLACE_POSTAL_CODE)
            || draft.has(MeasureField.WORKPLACE_TOWN))) {
      found |= Condition.ADDRESS_GIVEN.bit();
    }
    if (draft.has(MeasureField.PLACE_TYPE)) {
      PlaceType place = codes.place(Numbers.parse(draft.text(MeasureField.PLACE_TYPE)));
      found |= place == null ? 0 : stateJob(place.ministryArea());
    }
    return found;
  }

  private static int ofAid(Draft draft) {
    boolean company =
        draft.has(MeasureField.RECIPIENT)
            ? Numbers.parse(draft.text(MeasureField.RECIPIENT)) == COMPANY
            : draft.law().byFile() && draft.has(MeasureField.RECIPIENT_CVR);
    return company ? Condition.COMPANY_RECEIVES.bit() : 0;
  }

  private static int inJobplan(Draft draft) {
    return draft.has(MeasureField.JOBPLAN) ? Condition.IN_JOBPLAN.bit() : 0;
  }

  private static int stateJob(String ministryArea) {
    return switch (ministryArea) {
      case REQUIRED -> Condition.STATE_JOB.bit();
      case OPTIONAL -> Condition.MAYBE_STATE_JOB.bit();
      default -> 0;
    };
  }
}
