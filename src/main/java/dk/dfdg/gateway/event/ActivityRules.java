package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CompanyFallbacks;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Kind;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
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
  private static final int MOST_OPEN = 20;

  private final ActivityKinds kinds;
  private final EventTable events;
  private final ActivityContentCheck content;
  private final ActivityReportCheck report;
  private final CompanyCheck company;
  private final ActivityEndRules ending;
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
    this.ending = new ActivityEndRules(events, report);
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
   * @param id of the activity from then on
   */
  Decision<CitizenFact> create(Reporting reporting, ActivityContent offer, UUID id) {
    ActivityPaths paths = ActivityPaths.CREATE;
    LocalDate today = reporting.today();
    List<Violation> found = new ArrayList<>(content.of(offer, today, paths));
    Optional<ActivityKind> kind = kinds.find(offer.type());
    kind.ifPresent(
        known -> {
          found.addAll(ofCode(reporting, offer, known, "P", paths));
          ActivityCircle.check(reporting, offer, known, paths).ifPresent(found::add);
        });
    if (ActivityEnding.isEnding(offer.status())) {
      found.add(ActivityEnding.status(offer.status(), paths));
    } else {
      ActivityContentCheck.statusAndDates(offer, today, paths).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(amongOthers(reporting, offer, kind.orElseThrow(), paths));
    }
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    Activity activity = activity(offer, kind.orElseThrow(), reporting, id);
    Report start = new Report(Kind.START, offer.startsOn());
    return new Decision.Accepted<>(
        ActivityFacts.of(reporting, activity, "P", id, offer.startsOn(), start, "AKK-64.1-1"),
        ActivityAdvice.late(start, today).stream().toList());
  }

  /**
   * A change of an offer, or a correction after its end (§ 64 stk. 1 nr. 3 to 5).
   *
   * @param hoursFrom the day from which other hours apply, or null
   * @param id of this registration, and of the new activity when other hours make one
   */
  Decision<CitizenFact> update(
      Reporting reporting, UUID changed, ActivityContent sent, LocalDate hoursFrom, UUID id) {
    ActivityPaths paths = ActivityPaths.UPDATE;
    Activity before = reporting.state().fundCourse().activity(changed).orElse(null);
    if (before == null) {
      return ActivityEnding.unknown(changed, paths);
    }
    ActivityContent offer = sent.keeping(before.details());
    List<Violation> found = new ArrayList<>(ActivityEnding.notAnnulled(before, paths));
    found.addAll(content.of(offer, reporting.today(), paths));
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
            reporting, before, offer, activity(offer, kind, reporting, changed), hoursFrom, limits);
    found.addAll(ofCode(reporting, offer, kind, update.phase(), paths));
    ActivityContentCheck.statusAndDates(offer, reporting.today(), paths).ifPresent(found::add);
    found.addAll(update.violations(paths));
    if (!offer.startsOn().equals(before.details().startsOn())) {
      ActivityCircle.check(reporting, offer, kind, paths).ifPresent(found::add);
    }
    return found.isEmpty() ? update.accepted(id) : new Decision.Refused<>(found);
  }

  /** An offer has ended before its end date, or otherwise than was told (pkt. 65.3 nr. 3). */
  Decision<CitizenFact> end(
      Reporting reporting, UUID ended, int status, LocalDate endsOn, UUID id) {
    return ending.end(reporting, ended, status, endsOn, id);
  }

  /** An offer is not begun: it is told with its original dates (pkt. 65.3 nr. 3). */
  Decision<CitizenFact> annul(Reporting reporting, UUID annulled, LocalDate decidedOn, UUID id) {
    return ending.annul(reporting, annulled, decidedOn, id);
  }

  private List<Violation> ofCode(
      Reporting reporting,
      ActivityContent offer,
      ActivityKind kind,
      String phase,
      ActivityPaths paths) {
    EventRow row = events.find(kind.code(offer.jobplan()), phase).orElseThrow();
    List<Violation> found = new ArrayList<>(report.of(reporting, row, offer.startsOn(), paths));
    found.addAll(company.of(reporting.registering(), offer, kind, paths));
    return found;
  }

  /** A citizen has few offers at a time, and none of them twice. */
  private static List<Violation> amongOthers(
      Reporting reporting, ActivityContent offer, ActivityKind kind, ActivityPaths paths) {
    List<Activity> others = reporting.state().fundCourse().activities();
    List<Violation> found = new ArrayList<>();
    if (others.stream().filter(each -> !each.endTold()).count() >= MOST_OPEN) {
      found.add(Violation.of(FaultCode.OFFERS_TOO_MANY, "HTY-I-1").at(paths.citizen(), null));
    }
    String code = kind.code(offer.jobplan());
    if (others.stream()
        .anyMatch(each -> each.code().equals(code) && offer.isThat(each.details()))) {
      found.add(
          Violation.of(FaultCode.OFFER_GIVEN_ALREADY, "HTY-I-1")
              .at(paths.item("ActivityCoreItem"), null));
    }
    return found;
  }

  /** Planned or running: the a-kasse is told with an I-P. */
  static boolean isGoing(int status) {
    return status == ActivityDetails.PLANNED || status == ActivityDetails.RUNNING;
  }

  private static Activity activity(
      ActivityContent offer, ActivityKind kind, Reporting reporting, UUID id) {
    return new Activity(
        kind.type(),
        kind.code(offer.jobplan()),
        reporting.said().municipality(),
        offer.details(id, kind),
        true,
        false);
  }
}
