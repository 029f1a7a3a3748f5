package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /reports}: a municipality's file by HTTPS (vejledningen af 2011 pkt. 55.1 nr. 2), and its
 * receipts. The subscriber shows its certificate when it connects.
 *
 * <ul>
 *   <li>{@code PUT /reports/52.2/101?date=2011-09-09&acceptance=accept-valid}: a file; the answer
 *       is its receipt
 *   <li>{@code GET /reports?municipality=101}: the reports, the latest first
 *   <li>{@code GET /reports/<identifier>}: the receipt of one, as XML, or CSV when that is accepted
 *   <li>{@code POST /reports/<identifier>/confirmation}: it really ends as many measures
 *   <li>{@code DELETE /reports/<identifier>}: it is given up
 * </ul>
 */
public final class FileServlet extends HttpServlet implements AutoCloseable {
  private static final long serialVersionUID = 1L;
  private static final String UUID_TEXT = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern ONE = Pattern.compile("/(" + UUID_TEXT + ")(/confirmation)?");

  /** Below the threads that the server has beside those of calls. */
  private static final int AT_ONCE = 32;

  private static final int OF_ONE = 12;

  /** For so long a sender waits while its report is compared, before it is told to ask later. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final transient Uploads uploads;
  private final transient SentReports sent;
  private final transient ReportDesk desk;
  private final transient UploadPlaces places;
  private final transient Function<X509Certificate[], Caller> callers;
  private final transient Replies replies;
  private final transient LaterAnswers later;
  private final transient Outcomes outcomes;
  private final transient FileLog log;

  /**
   * @param callers who is at the other end, by the certificate of the connection
   * @param forms of a receipt, the usual one first
   * @param directory for files while they are taken in; nobody else puts files there
   * @param mostBytes of a file as it is sent
   * @param errors address of the pages of faults
   */
  public FileServlet(
      FileDesk files,
      ReportDesk desk,
      SenderAccess access,
      Function<X509Certificate[], Caller> callers,
      List<ReceiptForm> forms,
      GatewayClock clock,
      FileLog log,
      Path directory,
      long mostBytes,
      Supplier<String> errors) {
    this.desk = desk;
    this.callers = callers;
    this.log = log;
    this.places = new UploadPlaces(AT_ONCE, OF_ONE);
    this.later = new LaterAnswers();
    this.uploads = new Uploads(files, access, places, clock, directory, mostBytes, PATIENCE);
    this.sent = new SentReports(desk, access);
    this.replies = new Replies(forms, files.formats(), errors);
    this.outcomes = new Outcomes(replies, log);
    try {
      ReceivedFile.sweep(directory, clock.machineNow());
    } catch (IOException noDirectory) {
      log.failed(noDirectory);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    Reply reply = outcomes.of(request, () -> reply(request, response));
    if (reply != null) {
      outcomes.send(reply, response);
    }
  }

  /** The answer, or null when it comes later. */
  private Reply reply(HttpServletRequest request, HttpServletResponse response) throws IOException {
    X509Certificate[] shown =
        (X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate");
    Supplier<Caller> caller = () -> callers.apply(shown);
    String accept = request.getHeader("Accept");
    switch (request.getMethod()) {
      case "PUT" -> {
        Uploads.Upload upload = uploads.receive(request, caller);
        answerLater(request, response, upload, () -> upload(upload, accept));
        return null;
      }
      case "GET", "HEAD" -> {
        return ask(caller.get(), request, accept);
      }
      case "POST" -> {
        confirm(caller.get(), request, response, accept);
        return null;
      }
      case "DELETE" -> {
        Report report = find(caller.get(), request).report();
        return receipt(desk.abandon(report.identifier(), report.municipality()), accept);
      }
      default -> {
        caller.get();
        throw new Refusal(FaultCode.METHOD_NOT_ALLOWED);
      }
    }
  }

  private Reply upload(Uploads.Upload upload, String accept) {
    FileDesk.Taken taken = upload.take();
    log.taken(taken);
    return replies.of(taken, accept);
  }

  private Reply ask(Caller caller, HttpServletRequest request, String accept) {
    String path = Outcomes.path(request);
    if (path.isEmpty() || path.equals("/")) {
      return Replies.list(sent.list(caller, request.getParameter("municipality")));
    }
    return receipt(find(caller, request).report(), accept);
  }

  private void confirm(
      Caller caller, HttpServletRequest request, HttpServletResponse response, String accept)
      throws IOException {
    if (!Outcomes.path(request).endsWith("/confirmation")) {
      throw new Refusal(FaultCode.METHOD_NOT_ALLOWED);
    }
    SentReports.Found found = find(caller, request);
    Report report = found.report();
    answerLater(
        request,
        response,
        places.take(found.sender().processor()),
        () -> receipt(desk.confirm(report.identifier(), report.municipality(), PATIENCE), accept));
  }

  /**
   * Finds an answer while no thread of the server waits for it.
   *
   * @param held given up when it has been found
   */
  private void answerLater(
      HttpServletRequest request, HttpServletResponse response, Held held, Outcomes.Work work)
      throws IOException {
    try {
      later.begin(
          request,
          () ->
              outcomes.of(
                  request,
                  () -> {
                    try (held) {
                      return work.run();
                    }
                  }),
          reply -> outcomes.send(reply, response));
    } catch (RejectedExecutionException stopping) {
      held.close();
      throw stopping;
    }
  }

  private SentReports.Found find(Caller caller, HttpServletRequest request) {
    Matcher one = ONE.matcher(Outcomes.path(request));
    if (!one.matches()) {
      throw new Refusal(FaultCode.REPORT_UNKNOWN);
    }
    return sent.find(caller, request.getParameter("municipality"), UUID.fromString(one.group(1)));
  }

  private Reply receipt(Report report, String accept) {
    return replies.of(desk.receipt(report.identifier(), report.municipality()), accept);
  }

  /** Begins nothing more that takes long, and stops after what is being worked on. */
  @Override
  public void close() {
    later.close();
  }
}
