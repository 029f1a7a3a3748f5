package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/** Requests to JobcenterMessageService; what is not said is left out of them. */
public final class EventPayloads {
  private static final String REFERRAL =
      """
      <jcm:Referral>\
      <jcm:OrderNumber>555</jcm:OrderNumber>\
      <jcm:CompanyName>Prøvefirma A/S</jcm:CompanyName>\
      <jcm:CompanyAddress>Prøvevej 1, 1000 Prøveby</jcm:CompanyAddress>\
      <jcm:CompanyFax>10000001</jcm:CompanyFax>\
      <jcm:ContactPersonName>Prøve Person</jcm:ContactPersonName>\
      <jcm:ContactPersonEmail>proeve@example.org</jcm:ContactPersonEmail>\
      </jcm:Referral>""";

  private EventPayloads() {}

  /** An event with nothing beside CPR number, code and date. */
  public static String event(Cpr cpr, String code, LocalDate date) {
    return around(
        "RegisterEvent", "Event", citizen(cpr) + element("EventTypeIdentifier", code) + day(date));
  }

  /** What an a-kasse tells. */
  public static String fundEvent(Cpr cpr, String code, LocalDate date) {
    return around(
        "RegisterUnemploymentFundEvent",
        "Event",
        citizen(cpr) + element("EventTypeIdentifier", code) + day(date));
  }

  /** Whether the member is available; with one code that gives the reason. */
  public static String assessment(Cpr cpr, String code, LocalDate date) {
    return around(
        "SaveAvailabilityAssessment",
        "AvailabilityAssessment",
        citizen(cpr)
            + element("IncidentDate", date + "T00:00:00")
            + element("AvailabilityAssessmentRegistrationTypeIdentifier", "17")
            + element("EventTypeIdentifier", code));
  }

  public static String basicData(Cpr cpr) {
    return """
        <jcm:GetBasicDataRequest xmlns:jcm="%s">%s</jcm:GetBasicDataRequest>"""
        .formatted(TestGateway.EVENTS, citizen(cpr));
  }

  /** With the municipality, which is 101. */
  public static String inMunicipality(String event) {
    return after(event, "IncidentDate", element("MunicipalityCode", "101"));
  }

  /** With a field of its own behind all that precede it in the contract. */
  public static String with(String event, String element, String value) {
    return withXml(event, element(element, value));
  }

  /** With company and job. */
  public static String withReferral(String event) {
    return withXml(event, REFERRAL);
  }

  /** With nothing of the referral but the order number. */
  public static String withOrderNumber(String event, String number) {
    return withXml(event, "<jcm:Referral>" + element("OrderNumber", number) + "</jcm:Referral>");
  }

  private static String withXml(String event, String xml) {
    return event.replace("</jcm:Event>", xml + "</jcm:Event>");
  }

  /** Without an element of that name. */
  public static String without(String event, String element) {
    String less = event.replaceFirst("(?s)<jcm:" + element + ">.*?</jcm:" + element + ">", "");
    if (less.equals(event)) {
      throw new IllegalArgumentException("No " + element);
    }
    return less;
  }

  private static String after(String event, String element, String xml) {
    String end = "</jcm:" + element + ">";
    return event.replace(end, end + xml);
  }

  private static String around(String operation, String inner, String content) {
    return """
        <jcm:%1$sRequest xmlns:jcm="%2$s"><jcm:%3$s>%4$s</jcm:%3$s></jcm:%1$sRequest>"""
        .formatted(operation, TestGateway.EVENTS, inner, content);
  }

  private static String citizen(Cpr cpr) {
    return element("PersonCivilRegistrationIdentifier", cpr.value());
  }

  private static String day(LocalDate date) {
    return element("IncidentDate", date.toString());
  }

  private static String element(String name, String value) {
    return "<jcm:" + name + ">" + value + "</jcm:" + name + ">";
  }
}
