package dk.dfdg.gateway.filing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * Why a file was not taken in, as a document for people and programs (RFC 9457, {@code
 * application/problem+json}): each fault with its line, column, rule, masked value, both languages
 * and what to do.
 *
 * @param incident names this refusal in the log and the audit
 * @param faults at least one
 */
record Problem(UUID incident, List<FileFault> faults) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonFactory JSON = new JsonFactory();

  static Problem of(Refusal refusal) {
    return new Problem(
        UUID.randomUUID(),
        refusal.violations().stream().map(each -> new FileFault(0, null, each)).toList());
  }

  static Problem of(FileRefused refused) {
    return new Problem(UUID.randomUUID(), List.of(refused.fault()));
  }

  static Problem of(FaultCode code) {
    return of(new Refusal(code));
  }

  FaultCode code() {
    return faults.get(0).violation().code();
  }

  List<Violation> violations() {
    return faults.stream().map(FileFault::violation).toList();
  }

  /** The status of the answer by HTTP. */
  int status() {
    return switch (code()) {
      case FILE_ADDRESS_WRONG, FILE_NOT_AS_SENT -> 400;
      case CLIENT_CERTIFICATE_MISSING -> 401;
      case SECURITY_REFUSED,
          UNKNOWN_SUBSCRIBER,
          NO_AGREEMENT,
          AGREEMENT_NOT_ACTIVE,
          AGREEMENT_EXPIRED,
          AGREEMENT_SUSPENDED,
          AGREEMENT_REVOKED,
          OPERATION_NOT_COVERED ->
          403;
      case METHOD_NOT_ALLOWED -> 405;
      case BODY_TOO_SLOW -> 408;
      case REPORT_UNKNOWN -> 404;
      case FILE_TOO_LARGE -> 413;
      case UNSUPPORTED_CONTENT_ENCODING -> 415;
      case INTERNAL_ERROR -> 500;
      default -> code().retryable() ? 503 : isAboutFile() ? 422 : 409;
    };
  }

  /** The file itself is wrong, and not the state of things that it meets. */
  private boolean isAboutFile() {
    return code().number() >= FaultCode.FILE_EMPTY.number()
        && code().number() <= FaultCode.COLUMN_VALUE_WRONG.number();
  }

  /**
   * The document.
   *
   * @param errors address of the pages of faults
   */
  byte[] json(String errors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("type", errors + "/" + code().number());
      json.writeStringField("title", code().textEnglish());
      json.writeNumberField("status", status());
      json.writeStringField("instance", "urn:uuid:" + incident);
      json.writeBooleanField("retryable", code().retryable());
      json.writeArrayFieldStart("faults");
      for (FileFault fault : faults) {
        write(json, fault);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, FileFault fault) throws IOException {
    Violation violation = fault.violation();
    json.writeStartObject();
    json.writeNumberField("fault", violation.code().number());
    if (fault.line() > 0) {
      json.writeNumberField("line", fault.line());
    }
    write(json, "column", fault.column());
    write(json, "rule", violation.rule());
    write(json, "value", violation.maskedValue());
    write(json, "textDanish", violation.code().textDanish());
    write(json, "textEnglish", violation.code().textEnglish());
    write(json, "detailDanish", violation.detailDanish());
    write(json, "detailEnglish", violation.detailEnglish());
    write(json, "remedyDanish", violation.code().remedyDanish());
    write(json, "remedyEnglish", violation.code().remedyEnglish());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
