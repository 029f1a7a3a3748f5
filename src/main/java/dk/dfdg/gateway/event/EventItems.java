package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.citizen.Referral;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is said with an event, by the columns of Bilag 4 (§ 65). */
public final class EventItems {
  private final CodeLists lists;

  public EventItems(CodeLists lists) {
    this.lists = lists;
  }

  List<Violation> check(EventRow row, EventCommand command, LocalDate today, EventPaths paths) {
    Found found = new Found(row, paths);
    found.item(Item.CAUSE, command.cause(), "CauseIdentifier", "Årsag", "Cause", "AKK-65.1-5");
    String text = command.freeText();
    if (row.demand(Item.FREE_TEXT) == Demand.REQUIRED && text == null) {
      found.missing(paths.of("Comments"), "Fritekst", "Free text", "AKK-65.1-6");
    }
    found.item(
        Item.JOB_CONTENT,
        command.jobContent(),
        "JobContent",
        "Jobindhold",
        "The content of the job",
        row.rule());
    if (row.demand(Item.FREE_TEXT) == Demand.ONE_OF
        && text == null
        && command.jobContent() == null) {
      found.missing(
          paths.of("Comments"),
          "Fritekst eller jobindhold",
          "Free text or the content of the job",
          row.rule());
    }
    if (row.demand(Item.COMPANY) == Demand.REQUIRED) {
      ReferralItems.missing(command.referral(), found);
    } else if (row.demand(Item.COMPANY) == Demand.NO && command.referral() != null) {
      found.notTaken(paths.of("Referral"), "Henvisning", "A referral", row.rule());
    }
    found.violations.addAll(cause(row, command.cause(), today, paths));
    return found.violations;
  }

  private List<Violation> cause(EventRow row, Integer cause, LocalDate today, EventPaths paths) {
    if (cause == null || row.causeList() == null) {
      return List.of();
    }
    String path = paths.of("CauseIdentifier");
    String code = cause.toString();
    List<Violation> wrong =
        CodeCheck.of(
            lists.get(row.causeList()), code, today, FaultCode.INVALID_CODE, "AKK-65.1-5", path);
    return !wrong.isEmpty() || row.causes().isEmpty() || row.causes().contains(cause)
        ? wrong
        : List.of(
            Violation.of(FaultCode.EVENT_CAUSE_NOT_TAKEN, "AKK-65.1-5")
                .at(path, code)
                .because(
                    "%s tager årsagerne %s.".formatted(row.code(), row.causes()),
                    "%s takes the causes %s.".formatted(row.code(), row.causes())));
  }

  /** F07 is called "se fritekst" and demands jobindhold; both pass (decision B4-1). */
  static List<Advice> advice(EventRow row, EventCommand command) {
    return row.demand(Item.FREE_TEXT) == Demand.ONE_OF && command.freeText() == null
        ? List.of(
            new Advice(
                row.rule(),
                "%s henviser til en fritekst, og der er ingen; a-kassen ser kun jobindholdet."
                    .formatted(row.code()),
                "%s refers to a free text and there is none; the a-kasse sees only the content of the job."
                    .formatted(row.code())))
        : List.of();
  }

  /** What is wrong with what is said, collected. */
  static final class Found {
    private final EventRow row;
    private final EventPaths paths;
    private final List<Violation> violations = new ArrayList<>();

    Found(EventRow row, EventPaths paths) {
      this.row = row;
      this.paths = paths;
    }

    private void item(
        Item item, Object value, String element, String danish, String english, String rule) {
      Demand demand = row.demand(item);
      if (demand == Demand.REQUIRED && value == null) {
        missing(paths.of(element), danish, english, rule);
      } else if (demand == Demand.NO && value != null) {
        notTaken(paths.of(element), danish, english, rule);
      }
    }

    /** One of those that belong to the referral. */
    void referral(Object value, String element, String danish, String english, String rule) {
      if (value == null) {
        missing(paths.ofReferral(element), danish, english, rule);
      }
    }

    private void missing(String path, String danish, String english, String rule) {
      violations.add(
          Violation.of(FaultCode.EVENT_ITEM_MISSING, rule)
              .at(path, null)
              .because(
                  "%s mangler; %s kræver det.".formatted(danish, row.code()),
                  "%s is missing; %s demands it.".formatted(english, row.code())));
    }

    private void notTaken(String path, String danish, String english, String rule) {
      violations.add(
          Violation.of(FaultCode.EVENT_ITEM_NOT_TAKEN, rule)
              .at(path, null)
              .because(
                  "%s hører ikke til %s.".formatted(danish, row.code()),
                  "%s does not belong to %s.".formatted(english, row.code())));
    }
  }

  /** Virksomheden and jobbet of a referral (§ 65 stk. 2). */
  private static final class ReferralItems {
    private static final Referral NOTHING =
        new Referral(null, null, null, null, null, null, null, null, null);
    private static final String COMPANY = "AKK-65.2-1";
    private static final String JOB = "AKK-65.2-2";

    private ReferralItems() {}

    static void missing(Referral given, Found found) {
      Referral told = given == null ? NOTHING : given;
      found.referral(told.orderNumber(), "OrderNumber", "Ordrenummer", "The order number", JOB);
      found.referral(
          told.company(), "CompanyName", "Virksomhedens navn", "The name of the company", COMPANY);
      found.referral(
          told.address(),
          "CompanyAddress",
          "Virksomhedens adresse",
          "The address of the company",
          COMPANY);
      found.referral(
          first(told.phone(), told.fax(), told.email()),
          "CompanyPhone",
          "Virksomhedens telefon, fax eller e-mail",
          "Telephone, fax or e-mail of the company",
          COMPANY);
      found.referral(
          told.contact(),
          "ContactPersonName",
          "Kontaktpersonens navn",
          "The name of the contact person",
          JOB);
      found.referral(
          first(told.contactPhone(), told.contactEmail(), null),
          "ContactPersonPhone",
          "Kontaktpersonens telefon eller e-mail",
          "Telephone or e-mail of the contact person",
          JOB);
    }

    private static String first(String one, String two, String three) {
      return one != null ? one : two != null ? two : three;
    }
  }
}
