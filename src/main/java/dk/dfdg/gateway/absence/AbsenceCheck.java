package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** One thing that can be wrong with an absence. Pure. */
@FunctionalInterface
interface AbsenceCheck {
  List<Violation> of(Registering registering);
}
