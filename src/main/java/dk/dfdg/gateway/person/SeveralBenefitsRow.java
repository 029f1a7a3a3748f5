package dk.dfdg.gateway.person;

import java.util.Set;

/**
 * A row of Bilag 1. What the row does not have is null.
 *
 * @param row its number, for example 2.1
 * @param groups values of GroupOrBenefitType that the person has, all of them
 * @param notWith values that the person does not have
 * @param situation value of BenefitSituationType that the row is about
 * @param contactGroup which contact group applies; null when the agency names none
 * @param comment kommentar
 * @param answer AMS svar
 * @param workaround work around
 * @param shortDanish the agency's words in short
 * @param shortEnglish the same in English
 * @param source where it stands
 */
record SeveralBenefitsRow(
    String row,
    Set<Integer> groups,
    Set<Integer> notWith,
    Integer situation,
    Integer contactGroup,
    String comment,
    String answer,
    String workaround,
    String shortDanish,
    String shortEnglish,
    String source) {

  boolean isAbout(Set<Integer> given, Set<Integer> situations) {
    return given.containsAll(groups)
        && notWith.stream().noneMatch(given::contains)
        && (situation == null || situations.isEmpty() || situations.contains(situation));
  }

  /** The other row is about everything that this one is about, and more. */
  boolean isLessThan(SeveralBenefitsRow other) {
    return other.groups.size() > groups.size() && other.groups.containsAll(groups);
  }
}
