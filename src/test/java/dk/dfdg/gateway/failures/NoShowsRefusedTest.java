package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BOOKING_HELD_OR_MISSED;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_IS_CANCELLED;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_TIME_AHEAD;
import static dk.dfdg.gateway.law.FaultCode.INTERVIEW_WAS_MISSED;
import static dk.dfdg.gateway.law.FaultCode.NO_SHOW_OF_A_BOOKING;
import static dk.dfdg.gateway.law.FaultCode.NO_SHOW_TOLD_ALREADY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingFact.BookingCancelled;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.BookingPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who stays away from what he was called to, and what is refused then. */
class NoShowsRefusedTest {
  private static final int INTERVIEW = 7;
  private static final int INFORMATION = 9;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final LocalDate yesterday = today.minusDays(1);
  private final Cpr cpr = Citizens.add(gateway.database());
  private final BookingPayloads payloads = new BookingPayloads(today);

  private WholeBooking called(int type, LocalDate day) {
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    Organisation owner = Citizens.JOBCENTRE;
    WholeBooking whole =
        new WholeBooking(
            new Booking(
                UUID.randomUUID(),
                owner,
                type,
                1,
                day.atTime(10, 0).atZone(GatewayClock.ZONE).toInstant(),
                null,
                true,
                false,
                null,
                List.of(),
                false,
                null,
                null),
            new BookingContent(
                owner,
                null,
                null,
                new BookingContent.Location("Lokale 12", null, null, null),
                new BookingContent.Contact("33151515", null, null),
                "Sagsbehandler Prøve",
                false,
                Citizens.LONG_AGO,
                null,
                null));
    Facts.record(gateway, cpr, new BookingCreated(whole, today, "IDK-25-1"));
    return whole;
  }

  private Message missed(WholeBooking whole) {
    return Message.of(gateway, payloads.missed(cpr, whole.booking().id()));
  }

  private Message event() {
    return Message.of(
        gateway, EventPayloads.inMunicipality(EventPayloads.event(cpr, "R43", yesterday)));
  }

  private List<String> told() {
    return Outgoing.told(gateway.database(), cpr);
  }

  @Test
  @Rule({"AKK-65.1-4", "AKK-61-3", "HTY-R-4"})
  @Provokes({NO_SHOW_OF_A_BOOKING, NO_SHOW_TOLD_ALREADY, BOOKING_HELD_OR_MISSED})
  void whoStaysAwayFromAJobInterviewIsToldOnceToTheFundAndByNobodyElse() throws Exception {
    WholeBooking whole = called(INTERVIEW, yesterday);
    Attack.with(event()).isRefused(NO_SHOW_OF_A_BOOKING);
    Answer answer = missed(whole).send();
    assertEquals(200, answer.httpStatus(), answer.xml());
    assertEquals(List.of("2:01 R43"), told());
    assertEquals(
        yesterday.toString(),
        Outgoing.events(gateway.database(), cpr).get(0).content().get("date"));
    Attack.with(missed(whole)).isRefused(BOOKING_HELD_OR_MISSED);
    Attack.with(event()).isRefused(NO_SHOW_TOLD_ALREADY);
    Attack.with(Message.of(gateway, payloads.cancel(cpr, whole.booking().id())))
        .isRefused(BOOKING_HELD_OR_MISSED);
    missed(called(INTERVIEW, yesterday)).send();
    assertEquals(List.of("2:01 R43"), told());
    String read =
        gateway
            .send(
                "workbase",
                Citizens.JOBCENTRE,
                payloads
                    .get(cpr)
                    .replace(
                        "</bok:GetBookingsRequest>",
                        "<bok:StartDate>%s</bok:StartDate></bok:GetBookingsRequest>"
                            .formatted(yesterday)))
            .xml();
    assertTrue(read.contains("NoShowIndicator>true<"), read);
  }

  @Test
  @Rule("HTY-R-4")
  void nothingIsToldOfAnInformationMeeting() throws Exception {
    Answer answer = missed(called(INFORMATION, yesterday)).send();
    assertEquals(200, answer.httpStatus(), answer.xml());
    assertEquals(List.of(), told());
  }

  @Test
  @Rule("AKK-65.1-4")
  void whatLiesAheadOrIsCancelledIsNotMissed() {
    Attack.with(missed(called(INTERVIEW, today.plusDays(1)))).isRefused(BOOKING_TIME_AHEAD);
    WholeBooking whole = called(INTERVIEW, yesterday);
    Facts.record(
        gateway,
        cpr,
        new BookingCancelled(
            new WholeBooking(whole.booking().cancel(), whole.content().cancelled(4, null, today)),
            null,
            today,
            "IDK-28-5"));
    Attack.with(missed(whole)).isRefused(BOOKING_IS_CANCELLED);
  }

  @Test
  @Rule("AKK-65.1-4")
  void aConversationThatWasHeldOnThatDayWasNotMissed() {
    WholeBooking whole = called(INTERVIEW, yesterday);
    Interview held =
        new Interview(
            UUID.randomUUID(),
            INTERVIEW,
            1,
            yesterday.atTime(14, 0).atZone(GatewayClock.ZONE).toInstant(),
            yesterday,
            true,
            null,
            null);
    Facts.record(
        gateway, cpr, new InterviewHeld(held, InterviewReport.of(null), yesterday, "MAT-12-1"));
    Attack.with(missed(whole)).isRefused(BOOKING_HELD_OR_MISSED);
  }

  @Test
  @Rule("AKK-65.1-4")
  @Provokes(INTERVIEW_WAS_MISSED)
  void aConversationThatWasMissedIsNotHeldOnThatDay() throws Exception {
    missed(called(INTERVIEW, yesterday)).send();
    Attack.with(
            Message.of(
                gateway,
                """
                <int:CreateInterviewRequest xmlns:int="http://service.bm.dk/dfdg/Interview/v1/">\
                <int:PersonCivilRegistrationIdentifier>%s</int:PersonCivilRegistrationIdentifier>\
                <int:PersonInterview><int:InterviewTypeIdentifier>7</int:InterviewTypeIdentifier>\
                <int:InterviewDate>%sT13:00:00</int:InterviewDate>\
                <int:InterviewContactTypeIdentifier>1</int:InterviewContactTypeIdentifier>\
                <int:InterviewAgreement>Søger job.</int:InterviewAgreement>\
                <int:PersonCategory><int:PersonCategoryTypeIdentifier>1</int:PersonCategoryTypeIdentifier>\
                </int:PersonCategory></int:PersonInterview></int:CreateInterviewRequest>"""
                    .formatted(cpr.value(), yesterday)))
        .isRefused(INTERVIEW_WAS_MISSED);
  }
}
