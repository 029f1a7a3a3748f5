package dk.dfdg.gateway.portal;

import dk.dfdg.gateway.law.FaultCode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /errors/<number>}: what a fault means and what to do, in both languages; every fault links
 * to its page.
 */
public final class FaultPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<FaultCode, Map<String, String>> limits;

  /**
   * @param limits what the texts of a fault say stands on its page: a number by its name
   */
  public FaultPageServlet(Map<FaultCode, Map<String, String>> limits) {
    this.limits = Map.copyOf(limits);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Optional<FaultCode> code =
        Stream.of(FaultCode.values())
            .filter(candidate -> Integer.toString(candidate.number()).equals(asked))
            .findFirst();
    if (code.isEmpty()) {
      Html.send(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "No such fault",
          "<h1>No such fault number</h1><p><a href=\"/\">All fault numbers</a></p>");
      return;
    }
    Html.send(response, HttpServletResponse.SC_OK, "Fault " + asked, body(code.get()));
  }

  private String body(FaultCode code) {
    String law =
        code.legalReference() == null
            ? ""
            : "<p>Rests on: " + Html.escape(code.legalReference()) + "</p>";
    return "<p><a href=\"/\">DFDG Gateway</a></p><h1>Fault "
        + code.number()
        + "</h1><p>"
        + Html.escape(code.textEnglish())
        + "</p><p><strong>What to do:</strong> "
        + Html.escape(code.remedyEnglish())
        + "</p><div lang=\"da\"><h2>På dansk</h2><p>"
        + Html.escape(code.textDanish())
        + "</p><p><strong>Gør sådan:</strong> "
        + Html.escape(code.remedyDanish())
        + "</p></div>"
        + law
        + limits(code)
        + "<p>"
        + (code.retryable()
            ? "The same message may succeed later without a change."
            : "The same message will be refused again.")
        + " The fault's <code>IncidentIdentifier</code> names this one refusal: <code>AgreementService.GetRefusalReason</code> tells more about it.</p>";
  }

  private String limits(FaultCode code) {
    Map<String, String> shown = limits.get(code);
    return shown == null
        ? ""
        : shown.entrySet().stream()
            .map(limit -> Html.row(Html.escape(limit.getKey()), Html.escape(limit.getValue())))
            .collect(Collectors.joining("", "<h2>Limits of this gateway</h2><table>", "</table>"));
  }
}
