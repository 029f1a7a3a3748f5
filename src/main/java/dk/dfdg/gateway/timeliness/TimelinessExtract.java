package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rettidighedsopgørelse as rows for a file, for the operator. The rows carry CPR numbers: the file
 * is for its receiver only.
 */
public final class TimelinessExtract {
  /** What a row says, in this order. */
  public static final List<String> COLUMNS =
      List.of(
          "jobcentre",
          "cpr",
          "registration",
          "rule",
          "legal_reference",
          "happened_on",
          "due_on",
          "registered_on",
          "days_late",
          "message_identifier");

  private final Database database;
  private final RuleCatalogue catalogue;
  private final JobcentreRegister jobcentres;
  private final TimelinessStore store = new TimelinessStore();

  public TimelinessExtract(
      Database database, RuleCatalogue catalogue, JobcentreRegister jobcentres) {
    this.database = database;
    this.catalogue = catalogue;
    this.jobcentres = jobcentres;
  }

  public boolean knows(String jobcentre) {
    return jobcentres.municipality(jobcentre).isPresent();
  }

  /** What was registered late on those days, the first and the last included. */
  public List<List<String>> rows(String jobcentre, LocalDate from, LocalDate to) {
    List<List<String>> rows = new ArrayList<>();
    ReportQuestion question = new ReportQuestion(jobcentre, from, to, null, null);
    database.inTransaction(
        handle -> store.each(handle, question, late -> rows.add(row(jobcentre, late))));
    return rows;
  }

  private List<String> row(String jobcentre, LateRegistration late) {
    return List.of(
        jobcentre,
        late.cpr().value(),
        late.reported(),
        late.rule(),
        catalogue.find(late.rule()).map(Rule::source).orElse(late.rule()),
        late.happenedOn().toString(),
        late.dueOn().toString(),
        late.registeredOn().toString(),
        Long.toString(late.daysLate()),
        late.messageIdentifier().toString());
  }
}
