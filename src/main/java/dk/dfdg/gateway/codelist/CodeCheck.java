package dk.dfdg.gateway.codelist;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** A received code must stand in its list and be valid today. */
public final class CodeCheck {
  private CodeCheck() {}

  /**
   * @param unknown the fault when the code never stood in the list
   * @param rule the rule that demands a value of the list
   */
  public static List<Violation> of(
      CodeList list, String code, LocalDate today, FaultCode unknown, String rule, String path) {
    if (list.isValid(code, today)) {
      return List.of();
    }
    if (!list.isKnown(code)) {
      return List.of(Violation.of(unknown, rule).at(path, shown(code)));
    }
    return List.of(
        Violation.of(FaultCode.CODE_EXPIRED, "PUB-2003")
            .at(path, code)
            .because(
                "Værdien i kodelisten %s gælder ikke den %s.".formatted(list.name(), today),
                "The value of the code list %s is not valid on %s.".formatted(list.name(), today)));
  }

  /** A short number as it is; anything else masked, because it may hold anything. */
  public static String shown(String code) {
    return code.length() <= 8 && code.matches("-?[0-9]+") ? code : Masked.of(code);
  }
}
