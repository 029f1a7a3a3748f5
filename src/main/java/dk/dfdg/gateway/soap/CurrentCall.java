package dk.dfdg.gateway.soap;

import org.apache.cxf.phase.PhaseInterceptorChain;

/** How an endpoint's method finds the call that it serves. */
public final class CurrentCall {
  private CurrentCall() {}

  /** The call whose chain has passed on this thread. */
  public static Call get() {
    return PhaseInterceptorChain.getCurrentMessage().getExchange().get(Call.class);
  }
}
