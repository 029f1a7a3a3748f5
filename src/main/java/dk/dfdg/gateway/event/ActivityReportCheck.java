package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.contact.ReportingMunicipality;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may report on an offer, and what comes with every report (§§ 62, 65 and 69, Bilag 4 I). */
final class ActivityReportCheck {
  private final CodeLists lists;
  private final JobcentreRegister jobcentres;
  private final ReportingMunicipality municipality;

  ActivityReportCheck(CodeLists lists, JobcentreRegister jobcentres) {
    this.lists = lists;
    this.jobcentres = jobcentres;
    this.municipality = new ReportingMunicipality(jobcentres);
  }

  /**
   * @param row of the message that the report leads to
   * @param start of the offer, by which it is about somebody insured or not
   */
  List<Violation> of(Reporting reporting, EventRow row, LocalDate start, ActivityPaths paths) {
    Registering registering = reporting.registering();
    ActivityReport report = reporting.said();
    List<Violation> found = new ArrayList<>();
    if (!row.registrants().contains(registering.channel())) {
      found.add(
          Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "AKK-61-2").at(paths.citizen(), null));
    }
    portal(reporting, start)
        .map(refused -> Violation.of(refused.code(), "AKK-69-1").at(paths.citizen(), null))
        .ifPresent(found::add);
    municipality
        .check(
            report.municipality(), registering.organisation(), "AKK-65.1-2", paths.municipality())
        .ifPresent(found::add);
    DateChecks.event(report.knownOn(), registering.today(), "AKK-64.3-1", paths.report("KnownDate"))
        .ifPresent(found::add);
    found.addAll(cause(registering, report, row, paths));
    return found;
  }

  /** § 69: such a jobcentre reports the insured in the browser (decision AKK-11). */
  private Optional<Violation> portal(Reporting reporting, LocalDate start) {
    Registering registering = reporting.registering();
    return Optional.ofNullable(reporting.groupAt(start))
        .flatMap(
            group ->
                PortalCheck.ofGroup(jobcentres, registering.state(), registering.channel(), group));
  }

  private List<Violation> cause(
      Registering registering, ActivityReport report, EventRow row, ActivityPaths paths) {
    String path = paths.report("ActivityStatusCauseTypeIdentifier");
    if (report.cause() == null) {
      return row.demand(Item.CAUSE) == Demand.REQUIRED
          ? List.of(Violation.of(FaultCode.ACTIVITY_CAUSE_REQUIRED, row.rule()).at(path, null))
          : List.of();
    }
    return CodeCheck.of(
        lists.get(row.causeList()),
        report.cause().toString(),
        registering.today(),
        FaultCode.INVALID_CODE,
        "AKK-65.1-5",
        path);
  }
}
