package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Different absences may overlap; the same reason twice on a day may not (decision A-61). */
final class AbsenceDuplicateCheck implements AbsenceCheck {
  @Override
  public List<Violation> of(Registering registering) {
    if (registering.isBackwards()) {
      return List.of();
    }
    return registering.state().absences().stream()
        .filter(other -> isAnother(other, registering))
        .filter(other -> other.overlaps(registering.content().start(), registering.content().end()))
        .findFirst()
        .map(other -> List.of(duplicate(other, registering)))
        .orElse(List.of());
  }

  private static boolean isAnother(Absence other, Registering registering) {
    Absence replaced = registering.replaced();
    return other.type() == registering.content().type()
        && (replaced == null || !other.id().equals(replaced.id()));
  }

  private static Violation duplicate(Absence other, Registering registering) {
    return Violation.of(FaultCode.ABSENCE_DUPLICATE, "A-61")
        .at(registering.paths().start(), registering.content().start().toString())
        .because(
            "Det er registreret fra %s%s."
                .formatted(other.start(), other.end() == null ? "" : " til " + other.end()),
            "It is registered from %s%s."
                .formatted(other.start(), other.end() == null ? "" : " to " + other.end()));
  }
}
