package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was before the registration of the membership that the citizen has now. */
final class EarlierMembership {
  private static final String FUND_CHANGED = "FundChanged";
  private static final String REPORTED = "MembershipReported";
  private static final String RIGHT_REPORTED = "BenefitRightReported";

  private final Membership now;
  private boolean fundRecorded;
  private String fund;
  private Membership membership;
  private LocalDate right;

  private EarlierMembership(Membership now) {
    this.now = now;
  }

  /**
   * Read from what is recorded.
   *
   * @param state of a citizen with a registered membership
   */
  static EarlierMembership of(
      CitizenState state, List<Recorded> history, List<Affiliation> memberships) {
    EarlierMembership earlier = new EarlierMembership(state.fundCourse().membership());
    UUID registration = earlier.registration(history);
    history.stream()
        .takeWhile(recorded -> !recorded.messageIdentifier().equals(registration))
        .forEach(recorded -> earlier.follow(recorded.fact()));
    List<String> done =
        history.stream()
            .filter(recorded -> recorded.messageIdentifier().equals(registration))
            .map(recorded -> recorded.fact().kind())
            .toList();
    if (!done.contains(FUND_CHANGED)) {
      earlier.fund = state.fund();
    } else if (!earlier.fundRecorded) {
      earlier.fund = olderThanRecords(earlier.now, memberships);
    }
    if (!done.contains(RIGHT_REPORTED)) {
      earlier.right = state.benefitRightFrom();
    }
    return earlier;
  }

  /** Of the message by which the membership was registered, and not of a later update. */
  private UUID registration(List<Recorded> history) {
    return history.stream()
        .filter(recorded -> recorded.fact().kind().equals(REPORTED))
        .filter(
            recorded ->
                now.id()
                    .toString()
                    .equals(recorded.fact().details().get(MembershipFact.MEMBERSHIP)))
        .map(Recorded::messageIdentifier)
        .findFirst()
        .orElse(now.id());
  }

  private void follow(HistoryFact fact) {
    Map<String, Object> details = fact.details();
    switch (fact.kind()) {
      case FUND_CHANGED -> changed(details.get(MembershipFact.FUND));
      case "MembershipRecalled" -> {
        changed(details.get(MembershipFact.RESTORED_FUND));
        membership = null;
        right = day(details);
      }
      case REPORTED -> {
        membership = membership(details);
        right = membership == null ? null : right;
      }
      case RIGHT_REPORTED -> right = day(details);
      default -> {
        // About something else.
      }
    }
  }

  private void changed(Object code) {
    fund = (String) code;
    fundRecorded = true;
  }

  private static LocalDate day(Map<String, Object> details) {
    Object day = details.get(MembershipFact.RIGHT_FROM);
    return day == null ? null : LocalDate.parse((String) day);
  }

  private static Membership membership(Map<String, Object> details) {
    return details.get(MembershipFact.MEMBERSHIP) == null
        ? null
        : new Membership(
            UUID.fromString((String) details.get(MembershipFact.MEMBERSHIP)),
            (String) details.get(MembershipFact.FUND),
            LocalDate.parse((String) details.get(MembershipFact.REGISTERED_FROM)),
            (Integer) details.get(MembershipFact.INSURANCE_CATEGORY),
            (Integer) details.get(MembershipFact.BRANCH));
  }

  /** Whose member the citizen was until the day before. */
  private static String olderThanRecords(Membership now, List<Affiliation> memberships) {
    LocalDate last = now.registeredFrom().minusDays(1);
    return memberships.stream()
        .filter(former -> last.equals(former.to()))
        .map(Affiliation::code)
        .findFirst()
        .orElse(null);
  }

  /** Code of the a-kasse of which the citizen was a member, or null. */
  String fund() {
    return fund;
  }

  /** As it was reported, or null when the gateway does not know it. */
  Membership membership() {
    return membership != null && membership.fund().equals(fund) ? membership : null;
  }

  /** First day with the right to dagpenge as it was known, or null. */
  LocalDate benefitRightFrom() {
    return right;
  }
}
