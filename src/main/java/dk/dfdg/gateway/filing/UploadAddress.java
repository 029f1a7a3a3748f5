package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.report.Acceptance;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of an upload says: {@code /reports/52.2/101?date=2011-09-09&acceptance=…}.
 *
 * @param municipality in three digits
 */
record UploadAddress(Expected expected, String municipality, LocalDate day, Acceptance acceptance) {
  private static final Pattern PATH = Pattern.compile("/([0-9.]{1,8})/([0-9]{3})");
  private static final Set<String> QUESTIONS = Set.of("date", "acceptance", "aid-type");
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

  /**
   * Reads it.
   *
   * @param today when the address names no day
   * @throws FileRefused when it does not say what is reported
   */
  static UploadAddress of(HttpServletRequest request, FileFormats formats, LocalDate today) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches() || formats.named(matcher.group(1)).isEmpty()) {
      throw wrong(
          "Stien er ikke /reports/52.2/101 eller /reports/57.2/101.",
          "The path is not /reports/52.2/101 or /reports/57.2/101.");
    }
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!QUESTIONS.contains(name) || values.length != 1) {
                throw wrong(
                    "Efter spørgsmålstegnet kan stå date, acceptance og aid-type, hver en gang.",
                    "After the question mark date, acceptance and aid-type may stand, each once.");
              }
            });
    Expected expected =
        new Expected(
            formats.named(matcher.group(1)).orElseThrow(),
            matcher.group(2),
            encoding(request),
            request.getParameter("aid-type"));
    return new UploadAddress(
        expected,
        matcher.group(2),
        day(request, today),
        acceptance(request.getParameter("acceptance")));
  }

  private static LocalDate day(HttpServletRequest request, LocalDate today) {
    String date = request.getParameter("date");
    if (date == null) {
      return today;
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException noDate) {
      throw wrong("Datoen skrives som 2011-09-09.", "The date is written as 2011-09-09.");
    }
  }

  /** Nothing is stored of a report with errors unless the reporter has asked for it. */
  private static Acceptance acceptance(String word) {
    if (word == null) {
      return Acceptance.ALL_OR_NOTHING;
    }
    return switch (word) {
      case "all-or-nothing" -> Acceptance.ALL_OR_NOTHING;
      case "accept-valid" -> Acceptance.ACCEPT_VALID;
      default ->
          throw wrong(
              "acceptance er all-or-nothing eller accept-valid.",
              "acceptance is all-or-nothing or accept-valid.");
    };
  }

  private static Charset encoding(HttpServletRequest request) {
    String type = request.getHeader("Content-Type");
    Matcher named = CHARSET.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
    if (!named.find()) {
      return null;
    }
    return switch (named.group(1)) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "iso-8859-1", "latin1" -> StandardCharsets.ISO_8859_1;
      default ->
          throw FileRefused.of(
              FaultCode.FILE_ENCODING_WRONG,
              "FIL-3",
              "Content-Type nævner et andet tegnsæt end ISO-8859-1 og UTF-8.",
              "Content-Type names another encoding than ISO-8859-1 and UTF-8.");
    };
  }

  private static FileRefused wrong(String danish, String english) {
    return new FileRefused(
        new FileFault(
            0,
            null,
            Violation.of(FaultCode.FILE_ADDRESS_WRONG, "AMF-55-1").because(danish, english)));
  }
}
