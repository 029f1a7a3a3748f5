package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is wrong with a report on a CV (§§ 39-40). */
public final class CvChecks {
  private static final Set<Channel> REPORTERS = Set.of(Channel.JOBCENTRE, Channel.FUND);

  private final CodeList statuses;
  private final CodeList forms;
  private final CvReporters reporters;
  private final ReportingMunicipality municipality;

  public CvChecks(CodeLists lists, CvReporters reporters, JobcentreRegister jobcentres) {
    this.statuses = lists.get("CvStatusType");
    this.forms = lists.get("InterviewContactType");
    this.reporters = reporters;
    this.municipality = new ReportingMunicipality(jobcentres);
  }

  /** The checks, with the tables of {@code conf/rules}. */
  public static CvChecks load(Path conf, CodeLists lists, JobcentreRegister jobcentres) {
    return new CvChecks(lists, CvReporters.load(conf.resolve("rules"), lists), jobcentres);
  }

  List<Violation> ofReport(
      Registering registering, Integer groupThen, CvReport report, UUID id, CvPaths paths) {
    List<Violation> found = new ArrayList<>(registrar(registering, groupThen, true, paths));
    found.addAll(content(registering, report, id, paths));
    return found;
  }

  /**
   * A municipality changes what it has reported also when the citizen is in another group since.
   */
  List<Violation> ofChange(Registering registering, CvReport report, UUID id, CvPaths paths) {
    List<Violation> found = new ArrayList<>(ofDeletion(registering, paths));
    found.addAll(content(registering, report, id, paths));
    return found;
  }

  List<Violation> ofDeletion(Registering registering, CvPaths paths) {
    return registrar(
        registering,
        registering.state().contactGroup(),
        registering.channel() == Channel.FUND,
        paths);
  }

  private List<Violation> registrar(
      Registering registering, Integer group, boolean byGroup, CvPaths paths) {
    if (!REPORTERS.contains(registering.channel())) {
      return List.of(
          Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "CVS-38-1").at(paths.citizen(), null));
    }
    return byGroup
        ? reporters
            .group(group, registering.channel())
            .map(violation -> violation.at(paths.citizen(), null))
            .stream()
            .toList()
        : List.of();
  }

  private List<Violation> content(
      Registering registering, CvReport report, UUID id, CvPaths paths) {
    List<Violation> found = new ArrayList<>(status(registering, report, paths));
    if (registering.channel() != Channel.FUND || report.municipality() != null) {
      municipality
          .check(
              report.municipality(), registering.organisation(), "CVS-40-1", paths.municipality())
          .ifPresent(found::add);
    }
    if (report.held() != null) {
      found.addAll(held(registering, report.held(), id, paths));
    }
    return found;
  }

  private List<Violation> status(Registering registering, CvReport report, CvPaths paths) {
    String code = Integer.toString(report.status());
    List<Violation> wrong =
        CodeCheck.of(
            statuses,
            code,
            registering.today(),
            FaultCode.INVALID_CODE,
            "CVS-40-4",
            paths.status());
    if (!wrong.isEmpty() || !REPORTERS.contains(registering.channel())) {
      return wrong;
    }
    boolean exists = registering.state().contactCourse().cv().exists();
    return reporters.status(report.status(), registering.channel(), exists).stream()
        .map(violation -> violation.at(paths.status(), code))
        .toList();
  }

  private List<Violation> held(
      Registering registering, CvReport.Held held, UUID id, CvPaths paths) {
    LocalDate today = registering.today();
    List<Violation> found = new ArrayList<>();
    DateChecks.event(held.heldOn(), today, "CVS-40-2", paths.heldOn()).ifPresent(found::add);
    found.addAll(
        ContactCourseChecks.ofLate(
            registering.state(),
            CvRules.interview(id, held, today),
            paths.booking(),
            paths.heldOn()));
    found.addAll(
        CodeCheck.of(
            forms,
            Integer.toString(held.form()),
            today,
            FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
            "CVS-40-2",
            paths.form()));
    return found;
  }
}
