package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.CallProgress.Stored;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Calls, refusals, repeats and latencies as numbers. Every label comes from the contracts, the
 * faults or the agreements, never from a caller's message.
 */
final class CallMetrics {
  private static final Set<FaultCode> REPEATS =
      Set.of(FaultCode.MESSAGE_ID_REUSED, FaultCode.READ_REPEATED);

  /** Upper ends of the latency histogram. */
  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final GatewayClock clock;
  private final Map<String, Instant> certificateEnds = new ConcurrentHashMap<>();

  CallMetrics(MeterRegistry meters, GatewayClock clock) {
    this.meters = meters;
    this.clock = clock;
    // There from the start, so that a graph begins at zero.
    repeats("answered");
    repeats("refused");
  }

  void stored(Stored what) {
    if (what == Stored.FIRST_RECEIPT_AGAIN) {
      repeats("answered").increment();
    }
  }

  private io.micrometer.core.instrument.Counter repeats(String outcome) {
    return meters.counter("gateway.replays", "outcome", outcome);
  }

  void refused(String service, FaultCode code) {
    meters
        .counter("gateway.refusals", "service", service, "fault", Integer.toString(code.number()))
        .increment();
    if (REPEATS.contains(code)) {
      repeats("refused").increment();
    }
  }

  void answered(Call call) {
    Timer.builder("gateway.calls")
        .description("Calls, with the time from the first byte to the signed answer")
        .tags(
            "service",
            call.contract().name(),
            "operation",
            call.operationName() == null ? "none" : call.operationName(),
            "outcome",
            call.isRefused() ? "refused" : "accepted")
        .serviceLevelObjectives(BUCKETS)
        .register(meters)
        .record(call.elapsedNanos(), TimeUnit.NANOSECONDS);
    if (call.context() != null) {
      certificate(call.processorId(), call.certificate().getNotAfter().toInstant());
    }
  }

  /** The certificate that a subscriber signed its latest call with. */
  private void certificate(String processor, Instant end) {
    if (certificateEnds.put(processor, end) == null) {
      Gauge.builder(
              "gateway.certificate.days.left", () -> daysUntil(certificateEnds.get(processor)))
          .description("Days until the certificate of a subscriber's latest call ends")
          .tag("processor", processor)
          .register(meters);
    }
  }

  private long daysUntil(Instant end) {
    return Duration.between(clock.machineNow(), end).toDays();
  }
}
