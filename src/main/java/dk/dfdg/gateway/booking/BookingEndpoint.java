package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contact.BookingWireEndpoint;
import dk.dfdg.gateway.contract.booking.v1.BookingServicePortType;
import dk.dfdg.gateway.contract.booking.v1.CancelBookingRequestType;
import dk.dfdg.gateway.contract.booking.v1.CancelBookingResponseType;
import dk.dfdg.gateway.contract.booking.v1.CreateBookingRequestType;
import dk.dfdg.gateway.contract.booking.v1.CreateBookingResponseType;
import dk.dfdg.gateway.contract.booking.v1.CreateBookingsRequestType;
import dk.dfdg.gateway.contract.booking.v1.CreateBookingsResponseType;
import dk.dfdg.gateway.contract.booking.v1.GetAuthorityBookingsRequestType;
import dk.dfdg.gateway.contract.booking.v1.GetAuthorityBookingsResponseType;
import dk.dfdg.gateway.contract.booking.v1.GetBookingsRequestType;
import dk.dfdg.gateway.contract.booking.v1.GetBookingsResponseType;
import dk.dfdg.gateway.contract.booking.v1.RegisterNoShowRequestType;
import dk.dfdg.gateway.contract.booking.v1.RegisterNoShowResponseType;
import dk.dfdg.gateway.contract.booking.v1.UpdateBookingRequestType;
import dk.dfdg.gateway.contract.booking.v1.UpdateBookingResponseType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingCancellationType;
import dk.dfdg.gateway.contract.bookingtypes.v1.BookingReceiptType;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** BookingService on the wire: turns requests into commands and outcomes into receipts. */
public final class BookingEndpoint implements BookingServicePortType {
  private final BookingService service;
  private final BookingListEndpoint lists;
  private final BookingWireEndpoint bookings;
  private final Wire wire;
  private final GatewayClock clock;

  public BookingEndpoint(
      BookingService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.bookings = new BookingWireEndpoint(wire);
    this.lists = new BookingListEndpoint(catalogue, bookings, wire);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public CreateBookingResponseType createBooking(CreateBookingRequestType request) {
    Registered registered =
        service.create(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), BookingPaths.CREATE),
            BookingDraftEndpoint.of(request.getBookingContent()));
    return receipt(new CreateBookingResponseType(), registered, wire);
  }

  @Override
  public UpdateBookingResponseType updateBooking(UpdateBookingRequestType request) {
    Registered registered =
        service.update(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), BookingPaths.UPDATE),
            UUID.fromString(request.getBookingIdentifier()),
            BookingDraftEndpoint.of(request.getBookingContent()));
    return receipt(new UpdateBookingResponseType(), registered, wire);
  }

  @Override
  public CancelBookingResponseType cancelBooking(CancelBookingRequestType request) {
    BookingCancellationType cancellation = request.getBookingCancellation();
    Registered registered =
        service.cancel(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), BookingPaths.CANCEL),
            UUID.fromString(request.getBookingIdentifier()),
            new CancelCommand(
                cancellation.getBookingCancellationCauseTypeIdentifier(),
                cancellation.getCancellationText(),
                Wire.day(request.getLetterDate())));
    return receipt(new CancelBookingResponseType(), registered, wire);
  }

  @Override
  public RegisterNoShowResponseType registerNoShow(RegisterNoShowRequestType request) {
    Registered registered =
        service.missed(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), BookingPaths.NO_SHOW),
            UUID.fromString(request.getBookingIdentifier()),
            request.getComments());
    return receipt(new RegisterNoShowResponseType(), registered, wire);
  }

  @Override
  public CreateBookingsResponseType createBookings(CreateBookingsRequestType request) {
    return lists.results(
        service.createAll(
            CurrentCall.get().context(),
            UUID.fromString(request.getBookingListIdentifier()),
            request
                .getPersonCivilRegistrationIdentifierCollection()
                .getPersonCivilRegistrationIdentifier(),
            BookingDraftEndpoint.of(request.getBookingContent())));
  }

  @Override
  public GetBookingsResponseType getBookings(GetBookingsRequestType request) {
    GetBookingsResponseType response = new GetBookingsResponseType();
    response.setBookingCollection(
        bookings.all(
            service.get(
                CurrentCall.get().context(),
                cpr(request.getPersonCivilRegistrationIdentifier(), BookingPaths.READ),
                request.getStartDate() == null ? null : Wire.day(request.getStartDate()))));
    return response;
  }

  @Override
  public GetAuthorityBookingsResponseType getAuthorityBookings(
      GetAuthorityBookingsRequestType request) {
    return lists.page(
        service.getOfAuthority(CurrentCall.get().context(), BookingListEndpoint.question(request)));
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private static Cpr cpr(String sent, BookingPaths paths) {
    return Wire.cpr(sent, paths.citizen());
  }

  static <T extends BookingReceiptType> T receipt(T response, Registered registered, Wire wire) {
    Receipt receipt = registered.receipt();
    response.setServiceReceipt(
        wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test()));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }
}
