package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import java.util.Map;
import java.util.Set;

/**
 * A row of Bilag 4.
 *
 * @param phase P or A for an I code, otherwise null
 * @param name as printed, in Danish
 * @param receiver who is told
 * @param registrants as whom people may register it
 * @param agencyOnly only Pensionsstyrelsen registers it
 * @param direct whether a call may register it
 * @param followsFrom the registration from which it is formed, or null
 * @param demands what must be said with it, by the columns of the table
 * @param causeList code list of its causes, or null
 * @param causes the values of the list that it takes; none means all
 * @param statuses the values of ActivityStatusType that it takes; none means none at all
 * @param section paragraph of the guidance that says when it is reported: 63, 64, or null
 * @param deadline as in the table, for example event_date+1
 * @param fleksjob whether the a-kasse hears of it also for members hired in a fleksjob (§ 62)
 * @param jobplan whether it is for offers in a jobplan (yes), outside (no) or both (any), or null
 * @param related codes by how they stand to this one, for example annuls
 * @param rule id of its rule in the catalogue
 */
public record EventRow(
    String code,
    String phase,
    String name,
    Receiver receiver,
    Set<Channel> registrants,
    boolean agencyOnly,
    Direct direct,
    String followsFrom,
    Map<Item, Demand> demands,
    String causeList,
    Set<Integer> causes,
    Set<Integer> statuses,
    Integer section,
    String deadline,
    boolean fleksjob,
    String jobplan,
    Map<String, Set<String>> related,
    String rule) {

  /** Who is told. */
  public enum Receiver {
    /** The a-kasse of which the citizen is a member at the event. */
    FUND,
    /** The a-kasse that the citizen has moved to. */
    NEW_FUND,
    /** The a-kasse that the citizen has left. */
    FORMER_FUND,
    /** The a-kasse that asked. */
    ASKING_FUND,
    /** The a-kasse that reported. */
    REPORTING_FUND,
    /** The responsible jobcentre. */
    JOBCENTRE,
    /** The gateway itself; nobody is told. */
    GATEWAY
  }

  /** Whether a call may register the code. */
  public enum Direct {
    YES,
    /** Formed by the gateway alone (decision B4-2). */
    NO,
    /** Follows from another registration, by which it is registered. */
    ELSEWHERE
  }

  /** What may have to be said with an event; the columns of the table. */
  public enum Item {
    MUNICIPALITY,
    CAUSE,
    FREE_TEXT,
    JOB_CONTENT,
    FIRST_SICK_DAY,
    COMPANY,
    JOB,
    COMPANY_NUMBERS,
    JOB_ORDER_TYPE,
    STATUS,
    DATES,
    HOURS,
    GIVEN_DATE,
    KNOWN_DATE,
    BENEFIT_RIGHT_DATE
  }

  /** Whether it must be said. */
  public enum Demand {
    NO,
    OPTIONAL,
    REQUIRED,
    /** One of those that are marked so. */
    ONE_OF,
    /** When it is registered later than the first sick day. */
    IF_LATER,
    /** For graduates (dimittender). */
    IF_GRADUATE
  }

  /** The codes that stand so to this one; none when the table names none. */
  public Set<String> related(String how) {
    return related.getOrDefault(how, Set.of());
  }

  /** What the row says of an item. */
  public Demand demand(Item item) {
    return demands.get(item);
  }
}
