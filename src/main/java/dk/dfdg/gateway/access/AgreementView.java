package dk.dfdg.gateway.access;

import java.util.List;

/**
 * An agreement as an operator sees it.
 *
 * @param status where it stands today, which may be EXPIRED
 * @param changes all of them, oldest first; none in a list of agreements
 * @param missingTestCalls what the test before use still lacks, a phrase each; none in a list
 */
public record AgreementView(
    Agreement agreement,
    Processor processor,
    AgreementStatus status,
    List<AgreementChange> changes,
    List<String> missingTestCalls) {}
