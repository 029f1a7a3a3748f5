package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Cpr;
import java.util.List;

/**
 * What only CPR knows of a citizen and no rule asks for.
 *
 * @param formerNumbers that the citizen has had before, the latest first
 */
record PersonName(String givenName, String surname, List<Cpr> formerNumbers) {}
