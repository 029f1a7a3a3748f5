package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What is said with an event; null where nothing is (§ 65 and the columns of Bilag 4).
 *
 * @param municipality code of the reporting municipality, three digits
 * @param knownOn kendskabsdato: the day on which the jobcentre learnt of it (§ 64 nr. 3-5)
 * @param cause årsag: value of the list that events.csv names for the code
 * @param freeText fritekst
 * @param jobContent jobindhold
 * @param firstSickDay første sygedag
 * @param jobplan of the plan that the event is about
 * @param answers id of the message or registration that it answers, annuls or acknowledges
 * @param formerFund code of the a-kasse that is left
 * @param newFund code of the a-kasse that is entered
 * @param askingFund code of the a-kasse that asked (G) or reported (K)
 * @param membership as reported (MT, recall)
 * @param benefitRightFrom first day with the right to dagpenge (MT)
 * @param leavingCause udmeldelsesårsag: a letter (MA)
 * @param receiptFor code of what was reported (K)
 * @param basicData grundoplysninger (G), by name
 */
public record EventContent(
    String municipality,
    LocalDate knownOn,
    Integer cause,
    String freeText,
    String jobContent,
    LocalDate firstSickDay,
    UUID jobplan,
    UUID answers,
    Referral referral,
    ActivityDetails activity,
    Assessment assessment,
    String formerFund,
    String newFund,
    String askingFund,
    Membership membership,
    LocalDate benefitRightFrom,
    String leavingCause,
    String receiptFor,
    Map<String, String> basicData) {

  /** Nothing beside who, what and when. */
  public static final EventContent NONE =
      new EventContent(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null);

  /** About an offer (§ 65 stk. 3). */
  public static EventContent ofOffer(
      String reporter, ActivityDetails offer, LocalDate known, Integer why, String comment) {
    return new EventContentBuilder()
        .municipality(reporter)
        .knownOn(known)
        .cause(why)
        .freeText(comment)
        .jobplan(offer.jobplan())
        .activity(offer)
        .build();
  }
}
