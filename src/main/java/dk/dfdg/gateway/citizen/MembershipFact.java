package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Medlemskab af en a-kasse, as the fund reports it (Bilag 4 MT and MA). */
public sealed interface MembershipFact extends CitizenFact {
  /** Under these names a membership is in history. */
  String MEMBERSHIP = "membership";

  String FUND = "fund";
  String REGISTERED_FROM = "registered_from";
  String INSURANCE_CATEGORY = "insurance_category";
  String BRANCH = "branch";
  String RESTORED_FUND = "restored_fund";
  String RIGHT_FROM = "right_from";

  /**
   * Membership as the a-kasse has reported it; that the citizen belongs to another fund is {@link
   * PersonFact.FundChanged}.
   *
   * @param membership or null when it has ended or was recalled
   */
  record MembershipReported(Membership membership, LocalDate effectiveDate, String rule)
      implements MembershipFact {
    /** Whoever is a member no longer has no right to dagpenge ahead either. */
    @Override
    public CitizenState after(CitizenState before) {
      CitizenState after = before.with(before.fundCourse().with(membership));
      return membership == null ? after.with(before.visitation().rightFrom(null)) : after;
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      if (membership != null) {
        details.put(MEMBERSHIP, membership.id().toString());
        details.put(FUND, membership.fund());
        details.put(REGISTERED_FROM, membership.registeredFrom().toString());
        details.put(INSURANCE_CATEGORY, membership.insuranceCategory());
        details.put(BRANCH, membership.branch());
      }
      return details;
    }
  }

  /**
   * The a-kasse had registered the citizen as a member by mistake: the citizen belongs to whom he
   * belonged before; how he was a member there follows as {@link MembershipReported}.
   *
   * @param recalled the membership that is taken back
   * @param fund code of the a-kasse of which the citizen is a member again, or null
   * @param benefitRightFrom first day with the right to dagpenge as it was known before, or null
   */
  record MembershipRecalled(
      Membership recalled,
      String fund,
      LocalDate benefitRightFrom,
      LocalDate effectiveDate,
      String rule)
      implements MembershipFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before
          .with(before.person().withFund(fund))
          .with(before.visitation().rightFrom(benefitRightFrom))
          .with(memberships(before.fundCourse()).with((Membership) null));
    }

    private FundCourse memberships(FundCourse before) {
      return recalled.fund().equals(fund)
          ? before
          : before.in(
              before.funds().withoutLast(recalled.fund(), recalled.registeredFrom(), fund),
              before.groups());
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put(MEMBERSHIP, recalled.id().toString());
      details.put(FUND, recalled.fund());
      details.put(RESTORED_FUND, fund);
      details.put(RIGHT_FROM, benefitRightFrom == null ? null : benefitRightFrom.toString());
      return details;
    }
  }
}
