package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.FaultCode;
import java.util.HashSet;
import java.util.Set;

/** Grants for aids and mentors: who is told of in them (57.1 nr. 4; order of 2010 § 37 nr. 10). */
final class GrantCheck {
  private static final int CPR_NUMBER = 1;
  private static final int PER_PLACE = 2;

  private GrantCheck() {}

  static void aid(Draft draft) {
    if (draft.number(MeasureField.IDENTIFICATION_TYPE) == CPR_NUMBER
        && draft.number(MeasureField.IDENTIFICATION) != Draft.NONE
        && !TextForm.CPR.holds(draft.text(MeasureField.IDENTIFICATION))) {
      draft.refuse(FaultCode.INVALID_CPR, "HJM-57-6", MeasureField.IDENTIFICATION);
    }
  }

  /** One person for a grant to a person; for a place as many as are paid for. */
  static void mentor(Draft draft) {
    if (draft.number(MeasureField.SUPPORTED) == Draft.NONE) {
      return;
    }
    String[] persons = draft.text(MeasureField.SUPPORTED).split(" +");
    Set<String> different = new HashSet<>();
    for (String person : persons) {
      if (!TextForm.CPR.holds(person)) {
        draft.refuse(FaultCode.INVALID_CPR, "BEK-37-1", MeasureField.SUPPORTED);
        return;
      }
      different.add(person);
    }
    boolean place = draft.number(MeasureField.GRANT_TYPE) == PER_PLACE;
    int wanted = place ? draft.number(MeasureField.PERSONS_PAID) : 1;
    if (wanted != Draft.NONE && (different.size() != persons.length || persons.length != wanted)) {
      draft.refuse(FaultCode.SUPPORTED_PERSONS_WRONG, "BEK-37-1", MeasureField.SUPPORTED);
    } else {
      draft.complete(MeasureField.SUPPORTED, String.join(" ", persons));
    }
  }
}
