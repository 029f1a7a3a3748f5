package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.contract.amforareporting.v1.RowProblemType;
import dk.dfdg.gateway.contract.amforareporting.v1.SeverityType;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.report.RowProblem;
import java.util.Optional;

/** What is wrong with rows as the contract has it; part of the endpoint. */
final class ProblemWireEndpoint {
  private final RuleCatalogue catalogue;

  ProblemWireEndpoint(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A row of a chunk, by chunk and place. */
  RowProblemType inChunk(RowProblem problem) {
    RowProblemType type = inWhole(problem);
    type.setChunkNumber(RowNumber.chunk(problem.row()));
    type.setRowNumber(RowNumber.place(problem.row()));
    return type;
  }

  /** A row of a file, or a single registration. */
  RowProblemType inWhole(RowProblem problem) {
    RowProblemType type = new RowProblemType();
    type.setRowNumber(problem.row());
    if (problem.isError()) {
      add(type, problem.violation());
    } else {
      add(type, problem.advice());
    }
    return type;
  }

  private void add(RowProblemType type, Violation violation) {
    FaultCode code = violation.code();
    type.setSeverity(SeverityType.ERROR);
    type.setFaultCode(code.number());
    type.setRuleIdentifier(violation.rule());
    type.setLegalReference(source(violation.rule()).orElse(code.legalReference()));
    type.setItemName(ItemNames.of(violation.path()));
    type.setMaskedValue(violation.maskedValue());
    type.setTextDanish(sentence(code.textDanish(), violation.detailDanish()));
    type.setTextEnglish(sentence(code.textEnglish(), violation.detailEnglish()));
    type.setRemedyDanish(code.remedyDanish());
    type.setRemedyEnglish(code.remedyEnglish());
  }

  private void add(RowProblemType type, Advice advice) {
    type.setSeverity(SeverityType.ADVICE);
    type.setRuleIdentifier(advice.rule());
    type.setLegalReference(source(advice.rule()).orElse(null));
    type.setTextDanish(advice.danish());
    type.setTextEnglish(advice.english());
  }

  private Optional<String> source(String rule) {
    return Optional.ofNullable(rule).flatMap(catalogue::find).map(Rule::source);
  }

  private static String sentence(String text, String detail) {
    return detail == null ? text : text + " " + detail;
  }
}
