package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.RecordKind;

/** How the schema of the records calls a record of each kind. */
final class RecordElement {
  private RecordElement() {}

  static String of(RecordKind kind) {
    return switch (kind) {
      case INSURED -> "InsuredMeasure";
      case UNINSURED -> "UninsuredMeasure";
      case AID -> "Aid";
      case PERSONAL_ASSISTANCE -> "PersonalAssistance";
      case MENTOR -> "Mentor";
    };
  }
}
