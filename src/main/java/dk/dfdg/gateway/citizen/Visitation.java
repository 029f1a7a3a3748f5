package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Contact group, benefit and match (chapters 2 and 3). A number that does not apply is null.
 *
 * @param contactGroup kontaktgruppe 1-8 (§ 6)
 * @param contactGroupSince startdato of the group; null when it is older than the gateway's records
 * @param benefitGranted whether the benefit of the contact group is granted: recipient, not
 *     applicant
 * @param appliedOn while the benefit office has an application to answer: the registration day from
 *     which its 15 working days count (pkt. 7.3)
 * @param refusedOn after a refusal or a missing answer: the day of the switch to group 8, from
 *     which the 14 days to the cancellation count; null again once the citizen wishes to stay
 *     enrolled
 * @param benefitRightFrom first day with the right to dagpenge, as the a-kasse has reported it (MT)
 * @param matchGroup matchgruppe 1-3 (§ 12)
 * @param previousMatchGroup the match group before the current one
 * @param matchSince from when the match group holds; null when older than the gateway's records
 */
public record Visitation(
    Integer contactGroup,
    LocalDate contactGroupSince,
    boolean benefitGranted,
    LocalDate appliedOn,
    LocalDate refusedOn,
    LocalDate benefitRightFrom,
    Integer matchGroup,
    Integer previousMatchGroup,
    LocalDate matchSince) {

  /**
   * The first day of which contact group and match group tell: what follows from them cannot be
   * told of days before it. Null when they are older than the gateway's records.
   */
  public LocalDate since() {
    return Stream.of(contactGroupSince, matchSince)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Without what only some may see: application, refusal and match. */
  public Visitation groupOnly() {
    return new Visitation(
        contactGroup, contactGroupSince, benefitGranted, null, null, null, null, null, null);
  }

  /** In no group any more. That a benefit was refused, and its consequence, stays. */
  Visitation withoutGroup() {
    return new Visitation(
        null,
        null,
        false,
        null,
        refusedOn,
        benefitRightFrom,
        matchGroup,
        previousMatchGroup,
        matchSince);
  }

  Visitation inGroup(Integer group, LocalDate since, boolean granted) {
    return new Visitation(
        group,
        since,
        granted,
        null,
        null,
        benefitRightFrom,
        matchGroup,
        previousMatchGroup,
        matchSince);
  }

  Visitation appliedOn(LocalDate day) {
    return benefit(false, day, null);
  }

  Visitation granted() {
    return benefit(true, null, null);
  }

  Visitation refusedOn(LocalDate day) {
    return benefit(false, null, day);
  }

  Visitation withoutRefusal() {
    return benefit(benefitGranted, appliedOn, null);
  }

  private Visitation benefit(boolean granted, LocalDate applied, LocalDate refused) {
    return new Visitation(
        contactGroup,
        contactGroupSince,
        granted,
        applied,
        refused,
        benefitRightFrom,
        matchGroup,
        previousMatchGroup,
        matchSince);
  }

  Visitation rightFrom(LocalDate day) {
    return new Visitation(
        contactGroup,
        contactGroupSince,
        benefitGranted,
        appliedOn,
        refusedOn,
        day,
        matchGroup,
        previousMatchGroup,
        matchSince);
  }

  Visitation match(int group, LocalDate since) {
    return new Visitation(
        contactGroup,
        contactGroupSince,
        benefitGranted,
        appliedOn,
        refusedOn,
        benefitRightFrom,
        group,
        matchGroup,
        since);
  }
}
