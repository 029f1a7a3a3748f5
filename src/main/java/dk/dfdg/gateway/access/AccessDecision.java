package dk.dfdg.gateway.access;

import dk.dfdg.gateway.law.FaultCode;
import java.util.List;

/**
 * Whether a call may be made.
 *
 * @param processorId who calls, or null when unknown
 * @param processorName its name, or null
 * @param agreementId the agreement that allows or refuses, or null when there is none
 * @param inTest the agreement is in test
 * @param channel as whom the processor registers, or null
 * @param refusal why not, or null when allowed
 * @param trace the steps taken, a sentence each, without personal data
 */
public record AccessDecision(
    String processorId,
    String processorName,
    String agreementId,
    boolean inTest,
    Channel channel,
    FaultCode refusal,
    List<String> trace) {}
