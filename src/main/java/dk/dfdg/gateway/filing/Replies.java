package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Receipts, lists of reports and problems as answers by HTTP. */
final class Replies {
  private static final String SECONDS_TO_TRY_AGAIN = "60";

  private final List<ReceiptForm> forms;
  private final ReceiptColumns columns;
  private final Supplier<String> errors;

  /**
   * @param forms of a receipt, the usual one first
   * @param errors address of the pages of faults
   */
  Replies(List<ReceiptForm> forms, FileFormats formats, Supplier<String> errors) {
    this.forms = List.copyOf(forms);
    this.columns = new ReceiptColumns(formats);
    this.errors = errors;
  }

  /**
   * The receipt of a file.
   *
   * @param accept which form the sender wants
   */
  Reply of(FileDesk.Taken taken, String accept) {
    return receipt(
        taken.receipt(),
        accept,
        taken.inTest()
            ? Map.of("DFDG-Test", "nothing-stored")
            : Map.of("Location", "/reports/" + taken.report().identifier()));
  }

  Reply of(Receipt receipt, String accept) {
    return receipt(receipt, accept, Map.of());
  }

  private Reply receipt(Receipt receipt, String accept, Map<String, String> headers) {
    ReceiptForm form =
        forms.stream().filter(each -> each.isWanted(accept)).findFirst().orElse(forms.get(0));
    return new Reply(
        status(receipt.report().status()),
        form.mediaType() + ";charset=utf-8",
        headers,
        form.write(columns.of(receipt)));
  }

  private static int status(ReportStatus status) {
    return switch (status) {
      case OPEN, CLOSING, WAITING -> HttpServletResponse.SC_ACCEPTED;
      case REFUSED -> 422;
      case CLOSED, ABANDONED, REPLACED -> HttpServletResponse.SC_OK;
    };
  }

  static Reply list(List<Report> reports) {
    return new Reply(
        HttpServletResponse.SC_OK,
        "text/csv;charset=utf-8",
        Map.of(),
        ReportList.of(reports).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A refusal.
   *
   * @param unread what has not been read of the request is not wanted any more
   */
  Reply refused(Problem problem, boolean unread) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (problem.code() == FaultCode.METHOD_NOT_ALLOWED) {
      headers.put("Allow", "PUT, GET, POST, DELETE");
    }
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      headers.put("Retry-After", SECONDS_TO_TRY_AGAIN);
    }
    if (unread) {
      headers.put("Connection", "close");
    }
    return new Reply(problem.status(), Problem.MEDIA_TYPE, headers, problem.json(errors.get()));
  }
}
