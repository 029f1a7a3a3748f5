package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Registered;

/**
 * What the jobcentre is told.
 *
 * @param password null when it has been told before, and while the agreement is in test
 */
public record IssuedCredentials(Registered registered, String userName, String password) {
  @Override
  public String toString() {
    return "IssuedCredentials";
  }
}
