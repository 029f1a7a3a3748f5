package dk.dfdg.gateway.booking;

/**
 * XPaths of the fields of the requests, with the contract's prefixes.
 *
 * @param request name of the request element
 */
record BookingPaths(String request) {
  static final BookingPaths CREATE = new BookingPaths("CreateBookingRequest");
  static final BookingPaths UPDATE = new BookingPaths("UpdateBookingRequest");
  static final BookingPaths CANCEL = new BookingPaths("CancelBookingRequest");
  static final BookingPaths NO_SHOW = new BookingPaths("RegisterNoShowRequest");
  static final BookingPaths LIST = new BookingPaths("CreateBookingsRequest");
  static final BookingPaths READ = new BookingPaths("GetBookingsRequest");
  static final BookingPaths READ_ALL = new BookingPaths("GetAuthorityBookingsRequest");

  String citizen() {
    return field("PersonCivilRegistrationIdentifier");
  }

  /** The number at a place in the list, counted from nought. */
  String citizen(int index) {
    return field("PersonCivilRegistrationIdentifierCollection")
        + "/bok:PersonCivilRegistrationIdentifier["
        + (index + 1)
        + "]";
  }

  String id() {
    return field("BookingIdentifier");
  }

  String cancellation() {
    return field("BookingCancellation");
  }

  String cause() {
    return cancellation() + "/bty:BookingCancellationCauseTypeIdentifier";
  }

  /** Of the content, or of the request where it has no content. */
  String letterDate() {
    return this == CANCEL ? field("LetterDate") : content("LetterDate");
  }

  String field(String name) {
    return "/bok:" + request + "/bok:" + name;
  }

  String content(String name) {
    return field("BookingContent") + "/bty:" + name;
  }

  String selfBooking(String name) {
    return content("SelfBooking") + "/bty:" + name;
  }

  /** An alternative time, counted from nought. */
  String alternative(int index, String name) {
    return selfBooking("AlternativeTimeCollection")
        + "/bty:AlternativeTime["
        + (index + 1)
        + "]/bty:"
        + name;
  }
}
