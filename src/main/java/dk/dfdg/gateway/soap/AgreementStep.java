package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.AccessControl;
import dk.dfdg.gateway.access.AccessDecision;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;

/**
 * Steps 4 and 5: which subscriber signed, and may it call this operation for the organisation it
 * acts for. Nothing about agreements or citizens is told to anyone who has not passed here.
 */
final class AgreementStep {
  private final AccessControl access;
  private final RequestHeaders headers;

  AgreementStep(AccessControl access, RequestHeaders headers) {
    this.access = access;
    this.headers = headers;
  }

  void check(Call call) {
    OcesSubject.Reading reading = call.caller().subject();
    if (reading.subject() == null) {
      call.note(reading.problem());
      throw new Refusal(
          Violation.of(FaultCode.SECURITY_REFUSED).because(reading.problem(), reading.problem()));
    }
    OcesSubject subject = reading.subject();
    RequestHeaders.Read read = headers.read(call.envelope());
    Caller caller = new Caller(subject.issuer(), subject.cvr(), subject.subjectKey());
    Organisation organisation = read.organisation();
    call.organisation(organisation);
    AccessDecision decision = decide(call, caller, organisation);
    Channel channel = decision.channel();
    if (read.otherActor() != null) {
      // Who says that another actor acts must have an agreement that lets it act for that actor.
      decide(call, caller, read.otherActor());
      channel = Channel.OTHER_ACTOR;
    }
    call.context(
        new CallContext(
            call.incident(),
            decision.processorId(),
            decision.agreementId(),
            decision.inTest(),
            channel,
            organisation,
            read.otherActor(),
            read.userType(),
            read.userIdentifier(),
            call.contract().name(),
            call.operation().name(),
            call.messageId(),
            ContentDigest.of(call.envelope())));
  }

  private AccessDecision decide(Call call, Caller caller, Organisation actedFor) {
    AccessDecision decision =
        access.decide(caller, actedFor, call.contract().name(), call.operation().name());
    call.processorId(decision.processorId());
    decision.trace().forEach(call::note);
    if (decision.refusal() != null) {
      throw new Refusal(decision.refusal());
    }
    return decision;
  }
}
