package dk.dfdg.gateway.endtoend;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/** Payloads of UnemploymentFundMembershipService. */
final class MembershipPayloads {
  private static final String NAMESPACE =
      "http://service.bm.dk/dfdg/UnemploymentFundMembership/v1/";

  private MembershipPayloads() {}

  static String registration(Cpr cpr, LocalDate from, LocalDate right) {
    return root(
        "MembershipRegistration",
        "<ufm:MembershipRegistration>"
            + cpr(cpr)
            + field("UnemploymentFundMembershipRegistrationDate", from + "T00:00:00")
            + field("UnemploymentInsuranceCategoryTypeIdentifier", "1")
            + field("UnemploymentFundBranchCode", "1234")
            + (right == null
                ? ""
                : field("UnemploymentBenefitRightsStartDate", right + "T00:00:00"))
            + "</ufm:MembershipRegistration>");
  }

  static String cancellation(Cpr cpr, LocalDate from, String cause) {
    return root(
        "MembershipCancellation",
        "<ufm:MembershipCancellation>"
            + cpr(cpr)
            + field("UnemploymentFundMembershipCancellationDate", from + "T00:00:00")
            + field("MembershipCancellationCauseTypeIdentifier", cause)
            + "</ufm:MembershipCancellation>");
  }

  static String recall(Cpr cpr, String membership) {
    return root(
        "RecallMembershipRegistration", cpr(cpr) + field("MembershipIdentifier", membership));
  }

  static String save(Cpr cpr, int category) {
    return root(
        "SaveMembership",
        cpr(cpr) + field("UnemploymentInsuranceCategoryTypeIdentifier", "" + category));
  }

  static String reading(Cpr cpr) {
    return root("GetMembership", cpr(cpr));
  }

  private static String cpr(Cpr cpr) {
    return field("PersonCivilRegistrationIdentifier", cpr.value());
  }

  private static String field(String name, String value) {
    return "<ufm:%1$s>%2$s</ufm:%1$s>".formatted(name, value);
  }

  private static String root(String operation, String content) {
    return "<ufm:%1$sRequest xmlns:ufm=\"%2$s\">%3$s</ufm:%1$sRequest>"
        .formatted(operation, NAMESPACE, content);
  }
}
