package dk.dfdg.gateway.soap;

import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_LARGE;
import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_SLOW;
import static dk.dfdg.gateway.law.FaultCode.BUSY;
import static dk.dfdg.gateway.law.FaultCode.METHOD_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_ADDRESS;
import static dk.dfdg.gateway.law.FaultCode.UNSUPPORTED_CONTENT_ENCODING;
import static dk.dfdg.gateway.law.FaultCode.UNSUPPORTED_CONTENT_TYPE;

import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Step 1, before a byte of the body is parsed: SOAP over POST to a published address, plain XML,
 * not compressed, not larger than the cap, and no more calls at once than the memory is made for.
 * What is refused here gets an unsigned fault: no message has been accepted yet that an answer
 * could belong to.
 */
public final class HttpGuard implements Filter {
  private static final Set<String> CHARSETS =
      Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1", "utf-16");

  private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

  /** As many times the cap is read and thrown away, so that a sender slightly over it is told. */
  private static final int TIMES_DISCARDED = 4;

  private static final int DISCARDED_AT_A_TIME = 8192;

  private final Map<String, String> services;
  private final int largestBody;
  private final Semaphore places;
  private final LargeBodies large;
  private final SpareCores cores;
  private final Duration longestBody;
  private final Duration longestWait;
  private final FaultDetail detail;
  private final CallLog log;

  /**
   * @param contracts the published services
   * @param largestBody bytes a request may have
   * @param callsAtOnce calls that are served at the same time; others wait
   * @param large for the services that take larger messages
   * @param cores told of all calls but those to services that take larger messages: reports wait
   *     for citizens, and not for each other
   * @param longestBody in which a message must have come: nobody holds a thread by sending slowly
   * @param longestWait how long one waits before it is refused
   */
  public HttpGuard(
      List<ServiceContract> contracts,
      int largestBody,
      int callsAtOnce,
      LargeBodies large,
      SpareCores cores,
      Duration longestBody,
      Duration longestWait,
      FaultDetail detail,
      CallLog log) {
    this.services =
        contracts.stream()
            .collect(Collectors.toUnmodifiableMap(ServiceContract::path, ServiceContract::name));
    this.largestBody = largestBody;
    this.places = new Semaphore(callsAtOnce, true);
    this.large = large;
    this.cores = cores;
    this.longestBody = longestBody;
    this.longestWait = longestWait;
    this.detail = detail;
    this.log = log;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!services.containsKey(http.getRequestURI())) {
      refuse(http, answer, HttpServletResponse.SC_NOT_FOUND, UNKNOWN_ADDRESS);
    } else if (isContractPage(http)) {
      chain.doFilter(request, response);
    } else if (!http.getMethod().equals("POST")) {
      answer.setHeader("Allow", "POST");
      refuse(http, answer, HttpServletResponse.SC_METHOD_NOT_ALLOWED, METHOD_NOT_ALLOWED);
    } else if (!isPlainXml(http)) {
      refuse(http, answer, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, UNSUPPORTED_CONTENT_TYPE);
    } else if (http.getHeader("Content-Encoding") != null
        && !http.getHeader("Content-Encoding").equalsIgnoreCase("identity")) {
      refuse(
          http,
          answer,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          UNSUPPORTED_CONTENT_ENCODING);
    } else {
      passBody(http, answer, chain);
    }
  }

  private static boolean isContractPage(HttpServletRequest http) {
    String query = http.getQueryString();
    return http.getMethod().equals("GET")
        && query != null
        && (query.equalsIgnoreCase("wsdl")
            || query.startsWith("xsd=")
            || query.startsWith("wsdl="));
  }

  /** Reads the header itself: the container's reading throws at a charset that it does not know. */
  private static boolean isPlainXml(HttpServletRequest http) {
    String header = http.getHeader("Content-Type");
    String type = header == null ? "" : header.toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(type);
    return type.split(";", 2)[0].trim().equals("text/xml")
        && (!charset.find() || CHARSETS.contains(charset.group(1)));
  }

  private void passBody(HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    boolean mayBeLarge = large.isFor(services.get(http.getRequestURI()));
    if (http.getContentLengthLong() > (mayBeLarge ? large.largest() : largestBody)) {
      refuseUnread(http, answer);
      return;
    }
    IncomingBody body = new IncomingBody(http.getInputStream(), longestBody);
    try {
      byte[] begun = body.upTo(largestBody + 1);
      if (begun.length <= largestBody) {
        serve(places, begun, http, answer, chain);
      } else if (mayBeLarge) {
        passLargeBody(body, http, answer, chain);
      } else {
        refuseUnread(http, answer);
      }
    } catch (IncomingBody.TooSlow slow) {
      // The rest of it is not waited for.
      answer.setHeader("Connection", "close");
      tell(http, answer, HttpServletResponse.SC_REQUEST_TIMEOUT, BODY_TOO_SLOW);
    }
  }

  private void passLargeBody(
      IncomingBody body, HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    LargeBodies.Read read = large.read(body);
    switch (read.outcome()) {
      case WHOLE -> serve(large.places(), read.body(), http, answer, chain);
      case TOO_LARGE -> refuseUnread(http, answer);
      case BUSY -> {
        answer.setHeader("Connection", "close");
        refuse(http, answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE, BUSY);
      }
    }
  }

  private void serve(
      Semaphore among,
      byte[] body,
      HttpServletRequest http,
      HttpServletResponse answer,
      FilterChain chain)
      throws IOException, ServletException {
    if (!takePlace(among)) {
      refuse(http, answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE, BUSY);
      return;
    }
    boolean isPrompt = !large.isFor(services.get(http.getRequestURI()));
    if (isPrompt) {
      cores.begin();
    }
    try {
      chain.doFilter(new ReadRequest(http, body), answer);
    } finally {
      among.release();
      if (isPrompt) {
        cores.end();
      }
    }
  }

  private boolean takePlace(Semaphore among) {
    try {
      return among.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The connection ends with the answer. */
  private void refuseUnread(HttpServletRequest http, HttpServletResponse answer)
      throws IOException {
    answer.setHeader("Connection", "close");
    refuse(http, answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, BODY_TOO_LARGE);
  }

  private void refuse(
      HttpServletRequest http, HttpServletResponse answer, int status, FaultCode code)
      throws IOException {
    tell(http, answer, status, code);
    discard(http);
  }

  private void tell(HttpServletRequest http, HttpServletResponse answer, int status, FaultCode code)
      throws IOException {
    UUID incident = UUID.randomUUID();
    log.refusedUnread(incident, services.get(http.getRequestURI()), code);
    Document document = DOMUtils.createDocument();
    Element body =
        Dom.append(
            Dom.root(document, SoapNames.SOAP, "soap:Envelope"), SoapNames.SOAP, "soap:Body");
    Element fault = Dom.append(body, SoapNames.SOAP, "soap:Fault");
    Dom.append(fault, null, "faultcode")
        .setTextContent(code.retryable() ? "soap:Server" : "soap:Client");
    Dom.append(fault, null, "faultstring")
        .setTextContent(code.number() + ": " + code.textEnglish());
    detail.write(Dom.append(fault, null, "detail"), incident, List.of(Violation.of(code)));
    answer.setStatus(status);
    answer.setContentType("text/xml;charset=UTF-8");
    answer.getOutputStream().write(StaxUtils.toString(document).getBytes(StandardCharsets.UTF_8));
    answer.flushBuffer();
  }

  /**
   * What was on its way already is thrown away, within reason and time: closing at once would
   * destroy the answer before it has been read.
   */
  private void discard(HttpServletRequest http) throws IOException {
    byte[] discarded = new byte[DISCARDED_AT_A_TIME];
    boolean mayBeLarge = large.isFor(services.get(http.getRequestURI()));
    long left = (long) TIMES_DISCARDED * largestBody + (mayBeLarge ? large.largest() : 0);
    long until = System.nanoTime() + longestBody.toNanos();
    int read = 0;
    while (left > 0 && read >= 0 && System.nanoTime() < until) {
      read = http.getInputStream().read(discarded);
      left -= read;
    }
  }
}
