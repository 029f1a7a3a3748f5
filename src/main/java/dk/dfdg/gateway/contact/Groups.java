package dk.dfdg.gateway.contact;

import java.util.Map;

/** The contact groups that the rules name (§ 6). */
public final class Groups {
  public static final int INSURED = 1;
  public static final int INTRODUCTION = 3;
  public static final int SICKNESS = 6;
  public static final int WITHOUT_BENEFIT = 8;

  /** Tilmeldekategori of a dimittend (pkt. 8.5.1 nr. 3). */
  public static final int GRADUATE = 5;

  /** The applicant's category by the group whose benefit is applied for (pkt. 8.5.1 nr. 3). */
  private static final Map<Integer, Integer> APPLICANTS = Map.of(2, 4, INTRODUCTION, 6);

  private Groups() {}

  /**
   * Kontant-/starthjælp and introduktionsydelse: applied for, and granted by the benefit office.
   */
  public static boolean isAppliedFor(int group) {
    return APPLICANTS.containsKey(group);
  }

  public static int applicantCategory(int group) {
    return APPLICANTS.get(group);
  }

  public static boolean is(Integer group, int wanted) {
    return group != null && group == wanted;
  }
}
