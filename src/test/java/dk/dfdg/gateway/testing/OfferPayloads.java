package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/** Requests about offers to JobcenterMessageService, by the municipality 101. */
public final class OfferPayloads {
  public static final String JOBPLAN = "6f1f0000-0000-4000-8000-000000000001";

  private static final String NAMESPACES =
      "xmlns:jcm=\"%s\" xmlns:act=\"http://service.bm.dk/dfdg/ActivityTypes/v1/\""
          .formatted(TestGateway.EVENTS);

  /**
   * An offer of 30 hours and 15 minutes a week.
   *
   * @param kind value of the code list OfferType
   * @param status value of the code list ActivityStatusType
   */
  public record Sent(int kind, boolean inJobplan, int status, LocalDate from, LocalDate to) {
    String xml(String id) {
      return """
          <jcm:ActivityItem><act:ActivityCoreItem>%s\
          <act:StartDate>%s</act:StartDate><act:EndDate>%s</act:EndDate>\
          <act:ActivationTypeIdentifier>%d</act:ActivationTypeIdentifier>\
          <act:HoursPerWeek>30</act:HoursPerWeek><act:MinutesPerWeek>15</act:MinutesPerWeek>\
          </act:ActivityCoreItem>%s\
          <act:ActivityStatusTypeIdentifier>%d</act:ActivityStatusTypeIdentifier>\
          <act:CompanyIdentifier>\
          <act:ProductionUnitIdentifier>1000000001</act:ProductionUnitIdentifier>\
          <act:CVRnumberIdentifier>99000015</act:CVRnumberIdentifier></act:CompanyIdentifier>\
          </jcm:ActivityItem>"""
          .formatted(
              id == null ? "" : "<act:ActivityIdentifier>" + id + "</act:ActivityIdentifier>",
              from,
              to,
              kind,
              inJobplan ? "<act:JobplanIdentifier>" + JOBPLAN + "</act:JobplanIdentifier>" : "",
              status);
    }
  }

  private OfferPayloads() {}

  public static String create(Cpr cpr, Sent offer) {
    return request("CreateActivity", cpr, offer.xml(null) + municipality());
  }

  /**
   * @param more elements behind the municipality
   */
  public static String update(Cpr cpr, String id, Sent offer, String more) {
    return request("UpdateActivity", cpr, offer.xml(id) + municipality() + more);
  }

  /** Interrupted by the citizen on that day. */
  public static String end(Cpr cpr, String id, LocalDate day) {
    return request(
        "EndActivity",
        cpr,
        """
        <jcm:ActivityIdentifier>%s</jcm:ActivityIdentifier>\
        <jcm:ActivityStatusTypeIdentifier>4</jcm:ActivityStatusTypeIdentifier>\
        <jcm:EndDate>%s</jcm:EndDate>"""
                .formatted(id, day)
            + municipality()
            + report("", 2));
  }

  /** Not begun, by a decision of that day. */
  public static String annul(Cpr cpr, String id, LocalDate day) {
    return request(
        "AnnulActivity",
        cpr,
        """
        <jcm:ActivityIdentifier>%s</jcm:ActivityIdentifier>\
        <jcm:IncidentDate>%s</jcm:IncidentDate>"""
                .formatted(id, day)
            + municipality()
            + report("", 4));
  }

  public static String read(Cpr cpr) {
    return request("GetActivities", cpr, "");
  }

  /** The report with its cause, and with what comes before it. */
  public static String report(String before, int cause) {
    return """
        <jcm:ActivityReport>%s<act:ActivityStatusCauseTypeIdentifier>%d</act:ActivityStatusCauseTypeIdentifier>\
        </jcm:ActivityReport>"""
        .formatted(before, cause);
  }

  /** The same request without an element of that name. */
  public static String without(String request, String element) {
    String less = request.replaceFirst("(?s)<(\\w+):" + element + ">.*?</\\1:" + element + ">", "");
    if (less.equals(request)) {
      throw new IllegalArgumentException("No " + element);
    }
    return less;
  }

  private static String municipality() {
    return "<jcm:MunicipalityCode>101</jcm:MunicipalityCode>";
  }

  private static String request(String operation, Cpr cpr, String content) {
    return """
        <jcm:%1$sRequest %2$s>\
        <jcm:PersonCivilRegistrationIdentifier>%3$s</jcm:PersonCivilRegistrationIdentifier>%4$s\
        </jcm:%1$sRequest>"""
        .formatted(operation, NAMESPACES, cpr.value(), content);
  }
}
