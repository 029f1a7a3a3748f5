package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.ListDecider;
import dk.dfdg.gateway.citizen.ListResult;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What has become of a list of citizens.
 *
 * @param results one for each number, in the order of the list
 */
record BookingListOutcome(Registered registered, List<One> results) {
  private static final String BOOKING = "booking";
  private static final String EXISTING = "existing";

  /**
   * What has become of one number.
   *
   * @param number as it was sent
   * @param booking or null when there are violations
   * @param existing the citizen had been called in the list before
   */
  record One(String number, UUID booking, boolean existing, List<Violation> violations) {}

  /** The same for the same citizen in the same list, so that it is made once. */
  static UUID booking(CallContext call, UUID list, long citizen) {
    String name = "booking " + call.organisation() + " " + list + " " + citizen;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static ListDecider.ForOne existing(UUID id) {
    return new ListDecider.ForOne(
        id,
        new Decision.Accepted<>(List.of(), List.of()),
        Map.of(BOOKING, id.toString(), EXISTING, EXISTING));
  }

  static ListDecider.ForOne decided(UUID id, Decision<CitizenFact> decision) {
    return new ListDecider.ForOne(id, decision, Map.of(BOOKING, id.toString()));
  }

  /** The numbers that can be CPR numbers. */
  static List<Cpr> readable(List<String> numbers) {
    return numbers.stream().map(Cpr::parse).flatMap(Optional::stream).toList();
  }

  static BookingListOutcome of(Registered registered, List<String> numbers) {
    Iterator<ListResult> results = ListResult.of(registered).iterator();
    List<One> all = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      all.add(
          Cpr.parse(number).isPresent()
              ? one(number, i, results.next())
              : refused(
                  number,
                  i,
                  List.of(
                      Violation.of(FaultCode.INVALID_CPR, "IDK-27-1")
                          .at(null, Masked.of(number)))));
    }
    return new BookingListOutcome(registered, all);
  }

  private static One one(String number, int index, ListResult result) {
    return result.violations().isEmpty()
        ? new One(
            number,
            UUID.fromString(result.answers().get(BOOKING)),
            result.answers().containsKey(EXISTING),
            List.of())
        : refused(number, index, result.violations());
  }

  /** What is wrong with the citizen points at the number. */
  private static One refused(String number, int index, List<Violation> violations) {
    String path = BookingPaths.LIST.citizen(index);
    return new One(
        number,
        null,
        false,
        violations.stream()
            .map(
                violation ->
                    violation.path() == null || violation.path().equals(BookingPaths.LIST.citizen())
                        ? violation.at(path, violation.maskedValue())
                        : violation)
            .toList());
  }
}
