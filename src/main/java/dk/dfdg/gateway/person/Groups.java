package dk.dfdg.gateway.person;

import java.util.Map;

/** The contact groups that the rules name (§ 6). */
final class Groups {
  static final int INTRODUCTION = 3;
  static final int SICKNESS = 6;
  static final int WITHOUT_BENEFIT = 8;

  /** Tilmeldekategori of a dimittend (pkt. 8.5.1 nr. 3). */
  static final int GRADUATE = 5;

  /** The applicant's category by the group whose benefit is applied for (pkt. 8.5.1 nr. 3). */
  private static final Map<Integer, Integer> APPLICANTS = Map.of(2, 4, INTRODUCTION, 6);

  private Groups() {}

  /**
   * Kontant-/starthjælp and introduktionsydelse: applied for, and granted by the benefit office.
   */
  static boolean isAppliedFor(int group) {
    return APPLICANTS.containsKey(group);
  }

  static int applicantCategory(int group) {
    return APPLICANTS.get(group);
  }
}
