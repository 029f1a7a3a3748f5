package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Hændelser and who is told of them (chapter 11 and Bilag 4). */
public sealed interface EventFact extends CitizenFact {
  /** Under this name the event's code is in history. */
  String EVENT_TYPE = "event_type";

  /** Its id. */
  String EVENT = "event";

  /** Who was told of it, as organisations are written. */
  String RECEIVER = "receiver";

  /** Hændelsesdato. */
  String EVENT_DATE = "event_date";

  /** The order number of a referral. */
  String ORDER_NUMBER = "order_number";

  /** The jobplan that it is about. */
  String JOBPLAN = "jobplan";

  /** What it answers, annuls or acknowledges. */
  String ANSWERS = "answers";

  /** Contact group 1, of which an a-kasse hears (§ 62). */
  int INSURED = 1;

  /** The municipality reports within the days of § 63 or § 64, by itself or by another actor. */
  Set<Channel> MUNICIPAL = Set.of(Channel.JOBCENTRE, Channel.OTHER_ACTOR);

  /**
   * Something of Bilag 4 has happened; who hears of it follows from the catalogue.
   *
   * @param funds codes of the a-kasser that hear of it, where it is not the one at the event; none
   *     when it is
   */
  record EventOccurred(Event event, List<String> funds, String rule) implements EventFact {
    /** Of which the a-kasse at the event hears. */
    public EventOccurred(Event event, String rule) {
      this(event, List.of(), rule);
    }

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
      FundCourse course = before.fundCourse();
      FundCourse told = withEnrollment(before, course.told(this));
      return told == course ? before : before.with(told);
    }

    private FundCourse withEnrollment(CitizenState before, FundCourse course) {
      return switch (event.code()) {
        case "T09", "A05" -> course.toldEnrolled(receiver.code());
        case "T05" -> course.toldEnrolled(newFundOf(before));
        default -> course;
      };
    }

    /** Who moves as a recipient of dagpenge is known as enrolled where he moves to. */
    private String newFundOf(CitizenState before) {
      boolean known = before.fundCourse().toldEnrolled() != null && before.isInGroup(INSURED);
      return known ? receiver.code() : null;
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("message_identifier", messageIdentifier.toString());
      details.put(RECEIVER, receiver.toString());
      details.put(EVENT_TYPE, event.code());
      details.put(EVENT, event.id().toString());
      return details;
    }
  }

  /**
   * An offer was given, changed, ended, interrupted or annulled.
   *
   * @param report what its reporter reports, or null when it ended by itself or with another
   */
  record ActivityRegistered(Activity activity, Report report, LocalDate effectiveDate, String rule)
      implements EventFact {
    /** One that nobody reports now. */
    public ActivityRegistered(Activity activity, LocalDate effectiveDate, String rule) {
      this(activity, null, effectiveDate, rule);
    }

    /** Under this name the caller is told which activity it is. */
    public static final String ACTIVITY = "activity";

    /**
     * What is reported, by which its last day is measured (§ 64 stk. 1).
     *
     * @param from the day from which the time runs: the start of the offer, or the day on which the
     *     jobcentre learnt of the change
     */
    public record Report(Kind kind, LocalDate from) {}

    /** The numbers of § 64 stk. 1 under which a report comes. */
    public enum Kind {
      /** Nr. 1. */
      START,
      /** Nr. 3. */
      CHANGE,
      /** Nr. 4. */
      CORRECTED_DATES,
      /** Nr. 5. */
      CORRECTED_HOURS
    }

    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.fundCourse().with(activity));
    }

    @Override
    public Map<String, String> answers() {
      return report == null ? Map.of() : Map.of(ACTIVITY, activity.details().id().toString());
    }

    @Override
    public Map<String, Object> details() {
      ActivityDetails told = activity.details();
      Map<String, Object> details = new LinkedHashMap<>();
      details.put(ACTIVITY, told.id().toString());
      details.put(EVENT_TYPE, activity.code());
      details.put("status", told.status());
      details.put("starts_on", told.startsOn().toString());
      details.put("ends_on", told.endsOn().toString());
      details.put("hours", told.hours());
      details.put("minutes", told.minutes());
      if (report != null) {
        details.put("report", report.kind().name().toLowerCase(Locale.ROOT));
        details.put("report_from", report.from().toString());
      }
      return details;
    }
  }

  /** The citizen is "I Aktivering" from now on, or no longer. */
  record ActivationChanged(boolean activated, LocalDate effectiveDate, String rule)
      implements EventFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.fundCourse().activated(activated, effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("activated", activated);
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
