/**
 * What bad input gets: one class per failure, over real HTTPS. Each failure gets its documented
 * fault, or a closed connection where no SOAP answer is due; an audit row without personal data;
 * and nothing is stored.
 */
package dk.dfdg.gateway.failures;
