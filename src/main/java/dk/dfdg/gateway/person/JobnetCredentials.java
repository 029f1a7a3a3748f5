package dk.dfdg.gateway.person;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Brugernavn og adgangskode til Jobnet: made by chance, told once, and kept as a hash.
 *
 * @param password never stored, logged or put into a fact
 */
record JobnetCredentials(String userName, String password) {
  /** Without letters and digits that are taken for each other on paper. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int NAME_LENGTH = 8;
  private static final int PASSWORD_LENGTH = 14;
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final SecureRandom CHANCE = new SecureRandom();

  static JobnetCredentials random() {
    return new JobnetCredentials("jn-" + text(NAME_LENGTH), text(PASSWORD_LENGTH));
  }

  private static String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Algorithm, iterations, salt and hash, with dollar signs between them. */
  String hash() {
    byte[] salt = new byte[SALT_BYTES];
    CHANCE.nextBytes(salt);
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS);
    try {
      byte[] hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return String.join(
          "$",
          ALGORITHM,
          Integer.toString(ITERATIONS),
          base64.encodeToString(salt),
          base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      key.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "JobnetCredentials";
  }
}
