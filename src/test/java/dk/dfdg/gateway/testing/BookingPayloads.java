package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What goes into the Body of calls to BookingService and ExternalBookingService, on a day.
 *
 * @param today the gateway's business day
 */
public record BookingPayloads(LocalDate today) {
  private static final String BOOKING = "http://service.bm.dk/dfdg/Booking/v1/";
  private static final String PORTAL = "http://service.bm.dk/dfdg/ExternalBooking/v1/";

  /** Calls to a job interview at ten in a week, without self-booking. */
  public String create(Cpr cpr) {
    return create(cpr, 7, null);
  }

  /**
   * Calls to a job interview at ten.
   *
   * @param days from today
   * @param place offered at ten on the day after it, until the day before it; or null
   */
  public String create(Cpr cpr, int days, UUID place) {
    return booking("CreateBooking", cpr(cpr) + content(7, days, place));
  }

  public String move(Cpr cpr, UUID id, int days) {
    return booking("UpdateBooking", cpr(cpr) + id("bok", id) + content(7, days, null));
  }

  public String cancel(Cpr cpr, UUID id) {
    return booking(
        "CancelBooking",
        cpr(cpr)
            + id("bok", id)
            + "<bok:BookingCancellation><bty:CancellationText>Sygdom</bty:CancellationText>"
            + "</bok:BookingCancellation><bok:LetterDate>%s</bok:LetterDate>".formatted(today));
  }

  /** The citizen stayed away. */
  public String missed(Cpr cpr, UUID id) {
    return booking(
        "RegisterNoShow", cpr(cpr) + id("bok", id) + element("bok", "Comments", "Mødte ikke."));
  }

  /** Calls each to an information meeting at ten in a week. */
  public String createAll(UUID list, List<String> numbers) {
    return booking(
        "CreateBookings",
        "<bok:BookingListIdentifier>%s</bok:BookingListIdentifier>".formatted(list)
            + "<bok:PersonCivilRegistrationIdentifierCollection>"
            + numbers.stream()
                .map(number -> element("bok", "PersonCivilRegistrationIdentifier", number))
                .collect(Collectors.joining())
            + "</bok:PersonCivilRegistrationIdentifierCollection>"
            + content(9, 7, null));
  }

  public String get(Cpr cpr) {
    return booking("GetBookings", cpr(cpr));
  }

  /** A page of the bookings of two weeks. */
  public String getOfAuthority(int size, String after) {
    return booking(
        "GetAuthorityBookings",
        element("bok", "StartDate", today.toString())
            + element("bok", "EndDate", today.plusDays(13).toString())
            + element("bok", "PageSizeQuantity", "" + size)
            + after);
  }

  public String shownToCitizen(Cpr cpr) {
    return portal("GetBookings", cpr, "");
  }

  public String timeslots(Cpr cpr, UUID id) {
    return portal("GetSelfbookTimeslots", cpr, id("ebk", id));
  }

  public String acknowledge(Cpr cpr, UUID id) {
    return portal("AcknowledgeBooking", cpr, id("ebk", id));
  }

  /** Chooses ten o'clock. */
  public String choose(Cpr cpr, UUID id, int days) {
    return portal(
        "RescheduleBooking",
        cpr,
        id("ebk", id) + element("ebk", "BookingStartTime", today.plusDays(days) + "T10:00:00"));
  }

  /** The booking that an accepted CreateBooking has made. */
  public UUID id(Answer answer) {
    return UUID.fromString(
        answer.payload().getElementsByTagNameNS("*", "MessageIdentifier").item(0).getTextContent());
  }

  private String content(int type, int days, UUID place) {
    LocalDate day = today.plusDays(days);
    return """
        <bok:BookingContent><bty:InterviewTypeIdentifier>%d</bty:InterviewTypeIdentifier>\
        <bty:InterviewContactTypeIdentifier>1</bty:InterviewContactTypeIdentifier>\
        <bty:BookingStartTime>%sT10:00:00</bty:BookingStartTime>\
        <bty:BookingEndTime>%sT10:30:00</bty:BookingEndTime>\
        <bty:CompulsoryAttendance>true</bty:CompulsoryAttendance>\
        <bty:CitizenShouldAcceptBooking>true</bty:CitizenShouldAcceptBooking>\
        <bty:BookingTitle>Møde</bty:BookingTitle>\
        <bty:BookingLocation><bty:LocationDescription>Lokale 12</bty:LocationDescription>\
        </bty:BookingLocation>\
        <bty:BookingContact><bty:TelephoneNumberIdentifier>33151515\
        </bty:TelephoneNumberIdentifier></bty:BookingContact>\
        <bty:SelfBooking><bty:CaseWorkerName>Sagsbehandler Prøve</bty:CaseWorkerName>%s\
        <bty:BookingStatus>INDKALDT</bty:BookingStatus></bty:SelfBooking>\
        <bty:LetterDate>%s</bty:LetterDate></bok:BookingContent>"""
        .formatted(type, day, day, place == null ? NOT_SELF_BOOKED : offer(day, place), today);
  }

  private static final String NOT_SELF_BOOKED =
      """
      <bty:ReBookingPossible>false</bty:ReBookingPossible><bty:ReBookingDeadline \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>\
      <bty:AlternativeTimeCollection/>""";

  private static String offer(LocalDate day, UUID place) {
    return """
        <bty:ReBookingPossible>true</bty:ReBookingPossible>\
        <bty:ReBookingDeadline>%sT12:00:00</bty:ReBookingDeadline><bty:AlternativeTimeCollection>\
        <bty:AlternativeTime><bty:BookingOptionIdentifier>%s</bty:BookingOptionIdentifier>\
        <bty:BookingStartTime>%sT10:00:00</bty:BookingStartTime>\
        <bty:BookingEndTime>%sT10:30:00</bty:BookingEndTime></bty:AlternativeTime>\
        </bty:AlternativeTimeCollection>"""
        .formatted(day.minusDays(1), place, day.plusDays(1), day.plusDays(1));
  }

  private static String cpr(Cpr cpr) {
    return element("bok", "PersonCivilRegistrationIdentifier", cpr.value());
  }

  private static String id(String prefix, UUID id) {
    return element(prefix, "BookingIdentifier", id.toString());
  }

  private static String booking(String operation, String content) {
    return "<bok:%1$sRequest xmlns:bok=\"%2$s\" xmlns:bty=\"%3$s\">%4$s</bok:%1$sRequest>"
        .formatted(operation, BOOKING, "http://service.bm.dk/dfdg/BookingTypes/v1/", content);
  }

  private static String portal(String operation, Cpr cpr, String content) {
    return "<ebk:%1$sRequest xmlns:ebk=\"%2$s\">%3$s</ebk:%1$sRequest>"
        .formatted(
            operation,
            PORTAL,
            element("ebk", "PersonCivilRegistrationIdentifier", cpr.value()) + content);
  }

  private static String element(String prefix, String name, String text) {
    return "<%1$s:%2$s>%3$s</%1$s:%2$s>".formatted(prefix, name, text);
  }
}
