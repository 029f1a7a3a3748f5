package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.CallProgress;
import dk.dfdg.gateway.access.RefusedCall;
import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What is told of a call: four log points under one incident id (received, accepted or refused,
 * stored, answered), the counters, and the audit of refusals. Never a value out of the body.
 */
public final class CallLog implements CallProgress {
  private static final Logger LOG = LoggerFactory.getLogger("dk.dfdg.gateway.calls");
  private static final String UNKNOWN = "none";

  /** Both ways to write a message id of the form that we can keep: it can hold no CPR number. */
  private static final Pattern UUID_TEXT =
      Pattern.compile("(?:urn:uuid:)?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final CallMetrics meters;
  private final Consumer<RefusedCall> audit;
  private final GatewayClock clock;

  /**
   * @param meters where calls, refusals and latencies are counted
   * @param audit keeps a refusal for good
   * @param clock business time
   */
  public CallLog(MeterRegistry meters, Consumer<RefusedCall> audit, GatewayClock clock) {
    this.meters = new CallMetrics(meters, clock);
    this.audit = audit;
    this.clock = clock;
  }

  void received(Call call) {
    event(call, "received").log();
  }

  @Override
  public void accepted(CallContext call) {
    event(call, "accepted").log();
  }

  @Override
  public void stored(CallContext call, Stored what) {
    event(call, "stored").addKeyValue("what", what.name().toLowerCase(Locale.ROOT)).log();
    meters.stored(what);
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
        .addKeyValue("trace", call.trace().stream().map(Masked::withoutCpr).toList())
        .log();
    meters.refused(call.contract().name(), violations.get(0).code());
    audit(
        new RefusedCall(
            call.incident(),
            clock.now(),
            call.processorId(),
            call.organisation(),
            call.contract().name(),
            call.operationName(),
            loggable(call.messageId()),
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
    meters.refused(orUnknown(service), code);
    List<String> trace = List.of("Refused before reading: " + code.textEnglish());
    audit(
        new RefusedCall(
            incident, clock.now(), null, null, service, null, null, code, List.of(), trace));
  }

  /** The audit failing must not hide the refusal from the caller. */
  private void audit(RefusedCall refused) {
    try {
      audit.accept(refused);
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("incident", refused.incident())
          .addKeyValue("cause", FailureTrace.of(e))
          .log("The refusal could not be kept in the audit");
    }
  }

  /** Something of ours broke. */
  void failed(Call call, Throwable cause) {
    LOG.atError()
        .addKeyValue("incident", call.incident())
        .addKeyValue("cause", FailureTrace.of(cause))
        .log("The call failed inside the gateway");
  }

  void answered(Call call) {
    event(call, "answered")
        .addKeyValue("milliseconds", TimeUnit.NANOSECONDS.toMillis(call.elapsedNanos()))
        .log();
    meters.answered(call);
  }

  private static LoggingEventBuilder event(Call call, String point) {
    return event(
        point,
        call.incident(),
        call.contract().name(),
        call.operationName(),
        call.processorId(),
        call.organisation());
  }

  private static LoggingEventBuilder event(CallContext call, String point) {
    return event(
        point,
        call.incident(),
        call.service(),
        call.operation(),
        call.processorId(),
        call.organisation());
  }

  private static LoggingEventBuilder event(
      String point,
      UUID incident,
      String service,
      String operation,
      String processor,
      Organisation organisation) {
    return LOG.atInfo()
        .setMessage("call " + point)
        .addKeyValue("point", point)
        .addKeyValue("incident", incident)
        .addKeyValue("service", service)
        .addKeyValue("operation", orUnknown(operation))
        .addKeyValue("processor", orUnknown(processor))
        .addKeyValue("organisation", organisation == null ? UNKNOWN : loggable(organisation));
  }

  /** The caller chooses the code, so only what a code looks like is told. */
  private static String loggable(Organisation organisation) {
    return organisation.code().matches("[A-Za-z0-9]{1,8}") ? organisation.toString() : "unreadable";
  }

  private static String loggable(String messageId) {
    return messageId != null && UUID_TEXT.matcher(messageId).matches() ? messageId : null;
  }

  private static String orUnknown(String text) {
    return text == null ? UNKNOWN : text;
  }
}
