package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.RefusedCall;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What is told of a call: four log points under one incident id (received, accepted or refused,
 * stored, answered), the counters, and the audit of refusals. Never a value out of the body.
 */
public final class CallLog {
  private static final Logger LOG = LoggerFactory.getLogger("dk.dfdg.gateway.calls");
  private static final String UNKNOWN = "none";

  private final MeterRegistry meters;
  private final Consumer<RefusedCall> audit;
  private final GatewayClock clock;

  /**
   * @param meters where calls, refusals and latencies are counted
   * @param audit keeps a refusal for good
   * @param clock business time
   */
  public CallLog(MeterRegistry meters, Consumer<RefusedCall> audit, GatewayClock clock) {
    this.meters = meters;
    this.audit = audit;
    this.clock = clock;
  }

  void received(Call call) {
    event(call, "received").log();
  }

  /** The rules have let the call pass. */
  void accepted(Call call) {
    event(call, "accepted").log();
  }

  /** Its effect, if any, is on the disk. */
  void stored(Call call) {
    event(call, "stored").log();
  }

  void refused(Call call, List<Violation> violations) {
    int code = violations.get(0).code().number();
    List<String> rules =
        violations.stream().map(Violation::rule).filter(Objects::nonNull).distinct().toList();
    call.note(
        "Refused with "
            + violations.stream()
                .map(violation -> violation.code().number() + " " + violation.code().textEnglish())
                .distinct()
                .toList()
            + ".");
    event(call, "refused")
        .addKeyValue("fault", code)
        .addKeyValue("rules", rules)
        .addKeyValue("trace", call.trace())
        .log();
    count(call.contract().name(), code);
    audit(
        new RefusedCall(
            call.incident(),
            clock.now(),
            call.processorId(),
            call.organisation(),
            call.contract().name(),
            call.operationName(),
            call.messageId(),
            violations.get(0).code(),
            rules,
            call.trace()));
  }

  /** Refused before anything of the message was read; the service is null at an unknown address. */
  void refusedUnread(UUID incident, String service, FaultCode code) {
    LOG.atInfo()
        .addKeyValue("point", "refused")
        .addKeyValue("incident", incident)
        .addKeyValue("service", orUnknown(service))
        .addKeyValue("fault", code.number())
        .log("call refused before reading");
    count(orUnknown(service), code.number());
    List<String> trace = List.of("Refused before reading: " + code.textEnglish());
    audit(
        new RefusedCall(
            incident, clock.now(), null, null, service, null, null, code, List.of(), trace));
  }

  private void count(String service, int code) {
    meters
        .counter("gateway.refusals", "service", service, "fault", Integer.toString(code))
        .increment();
  }

  /** The audit failing must not hide the refusal from the caller. */
  private void audit(RefusedCall refused) {
    try {
      audit.accept(refused);
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("incident", refused.incident())
          .setCause(e)
          .log("The refusal could not be kept in the audit");
    }
  }

  /** Something of ours broke. */
  void failed(Call call, Throwable cause) {
    LOG.atError()
        .addKeyValue("incident", call.incident())
        .setCause(cause)
        .log("The call failed inside the gateway");
  }

  void answered(Call call) {
    event(call, "answered")
        .addKeyValue("milliseconds", TimeUnit.NANOSECONDS.toMillis(call.elapsedNanos()))
        .log();
    meters
        .timer(
            "gateway.calls",
            "service",
            call.contract().name(),
            "operation",
            orUnknown(call.operationName()),
            "outcome",
            call.isRefused() ? "refused" : "accepted")
        .record(call.elapsedNanos(), TimeUnit.NANOSECONDS);
  }

  private static LoggingEventBuilder event(Call call, String point) {
    return LOG.atInfo()
        .setMessage("call " + point)
        .addKeyValue("point", point)
        .addKeyValue("incident", call.incident())
        .addKeyValue("service", call.contract().name())
        .addKeyValue("operation", orUnknown(call.operationName()))
        .addKeyValue("processor", orUnknown(call.processorId()))
        .addKeyValue(
            "organisation", call.organisation() == null ? UNKNOWN : call.organisation().toString());
  }

  private static String orUnknown(String text) {
    return text == null ? UNKNOWN : text;
  }
}
