package dk.dfdg.gateway.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The frame of every page: no script, nothing from elsewhere. */
final class Html {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
      h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
      th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd}
      code{background:#f3f3f3;padding:0 .2rem}a{color:#00508c}.good{color:#06602a}.bad{color:#9b1c1c}
      """;

  private Html() {}

  static void send(HttpServletResponse response, int status, String title, String body)
      throws IOException {
    String page =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
            + escape(title)
            + "</title><style>"
            + STYLE
            + "</style></head><body>"
            + body
            + "</body></html>";
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String row(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(cell).append("</td>");
    }
    return row.append("</tr>").toString();
  }
}
