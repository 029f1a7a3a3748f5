package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;

/**
 * Myndighedstilknytning as asked for, § 7 stk. 4.
 *
 * @param jobcentre number of the jobcentre that is to be responsible
 */
public record JobcentreCommand(Cpr cpr, String jobcentre) {}
