/** The contracts themselves: how they are written, and how they may change. */
package dk.dfdg.gateway.contract;
