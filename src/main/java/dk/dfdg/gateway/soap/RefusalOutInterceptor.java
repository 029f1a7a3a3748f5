package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.StorageException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;

/**
 * Whatever went wrong becomes one ServiceFault of the contract. An exception that is no refusal is
 * ours to mend: the caller is told so with the incident id and nothing of its text, the log gets
 * all of it.
 */
final class RefusalOutInterceptor extends AbstractPhaseInterceptor<Message> {
  private final FaultDetail detail;
  private final CallLog log;

  RefusalOutInterceptor(FaultDetail detail, CallLog log) {
    super(Phase.SETUP);
    this.detail = detail;
    this.log = log;
  }

  @Override
  public void handleMessage(Message message) {
    Call call = message.getExchange().get(Call.class);
    Exception thrown = message.getContent(Exception.class);
    List<Violation> violations = violations(call, thrown);
    call.markRefused();
    log.refused(call, violations);

    Element wrapper = Dom.root(DOMUtils.createDocument(), null, "detail");
    detail.write(wrapper, call.incident(), violations);
    FaultCode first = violations.get(0).code();
    SoapFault fault = new SoapFault(first.number() + ": " + first.textEnglish(), faultCode(first));
    fault.setDetail(wrapper);
    message.setContent(Exception.class, fault);
  }

  private List<Violation> violations(Call call, Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.violations();
      }
      if (cause instanceof StorageException storage && storage.isRetryable()) {
        log.failed(call, thrown);
        return List.of(Violation.of(FaultCode.STORAGE_UNAVAILABLE));
      }
    }
    log.failed(
        call,
        thrown instanceof Fault && thrown.getCause() instanceof Exception inner ? inner : thrown);
    return List.of(Violation.of(FaultCode.INTERNAL_ERROR));
  }

  /** Server faults may pass by themselves; client faults need a change by the sender. */
  private static QName faultCode(FaultCode code) {
    return new QName(
        SoapNames.SOAP, code.retryable() || code == FaultCode.INTERNAL_ERROR ? "Server" : "Client");
  }
}
