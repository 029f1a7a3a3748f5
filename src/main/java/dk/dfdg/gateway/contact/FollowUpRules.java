package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.SicknessFact;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpCorrected;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpDeleted;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpHeld;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opfølgning with recipients of sygedagpenge: what chapter 6 of the guidance of 2011 decides. */
public final class FollowUpRules {
  /** Opfølgningssamtale, a value of InterviewType. */
  public static final int INTERVIEW_TYPE = 4;

  private static final int SICKNESS_BENEFIT = 6;

  /** Conversations before it were reported by agreement with the vendors (pkt. 36.1). */
  private static final LocalDate WEB_SERVICE_SINCE = LocalDate.of(2010, 4, 26);

  private final CodeList forms;
  private final CodeList categories;
  private final FollowUpForms grounds;
  private final ReportingMunicipality municipality;
  private final LateReport late;

  public FollowUpRules(
      CodeLists lists, FollowUpForms grounds, JobcentreRegister jobcentres, LateReport late) {
    this.forms = lists.get("InterviewContactType");
    this.categories = lists.get("VisitationCategoryType");
    this.grounds = grounds;
    this.municipality = new ReportingMunicipality(jobcentres);
    this.late = late;
  }

  /** The rules, with the tables of {@code conf/rules}. */
  public static FollowUpRules load(
      Path conf, CodeLists lists, JobcentreRegister jobcentres, LateReport late) {
    return new FollowUpRules(
        lists, FollowUpForms.load(conf.resolve("rules"), lists), jobcentres, late);
  }

  /**
   * A follow-up was held.
   *
   * @param groupThen the citizen's contact group on the day on which it was held, or null
   */
  public Decision<SicknessFact> held(
      Registering registering,
      Integer groupThen,
      FollowUpReport report,
      UUID id,
      FollowUpPaths paths) {
    List<Violation> violations = new ArrayList<>(group(groupThen, paths));
    violations.addAll(violations(registering, report, id, paths));
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    LocalDate today = registering.today();
    Interview interview = interview(id, report, today);
    return accepted(
        registering.state(),
        report,
        interview,
        new FollowUpHeld(
            interview, report.category(), report.remarks(), report.heldOn(), "SYG-33-1"));
  }

  /**
   * A follow-up is corrected, also when the citizen has left contact group 6 since. It stays
   * registered on the day on which it was reported first.
   */
  public Decision<SicknessFact> corrected(
      Registering registering,
      UUID id,
      FollowUpReport report,
      String correctionComment,
      FollowUpPaths paths) {
    Interview replaced = find(registering.state(), id);
    if (replaced == null) {
      return unknown(id, paths.id());
    }
    List<Violation> violations = violations(registering, report, id, paths);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Interview interview = interview(id, report, replaced.registeredOn());
    return accepted(
        registering.state(),
        report,
        interview,
        new FollowUpCorrected(
            interview,
            report.category(),
            report.remarks(),
            correctionComment,
            report.heldOn(),
            "SYG-33-1"));
  }

  /** A follow-up was registered by mistake. */
  public Decision<SicknessFact> deleted(
      Registering registering, UUID id, String correctionComment, FollowUpPaths paths) {
    if (find(registering.state(), id) == null) {
      return unknown(id, paths.id());
    }
    List<Violation> violations = registrar(registering, paths);
    return violations.isEmpty()
        ? new Decision.Accepted<>(
            List.of(new FollowUpDeleted(id, correctionComment, registering.today(), "SYG-33-1")),
            List.of())
        : new Decision.Refused<>(violations);
  }

  private static Interview find(CitizenState state, UUID id) {
    return state
        .contactCourse()
        .interview(id)
        .filter(interview -> interview.type() == INTERVIEW_TYPE)
        .orElse(null);
  }

  private static Decision<SicknessFact> unknown(UUID id, String path) {
    return new Decision.Refused<>(
        List.of(Violation.of(FaultCode.FOLLOW_UP_UNKNOWN, "SYG-33-1").at(path, id.toString())));
  }

  /** Pkt. 33.1: contact group 6. */
  private static List<Violation> group(Integer groupThen, FollowUpPaths paths) {
    return groupThen != null && groupThen == SICKNESS_BENEFIT
        ? List.of()
        : List.of(
            Violation.of(FaultCode.FOLLOW_UP_NEEDS_SICKNESS_BENEFIT, "SYG-33-1")
                .at(paths.citizen(), null));
  }

  /** § 33: the municipality reports, itself or by its jobcentre. */
  private static List<Violation> registrar(Registering registering, FollowUpPaths paths) {
    return registering.channel() == Channel.JOBCENTRE
        ? List.of()
        : List.of(
            Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "SYG-33-1").at(paths.citizen(), null));
  }

  private List<Violation> violations(
      Registering registering, FollowUpReport report, UUID id, FollowUpPaths paths) {
    LocalDate today = registering.today();
    List<Violation> found = new ArrayList<>(registrar(registering, paths));
    municipality
        .check(
            report.remarks().municipality(),
            registering.organisation(),
            "SYG-34-2",
            paths.municipality())
        .ifPresent(found::add);
    found.addAll(date(registering.state(), report, id, today, paths));
    found.addAll(
        CodeCheck.of(
            forms,
            Integer.toString(report.form()),
            today,
            FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
            "SYG-34-4",
            paths.form()));
    found.addAll(
        CodeCheck.of(
            categories,
            Integer.toString(report.category()),
            today,
            FaultCode.INVALID_CODE,
            "SYG-34-8",
            paths.category()));
    return found;
  }

  private static List<Violation> date(
      CitizenState state, FollowUpReport report, UUID id, LocalDate today, FollowUpPaths paths) {
    LocalDate heldOn = report.heldOn();
    List<Violation> found = new ArrayList<>();
    DateChecks.event(heldOn, today, "SYG-34-3", paths.heldOn()).ifPresent(found::add);
    if (heldOn.isBefore(WEB_SERVICE_SINCE)) {
      found.add(
          Violation.of(FaultCode.FOLLOW_UP_BEFORE_WEB_SERVICE, "SYG-36-4")
              .at(paths.heldOn(), heldOn.toString()));
    }
    found.addAll(
        ContactCourseChecks.ofLate(
            state, interview(id, report, today), paths.booking(), paths.heldOn()));
    return found;
  }

  private static Interview interview(UUID id, FollowUpReport report, LocalDate registeredOn) {
    return new Interview(
        id,
        INTERVIEW_TYPE,
        report.form(),
        report.heldAt(),
        registeredOn,
        false,
        report.booking(),
        null);
  }

  private Decision<SicknessFact> accepted(
      CitizenState state, FollowUpReport report, Interview interview, SicknessFact fact) {
    List<Advice> advice = new ArrayList<>();
    late.advice(report.heldOn(), interview.registeredOn(), "SYG-36-2").ifPresent(advice::add);
    grounds.advice(state, report).ifPresent(advice::add);
    advice.addAll(ContactCourseChecks.onBooking(state, interview));
    return new Decision.Accepted<>(List.of(fact), advice);
  }
}
