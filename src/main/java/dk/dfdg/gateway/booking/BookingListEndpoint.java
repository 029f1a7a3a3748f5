package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingStore.Listed;
import dk.dfdg.gateway.contact.BookingWireEndpoint;
import dk.dfdg.gateway.contract.booking.v1.AuthorityBookingType;
import dk.dfdg.gateway.contract.booking.v1.BookingPositionType;
import dk.dfdg.gateway.contract.booking.v1.BookingResultType;
import dk.dfdg.gateway.contract.booking.v1.BookingViolationType;
import dk.dfdg.gateway.contract.booking.v1.CreateBookingsResponseType;
import dk.dfdg.gateway.contract.booking.v1.GetAuthorityBookingsRequestType;
import dk.dfdg.gateway.contract.booking.v1.GetAuthorityBookingsResponseType;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.soap.Wire;
import java.util.Optional;
import java.util.UUID;

/** Results of a list and pages of an authority's bookings, on the wire; part of the endpoint. */
final class BookingListEndpoint {
  private final RuleCatalogue catalogue;
  private final BookingWireEndpoint bookings;
  private final Wire wire;

  BookingListEndpoint(RuleCatalogue catalogue, BookingWireEndpoint bookings, Wire wire) {
    this.catalogue = catalogue;
    this.bookings = bookings;
    this.wire = wire;
  }

  CreateBookingsResponseType results(BookingListOutcome outcome) {
    CreateBookingsResponseType response =
        BookingEndpoint.receipt(new CreateBookingsResponseType(), outcome.registered(), wire);
    outcome.results().stream().map(this::result).forEach(response.getBookingResult()::add);
    return response;
  }

  private BookingResultType result(BookingListOutcome.One one) {
    BookingResultType type = new BookingResultType();
    type.setPersonCivilRegistrationIdentifier(one.number());
    if (one.booking() != null) {
      type.setBookingIdentifier(one.booking().toString());
      type.setExistingIndicator(one.existing());
    }
    one.violations().stream().map(this::violation).forEach(type.getBookingViolation()::add);
    return type;
  }

  private BookingViolationType violation(Violation violation) {
    FaultCode code = violation.code();
    Optional<Rule> rule = Optional.ofNullable(violation.rule()).flatMap(catalogue::find);
    BookingViolationType type = new BookingViolationType();
    type.setFaultCode(code.number());
    type.setRuleIdentifier(violation.rule());
    type.setLegalReference(rule.map(Rule::source).orElse(code.legalReference()));
    type.setPath(violation.path());
    type.setTextDanish(sentence(code.textDanish(), violation.detailDanish()));
    type.setTextEnglish(sentence(code.textEnglish(), violation.detailEnglish()));
    type.setRemedyDanish(code.remedyDanish());
    type.setRemedyEnglish(code.remedyEnglish());
    return type;
  }

  private static String sentence(String text, String detail) {
    return detail == null ? text : text + " " + detail;
  }

  static BookingPage.Question question(GetAuthorityBookingsRequestType request) {
    BookingPositionType after = request.getContinueAfter();
    return new BookingPage.Question(
        Wire.day(request.getStartDate()),
        Wire.day(request.getEndDate()),
        after == null
            ? null
            : new BookingPage.Position(
                Wire.moment(after.getBookingStartTime()),
                UUID.fromString(after.getBookingIdentifier())),
        request.getPageSizeQuantity());
  }

  GetAuthorityBookingsResponseType page(BookingPage page) {
    GetAuthorityBookingsResponseType response = new GetAuthorityBookingsResponseType();
    page.bookings().stream().map(this::listed).forEach(response.getAuthorityBooking()::add);
    if (page.more()) {
      Listed last = page.bookings().get(page.bookings().size() - 1);
      BookingPositionType position = new BookingPositionType();
      position.setBookingStartTime(wire.dateTime(last.whole().booking().start()));
      position.setBookingIdentifier(last.whole().booking().id().toString());
      response.setNextPage(position);
    }
    return response;
  }

  private AuthorityBookingType listed(Listed listed) {
    AuthorityBookingType type = new AuthorityBookingType();
    type.setPersonCivilRegistrationIdentifier(listed.cpr().value());
    type.setBooking(bookings.of(listed.whole()));
    return type;
  }
}
