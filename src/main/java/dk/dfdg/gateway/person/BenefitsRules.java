package dk.dfdg.gateway.person;

import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Bilag 1: more than one benefit. */
final class BenefitsRules {
  private final CodeList benefits;
  private final CodeList situations;
  private final SeveralBenefitsTable table;

  BenefitsRules(CodeLists lists, SeveralBenefitsTable table) {
    this.benefits = lists.get("GroupOrBenefitType");
    this.situations = lists.get("BenefitSituationType");
    this.table = table;
  }

  /**
   * @throws Refusal when a value is not in its code list
   */
  BenefitsAnswer answer(BenefitsQuestion question, LocalDate today) {
    List<Violation> violations =
        new ArrayList<>(
            codes(benefits, question.benefits(), "GroupOrBenefitTypeIdentifier", today));
    violations.addAll(
        codes(situations, question.situations(), "BenefitSituationTypeIdentifier", today));
    if (!violations.isEmpty()) {
      throw new Refusal(violations);
    }
    return table.answer(Set.copyOf(question.benefits()), Set.copyOf(question.situations()));
  }

  private static List<Violation> codes(
      CodeList list, List<Integer> given, String element, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    for (int number = 1; number <= given.size(); number++) {
      found.addAll(
          CodeCheck.of(
              list,
              Integer.toString(given.get(number - 1)),
              today,
              FaultCode.INVALID_CODE_LIST_ITEM,
              "PUB-9131",
              PersonPaths.benefit(element, number)));
    }
    return found;
  }
}
