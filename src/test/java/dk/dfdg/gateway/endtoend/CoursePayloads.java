package dk.dfdg.gateway.endtoend;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What is sent in a story about a contact course: the summons, and the interview that it leads to.
 */
final class CoursePayloads {
  private static final String BOOKING = "http://service.bm.dk/dfdg/Booking/v1/";
  private static final String PORTAL = "http://service.bm.dk/dfdg/ExternalBooking/v1/";
  private static final String INTERVIEW = "http://service.bm.dk/dfdg/Interview/v1/";

  private CoursePayloads() {}

  /** To a jobsamtale of half an hour, with one other time to choose until the deadline. */
  static String summons(
      Cpr cpr,
      LocalDate letter,
      LocalDateTime start,
      LocalDateTime alternative,
      LocalDateTime deadline) {
    return """
        <b:CreateBookingRequest xmlns:b="%s" xmlns:t="http://service.bm.dk/dfdg/BookingTypes/v1/">\
        <b:PersonCivilRegistrationIdentifier>%s</b:PersonCivilRegistrationIdentifier>\
        <b:BookingContent>\
        <t:InterviewTypeIdentifier>7</t:InterviewTypeIdentifier>\
        <t:InterviewContactTypeIdentifier>1</t:InterviewContactTypeIdentifier>\
        <t:BookingStartTime>%s:00</t:BookingStartTime>\
        <t:BookingEndTime>%s:00</t:BookingEndTime>\
        <t:CompulsoryAttendance>true</t:CompulsoryAttendance>\
        <t:CitizenShouldAcceptBooking>true</t:CitizenShouldAcceptBooking>\
        <t:BookingLocation><t:LocationDescription>Lokale 12</t:LocationDescription></t:BookingLocation>\
        <t:BookingContact><t:TelephoneNumberIdentifier>33112233</t:TelephoneNumberIdentifier></t:BookingContact>\
        <t:SelfBooking><t:CaseWorkerName>Sanne Sagsbehandler</t:CaseWorkerName>\
        <t:ReBookingPossible>true</t:ReBookingPossible>\
        <t:ReBookingDeadline>%s:00</t:ReBookingDeadline>\
        <t:AlternativeTimeCollection><t:AlternativeTime>\
        <t:BookingStartTime>%s:00</t:BookingStartTime><t:BookingEndTime>%s:00</t:BookingEndTime>\
        </t:AlternativeTime></t:AlternativeTimeCollection>\
        <t:BookingStatus>INDKALDT</t:BookingStatus></t:SelfBooking>\
        <t:LetterDate>%s</t:LetterDate>\
        </b:BookingContent></b:CreateBookingRequest>"""
        .formatted(
            BOOKING,
            cpr.value(),
            start,
            start.plusMinutes(30),
            deadline,
            alternative,
            alternative.plusMinutes(30),
            letter);
  }

  static String seen(Cpr cpr, String booking) {
    return portal("AcknowledgeBooking", cpr, booking, "");
  }

  static String chosen(Cpr cpr, String booking, LocalDateTime start) {
    return portal(
        "RescheduleBooking",
        cpr,
        booking,
        "<e:BookingStartTime>" + start + ":00</e:BookingStartTime>");
  }

  private static String portal(String operation, Cpr cpr, String booking, String more) {
    return """
        <e:%1$sRequest xmlns:e="%2$s">\
        <e:PersonCivilRegistrationIdentifier>%3$s</e:PersonCivilRegistrationIdentifier>\
        <e:BookingIdentifier>%4$s</e:BookingIdentifier>%5$s</e:%1$sRequest>"""
        .formatted(operation, PORTAL, cpr.value(), booking, more);
  }

  /** A jobsamtale in person, with the match made at it. */
  static String interview(Cpr cpr, String booking, LocalDateTime held, int match) {
    return """
        <i:CreateInterviewRequest xmlns:i="%s">\
        <i:PersonCivilRegistrationIdentifier>%s</i:PersonCivilRegistrationIdentifier>\
        <i:PersonInterview>\
        <i:InterviewTypeIdentifier>7</i:InterviewTypeIdentifier>\
        <i:BookingIdentifier>%s</i:BookingIdentifier>\
        <i:InterviewDate>%s:00</i:InterviewDate>\
        <i:InterviewContactTypeIdentifier>1</i:InterviewContactTypeIdentifier>\
        <i:InterviewAgreement>Søger læge; ny samtale om tre måneder.</i:InterviewAgreement>\
        <i:PersonCategory><i:PersonCategoryTypeIdentifier>%d</i:PersonCategoryTypeIdentifier></i:PersonCategory>\
        </i:PersonInterview></i:CreateInterviewRequest>"""
        .formatted(INTERVIEW, cpr.value(), booking, held, match);
  }

  static String interviews(Cpr cpr) {
    return """
        <i:GetInterviewInfoRequest xmlns:i="%s">\
        <i:PersonCivilRegistrationIdentifier>%s</i:PersonCivilRegistrationIdentifier>\
        </i:GetInterviewInfoRequest>"""
        .formatted(INTERVIEW, cpr.value());
  }
}
