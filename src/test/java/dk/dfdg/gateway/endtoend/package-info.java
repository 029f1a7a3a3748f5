/**
 * Whole calls through a whole gateway: the sample messages, the law's examples, foreign clients.
 */
package dk.dfdg.gateway.endtoend;
