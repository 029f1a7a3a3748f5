package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.citizen.CitizenState;
import java.util.Map;

/** Who applies for or receives a benefit that the benefit office decides about (pkt. 7.3). */
final class Applicants {
  /** Kontanthjælp and starthjælp. */
  static final int SOCIAL_ASSISTANCE = 2;

  /** Introduktionsydelse. */
  static final int INTRODUCTION_BENEFIT = 3;

  static final int WITHOUT_BENEFIT = 8;

  /** Tilmeldekategori of an applicant, by the group applied for (pkt. 8.5.1 nr. 3). */
  private static final Map<Integer, Integer> GROUP_BY_CATEGORY =
      Map.of(4, SOCIAL_ASSISTANCE, 6, INTRODUCTION_BENEFIT);

  private static final Map<Integer, Integer> RECIPIENT_BY_GROUP =
      Map.of(SOCIAL_ASSISTANCE, 2, INTRODUCTION_BENEFIT, 7);

  /** Tilmeldt uden ydelse. */
  static final int ENROLLED_WITHOUT_BENEFIT = 3;

  private Applicants() {}

  static boolean isDecidedAbout(Integer group) {
    return group != null && RECIPIENT_BY_GROUP.containsKey(group);
  }

  static boolean isApplicant(CitizenState state) {
    return isDecidedAbout(state.contactGroup()) && !state.benefitGranted();
  }

  static boolean isRecipient(CitizenState state) {
    return isDecidedAbout(state.contactGroup()) && state.benefitGranted();
  }

  /** In group 8 or none: no other benefit has come meanwhile. */
  static boolean isWithoutBenefit(CitizenState state) {
    return state.contactGroup() == null || state.isInGroup(WITHOUT_BENEFIT);
  }

  /** The group that an enrollment as an applicant tells of, or null. */
  static Integer groupOfApplicant(int category) {
    return GROUP_BY_CATEGORY.get(category);
  }

  /** The category of an enrolled recipient in that group. */
  static int recipientCategory(int group) {
    return RECIPIENT_BY_GROUP.get(group);
  }
}
