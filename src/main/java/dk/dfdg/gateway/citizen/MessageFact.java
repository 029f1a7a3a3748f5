package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** That somebody is told something: a letter to the citizen, a notification to an authority. */
public sealed interface MessageFact extends CitizenFact {
  @Override
  default CitizenState after(CitizenState before) {
    return before;
  }

  /**
   * Advis to the citizen's responsible jobcentre; none when there is no such jobcentre.
   *
   * @param type as in {@link Notified}
   */
  static List<CitizenFact> toJobcentre(
      CitizenState state, int type, String danish, String english, LocalDate day, String rule) {
    return told(Organisation.JOBCENTRE, state.jobcentre(), type, danish, english, day, rule);
  }

  /**
   * A message to the benefit office (ydelsescenter) of the municipality to which the citizen
   * belongs: that of stay when it differs from that of residence (§ 7 stk. 4).
   *
   * @param type as in {@link Notified}
   */
  static List<CitizenFact> toBenefitOffice(
      CitizenState state, int type, String danish, String english, LocalDate day, String rule) {
    String stay = state.person().municipalityOfStay();
    return told(
        Organisation.MUNICIPALITY,
        stay == null ? state.municipality() : stay,
        type,
        danish,
        english,
        day,
        rule);
  }

  /**
   * A message to the citizen's a-kasse; none when the citizen is a member of none.
   *
   * @param type as in {@link Notified}
   */
  static List<CitizenFact> toFund(
      CitizenState state, int type, String danish, String english, LocalDate day, String rule) {
    return told(Organisation.FUND, state.fund(), type, danish, english, day, rule);
  }

  private static List<CitizenFact> told(
      int kind, String code, int type, String danish, String english, LocalDate day, String rule) {
    return code == null
        ? List.of()
        : List.of(new Notified(new Organisation(kind, code), type, danish, english, day, rule));
  }

  /**
   * A letter to the citizen, rendered and sent after the transaction.
   *
   * @param template name of the template in {@code conf/letters}
   * @param values what the template mentions, by name; never a CPR number
   */
  record LetterWritten(
      String template, Map<String, String> values, LocalDate effectiveDate, String rule)
      implements MessageFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>(values);
      details.put("template", template);
      return details;
    }
  }

  /**
   * Advis or message to an authority, readable until it is acknowledged.
   *
   * @param receiver the responsible jobcentre, the municipality's benefit office, or the a-kasse
   * @param type value of the code list PersonNotificationType
   * @param danish one sentence
   * @param english the same in English
   * @param booking the whole booking as it is then (§ 29 nr. 1), or null when it is about none
   */
  record Notified(
      Organisation receiver,
      int type,
      String danish,
      String english,
      LocalDate effectiveDate,
      String rule,
      WholeBooking booking)
      implements MessageFact {

    /** About no booking. */
    public Notified(
        Organisation receiver,
        int type,
        String danish,
        String english,
        LocalDate effectiveDate,
        String rule) {
      this(receiver, type, danish, english, effectiveDate, rule, null);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("receiver", receiver.toString());
      details.put("notification_type", type);
      details.put("text", danish);
      if (booking != null) {
        details.put("booking", booking.booking().id().toString());
      }
      return details;
    }
  }
}
