package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Puts together what is said with an event that concerns membership, or that the gateway forms. */
public final class EventContentBuilder {
  private String municipality;
  private Integer cause;
  private LocalDate firstSickDay;
  private UUID answers;
  private String formerFund;
  private String newFund;
  private String askingFund;
  private Membership membership;
  private LocalDate benefitRightFrom;
  private String leavingCause;
  private Map<String, String> basicData;

  /** Of the reporting municipality, or null. */
  public EventContentBuilder municipality(String code) {
    municipality = code;
    return this;
  }

  /** Value of the list that events.csv names for the code. */
  public EventContentBuilder cause(int value) {
    cause = value;
    return this;
  }

  /** Første sygedag. */
  public EventContentBuilder firstSickDay(LocalDate day) {
    firstSickDay = day;
    return this;
  }

  /** The registration that it answers or annuls. */
  public EventContentBuilder answers(UUID id) {
    answers = id;
    return this;
  }

  /** The a-kasse that is left, or of which the citizen was a member until the event. */
  public EventContentBuilder formerFund(String code) {
    formerFund = code;
    return this;
  }

  /** The a-kasse that is entered. */
  public EventContentBuilder newFund(String code) {
    newFund = code;
    return this;
  }

  /** The a-kasse that reported. */
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

  /** Of what else the message tells, by name. */
  public EventContentBuilder basicData(Map<String, String> data) {
    basicData = Map.copyOf(data);
    return this;
  }

  /** All of it; null where nothing was said. */
  public EventContent build() {
    return new EventContent(
        municipality,
        null,
        cause,
        null,
        null,
        firstSickDay,
        null,
        answers,
        null,
        null,
        null,
        formerFund,
        newFund,
        askingFund,
        membership,
        benefitRightFrom,
        leavingCause,
        null,
        basicData);
  }
}
