package dk.dfdg.gateway.failures;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;

/** Makes the signature's value anew after its SignedInfo has been changed by hand. */
final class Resigning {
  private Resigning() {}

  static void withRsa(Document envelope, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signedInfo(envelope));
      setValue(envelope, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key, which everyone has, as the secret. */
  static void withHmac(Document envelope, PublicKey secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
      setValue(envelope, mac.doFinal(signedInfo(envelope)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signedInfo(Document envelope) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
          .canonicalizeSubtree(Xml.the(envelope, "SignedInfo"), out);
      return out.toByteArray();
    } catch (XMLSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void setValue(Document envelope, byte[] value) {
    Xml.the(envelope, "SignatureValue").setTextContent(Base64.getEncoder().encodeToString(value));
  }
}
