package dk.dfdg.gateway.app;

import dk.dfdg.gateway.absence.AbsenceLimits;
import dk.dfdg.gateway.absence.AbsenceRules;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.benefit.BenefitLimits;
import dk.dfdg.gateway.benefit.BenefitRules;
import dk.dfdg.gateway.booking.BookedDuties;
import dk.dfdg.gateway.booking.BookingRules;
import dk.dfdg.gateway.booking.DeathConsequences;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.CvChecks;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.contact.LateReport;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.delegation.DelegationRules;
import dk.dfdg.gateway.delegation.FormerJobcentre;
import dk.dfdg.gateway.enrollment.EnrollmentLimits;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.enrollment.JobSearchLimits;
import dk.dfdg.gateway.enrollment.JobSearchRules;
import dk.dfdg.gateway.event.Activation;
import dk.dfdg.gateway.event.ActivityDeadlines;
import dk.dfdg.gateway.event.ActivityLimits;
import dk.dfdg.gateway.event.ActivityRules;
import dk.dfdg.gateway.event.DelegableEvents;
import dk.dfdg.gateway.event.EnrollmentEvents;
import dk.dfdg.gateway.event.EventCodes;
import dk.dfdg.gateway.event.EventConsequences;
import dk.dfdg.gateway.event.EventItems;
import dk.dfdg.gateway.event.EventOperations;
import dk.dfdg.gateway.event.EventRegistrar;
import dk.dfdg.gateway.event.EventRules;
import dk.dfdg.gateway.event.FundEventRules;
import dk.dfdg.gateway.event.MembershipEvents;
import dk.dfdg.gateway.event.OffersOfMember;
import dk.dfdg.gateway.event.OffersOfTheDead;
import dk.dfdg.gateway.event.RegistrarDifferences;
import dk.dfdg.gateway.event.ReportEvents;
import dk.dfdg.gateway.fund.JoiningRules;
import dk.dfdg.gateway.fund.LeavingRules;
import dk.dfdg.gateway.fund.RecallNotices;
import dk.dfdg.gateway.intake.CprConsequences;
import dk.dfdg.gateway.interview.InterviewRules;
import dk.dfdg.gateway.person.PersonLimits;
import dk.dfdg.gateway.person.PersonRules;
import dk.dfdg.gateway.sickness.EmployerTalkRules;
import dk.dfdg.gateway.status.AbsenceReach;
import dk.dfdg.gateway.status.ActivationDuties;
import dk.dfdg.gateway.status.BlockTable;
import dk.dfdg.gateway.status.HistoryRules;
import dk.dfdg.gateway.status.StatusRules;
import dk.dfdg.gateway.timeliness.LateReports;
import dk.dfdg.gateway.timeliness.TimelinessTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of every room, loaded from {@code conf}, and what happens by itself among them. */
final class LawRules {
  final AbsenceTable absenceTable;
  final AbsenceLimits absenceLimits;
  final WorkingDays workingDays;
  final JobcentreRegister jobcentres;
  final int guestAccessDays;

  final EnrollmentRules enrollment;
  final JobSearchRules jobSearch;
  final PersonRules person;
  final AbsenceRules absence;
  final BenefitRules benefit;
  final InterviewRules interview;
  final BookingRules booking;
  final StatusRules status;
  final HistoryRules history;

  final LateReport lateReport;
  final FollowUpRules followUps;
  final EmployerTalkRules employerTalks;
  final CvRules cv;

  final TimelinessTable timeliness;

  final ActivityRules activities;
  final EventTable events;
  final MessageTypes messageTypes;
  final EventRules eventRules;
  final FundEventRules fundEvents;

  final JoiningRules joining;
  final LeavingRules leaving;

  final DelegationRules delegation;

  private final AutomaticLaw silent;
  private final AutomaticLaw automatic;

  LawRules(Path conf, CodeLists lists, AccessMatrix matrix, GatewaySettings.Limits limits) {
    this(conf, lists, JobcentreRegister.load(conf.resolve("registers")), matrix, limits);
  }

  /**
   * @param lists and jobcentres: held, so that the rules obey what is replaced in them
   */
  LawRules(
      Path conf, CodeLists lists, JobcentreRegister jobcentres, AccessMatrix matrix, GatewaySettings.Limits limits) {
    Path tables = conf.resolve("rules");
    absenceTable = AbsenceTable.load(tables, lists);
    workingDays = new WorkingDays(limits.extraDaysOff());
    this.jobcentres = jobcentres;
    enrollment =
        EnrollmentRules.load(
            conf,
            lists,
            jobcentres,
            workingDays,
            new EnrollmentLimits(
                limits.enrollmentBackdatingDays(),
                limits.cancellationDaysAhead(),
                limits.reenrollmentDays(),
                limits.ageOnlyWithoutBenefit()));
    jobSearch =
        new JobSearchRules(
            absenceTable,
            new JobSearchLimits(
                limits.jobSearchConfirmationDays(),
                limits.jobSearchCancellationDays(),
                limits.jobSearchReminders(),
                limits.reenrollmentDays()));
    person =
        PersonRules.load(
            conf,
            lists,
            jobcentres,
            absenceTable,
            new PersonLimits(limits.conversationBackdatingDays()));
    absenceLimits =
        new AbsenceLimits(
            limits.absences().horizonDays(),
            limits.absences().automaticEndDays(),
            limits.absences().sicknessLetterDays(),
            limits.absences().holidayNoticeDays(),
            limits.absences().shownToCitizen());
    absence =
        AbsenceRules.load(
            conf, lists, jobcentres, absenceTable, BookedDuties::firstIn, absenceLimits);
    benefit =
        new BenefitRules(
            workingDays,
            new BenefitLimits(limits.benefitAnswerWorkingDays(), limits.refusalCancellationDays()));
    lateReport = new LateReport(limits.heldReportDays());
    followUps = FollowUpRules.load(conf, lists, jobcentres, lateReport);
    employerTalks = new EmployerTalkRules(limits.employerTalks());
    cv = new CvRules(CvChecks.load(conf, lists, jobcentres), lateReport);
    NoShowTable noShows = NoShowTable.load(tables, lists);
    booking = BookingRules.load(conf, lists, jobcentres);
    timeliness = TimelinessTable.load(tables);
    events = EventTable.load(tables, lists);
    RegistrarDifferences.check(tables, events);
    messageTypes = MessageTypes.load(tables, events);
    activities =
        ActivityRules.load(
            conf, lists, events, jobcentres, new ActivityLimits(limits.prolongedOfferAsEnded()));
    ActivityDeadlines offerEnds = new ActivityDeadlines();
    Activation activation = new Activation();
    joining = JoiningRules.load(lists);
    leaving = LeavingRules.load(lists);
    delegation = DelegationRules.load(lists);
    DelegableEvents.check(tables, events, matrix.tasks());
    EventCodes eventCodes = new EventCodes(events, EventOperations.load(tables, events), lists);
    eventRules =
        new EventRules(eventCodes, new EventRegistrar(jobcentres), new EventItems(lists), noShows);
    fundEvents = new FundEventRules(eventCodes);
    interview =
        InterviewRules.load(
            conf,
            lists,
            jobcentres,
            absenceTable,
            limits.conversationBackdatingDays(),
            followUps,
            cv);
    List<DeadlineRule> deadlines =
        Stream.<List<? extends DeadlineRule>>of(
                EnrollmentRules.deadlines(),
                jobSearch.deadlines(),
                benefit.deadlines(),
                absence.deadlines(),
                List.of(offerEnds, activation))
            .<DeadlineRule>flatMap(List::stream)
            .toList();
    List<Consequence> consequences =
        List.of(
            new OffersOfTheDead(activation),
            EnrollmentRules.consequences(),
            enrollment.notices(),
            jobSearch.consequences(),
            benefit.consequences(),
            absence.consequences(),
            new CprConsequences(jobcentres),
            new FormerJobcentre(),
            new DeathConsequences(),
            offerEnds,
            activation,
            new EventConsequences(events, messageTypes),
            new RecallNotices(),
            new LateReports(timeliness));
    silent = new AutomaticLaw(deadlines, consequences);
    automatic = new AutomaticLaw(deadlines, withFormedEvents(consequences));
    guestAccessDays = limits.guestAccessDays();
    BlockTable blocks = BlockTable.load(tables, limits.absences().shownToCitizen());
    status = new StatusRules(blocks, absenceTable, ActivationDuties.load(tables, lists), automatic);
    history = new HistoryRules(blocks, AbsenceReach.load(tables, lists), HistoryRules.PAGE_SIZE);
  }

  /**
   * An event follows first where others follow from the same thing, and last where it is told of
   * what these have brought about.
   */
  private List<Consequence> withFormedEvents(List<Consequence> others) {
    List<Consequence> all = new ArrayList<>();
    all.add(new EnrollmentEvents(events));
    all.add(new ReportEvents(events));
    all.addAll(others);
    all.add(new MembershipEvents(events));
    all.add(new OffersOfMember());
    return all;
  }

  /** The same for what was before the gateway began: it is news to no a-kasse. */
  AutomaticLaw silent() {
    return silent;
  }

  /** What happens by itself, at once and when its day comes. */
  AutomaticLaw automatic() {
    return automatic;
  }
}
