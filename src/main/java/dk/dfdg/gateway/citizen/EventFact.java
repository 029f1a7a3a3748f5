package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Hændelser and who is told of them (chapter 11 and Bilag 4). */
public sealed interface EventFact extends CitizenFact {
  /** Under this name the event's code is in history. */
  String EVENT_TYPE = "event_type";

  /** Its id. */
  String EVENT = "event";

  /** Hændelsesdato. */
  String EVENT_DATE = "event_date";

  /** The order number of a referral. */
  String ORDER_NUMBER = "order_number";

  /** The jobplan that it is about. */
  String JOBPLAN = "jobplan";

  /** What it answers, annuls or acknowledges. */
  String ANSWERS = "answers";

  /** The municipality reports within the days of § 63 or § 64, by itself or by another actor. */
  Set<Channel> MUNICIPAL = Set.of(Channel.JOBCENTRE, Channel.OTHER_ACTOR);

  /** Something of Bilag 4 has happened; who hears of it follows from the catalogue. */
  record EventOccurred(Event event, String rule) implements EventFact {
    @Override
    public LocalDate effectiveDate() {
      return event.date();
    }

    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }

    @Override
    public Map<String, Object> details() {
      return named(event);
    }

    /** Grundoplysninger are answered in the call that asks for them. */
    @Override
    public Map<String, String> answers() {
      Map<String, String> basicData = event.content().basicData();
      return basicData == null ? Map.of() : basicData;
    }
  }

  /**
   * An organisation is told of an event, by pull or push.
   *
   * @param messageIdentifier the same however often it is delivered
   * @param messageType as in message-types.csv
   */
  record EventSent(
      UUID messageIdentifier, Organisation receiver, int messageType, Event event, String rule)
      implements EventFact {
    @Override
    public LocalDate effectiveDate() {
      return event.date();
    }

    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("message_identifier", messageIdentifier.toString());
      details.put("receiver", receiver.toString());
      details.put(EVENT_TYPE, event.code());
      details.put(EVENT, event.id().toString());
      return details;
    }
  }

  /** An offer was given, changed, ended, interrupted or annulled. */
  record ActivityRegistered(Activity activity, LocalDate effectiveDate, String rule)
      implements EventFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.fundCourse().with(activity));
    }

    @Override
    public Map<String, Object> details() {
      ActivityDetails told = activity.details();
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("activity", told.id().toString());
      details.put(EVENT_TYPE, activity.code());
      details.put("status", told.status());
      details.put("starts_on", told.startsOn().toString());
      details.put("ends_on", told.endsOn().toString());
      details.put("hours", told.hours());
      details.put("minutes", told.minutes());
      return details;
    }
  }

  /** The citizen is "I Aktivering" from now on, or no longer. */
  record ActivationChanged(boolean activated, LocalDate effectiveDate, String rule)
      implements EventFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.fundCourse().activated(activated));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("activated", activated);
    }
  }

  /**
   * Membership as the a-kasse has reported it; that the citizen belongs to another fund is {@link
   * PersonFact.FundChanged}.
   *
   * @param membership or null when it has ended or was recalled
   */
  record MembershipReported(Membership membership, LocalDate effectiveDate, String rule)
      implements EventFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.fundCourse().with(membership));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      if (membership != null) {
        details.put("membership", membership.id().toString());
        details.put("fund", membership.fund());
        details.put("insurance_category", membership.insuranceCategory());
        details.put("branch", membership.branch());
      }
      return details;
    }
  }

  private static Map<String, Object> named(Event event) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(EVENT, event.id().toString());
    details.put(EVENT_TYPE, event.code());
    details.put(EVENT_DATE, event.date().toString());
    EventContent content = event.content();
    putUnlessNull(details, "phase", event.phase());
    putUnlessNull(details, "municipality", content.municipality());
    putUnlessNull(details, "cause", content.cause());
    putUnlessNull(details, "free_text", content.freeText());
    putUnlessNull(details, "job_content", content.jobContent());
    putUnlessNull(
        details, JOBPLAN, content.jobplan() == null ? null : content.jobplan().toString());
    putUnlessNull(
        details, ANSWERS, content.answers() == null ? null : content.answers().toString());
    putUnlessNull(
        details,
        ORDER_NUMBER,
        content.referral() == null ? null : content.referral().orderNumber());
    if (MUNICIPAL.contains(event.channel())) {
      details.put("report_section", event.phase() == null ? "63" : "64");
    }
    return details;
  }

  private static void putUnlessNull(Map<String, Object> details, String name, Object value) {
    if (value != null) {
      details.put(name, value);
    }
  }
}
