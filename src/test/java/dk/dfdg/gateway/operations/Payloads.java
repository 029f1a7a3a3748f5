package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;

/** Requests of the enrollment service for citizens that the tests add. */
final class Payloads {
  static final String SERVICE = "UnemploymentEnrollmentService";
  private static final String NAMESPACE = TestGateway.ENROLLMENT;

  private Payloads() {}

  static String action(String operation) {
    return NAMESPACE + operation;
  }

  static String enroll(Cpr cpr, LocalDate day) {
    return """
        <e:UnemploymentEnrollmentRequest xmlns:e="%s"><e:UnemploymentEnrollment>
        <e:PersonCivilRegistrationIdentifier>%s</e:PersonCivilRegistrationIdentifier>
        <e:ClientCategoryTypeIdentifier>4</e:ClientCategoryTypeIdentifier>
        <e:EnrollmentDate>%sT00:00:00</e:EnrollmentDate>
        <e:CurrentUnemploymentStatusTypeIdentifier>1</e:CurrentUnemploymentStatusTypeIdentifier>
        <e:Profession><e:ProfessionType>
        <e:ConceptUriDa>http://service.bm.dk/dfdg/profession/0034</e:ConceptUriDa>
        <e:HasEducation>true</e:HasEducation><e:YearLastUsed>2024</e:YearLastUsed>
        <e:MonthsOfExperience>36</e:MonthsOfExperience>
        </e:ProfessionType></e:Profession>
        <e:RightsAndDutiesAdvisedIndicator>true</e:RightsAndDutiesAdvisedIndicator>
        </e:UnemploymentEnrollment></e:UnemploymentEnrollmentRequest>"""
        .formatted(NAMESPACE, cpr.value(), day);
  }

  static String current(Cpr cpr) {
    return """
        <e:GetCurrentEnrollmentRequest xmlns:e="%s">
        <e:PersonCivilRegistrationIdentifier>%s</e:PersonCivilRegistrationIdentifier>
        </e:GetCurrentEnrollmentRequest>"""
        .formatted(NAMESPACE, cpr.value());
  }

  static String ping() {
    return "<e:PingRequest xmlns:e=\"" + NAMESPACE + "\"/>";
  }
}
