package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.contract.amforareporting.v1.AcceptanceType;
import dk.dfdg.gateway.contract.amforareporting.v1.ChangeKindType;
import dk.dfdg.gateway.contract.amforareporting.v1.ChunkRangeType;
import dk.dfdg.gateway.contract.amforareporting.v1.ChunkType;
import dk.dfdg.gateway.contract.amforareporting.v1.ExtentType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReceiptResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.GetReportResponseType;
import dk.dfdg.gateway.contract.amforareporting.v1.MeasureChangeType;
import dk.dfdg.gateway.contract.amforareporting.v1.ProblemCountType;
import dk.dfdg.gateway.contract.amforareporting.v1.RecordKindType;
import dk.dfdg.gateway.contract.amforareporting.v1.ReportStatusType;
import dk.dfdg.gateway.contract.amforareporting.v1.ReportType;
import dk.dfdg.gateway.contract.amforareporting.v1.SeverityType;
import dk.dfdg.gateway.contract.amforareporting.v1.WayType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.ChunkAnswer;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.RowProblem;
import dk.dfdg.gateway.soap.Wire;

/** Reports and receipts as the contract has them; part of the endpoint. */
final class ReportWireEndpoint {
  /** The most problems in the answer to a chunk; the receipt of its report has more. */
  private static final int WITH_CHUNK = 100;

  private final Wire wire;
  private final ProblemWireEndpoint problems;

  ReportWireEndpoint(RuleCatalogue catalogue, Wire wire) {
    this.wire = wire;
    this.problems = new ProblemWireEndpoint(catalogue);
  }

  ReportType report(Report report) {
    ReportType type = new ReportType();
    type.setReportIdentifier(report.identifier().toString());
    type.setMunicipalityCode(report.municipality());
    type.setRecordKind(RecordKindType.fromValue(report.kind().name()));
    type.setWay(WayType.fromValue(report.way().name()));
    type.setExtent(report.full() ? ExtentType.FULL : ExtentType.SINGLE);
    type.setReferenceDate(wire.date(report.referenceDay()));
    type.setAcceptance(AcceptanceType.fromValue(report.acceptance().name()));
    type.setReportStatus(ReportStatusType.fromValue(report.status().name()));
    type.setOpenedTime(wire.dateTime(report.openedAt()));
    type.setClosedTime(report.closedAt() == null ? null : wire.dateTime(report.closedAt()));
    type.setLateIndicator(report.late());
    Report.Counts counts = report.counts();
    type.setReceivedCount(counts.received());
    type.setWrongCount(counts.wrong());
    type.setAddedCount(counts.added());
    type.setChangedCount(counts.changed());
    type.setUnchangedCount(counts.unchanged());
    type.setGoneCount(counts.gone());
    type.setKeptCount(counts.kept());
    return type;
  }

  ChunkType chunk(String report, ChunkAnswer answer) {
    ChunkType type = new ChunkType();
    type.setReportIdentifier(report);
    type.setChunkNumber(answer.number());
    type.setReceivedCount(answer.records());
    type.setWrongCount(answer.wrong());
    answer.problems().stream()
        .limit(WITH_CHUNK)
        .forEach(problem -> type.getRowProblem().add(problems.inChunk(problem)));
    return type;
  }

  GetReportResponseType progress(Progress progress) {
    GetReportResponseType response = new GetReportResponseType();
    response.setReport(report(progress.report()));
    for (Progress.Range range : progress.chunks()) {
      ChunkRangeType type = new ChunkRangeType();
      type.setFirstChunkNumber(range.first());
      type.setLastChunkNumber(range.last());
      response.getChunkRange().add(type);
    }
    return response;
  }

  GetReceiptResponseType receipt(Receipt receipt) {
    GetReceiptResponseType response = new GetReceiptResponseType();
    response.setReport(report(receipt.report()));
    receipt.problemCounts().forEach(count -> response.getProblemCount().add(count(count)));
    boolean chunked = receipt.report().full() && receipt.report().way() == Way.WEBSERVICE;
    for (RowProblem problem : receipt.problems()) {
      response.getRowProblem().add(chunked ? problems.inChunk(problem) : problems.inWhole(problem));
    }
    receipt.changes().forEach(change -> response.getMeasureChange().add(change(change)));
    return response;
  }

  private static ProblemCountType count(Receipt.ProblemCount count) {
    ProblemCountType type = new ProblemCountType();
    type.setSeverity(count.error() ? SeverityType.ERROR : SeverityType.ADVICE);
    type.setFaultCode(count.error() ? count.fault() : null);
    type.setRuleIdentifier(count.rule().isEmpty() ? null : count.rule());
    type.setRowCount(count.times());
    return type;
  }

  private static MeasureChangeType change(Receipt.Change change) {
    MeasureChangeType type = new MeasureChangeType();
    type.setChangeKind(ChangeKindType.fromValue(change.what().name()));
    type.setRecordBefore(RecordWireEndpoint.told(change.before()));
    type.setRecordNow(RecordWireEndpoint.told(change.now()));
    return type;
  }
}
