package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reason and cause are values of their code lists (§ 21 stk. 1). */
final class AbsenceCodeCheck implements AbsenceCheck {
  private final CodeList types;
  private final CodeList causes;

  AbsenceCodeCheck(CodeLists lists) {
    this.types = lists.get("AbsenceType");
    this.causes = lists.get("AbsenceCauseType");
  }

  @Override
  public List<Violation> of(Registering registering) {
    AbsencePaths paths = registering.paths();
    List<Violation> found =
        new ArrayList<>(
            CodeCheck.of(
                types,
                Integer.toString(registering.content().type()),
                registering.today(),
                FaultCode.INVALID_CODE,
                "FRA-21-1",
                paths.type()));
    found.addAll(cause(registering.content().endCause(), registering.today(), paths));
    return found;
  }

  List<Violation> cause(Integer cause, LocalDate today, AbsencePaths paths) {
    return cause == null
        ? List.of()
        : CodeCheck.of(
            causes,
            Integer.toString(cause),
            today,
            FaultCode.INVALID_CODE,
            "PUB-2002",
            paths.cause());
  }
}
