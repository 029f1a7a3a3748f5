package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The audit of a refusal; nothing from the body. What was not yet known when the call was refused
 * is null.
 *
 * @param incident names the call in the fault and the log
 * @param rules ids of the broken rules
 * @param trace the steps taken, a sentence each
 */
public record RefusedCall(
    UUID incident,
    Instant refusedAt,
    String processorId,
    Organisation organisation,
    String service,
    String operation,
    String messageId,
    FaultCode code,
    List<String> rules,
    List<String> trace) {}
