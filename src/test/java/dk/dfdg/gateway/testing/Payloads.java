package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes into the Body of calls. */
public final class Payloads {
  private static final Pattern ROOT =
      Pattern.compile("<(\\w+):(\\w+)Request [^>]*xmlns:\\1=[\"']([^\"']+)[\"']");

  private Payloads() {}

  /** Enrolls as fully unemployed with one job title. */
  public static String enrollment(Cpr cpr, int category, LocalDate day) {
    return """
        <enr:UnemploymentEnrollmentRequest xmlns:enr="%s">\
        <enr:UnemploymentEnrollment>\
        <enr:PersonCivilRegistrationIdentifier>%s</enr:PersonCivilRegistrationIdentifier>\
        <enr:ClientCategoryTypeIdentifier>%d</enr:ClientCategoryTypeIdentifier>\
        <enr:EnrollmentDate>%sT00:00:00</enr:EnrollmentDate>\
        <enr:CurrentUnemploymentStatusTypeIdentifier>1</enr:CurrentUnemploymentStatusTypeIdentifier>\
        <enr:Profession><enr:ProfessionType>\
        <enr:ConceptUriDa>http://service.bm.dk/dfdg/profession/0034</enr:ConceptUriDa>\
        <enr:HasEducation>true</enr:HasEducation>\
        <enr:YearLastUsed>0</enr:YearLastUsed>\
        <enr:MonthsOfExperience>0</enr:MonthsOfExperience>\
        </enr:ProfessionType></enr:Profession>\
        </enr:UnemploymentEnrollment>\
        </enr:UnemploymentEnrollmentRequest>"""
        .formatted(TestGateway.ENROLLMENT, cpr.value(), category, day);
  }

  public static String cancellation(Cpr cpr, LocalDate day, int cause) {
    return """
        <enr:CancelUnemploymentEnrollmentRequest xmlns:enr="%s">\
        <enr:UnemploymentEnrollmentCancellation>\
        <enr:PersonCivilRegistrationIdentifier>%s</enr:PersonCivilRegistrationIdentifier>\
        <enr:CancellationDate>%sT00:00:00</enr:CancellationDate>\
        <enr:CauseTypeIdentifier>%d</enr:CauseTypeIdentifier>\
        </enr:UnemploymentEnrollmentCancellation>\
        </enr:CancelUnemploymentEnrollmentRequest>"""
        .formatted(TestGateway.ENROLLMENT, cpr.value(), day, cause);
  }

  public static String withdrawal(Cpr cpr) {
    return about("WithdrawEnrollmentCancellation", cpr);
  }

  public static String reading(Cpr cpr) {
    return about("GetCurrentEnrollment", cpr);
  }

  public static String confirmation(Cpr cpr) {
    return about("ConfirmJobSearch", cpr);
  }

  public static String wishToStayEnrolled(Cpr cpr) {
    return about("RegisterWishToStayEnrolled", cpr);
  }

  public static String benefitDecision(Cpr cpr, boolean granted) {
    return """
        <ben:RegisterBenefitDecisionRequest xmlns:ben="%s"><ben:BenefitDecision>\
        <ben:PersonCivilRegistrationIdentifier>%s</ben:PersonCivilRegistrationIdentifier>\
        <ben:BenefitGrantedIndicator>%s</ben:BenefitGrantedIndicator>\
        </ben:BenefitDecision></ben:RegisterBenefitDecisionRequest>"""
        .formatted(TestGateway.BENEFIT_OFFICE, cpr.value(), granted);
  }

  /** A grant that names the contact group of the benefit. */
  public static String grant(Cpr cpr, int group) {
    String named = "<ben:ContactGroupTypeIdentifier>%d</ben:ContactGroupTypeIdentifier>";
    return benefitDecision(cpr, true)
        .replace("</ben:BenefitDecision>", named.formatted(group) + "</ben:BenefitDecision>");
  }

  public static String openApplications() {
    return "<ben:GetOpenApplicationsRequest xmlns:ben=\"" + TestGateway.BENEFIT_OFFICE + "\"/>";
  }

  public static String notifications() {
    return "<not:GetPersonNotificationRequest xmlns:not=\"" + TestGateway.NOTIFICATION + "\"/>";
  }

  public static String acknowledgement(String id) {
    return """
        <not:AcknowledgePersonNotificationRequest xmlns:not="%s">\
        <not:PersonNotificationIdentifier>%s</not:PersonNotificationIdentifier>\
        </not:AcknowledgePersonNotificationRequest>"""
        .formatted(TestGateway.NOTIFICATION, id);
  }

  private static String about(String operation, Cpr cpr) {
    return """
        <enr:%1$sRequest xmlns:enr="%2$s">\
        <enr:PersonCivilRegistrationIdentifier>%3$s</enr:PersonCivilRegistrationIdentifier>\
        </enr:%1$sRequest>"""
        .formatted(operation, TestGateway.ENROLLMENT, cpr.value());
  }

  public static String ping() {
    return "<enr:PingRequest xmlns:enr=\"" + TestGateway.ENROLLMENT + "\"/>";
  }

  public static String allowedOperations() {
    return "<agr:GetAllowedOperationsRequest xmlns:agr=\"" + TestGateway.AGREEMENT + "\"/>";
  }

  public static String refusalReason(UUID incident) {
    return """
        <agr:GetRefusalReasonRequest xmlns:agr="%s">\
        <agr:IncidentIdentifier>%s</agr:IncidentIdentifier></agr:GetRefusalReasonRequest>"""
        .formatted(TestGateway.AGREEMENT, incident);
  }

  /** The action that belongs to a payload. */
  public static String action(String payload) {
    Matcher root = root(payload);
    String request = root.group(2);
    // Published: the one request that is not named after its operation.
    String operation = request.equals("VariablePersonStatus") ? "Get" + request : request;
    return root.group(3) + operation;
  }

  /** The service that takes a payload. */
  public static String service(String payload) {
    return root(payload).group(3).replaceFirst("^.*/(\\w+)/v1/$", "$1Service");
  }

  private static Matcher root(String payload) {
    Matcher root = ROOT.matcher(payload);
    if (!root.find()) {
      throw new IllegalArgumentException("No request: " + payload);
    }
    return root;
  }
}
