package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded about the person: affiliation, markings, and what CPR has delivered. */
public sealed interface PersonFact extends CitizenFact {

  /**
   * Another jobcentre is responsible.
   *
   * @param municipalityOfStay opholdskommune when it differs from the municipality of residence, or
   *     null
   */
  record JobcentreChanged(
      String jobcentre, String municipalityOfStay, LocalDate effectiveDate, String rule)
      implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.person().withJobcentre(jobcentre).staying(municipalityOfStay));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("jobcentre", jobcentre);
      details.put("municipality_of_stay", municipalityOfStay);
      return details;
    }
  }

  /** CPR: the citizen has been given a number, and is known here from now on. */
  record CitizenAdded(LocalDate effectiveDate, String rule) implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /**
   * CPR: the citizen has another number; the old one still leads here.
   *
   * @param number never in history, which is shown to others
   */
  record NumberChanged(Cpr number, LocalDate effectiveDate, String rule) implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.person().numbered(number));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /** CPR: the citizen lives in another municipality. */
  record Moved(String municipality, LocalDate effectiveDate, String rule) implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.person().at(municipality));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("municipality", municipality);
    }
  }

  /** CPR: the citizen is dead since that day. */
  record Died(LocalDate effectiveDate, String rule) implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.person().dead(effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /**
   * CPR: the citizen has gone abroad, has a temporary address there, or is back.
   *
   * @param abroad registered as gone abroad
   * @param temporaryForeignAddress has a temporary address abroad
   */
  record ForeignAddressChanged(
      boolean abroad, boolean temporaryForeignAddress, LocalDate effectiveDate, String rule)
      implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.person().abroad(abroad, temporaryForeignAddress));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("abroad", abroad, "temporary_foreign_address", temporaryForeignAddress);
    }
  }

  /**
   * The citizen is a member of another a-kasse, or of none.
   *
   * @param fund code of the a-kasse, or null
   */
  record FundChanged(String fund, LocalDate effectiveDate, String rule) implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.memberOf(fund, effectiveDate).with(before.person().withFund(fund));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("fund", fund);
      return details;
    }
  }

  /**
   * A person-group marking is set, or corrected.
   *
   * @param correctionComment why it is corrected, or null
   */
  record Marked(Marking marking, String correctionComment, LocalDate effectiveDate, String rule)
      implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(marking);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("marking", marking.id().toString());
      details.put("marking_type", marking.type());
      details.put("start_date", marking.start().toString());
      details.put("end_date", marking.end() == null ? null : marking.end().toString());
      details.put("correction_comment", correctionComment);
      return details;
    }
  }

  /** A person-group marking was set by mistake and is taken away; history keeps both. */
  record MarkingDeleted(
      UUID marking, String correctionComment, LocalDate effectiveDate, String rule)
      implements PersonFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.withoutMarking(marking);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("marking", marking.toString());
      details.put("correction_comment", correctionComment);
      return details;
    }
  }

  /**
   * Gæsteadgang: an organisation may reach the citizen of another one for a while.
   *
   * @param guest who may
   * @param lastDay its last day
   * @param reason as given; it is kept with the access and shown in the citizen's history
   */
  record GuestAccessGiven(
      Organisation guest, LocalDate lastDay, String reason, LocalDate effectiveDate, String rule)
      implements PersonFact {
    /** Name of the answer that gives the last day. */
    public static final String LAST_DAY = "guest-access-last-day";

    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("guest", guest.toString());
      details.put("last_day", lastDay.toString());
      details.put("reason", reason);
      return details;
    }

    @Override
    public Map<String, String> answers() {
      return Map.of(LAST_DAY, lastDay.toString());
    }
  }

  /**
   * The jobcentre has been given a user name and password to Jobnet for the citizen.
   *
   * @param passwordHash never in history: it is kept for Jobnet alone
   */
  record JobnetUserIssued(
      String userName, String passwordHash, LocalDate effectiveDate, String rule)
      implements PersonFact {
    /** Name of the answer that holds the user name. */
    public static final String USER_NAME = "user_name";

    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of(USER_NAME, userName);
    }

    @Override
    public Map<String, String> answers() {
      return Map.of(USER_NAME, userName);
    }

    @Override
    public String toString() {
      return "JobnetUserIssued";
    }
  }
}
