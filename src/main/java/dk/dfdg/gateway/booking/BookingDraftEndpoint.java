package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.contract.bookingtypes.v1.AlternativeTimeType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingContactType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingContentType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingLocationType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingStatusType;
import dk.dfdg.gateway.contract.bookingtypes.v1.SelfBookingType;
import dk.dfdg.gateway.soap.Wire;
import java.time.Instant;
import java.util.UUID;
import javax.xml.datatype.XMLGregorianCalendar;

/** Reads what a citizen is to be called to from a request; part of the endpoint. */
final class BookingDraftEndpoint {
  private BookingDraftEndpoint() {}

  static BookingDraft of(BookingContentType sent) {
    SelfBookingType selfBooking = sent.getSelfBooking();
    return new BookingDraft(
        sent.getInterviewTypeIdentifier(),
        sent.getInterviewContactTypeIdentifier(),
        Wire.moment(sent.getBookingStartTime()),
        moment(sent.getBookingEndTime()),
        sent.isCompulsoryAttendance(),
        sent.isCitizenShouldAcceptBooking(),
        sent.getBookingTitle(),
        sent.getBookingText(),
        location(sent.getBookingLocation()),
        contact(sent.getBookingContact()),
        selfBooking.getCaseWorkerName(),
        selfBooking.isReBookingPossible(),
        moment(selfBooking.getReBookingDeadline()),
        selfBooking.getAlternativeTimeCollection().getAlternativeTime().stream()
            .map(BookingDraftEndpoint::time)
            .toList(),
        selfBooking.getBookingStatus() == BookingStatusType.INDKALDT,
        Wire.day(sent.getLetterDate()));
  }

  private static BookingContent.Location location(BookingLocationType sent) {
    return sent == null
        ? BookingContent.Location.NONE
        : new BookingContent.Location(
            sent.getLocationDescription(),
            sent.getStreetAddress(),
            sent.getPostCodeIdentifier(),
            sent.getDistrictName());
  }

  private static BookingContent.Contact contact(BookingContactType sent) {
    return new BookingContent.Contact(
        sent.getTelephoneNumberIdentifier(),
        sent.getEmailAddressIdentifier(),
        sent.getContactDescription());
  }

  private static OfferedTime time(AlternativeTimeType sent) {
    String id = sent.getBookingOptionIdentifier();
    return new OfferedTime(
        id == null ? null : UUID.fromString(id),
        Wire.moment(sent.getBookingStartTime()),
        Wire.moment(sent.getBookingEndTime()),
        sent.getCapacityQuantity());
  }

  static Instant moment(XMLGregorianCalendar sent) {
    return sent == null ? null : Wire.moment(sent);
  }
}
