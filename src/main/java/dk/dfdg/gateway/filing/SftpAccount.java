package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Acceptance;
import java.security.PublicKey;
import java.util.Set;

/**
 * An account of the file server: one for each subscriber that sends files.
 *
 * @param name with which it logs in; its folder has the same name
 * @param processor the subscriber
 * @param keys public keys, any of which lets it in; there are no passwords
 * @param acceptance of a file whose name says nothing else
 */
public record SftpAccount(
    String name, String processor, Set<PublicKey> keys, Acceptance acceptance) {
  public SftpAccount {
    keys = Set.copyOf(keys);
  }
}
