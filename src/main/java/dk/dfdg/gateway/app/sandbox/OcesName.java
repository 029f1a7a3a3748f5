package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Cvr;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The subject names of OCES certificates, the Danish public certificates. */
final class OcesName {
  private static final ASN1ObjectIdentifier ORGANISATION_IDENTIFIER =
      new ASN1ObjectIdentifier("2.5.4.97");

  private OcesName() {}

  /** OCES3, of an organisation's system: the kind that may call the gateway. */
  static X500Name system(Cvr cvr, String organisation, UUID uuid, String label) {
    return oces3(cvr, organisation, "UI:DK-O:G:" + uuid, label);
  }

  /** OCES3, of a person at work: may not call the gateway. */
  static X500Name employee(Cvr cvr, String organisation, UUID uuid, String label) {
    return oces3(cvr, organisation, "UI:DK-E:G:" + uuid, label);
  }

  /** OCES2 function certificate (FOCES). */
  static X500Name oces2(Cvr cvr, String organisation, String functionId, String label) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "DK")
        .addRDN(BCStyle.O, organisation + " // CVR:" + cvr.value())
        .addRDN(BCStyle.SERIALNUMBER, "CVR:" + cvr.value() + "-FID:" + functionId)
        .addRDN(BCStyle.CN, label)
        .build();
  }

  private static X500Name oces3(Cvr cvr, String organisation, String serialNumber, String label) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "DK")
        .addRDN(ORGANISATION_IDENTIFIER, "NTRDK-" + cvr.value())
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.SERIALNUMBER, serialNumber)
        .addRDN(BCStyle.CN, label)
        .build();
  }
}
