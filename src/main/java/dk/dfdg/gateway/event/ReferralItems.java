package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Referral;

/** Virksomheden and jobbet of a referral (§ 65 stk. 2). */
final class ReferralItems {
  private static final Referral NOTHING =
      new Referral(null, null, null, null, null, null, null, null, null);
  private static final String COMPANY = "AKK-65.2-1";
  private static final String JOB = "AKK-65.2-2";

  private ReferralItems() {}

  static void missing(Referral given, ItemFindings found) {
    Referral told = given == null ? NOTHING : given;
    found.referral(told.orderNumber(), "OrderNumber", "Ordrenummer", "The order number", JOB);
    found.referral(
        told.company(), "CompanyName", "Virksomhedens navn", "The name of the company", COMPANY);
    found.referral(
        told.address(),
        "CompanyAddress",
        "Virksomhedens adresse",
        "The address of the company",
        COMPANY);
    found.referral(
        first(told.phone(), told.fax(), told.email()),
        "CompanyPhone",
        "Virksomhedens telefon, fax eller e-mail",
        "Telephone, fax or e-mail of the company",
        COMPANY);
    found.referral(
        told.contact(),
        "ContactPersonName",
        "Kontaktpersonens navn",
        "The name of the contact person",
        JOB);
    found.referral(
        first(told.contactPhone(), told.contactEmail(), null),
        "ContactPersonPhone",
        "Kontaktpersonens telefon eller e-mail",
        "Telephone or e-mail of the contact person",
        JOB);
  }

  private static String first(String one, String two, String three) {
    return one != null ? one : two != null ? two : three;
  }
}
