package dk.dfdg.gateway.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A whole answer by HTTP, made before any of it is sent. */
record Reply(int status, String type, Map<String, String> headers, byte[] body) {
  /**
   * Sends it.
   *
   * @throws IOException when nobody is there any more to take it
   */
  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    headers.forEach(response::setHeader);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
