package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.CitizenState;
import java.util.Map;

/** Tilmeldekategorierne and the groups that the rules name (pkt. 8.5.1 nr. 3 and § 6). */
final class Categories {
  static final int INSURED = 1;
  static final int WITHOUT_BENEFIT = 3;
  static final int GRADUATE = 5;

  static final int INSURED_GROUP = 1;
  static final int INTRODUCTION_GROUP = 3;
  private static final int WITHOUT_BENEFIT_GROUP = 8;

  /** The recipient's category by the applicant's. */
  private static final Map<Integer, Integer> RECIPIENT = Map.of(4, 2, 6, 7);

  private Categories() {}

  /** The category an applicant's becomes on a grant, or null when it is not an applicant's. */
  static Integer afterGrant(int category) {
    return RECIPIENT.get(category);
  }

  static boolean isRecipient(int category) {
    return RECIPIENT.containsValue(category);
  }

  static boolean isApplicant(int category) {
    return RECIPIENT.containsKey(category);
  }

  /** Applicants and recipients of kontanthjælp, starthjælp or introduktionsydelse. */
  static boolean isOfSocialBenefit(int category) {
    return isApplicant(category) || isRecipient(category);
  }

  /** Contact groups 2 and 3, whose match decides whether they are enrolled (pkt. 8.4). */
  static boolean isMatched(CitizenState state) {
    Integer group = state.contactGroup();
    return group != null && (group == 2 || group == INTRODUCTION_GROUP);
  }

  static boolean isIntroduction(CitizenState state) {
    return state.contactGroup() != null && state.contactGroup() == INTRODUCTION_GROUP;
  }

  /** In contact group 8 or none: no other group covers the citizen (pkt. 8.5.1 nr. 3 NB). */
  static boolean isInNoOtherGroup(CitizenState state) {
    return state.contactGroup() == null || state.contactGroup() == WITHOUT_BENEFIT_GROUP;
  }

  static boolean isMatch(Integer matchGroup, int wanted) {
    return matchGroup != null && matchGroup == wanted;
  }
}
