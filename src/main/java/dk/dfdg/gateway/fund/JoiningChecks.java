package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be wrong with a medlemstilgang (MT). */
final class JoiningChecks {
  private static final String RULE = "HTY-X-4";
  private static final int GRADUATE = 5;

  private final CodeList categories;

  JoiningChecks(CodeList categories) {
    this.categories = categories;
  }

  List<Violation> of(
      Registering registering, MembershipCommand command, List<Affiliation> memberships) {
    List<Violation> found = new ArrayList<>();
    Stream.of(
            ahead(command, registering.today()),
            earlier(registering, command, memberships),
            ofAnother(registering, command),
            withoutRight(registering, command))
        .flatMap(Optional::stream)
        .forEach(found::add);
    found.addAll(
        category(command.insuranceCategory(), registering.today(), FundPaths.JOINING_CATEGORY));
    return found;
  }

  List<Violation> category(int category, LocalDate today, String path) {
    return CodeCheck.of(
        categories,
        Integer.toString(category),
        today,
        FaultCode.INVALID_INSURANCE_CATEGORY,
        "PUB-4735",
        path);
  }

  private static Optional<Violation> ahead(MembershipCommand command, LocalDate today) {
    return command.from().isAfter(today)
        ? Optional.of(
            Violation.of(FaultCode.MEMBERSHIP_IN_THE_FUTURE, "PUB-4585")
                .at(FundPaths.JOINING_DATE, command.from().toString()))
        : Optional.empty();
  }

  /** Nobody is a member of two a-kasser on one day. */
  private static Optional<Violation> earlier(
      Registering registering, MembershipCommand command, List<Affiliation> memberships) {
    String fund = registering.organisation().code();
    Membership known = registering.state().fundCourse().membership();
    boolean predates =
        memberships.stream().anyMatch(former -> overlaps(former, fund, command.from()))
            || known != null && command.from().isBefore(known.registeredFrom());
    return predates
        ? Optional.of(
            Violation.of(FaultCode.MEMBERSHIP_PREDATES_EARLIER, "PUB-4582")
                .at(FundPaths.JOINING_DATE, command.from().toString()))
        : Optional.empty();
  }

  /** A membership that goes on ends with the new one, and must have had a day. */
  private static boolean overlaps(Affiliation former, String fund, LocalDate from) {
    if (!former.goesOn()) {
      return !from.isAfter(former.to());
    }
    return former.code().equals(fund) ? from.isBefore(former.from()) : !from.isAfter(former.from());
  }

  private static Optional<Violation> ofAnother(Registering registering, MembershipCommand command) {
    return command.fund() == null || command.fund().equals(registering.organisation().code())
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.MEMBERSHIP_OF_ANOTHER_FUND, "PUB-4586")
                .at(FundPaths.JOINING_FUND, Masked.of(command.fund())));
  }

  /** A dimittend changes to recipient on the day of the right, so it must be known. */
  private static Optional<Violation> withoutRight(
      Registering registering, MembershipCommand command) {
    CitizenState state = registering.state();
    return command.benefitRightFrom() == null
            && registering.isEnrolled()
            && state.enrollment().category() == GRADUATE
        ? Optional.of(
            Violation.of(FaultCode.BENEFIT_RIGHT_MISSING, RULE).at(FundPaths.JOINING_RIGHT, null))
        : Optional.empty();
  }
}
