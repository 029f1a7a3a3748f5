package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A receipt in the form of {@code receipt-v1.xsd}. */
public final class ReceiptXml {
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/Receipt/v1/";

  private final XMLStreamWriter out;

  private ReceiptXml(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * Writes a receipt in UTF-8.
   *
   * @throws XMLStreamException when it cannot be written there
   */
  public static void write(Receipt receipt, OutputStream to) throws XMLStreamException {
    XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
    new ReceiptXml(out).write(receipt);
    out.close();
  }

  private void write(Receipt receipt) throws XMLStreamException {
    Report report = receipt.report();
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("", "MeasureReceipt", NAMESPACE);
    out.writeDefaultNamespace(NAMESPACE);
    text("ReportIdentifier", report.identifier());
    text("MunicipalityCode", report.municipality());
    text("RecordKind", report.kind().record());
    text("ReferenceDate", report.referenceDay());
    text("Way", report.way().word());
    text("Acceptance", report.acceptance().word());
    text("Status", report.status().word());
    moment("OpenedDateTime", report.openedAt());
    moment("ClosedDateTime", report.closedAt());
    text("Late", report.late());
    counts(report.counts());
    for (Receipt.ProblemCount count : receipt.problemCounts()) {
      start("ProblemCount");
      text("Severity", ReceiptLines.severity(count.error()));
      text("FaultCode", count.fault() == 0 ? null : count.fault());
      text("RuleIdentifier", count.rule().isEmpty() ? null : count.rule());
      text("Times", count.times());
      out.writeEndElement();
    }
    for (RowProblem problem : receipt.problems()) {
      problem(problem);
    }
    for (Receipt.Change change : receipt.changes()) {
      change(change);
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void counts(Report.Counts counts) throws XMLStreamException {
    start("Counts");
    text("Received", counts.received());
    text("Wrong", counts.wrong());
    text("Added", counts.added());
    text("Changed", counts.changed());
    text("Unchanged", counts.unchanged());
    text("Gone", counts.gone());
    text("Kept", counts.kept());
    out.writeEndElement();
  }

  private void problem(RowProblem problem) throws XMLStreamException {
    start("Problem");
    text("Row", problem.row());
    text("Severity", ReceiptLines.severity(problem.isError()));
    text("FaultCode", problem.isError() ? problem.violation().code().number() : null);
    text("RuleIdentifier", ReceiptLines.rule(problem));
    text("FieldName", problem.isError() ? problem.violation().path() : null);
    text("MaskedValue", problem.isError() ? problem.violation().maskedValue() : null);
    text("TextDanish", ReceiptLines.danish(problem));
    text("TextEnglish", ReceiptLines.english(problem));
    if (problem.isError()) {
      text("RemedyDanish", problem.violation().code().remedyDanish());
      text("RemedyEnglish", problem.violation().code().remedyEnglish());
    }
    out.writeEndElement();
  }

  private void change(Receipt.Change change) throws XMLStreamException {
    MeasureRecord record = ReceiptLines.shown(change);
    start("Change");
    text("What", change.what().name().toLowerCase(Locale.ROOT));
    text("KeyIdentifier", record.text(MeasureField.KEY));
    text("PersonCivilRegistrationIdentifier", record.text(MeasureField.CPR));
    text("MeasureCode", record.code());
    text("StartDate", record.text(MeasureField.START));
    text("EndDate", record.text(MeasureField.END));
    for (String field : ReceiptLines.changedFields(change)) {
      text("ChangedFieldName", field);
    }
    out.writeEndElement();
  }

  private void moment(String name, Instant moment) throws XMLStreamException {
    text(name, moment == null ? null : ReceiptLines.moment(moment));
  }

  private void start(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(NAMESPACE, name);
  }

  private void text(String name, Object value) throws XMLStreamException {
    if (value != null) {
      start(name);
      out.writeCharacters(withoutControls(value.toString()));
      out.writeEndElement();
    }
  }

  /** What XML cannot hold is shown as the character for what cannot be shown. */
  private static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
