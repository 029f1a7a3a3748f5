package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.store.StorageException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
public final class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String UUID_TEXT = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern ONE = Pattern.compile("/(" + UUID_TEXT + ")(/confirmation)?");
  private static final Pattern SHA_256 = Pattern.compile("(?i)\\bsha-256=:([A-Za-z0-9+/=]{44}):");
  private static final int LISTED = 100;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final transient FileDesk files;
  private final transient ReportDesk desk;
  private final transient SenderAccess access;
  private final transient Function<X509Certificate[], Caller> callers;
  private final transient List<ReceiptForm> forms;
  private final transient ReceiptColumns columns;
  private final transient GatewayClock clock;
  private final transient FileLog log;
  private final transient Path directory;
  private final transient Supplier<String> errors;
  private final long mostBytes;

  /**
   * @param callers who is at the other end, by the certificate of the connection
   * @param forms of a receipt, the usual one first
   * @param directory for files while they are taken in
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
    this.files = files;
    this.desk = desk;
    this.access = access;
    this.callers = callers;
    this.forms = List.copyOf(forms);
    this.columns = new ReceiptColumns(files.formats());
    this.clock = clock;
    this.log = log;
    this.directory = directory;
    this.mostBytes = mostBytes;
    this.errors = errors;
  }

  /** What a gateway that broke off an hour ago or earlier has left behind is removed. */
  private void sweep() {
    try {
      ReceivedFile.sweep(directory, clock.machineNow().minus(LONGEST));
    } catch (IOException cannot) {
      log.failed(cannot);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      Caller caller =
          callers.apply(
              (X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate"));
      switch (request.getMethod()) {
        case "PUT" -> upload(caller, request, response);
        case "GET", "HEAD" -> ask(caller, request, response);
        case "POST" -> confirm(caller, request, response);
        case "DELETE" -> abandon(caller, request, response);
        default -> throw new Refusal(FaultCode.METHOD_NOT_ALLOWED);
      }
    } catch (Refusal refused) {
      refuse(request, response, Problem.of(refused));
    } catch (FileRefused refused) {
      refuse(request, response, Problem.of(refused));
    } catch (ReceivedFile.BrokenOff broken) {
      refuse(request, response, Problem.of(FaultCode.FILE_NOT_AS_SENT));
    } catch (IOException noRoom) {
      log.failed(noRoom);
      refuse(request, response, Problem.of(FaultCode.FILE_SPACE_MISSING));
    } catch (StorageException | FileUnreadable failure) {
      log.failed(failure);
      refuse(request, response, Problem.of(FaultCode.STORAGE_UNAVAILABLE));
    } catch (RuntimeException failure) {
      log.failed(failure);
      refuse(request, response, Problem.of(FaultCode.INTERNAL_ERROR));
    }
  }

  private void upload(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UploadAddress address = UploadAddress.of(request, files.formats(), clock.today());
    // Before a byte of the file is read.
    access.check(caller, address.municipality());
    checkEncoding(request);
    sweep();
    if (request.getContentLengthLong() > mostBytes) {
      throw ReceivedFile.tooLarge(mostBytes);
    }
    try (ReceivedFile received = ReceivedFile.of(request.getInputStream(), directory, mostBytes)) {
      checkWhole(request, received);
      FileDesk.Taken taken =
          files.take(
              new FileOrder(
                  received.file(),
                  received.digest(),
                  address.expected(),
                  address.day(),
                  address.acceptance(),
                  Way.UPLOAD),
              municipality -> access.check(caller, municipality));
      log.taken(taken);
      if (taken.inTest()) {
        response.setHeader("DFDG-Test", "nothing-stored");
      } else {
        response.setHeader("Location", "/reports/" + taken.report().identifier());
      }
      answer(request, response, taken.receipt());
    }
  }

  private static void checkEncoding(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(FaultCode.UNSUPPORTED_CONTENT_ENCODING);
    }
  }

  /** What was announced is what came (RFC 9530). */
  private static void checkWhole(HttpServletRequest request, ReceivedFile received) {
    long announced = request.getContentLengthLong();
    String header = request.getHeader("Content-Digest");
    Matcher digest = SHA_256.matcher(header == null ? "" : header);
    boolean otherDigest =
        digest.find()
            && !HexFormat.of()
                .formatHex(Base64.getDecoder().decode(digest.group(1)))
                .equals(received.digest());
    if (otherDigest || announced >= 0 && announced != received.size()) {
      throw new Refusal(FaultCode.FILE_NOT_AS_SENT);
    }
  }

  private void ask(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request);
    if (path.isEmpty() || path.equals("/")) {
      ReportList.send(
          response,
          asked(caller, request).stream()
              .flatMap(municipality -> desk.reports(municipality, null, LISTED).stream())
              .toList());
      return;
    }
    answer(request, response, find(caller, request));
  }

  /** The municipality that the question names, or all that the caller sends for. */
  private List<String> asked(Caller caller, HttpServletRequest request) {
    String named = request.getParameter("municipality");
    if (named != null && named.matches("[0-9]{3}")) {
      access.check(caller, named);
      return List.of(named);
    }
    List<String> all = access.municipalities(caller);
    if (all.isEmpty()) {
      throw new Refusal(FaultCode.NO_AGREEMENT);
    }
    return all;
  }

  private void confirm(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!path(request).endsWith("/confirmation")) {
      throw new Refusal(FaultCode.METHOD_NOT_ALLOWED);
    }
    Report report = find(caller, request);
    answer(request, response, desk.confirm(report.identifier(), report.municipality(), PATIENCE));
  }

  private void abandon(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Report report = find(caller, request);
    answer(request, response, desk.abandon(report.identifier(), report.municipality()));
  }

  /** A report of one of the municipalities that the caller sends for; others do not exist. */
  private Report find(Caller caller, HttpServletRequest request) {
    Matcher one = ONE.matcher(path(request));
    if (!one.matches()) {
      throw new Refusal(FaultCode.REPORT_UNKNOWN);
    }
    UUID identifier = UUID.fromString(one.group(1));
    for (String municipality : asked(caller, request)) {
      try {
        return desk.report(identifier, municipality);
      } catch (Refusal unknown) {
        if (unknown.violations().get(0).code() != FaultCode.REPORT_UNKNOWN) {
          throw unknown;
        }
      }
    }
    throw new Refusal(FaultCode.REPORT_UNKNOWN);
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Report report)
      throws IOException {
    answer(request, response, desk.receipt(report.identifier(), report.municipality()));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Receipt receipt)
      throws IOException {
    String accept = request.getHeader("Accept");
    ReceiptForm form =
        forms.stream().filter(each -> each.isWanted(accept)).findFirst().orElse(forms.get(0));
    response.setStatus(status(receipt.report().status()));
    response.setContentType(form.mediaType() + ";charset=utf-8");
    response.getOutputStream().write(form.write(columns.of(receipt)));
  }

  private static int status(ReportStatus status) {
    return switch (status) {
      case OPEN, CLOSING, WAITING -> HttpServletResponse.SC_ACCEPTED;
      case REFUSED -> 422;
      case CLOSED, ABANDONED, REPLACED -> HttpServletResponse.SC_OK;
    };
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Matcher municipality = Pattern.compile("/[0-9.]{1,8}/([0-9]{3})").matcher(path(request));
    log.refused(problem, Way.UPLOAD, municipality.matches() ? municipality.group(1) : null);
    if (response.isCommitted()) {
      // The sender went while it was being answered.
      return;
    }
    response.reset();
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (problem.code() == FaultCode.METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", "PUT, GET, POST, DELETE");
    }
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "60");
    }
    // What of the file has not been read is not wanted any more.
    if (request.getMethod().toUpperCase(Locale.ROOT).equals("PUT")) {
      response.setHeader("Connection", "close");
    }
    response.getOutputStream().write(problem.json(errors.get()));
  }
}
