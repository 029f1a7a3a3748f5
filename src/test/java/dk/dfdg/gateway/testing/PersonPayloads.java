package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/** What goes into the Body of calls to PersonRegistrationService. */
public final class PersonPayloads {
  public static final String NAMESPACE = "http://service.bm.dk/dfdg/PersonRegistration/v1/";

  private PersonPayloads() {}

  public static String group(Cpr cpr, int group) {
    return of(
        "CreateContactGroup", cpr, "<per:ContactGroup>" + code(group) + "</per:ContactGroup>");
  }

  public static String endOfGroup(Cpr cpr, int group) {
    return of(
        "UpdateContactGroup", cpr, "<per:ContactGroup>" + code(group) + "</per:ContactGroup>");
  }

  public static String match(Cpr cpr, int match) {
    return of(
        "CreatePersonCategory",
        cpr,
        "<per:PersonCategory>" + matchCode(match) + "</per:PersonCategory>");
  }

  /** First contact with a conversation today, of type anden samtale. */
  public static String application(Cpr cpr, int group, int match, LocalDate today) {
    return of(
        "CreateBenefitApplication",
        cpr,
        """
        <per:BenefitApplication>%s<per:PersonInterview>\
        <per:InterviewDate>%sT00:00:00</per:InterviewDate>\
        <per:InterviewContactTypeIdentifier>1</per:InterviewContactTypeIdentifier>\
        <per:InterviewTypeIdentifier>12</per:InterviewTypeIdentifier>\
        </per:PersonInterview>%s</per:BenefitApplication>"""
            .formatted(code(group), today, matchCode(match)));
  }

  public static String reading(Cpr cpr) {
    return of("GetContactGroup", cpr, "");
  }

  public static String credentials(Cpr cpr) {
    return of("IssueJobnetCredentials", cpr, "");
  }

  private static String code(int group) {
    return "<per:ContactGroupTypeIdentifier>" + group + "</per:ContactGroupTypeIdentifier>";
  }

  private static String matchCode(int match) {
    return "<per:PersonCategoryTypeIdentifier>" + match + "</per:PersonCategoryTypeIdentifier>";
  }

  private static String of(String operation, Cpr cpr, String content) {
    return """
        <per:%1$sRequest xmlns:per="%2$s">\
        <per:PersonCivilRegistrationIdentifier>%3$s</per:PersonCivilRegistrationIdentifier>\
        %4$s</per:%1$sRequest>"""
        .formatted(operation, NAMESPACE, cpr.value(), content);
  }
}
