/**
 * The way of a call: the chain of checks, message security, faults and receipts on the wire, and
 * publishing. Together with the endpoints the only place that knows CXF, WSS4J and the generated
 * types. {@link dk.dfdg.gateway.soap.CallChain} lists the checks in order.
 */
package dk.dfdg.gateway.soap;
