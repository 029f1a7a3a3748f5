package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Rettidighedsopgørelse: a jobcentre reads which registrations came later than the law's day. */
public final class TimelinessService {
  /** The most late registrations that one answer holds. */
  static final int MOST = 1000;

  private static final String REQUEST = "/tim:GetTimelinessReportRequest";

  private final Registrations registrations;
  private final TimelinessTable table;
  private final JobcentreRegister jobcentres;
  private final TimelinessStore store = new TimelinessStore();

  public TimelinessService(
      Registrations registrations, TimelinessTable table, JobcentreRegister jobcentres) {
    this.registrations = registrations;
    this.table = table;
    this.jobcentres = jobcentres;
  }

  /**
   * The report of the jobcentre acted for or, for the agency, of the one that it names.
   *
   * @throws Refusal with everything that is wrong with the question
   */
  TimelinessReport report(CallContext call, ReportQuestion asked) {
    ReportQuestion question =
        asked.jobcentre() == null && call.organisation().type() == Organisation.JOBCENTRE
            ? asked.of(call.organisation().code())
            : asked;
    return registrations.readWithoutCitizen(
        call,
        handle -> {
          List<Violation> violations = violations(call, question);
          if (!violations.isEmpty()) {
            throw new Refusal(violations);
          }
          return report(handle, question);
        });
  }

  private List<Violation> violations(CallContext call, ReportQuestion question) {
    List<Violation> found = new ArrayList<>();
    String jobcentre = question.jobcentre();
    boolean own = call.organisation().equals(new Organisation(Organisation.JOBCENTRE, jobcentre));
    if (jobcentre == null) {
      found.add(
          Violation.of(FaultCode.REPORT_JOBCENTRE_MISSING, "KON-06-13")
              .at(REQUEST + "/tim:JobCenterIdentifier", ""));
    } else if (call.organisation().type() == Organisation.JOBCENTRE && !own) {
      found.add(
          Violation.of(FaultCode.REPORT_OF_OTHER_JOBCENTRE, "KON-06-13")
              .at(REQUEST + "/tim:JobCenterIdentifier", jobcentre));
    } else if (!own && jobcentres.municipality(jobcentre).isEmpty()) {
      found.add(
          Violation.of(FaultCode.UNKNOWN_JOBCENTRE)
              .at(REQUEST + "/tim:JobCenterIdentifier", jobcentre));
    }
    if (question.to().isBefore(question.from())) {
      found.add(
          Violation.of(FaultCode.NEGATIVE_DURATION, "PUB-1003")
              .at(REQUEST + "/tim:EndDate", question.to().toString()));
    }
    if (question.rule() != null && !table.rules().contains(question.rule())) {
      found.add(
          Violation.of(FaultCode.NOT_A_TIMELINESS_RULE, "KON-06-13")
              .at(REQUEST + "/tim:RuleIdentifier", question.rule())
              .because(
                  "Frister har reglerne %s.".formatted(String.join(", ", table.rules())),
                  "Rules with a day are %s.".formatted(String.join(", ", table.rules()))));
    }
    return found;
  }

  private TimelinessReport report(Handle handle, ReportQuestion question) {
    Map<String, Integer> counts = store.counts(handle, question);
    Map<String, Integer> late = new LinkedHashMap<>();
    table.rules().stream()
        .filter(rule -> question.rule() == null || question.rule().equals(rule))
        .forEach(rule -> late.put(rule, 0));
    late.putAll(counts);
    List<LateRegistration> found = store.page(handle, question, MOST + 1);
    List<LateRegistration> page = found.subList(0, Math.min(MOST, found.size()));
    return new TimelinessReport(
        question.jobcentre(), late, page, found.size() > MOST ? page.get(MOST - 1).id() : null);
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
