package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Acceptance;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

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

  /** A public key as OpenSSH writes it. */
  public static String written(PublicKey key) {
    return PublicKeyEntry.toString(key);
  }

  /** A public key as OpenSSH writes it; nothing when it is none. */
  public static Optional<PublicKey> key(String written) {
    try {
      return Optional.ofNullable(
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(written)
              .resolvePublicKey(null, PublicKeyEntryResolver.FAILING));
    } catch (IOException | GeneralSecurityException | RuntimeException noKey) {
      return Optional.empty();
    }
  }
}
