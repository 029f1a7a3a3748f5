package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.contract.bookingtypes.v1.AlternativeTimeType;
import dk.dfdg.gateway.contract.bookingtypes.v1.AlternativeTimeTypeCollection;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingCancellationType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingContactType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingContentType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingLocationType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingStatusType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingTypeCollection;
import dk.dfdg.gateway.contract.bookingtypes.v1.SelfBookingType;
import dk.dfdg.gateway.soap.Wire;
import java.time.Instant;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** A booking as the contracts have it; part of the endpoints of several rooms. */
public final class BookingWireEndpoint {
  private final Wire wire;

  public BookingWireEndpoint(Wire wire) {
    this.wire = wire;
  }

  /** Bookings in their order. */
  public BookingTypeCollection all(List<WholeBooking> bookings) {
    BookingTypeCollection collection = new BookingTypeCollection();
    bookings.stream().map(this::of).forEach(collection.getBooking()::add);
    return collection;
  }

  /** The whole booking. */
  public BookingType of(WholeBooking whole) {
    Booking booking = whole.booking();
    BookingType type = new BookingType();
    type.setBookingIdentifier(booking.id().toString());
    type.setBookingOriginator(Wire.organisation(whole.content().originator()));
    type.setBookingAuthority(Wire.organisation(booking.owner()));
    type.setBookingContent(content(booking, whole.content()));
    type.setSelfBooked(booking.place() != null);
    type.setAcceptedBooking(booking.seenAt() != null);
    type.setAcceptedDateTime(moment(booking.seenAt()));
    if (booking.cancelled()) {
      BookingCancellationType cancellation = new BookingCancellationType();
      cancellation.setBookingCancellationCauseTypeIdentifier(whole.content().cancellationCause());
      cancellation.setCancellationText(whole.content().cancellationText());
      type.setBookingCancellation(cancellation);
    }
    if (booking.missed()) {
      type.setNoShowIndicator(true);
    }
    return type;
  }

  private BookingContentType content(Booking booking, BookingContent content) {
    BookingContentType type = new BookingContentType();
    type.setInterviewTypeIdentifier(booking.type());
    type.setInterviewContactTypeIdentifier(booking.form());
    type.setBookingStartTime(moment(booking.start()));
    type.setBookingEndTime(moment(booking.end()));
    type.setCompulsoryAttendance(booking.compulsory());
    type.setCitizenShouldAcceptBooking(content.shouldAccept());
    type.setBookingTitle(content.title());
    type.setBookingText(content.text());
    if (!content.location().equals(BookingContent.Location.NONE)) {
      type.setBookingLocation(location(content.location()));
    }
    type.setBookingContact(contact(content.contact()));
    type.setSelfBooking(selfBooking(booking, content));
    type.setLetterDate(wire.date(content.letterDate()));
    return type;
  }

  private static BookingLocationType location(BookingContent.Location location) {
    BookingLocationType type = new BookingLocationType();
    type.setLocationDescription(location.text());
    type.setStreetAddress(location.street());
    type.setPostCodeIdentifier(location.postCode());
    type.setDistrictName(location.district());
    return type;
  }

  private static BookingContactType contact(BookingContent.Contact contact) {
    BookingContactType type = new BookingContactType();
    type.setTelephoneNumberIdentifier(contact.telephone());
    type.setEmailAddressIdentifier(contact.email());
    type.setContactDescription(contact.text());
    return type;
  }

  private SelfBookingType selfBooking(Booking booking, BookingContent content) {
    SelfBookingType type = new SelfBookingType();
    type.setCaseWorkerName(content.caseWorker());
    type.setReBookingPossible(booking.selfBooking());
    type.setReBookingDeadline(moment(booking.selfBookingDeadline()));
    type.setAlternativeTimeCollection(times(booking.alternatives()));
    type.setBookingStatus(
        booking.cancelled() ? BookingStatusType.AFLYST : BookingStatusType.INDKALDT);
    return type;
  }

  /** Times to choose from. */
  public AlternativeTimeTypeCollection times(List<BookingTime> times) {
    AlternativeTimeTypeCollection collection = new AlternativeTimeTypeCollection();
    for (BookingTime time : times) {
      AlternativeTimeType type = new AlternativeTimeType();
      type.setBookingOptionIdentifier(time.id().toString());
      type.setBookingStartTime(moment(time.start()));
      type.setBookingEndTime(moment(time.end()));
      type.setCapacityQuantity(time.capacity());
      collection.getAlternativeTime().add(type);
    }
    return collection;
  }

  private XMLGregorianCalendar moment(Instant moment) {
    return moment == null ? null : wire.dateTime(moment);
  }
}
