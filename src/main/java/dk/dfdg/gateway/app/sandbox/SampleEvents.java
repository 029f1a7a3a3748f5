package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.Referral;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of every kind of message, with what is told with it. */
final class SampleEvents {
  private static final String MUNICIPALITY = "101";
  private static final Referral REFERRAL =
      new Referral(
          "555",
          "Prøvefirmaet",
          "Prøvevej 1, 1602 København V",
          "33151515",
          null,
          null,
          "Kaj Kontakt",
          null,
          "kaj@example.dk");

  private final LocalDate today;

  /**
   * An event and the kind of message that tells it.
   *
   * @param type as in message-types.csv
   */
  record Told(int type, Event event) {}

  SampleEvents(LocalDate today) {
    this.today = today;
  }

  /** What an a-kasse is told. */
  List<Told> forFund() {
    return List.of(
        told(2, "T09"),
        told(3, "A07", with(1, null, null, null, null, null)),
        told(4, "T05", fundChange()),
        told(5, "F04", with(null, REFERRAL, null, null, null, null)),
        told(6, "R43"),
        new Told(7, started()),
        told(
            8, "C", with(null, null, null, null, null, Map.of("CvCustomerIdentifier", "12345678"))),
        told(9, "G", with(null, null, null, null, null, Map.of("contact_group", "1"))),
        told(10, "K", receipt()),
        told(
            MessageTypes.MEMBERSHIP_RECALLED,
            "MT",
            with(null, null, null, null, membership(), null)));
  }

  /** What a jobcentre is told. */
  List<Told> forJobcentre() {
    return List.of(
        told(11, "MT", with(null, null, null, null, membership(), null)),
        told(12, "MA"),
        told(
            14,
            "RJ",
            with(null, null, null, new Assessment(List.of(1), null, null, null), null, null)),
        told(15, "V1"));
  }

  /** One event of which nothing else is told. */
  List<Told> only(int type, String code) {
    return List.of(told(type, code));
  }

  /** Advis to the authority. */
  Notified advis(Organisation receiver) {
    return new Notified(
        receiver,
        NotificationType.CONTRADICTION,
        "Borgeren er i match 1 og skal tilmeldes.",
        "The citizen is in match 1 and must be enrolled.",
        today,
        "TIL-08.4-1");
  }

  private Told told(int type, String code) {
    return told(type, code, with(null, null, null, null, null, null));
  }

  private Told told(int type, String code, EventContent content) {
    return new Told(type, Event.formed(code, today, content));
  }

  private Event started() {
    ActivityDetails activity =
        new ActivityDetails(
            UUID.randomUUID(),
            UUID.randomUUID(),
            today.minusDays(7),
            ActivityDetails.RUNNING,
            today,
            today.plusDays(28),
            18,
            30,
            1,
            "99000015",
            "1000000001");
    Event formed = Event.formed("I03", today, with(null, null, activity, null, null, null));
    return new Event(
        formed.id(), formed.code(), "P", today, formed.channel(), null, formed.content());
  }

  private Membership membership() {
    return new Membership(UUID.randomUUID(), "01", today.minusDays(30), 1, 12);
  }

  private static EventContent with(
      Integer cause,
      Referral referral,
      ActivityDetails activity,
      Assessment assessment,
      Membership membership,
      Map<String, String> data) {
    return new EventContentBuilder()
        .municipality(MUNICIPALITY)
        .cause(cause)
        .jobContent(referral == null ? null : "Lagermedarbejder")
        .referral(referral)
        .activity(activity)
        .assessment(assessment)
        .membership(membership)
        .basicData(data)
        .build();
  }

  private static EventContent fundChange() {
    return new EventContentBuilder().formerFund("02").newFund("01").build();
  }

  private static EventContent receipt() {
    return new EventContentBuilder()
        .answers(UUID.randomUUID())
        .askingFund("01")
        .receiptFor("CJ")
        .build();
  }
}
