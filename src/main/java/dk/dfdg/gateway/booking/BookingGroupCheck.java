package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Personkreds (§ 26, A-76) and the types that are for some groups only (pkt. 27.1.1). */
final class BookingGroupCheck implements BookingCheck {
  private final BookingTypes types;

  BookingGroupCheck(BookingTypes types) {
    this.types = types;
  }

  @Override
  public List<Violation> of(Calling calling) {
    Integer group = calling.state().contactGroup();
    if (!types.isCalled(group)) {
      return List.of(
          Violation.of(FaultCode.BOOKING_NOT_FOR_GROUP, "IDK-26-1")
              .at(calling.paths().citizen(), null)
              .because(
                  group == null
                      ? "Borgeren er ikke i en kontaktgruppe."
                      : "Borgeren er i kontaktgruppe %d.".formatted(group),
                  group == null
                      ? "The citizen is in no contact group."
                      : "The citizen is in contact group %d.".formatted(group)));
    }
    return types
        .find(calling.draft().type())
        .filter(type -> !type.groups().contains(group))
        .map(
            type ->
                Violation.of(FaultCode.BOOKING_TYPE_NOT_FOR_GROUP, type.rule())
                    .at(
                        calling.paths().content("InterviewTypeIdentifier"),
                        Integer.toString(calling.draft().type()))
                    .because(
                        "Borgeren er i kontaktgruppe %d.".formatted(group),
                        "The citizen is in contact group %d.".formatted(group)))
        .map(List::of)
        .orElse(List.of());
  }
}
