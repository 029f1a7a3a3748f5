package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contact.BookingWireEndpoint;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.externalbooking.v1.AcknowledgeBookingRequestType;
import dk.dfdg.gateway.contract.externalbooking.v1.AcknowledgeBookingResponseType;
import dk.dfdg.gateway.contract.externalbooking.v1.ExternalBookingServicePortType;
import dk.dfdg.gateway.contract.externalbooking.v1.GetBookingsRequestType;
import dk.dfdg.gateway.contract.externalbooking.v1.GetBookingsResponseType;
import dk.dfdg.gateway.contract.externalbooking.v1.GetSelfbookTimeslotsRequestType;
import dk.dfdg.gateway.contract.externalbooking.v1.GetSelfbookTimeslotsResponseType;
import dk.dfdg.gateway.contract.externalbooking.v1.RescheduleBookingRequestType;
import dk.dfdg.gateway.contract.externalbooking.v1.RescheduleBookingResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** ExternalBookingService on the wire: the citizen's portal. */
public final class ExternalBookingEndpoint implements ExternalBookingServicePortType {
  private final ExternalBookingService service;
  private final BookingWireEndpoint bookings;
  private final Wire wire;
  private final GatewayClock clock;

  public ExternalBookingEndpoint(ExternalBookingService service, Wire wire, GatewayClock clock) {
    this.service = service;
    this.bookings = new BookingWireEndpoint(wire);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetBookingsResponseType getBookings(GetBookingsRequestType request) {
    GetBookingsResponseType response = new GetBookingsResponseType();
    response.setBookingCollection(
        bookings.all(
            service.get(
                CurrentCall.get().context(),
                cpr(request.getPersonCivilRegistrationIdentifier(), "GetBookingsRequest"))));
    return response;
  }

  @Override
  public GetSelfbookTimeslotsResponseType getSelfbookTimeslots(
      GetSelfbookTimeslotsRequestType request) {
    ExternalBookingService.Timeslots free =
        service.timeslots(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), "GetSelfbookTimeslotsRequest"),
            UUID.fromString(request.getBookingIdentifier()),
            BookingDraftEndpoint.moment(request.getBookingOptionIntervalStartTime()),
            BookingDraftEndpoint.moment(request.getBookingOptionIntervalEndTime()));
    GetSelfbookTimeslotsResponseType response = new GetSelfbookTimeslotsResponseType();
    response.setReBookingDeadline(wire.dateTime(free.deadline()));
    response.setAlternativeTimeCollection(bookings.times(free.times()));
    return response;
  }

  @Override
  public AcknowledgeBookingResponseType acknowledgeBooking(AcknowledgeBookingRequestType request) {
    return BookingEndpoint.receipt(
        new AcknowledgeBookingResponseType(),
        service.acknowledge(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), "AcknowledgeBookingRequest"),
            UUID.fromString(request.getBookingIdentifier())),
        wire);
  }

  @Override
  public RescheduleBookingResponseType rescheduleBooking(RescheduleBookingRequestType request) {
    return BookingEndpoint.receipt(
        new RescheduleBookingResponseType(),
        service.reschedule(
            CurrentCall.get().context(),
            cpr(request.getPersonCivilRegistrationIdentifier(), "RescheduleBookingRequest"),
            UUID.fromString(request.getBookingIdentifier()),
            Wire.moment(request.getBookingStartTime())),
        wire);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }

  private static Cpr cpr(String sent, String request) {
    return Wire.cpr(sent, SelfBookingRules.path(request, "PersonCivilRegistrationIdentifier"));
  }
}
