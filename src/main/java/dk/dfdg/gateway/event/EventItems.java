package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** What is said with an event, by the columns of Bilag 4 (§ 65). */
public final class EventItems {
  private final CodeLists lists;

  public EventItems(CodeLists lists) {
    this.lists = lists;
  }

  List<Violation> check(EventRow row, EventCommand command, LocalDate today, EventPaths paths) {
    ItemFindings found = new ItemFindings(row, paths);
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
    found.addAll(cause(row, command.cause(), today, paths));
    return found.all();
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
}
