package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Kind;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deltagelse i tilbud: what § 64, § 65 stk. 3 and Bilag 4 I decide. Pure. */
public final class ActivityRules {
  private final ActivityKinds kinds;
  private final EventTable events;
  private final ActivityContentCheck content;
  private final ActivityReportCheck report;
  private final CompanyCheck company;
  private final ActivityLimits limits;

  public ActivityRules(
      CodeLists lists,
      EventTable events,
      ActivityKinds kinds,
      CompanyFallbacks fallbacks,
      JobcentreRegister jobcentres,
      ActivityLimits limits) {
    this.kinds = kinds;
    this.events = events;
    this.content = new ActivityContentCheck(lists);
    this.report = new ActivityReportCheck(lists, jobcentres);
    this.company = new CompanyCheck(lists, fallbacks, jobcentres);
    this.limits = limits;
  }

  /** The rules, with the tables of {@code conf/rules} and {@code conf/registers}. */
  public static ActivityRules load(
      Path conf,
      CodeLists lists,
      EventTable events,
      JobcentreRegister jobcentres,
      ActivityLimits limits) {
    return new ActivityRules(
        lists,
        events,
        ActivityKinds.load(conf.resolve("rules"), lists, events),
        CompanyFallbacks.load(conf.resolve("registers")),
        jobcentres,
        limits);
  }

  /**
   * The start of an offer (§ 64 stk. 1 nr. 1).
   *
   * @param groupThen the contact group when it starts, or today's when that lies ahead; or null
   * @param id of the activity from then on
   */
  Decision<CitizenFact> create(
      Registering registering,
      Integer groupThen,
      ActivityContent offer,
      ActivityReport said,
      UUID id) {
    ActivityPaths paths = ActivityPaths.CREATE;
    LocalDate today = registering.today();
    List<Violation> found = new ArrayList<>(content.of(offer, today, paths));
    Optional<ActivityKind> kind = kinds.find(offer.type());
    kind.ifPresent(
        known -> {
          found.addAll(ofCode(registering, offer, known, said, "P", paths));
          found.addAll(
              ActivityReportCheck.circle(registering, groupThen, known.isFleksjob(), paths));
        });
    if (ActivityEnding.isEnding(offer.status())) {
      found.add(ActivityEnding.status(offer.status(), paths));
    } else {
      ActivityContentCheck.statusAndDates(offer, today, paths).ifPresent(found::add);
    }
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    Activity activity = activity(offer, kind.orElseThrow(), said.municipality(), id, false);
    Report start = new Report(Kind.START, offer.startsOn());
    return new Decision.Accepted<>(
        ActivityFacts.going(registering, activity, said, id, offer.startsOn(), start, "AKK-64.1-1"),
        ActivityAdvice.late(start, today).stream().toList());
  }

  /**
   * A change of an offer, or a correction after its end (§ 64 stk. 1 nr. 3 to 5).
   *
   * @param hoursFrom the day from which other hours apply, or null
   * @param id of this registration, and of the new activity when other hours make one
   */
  Decision<CitizenFact> update(
      Registering registering,
      UUID changed,
      ActivityContent offer,
      ActivityReport said,
      LocalDate hoursFrom,
      UUID id) {
    ActivityPaths paths = ActivityPaths.UPDATE;
    Activity before = registering.state().fundCourse().activity(changed).orElse(null);
    if (before == null) {
      return unknown(changed, paths);
    }
    List<Violation> found = new ArrayList<>(notAnnulled(before, paths));
    found.addAll(content.of(offer, registering.today(), paths));
    ActivityKind kind = kinds.find(offer.type()).orElse(null);
    if (kind == null) {
      return new Decision.Refused<>(found);
    }
    if (offer.type() != before.type()) {
      found.add(
          Violation.of(FaultCode.OFFER_KIND_CHANGED, "HTY-I-2")
              .at(paths.core("ActivationTypeIdentifier"), Integer.toString(offer.type())));
    }
    ActivityUpdate update =
        new ActivityUpdate(
            registering,
            before,
            offer,
            activity(offer, kind, said.municipality(), changed, false),
            said,
            hoursFrom,
            limits);
    found.addAll(ofCode(registering, offer, kind, said, update.phase(), paths));
    ActivityContentCheck.statusAndDates(offer, registering.today(), paths).ifPresent(found::add);
    found.addAll(update.violations(paths));
    return found.isEmpty() ? update.accepted(id) : new Decision.Refused<>(found);
  }

  /** An offer has ended before its end date, or otherwise than was told (pkt. 65.3 nr. 3). */
  Decision<CitizenFact> end(
      Registering registering,
      UUID ended,
      int status,
      LocalDate endsOn,
      ActivityReport said,
      UUID id) {
    ActivityPaths paths = ActivityPaths.END;
    Activity before = registering.state().fundCourse().activity(ended).orElse(null);
    if (before == null) {
      return unknown(ended, paths);
    }
    List<Violation> found = new ArrayList<>(notAnnulled(before, paths));
    found.addAll(ofReport(registering, before.code(), said, paths));
    found.addAll(ActivityEnding.violations(before, status, endsOn, registering.today(), paths));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    Kind kind = before.endTold() ? Kind.CORRECTED_DATES : Kind.CHANGE;
    return endedAs(
        registering,
        before,
        before.details().ending(status, endsOn),
        said,
        id,
        endsOn,
        new Report(kind, said.knownBy(registering.today())),
        before.endTold() ? "AKK-64.4-3" : "AKK-65.3-4");
  }

  /** An offer is not begun: it is told with its original dates (pkt. 65.3 nr. 3). */
  Decision<CitizenFact> annul(
      Registering registering, UUID annulled, LocalDate decidedOn, ActivityReport said, UUID id) {
    ActivityPaths paths = ActivityPaths.ANNUL;
    Activity before = registering.state().fundCourse().activity(annulled).orElse(null);
    if (before == null) {
      return unknown(annulled, paths);
    }
    List<Violation> found = new ArrayList<>(notAnnulled(before, paths));
    found.addAll(ofReport(registering, before.code(), said, paths));
    DateChecks.event(decidedOn, registering.today(), "AKK-65.1-3", paths.field("IncidentDate"))
        .ifPresent(found::add);
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    ActivityDetails details =
        before.details().ending(ActivityDetails.ANNULLED, before.details().endsOn());
    return endedAs(
        registering,
        before,
        details,
        said,
        id,
        decidedOn,
        new Report(Kind.CHANGE, said.knownOn() == null ? decidedOn : said.knownOn()),
        "AKK-65.3-3");
  }

  private static Decision<CitizenFact> endedAs(
      Registering registering,
      Activity before,
      ActivityDetails details,
      ActivityReport said,
      UUID id,
      LocalDate date,
      Report reported,
      String rule) {
    Activity after =
        new Activity(before.type(), before.code(), said.municipality(), details, true, true);
    List<Advice> told = ActivityAdvice.late(reported, registering.today()).stream().toList();
    return new Decision.Accepted<>(
        ActivityFacts.ended(registering, after, said, id, date, reported, rule), told);
  }

  private List<Violation> ofCode(
      Registering registering,
      ActivityContent offer,
      ActivityKind kind,
      ActivityReport said,
      String phase,
      ActivityPaths paths) {
    List<Violation> found =
        new ArrayList<>(
            report.of(
                registering,
                said,
                events.find(kind.code(offer.jobplan()), phase).orElseThrow(),
                paths));
    found.addAll(company.of(registering, offer, kind, paths));
    return found;
  }

  private List<Violation> ofReport(
      Registering registering, String code, ActivityReport said, ActivityPaths paths) {
    return report.of(registering, said, events.find(code, "A").orElseThrow(), paths);
  }

  private static List<Violation> notAnnulled(Activity before, ActivityPaths paths) {
    return before.details().status() == ActivityDetails.ANNULLED
        ? List.of(
            Violation.of(FaultCode.OFFER_ANNULLED, "AKK-65.3-3")
                .at(paths.id(), before.details().id().toString()))
        : List.of();
  }

  private static Decision<CitizenFact> unknown(UUID id, ActivityPaths paths) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.OFFER_UNKNOWN, "HTY-I-1")
                .at(paths.id(), id == null ? null : id.toString())));
  }

  /** Planned or running: the a-kasse is told with an I-P. */
  static boolean isGoing(int status) {
    return status == ActivityDetails.PLANNED || status == ActivityDetails.RUNNING;
  }

  static Activity activity(
      ActivityContent offer, ActivityKind kind, String municipality, UUID id, boolean endTold) {
    return new Activity(
        kind.type(),
        kind.code(offer.jobplan()),
        municipality,
        offer.details(id, kind),
        true,
        endTold);
  }
}
