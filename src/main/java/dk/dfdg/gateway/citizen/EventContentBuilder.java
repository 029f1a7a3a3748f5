package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Puts together what is said with an event, so that what is not said need not be named. */
public final class EventContentBuilder {
  private String municipality;
  private LocalDate knownOn;
  private Integer cause;
  private String freeText;
  private String jobContent;
  private LocalDate firstSickDay;
  private UUID jobplan;
  private UUID answers;
  private Referral referral;
  private ActivityDetails activity;
  private Assessment assessment;
  private String formerFund;
  private String newFund;
  private String askingFund;
  private Membership membership;
  private LocalDate benefitRightFrom;
  private String leavingCause;
  private String receiptFor;
  private Map<String, String> basicData;

  /** Of the reporting municipality, or null. */
  public EventContentBuilder municipality(String code) {
    municipality = code;
    return this;
  }

  /** Kendskabsdato: the day on which the jobcentre learnt of it (§ 64 nr. 3-5). */
  public EventContentBuilder knownOn(LocalDate day) {
    knownOn = day;
    return this;
  }

  /** Årsag: value of the list that events.csv names for the code, or null. */
  public EventContentBuilder cause(Integer value) {
    cause = value;
    return this;
  }

  /** Fritekst, or null. */
  public EventContentBuilder freeText(String text) {
    freeText = text;
    return this;
  }

  /** Jobindhold, or null. */
  public EventContentBuilder jobContent(String text) {
    jobContent = text;
    return this;
  }

  /** Første sygedag. */
  public EventContentBuilder firstSickDay(LocalDate day) {
    firstSickDay = day;
    return this;
  }

  /** Of the plan that the event is about, or null. */
  public EventContentBuilder jobplan(UUID id) {
    jobplan = id;
    return this;
  }

  /** The message or registration that it answers, annuls or acknowledges, or null. */
  public EventContentBuilder answers(UUID id) {
    answers = id;
    return this;
  }

  /** The company and the job, or null. */
  public EventContentBuilder referral(Referral told) {
    referral = told;
    return this;
  }

  /** The offer that it is about. */
  public EventContentBuilder activity(ActivityDetails offer) {
    activity = offer;
    return this;
  }

  /** What the a-kasse answers, or null. */
  public EventContentBuilder assessment(Assessment answer) {
    assessment = answer;
    return this;
  }

  /** The a-kasse that is left, or null. */
  public EventContentBuilder formerFund(String code) {
    formerFund = code;
    return this;
  }

  /** The a-kasse that is entered, or null. */
  public EventContentBuilder newFund(String code) {
    newFund = code;
    return this;
  }

  /** The a-kasse that asked or reported. */
  public EventContentBuilder askingFund(String code) {
    askingFund = code;
    return this;
  }

  /** As reported. */
  public EventContentBuilder membership(Membership reported) {
    membership = reported;
    return this;
  }

  /** First day with the right to dagpenge, or null. */
  public EventContentBuilder benefitRightFrom(LocalDate day) {
    benefitRightFrom = day;
    return this;
  }

  /** Udmeldelsesårsag: a letter. */
  public EventContentBuilder leavingCause(String letter) {
    leavingCause = letter;
    return this;
  }

  /** Code of what was reported. */
  public EventContentBuilder receiptFor(String code) {
    receiptFor = code;
    return this;
  }

  /** Grundoplysninger, by name. */
  public EventContentBuilder basicData(Map<String, String> data) {
    basicData = data == null ? null : Map.copyOf(data);
    return this;
  }

  /** All of it; null where nothing was said. */
  public EventContent build() {
    return new EventContent(
        municipality,
        knownOn,
        cause,
        freeText,
        jobContent,
        firstSickDay,
        jobplan,
        answers,
        referral,
        activity,
        assessment,
        formerFund,
        newFund,
        askingFund,
        membership,
        benefitRightFrom,
        leavingCause,
        receiptFor,
        basicData);
  }
}
