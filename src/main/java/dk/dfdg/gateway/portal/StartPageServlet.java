package dk.dfdg.gateway.portal;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.report.ClosingReport;
import dk.dfdg.gateway.report.OverdueReports;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.store.StorageException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /}: services, contracts, fault numbers, and whether the gateway is well. */
public final class StartPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_MISSING = 200;
  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient List<ServiceContract> contracts;
  private final transient Health ready;
  private final transient OverdueReports reports;
  private final transient Supplier<List<ClosingReport>> closing;
  private final transient Optional<QueueSection> sandbox;

  /**
   * @param closing reports that are complete and not yet compared
   * @param sandbox what waits for whom, which the page of a sandbox shows; nothing on others
   */
  public StartPageServlet(
      List<ServiceContract> contracts,
      Health ready,
      OverdueReports reports,
      Supplier<List<ClosingReport>> closing,
      Optional<QueueSection> sandbox) {
    this.contracts = List.copyOf(contracts);
    this.ready = ready;
    this.reports = reports;
    this.closing = closing;
    this.sandbox = sandbox;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      Html.send(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "Not found",
          "<h1>There is nothing at this address</h1><p><a href=\"/\">DFDG Gateway</a></p>");
      return;
    }
    Html.send(
        response,
        HttpServletResponse.SC_OK,
        "DFDG Gateway",
        "<h1>DFDG Gateway</h1>"
            + intro()
            + state()
            + missing()
            + closing()
            + queues()
            + services()
            + codeLists()
            + faults());
  }

  private String intro() {
    return sandbox.isPresent()
        ? "<p>This is a sandbox: synthetic citizens, its own certificates, a clock that can be moved. Security faults are explained here, and only here.</p>"
        : "<p>Web services to the shared data foundation (<span lang=\"da\">det fælles datagrundlag</span>).</p>";
  }

  private String state() {
    String rows =
        ready.ask().entrySet().stream()
            .map(
                check ->
                    Html.row(
                        Html.escape(check.getKey()),
                        check.getValue().isEmpty()
                            ? "<span class=\"good\">good</span>"
                            : "<span class=\"bad\">" + Html.escape(check.getValue()) + "</span>"))
            .collect(Collectors.joining());
    return "<h2>State</h2><table>"
        + rows
        + "</table><p><a href=\"/health/ready\">/health/ready</a> · <a href=\"/metrics\">/metrics</a></p>";
  }

  private String queues() {
    return sandbox.map(QueueSection::html).orElse("");
  }

  /** Weekly reports that are late (vejledningen af 2011 pkt. 48.1 and 54.2). */
  private String missing() {
    String rows;
    try {
      rows =
          reports.missing(MOST_MISSING).stream()
              .map(
                  report ->
                      Html.row(
                          report.municipality(),
                          report.kind().record(),
                          DUE.format(report.dueAt().atZone(GatewayClock.ZONE)),
                          report.rule()))
              .collect(Collectors.joining());
    } catch (StorageException unreadable) {
      // The table above tells what is wrong.
      return "";
    }
    return rows.isEmpty()
        ? "<h2>Weekly reports</h2><p>None is missing.</p>"
        : "<h2>Weekly reports</h2><table><tr><th>Missing from municipality</th><th>About</th><th>Due</th><th>Rule</th></tr>"
            + rows
            + "</table>";
  }

  /**
   * Reports that are complete and not yet compared; one that has failed several times needs help.
   */
  private String closing() {
    String rows;
    try {
      rows =
          closing.get().stream()
              .limit(MOST_MISSING)
              .map(
                  report ->
                      Html.row(
                          report.municipality(),
                          report.kind().record(),
                          DUE.format(report.since().atZone(GatewayClock.ZONE)),
                          Integer.toString(report.failures())))
              .collect(Collectors.joining());
    } catch (StorageException unreadable) {
      // The table of the state tells what is wrong.
      return "";
    }
    return rows.isEmpty()
        ? ""
        : "<table><tr><th>Being compared, of municipality</th><th>About</th><th>Complete since</th><th>Failed attempts here</th></tr>"
            + rows
            + "</table>";
  }

  private String services() {
    String rows =
        contracts.stream()
            .map(
                contract ->
                    Html.row(
                        "<strong>"
                            + contract.name()
                            + "</strong><br><code>"
                            + contract.path()
                            + "</code>",
                        contract.operations().stream()
                            .map(ServiceContract.Operation::name)
                            .collect(Collectors.joining("<br>")),
                        "<a href=\"" + contract.path() + "?wsdl\">WSDL</a>"))
            .collect(Collectors.joining());
    return "<h2>Services</h2><table><tr><th>Service</th><th>Operations</th><th>Contract</th></tr>"
        + rows
        + "</table>";
  }

  private static String codeLists() {
    return "<h2>Code lists</h2><p><a href=\"/codelists/\">All code lists</a> with their values as CSV, and what is announced to change in them.</p>";
  }

  private static String faults() {
    String rows =
        Stream.of(FaultCode.values())
            .sorted(Comparator.comparingInt(FaultCode::number))
            .map(
                code ->
                    Html.row(
                        "<a href=\"/errors/" + code.number() + "\">" + code.number() + "</a>",
                        Html.escape(code.textEnglish())))
            .collect(Collectors.joining());
    return "<h2>Fault numbers</h2><table>" + rows + "</table>";
  }
}
