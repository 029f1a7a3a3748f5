package dk.dfdg.gateway.app;

import dk.dfdg.gateway.absence.AbsenceEndpoint;
import dk.dfdg.gateway.absence.AbsenceService;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.amfora.AmforaEndpoint;
import dk.dfdg.gateway.amfora.ReportingMunicipality;
import dk.dfdg.gateway.amfora.ReportingService;
import dk.dfdg.gateway.amfora.SingleMeasureService;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.benefit.BenefitOfficeEndpoint;
import dk.dfdg.gateway.benefit.BenefitService;
import dk.dfdg.gateway.booking.BookingEndpoint;
import dk.dfdg.gateway.booking.BookingService;
import dk.dfdg.gateway.booking.ExternalBookingEndpoint;
import dk.dfdg.gateway.booking.ExternalBookingService;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.cv.CvEndpoint;
import dk.dfdg.gateway.cv.CvService;
import dk.dfdg.gateway.cv.CvStatusRules;
import dk.dfdg.gateway.delegation.DelegationEndpoint;
import dk.dfdg.gateway.delegation.DelegationService;
import dk.dfdg.gateway.enrollment.EnrollmentEndpoint;
import dk.dfdg.gateway.enrollment.EnrollmentService;
import dk.dfdg.gateway.enrollment.JobSearchService;
import dk.dfdg.gateway.event.ActivityService;
import dk.dfdg.gateway.event.EventService;
import dk.dfdg.gateway.event.JobcenterMessageEndpoint;
import dk.dfdg.gateway.fund.FundMembershipEndpoint;
import dk.dfdg.gateway.fund.FundMembershipService;
import dk.dfdg.gateway.interview.InterviewEndpoint;
import dk.dfdg.gateway.interview.InterviewService;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.notification.PersonNotificationEndpoint;
import dk.dfdg.gateway.notification.PersonNotificationService;
import dk.dfdg.gateway.person.PersonEndpoint;
import dk.dfdg.gateway.person.PersonService;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.sickness.SicknessEndpoint;
import dk.dfdg.gateway.sickness.SicknessService;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.status.PersonHistoryEndpoint;
import dk.dfdg.gateway.status.PersonHistoryService;
import dk.dfdg.gateway.status.PersonStatusEndpoint;
import dk.dfdg.gateway.status.PersonStatusService;
import dk.dfdg.gateway.timeliness.TimelinessEndpoint;
import dk.dfdg.gateway.timeliness.TimelinessService;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The services of the law on their rules, and the endpoints by which they are called. */
final class LawServices {
  private final Map<String, Object> endpoints = new LinkedHashMap<>();

  LawServices(
      LawRules rules,
      Registrations registrations,
      GatewayClock clock,
      AccessMatrix matrix,
      RuleCatalogue catalogue,
      Wire wire,
      ReportDesk desk,
      Duration patience) {
    endpoints.put(
        "UnemploymentEnrollmentService",
        new EnrollmentEndpoint(
            new EnrollmentService(clock, registrations, rules.enrollment),
            new JobSearchService(clock, registrations, rules.jobSearch),
            wire,
            clock));
    endpoints.put(
        "PersonRegistrationService",
        new PersonEndpoint(new PersonService(clock, registrations, rules.person), wire, clock));
    endpoints.put(
        "AbsenceRegistrationService",
        new AbsenceEndpoint(
            new AbsenceService(
                clock, registrations, rules.absence, rules.absenceTable, rules.absenceLimits),
            wire,
            clock));
    endpoints.put(
        "InterviewService",
        new InterviewEndpoint(
            new InterviewService(clock, registrations, rules.interview), wire, clock));
    endpoints.put(
        "BenefitOfficeService",
        new BenefitOfficeEndpoint(
            new BenefitService(clock, registrations, rules.benefit), wire, clock));
    endpoints.put(
        "SicknessFollowUpService",
        new SicknessEndpoint(
            new SicknessService(
                clock, registrations, rules.followUps, rules.employerTalks, rules.lateReport),
            wire,
            clock));
    endpoints.put(
        "CVWorkFlowService",
        new CvEndpoint(
            new CvService(clock, registrations, new CvStatusRules(rules.cv), rules.lateReport),
            wire,
            clock));
    endpoints.put(
        "JobcenterMessageService",
        new JobcenterMessageEndpoint(
            new EventService(clock, registrations, rules.eventRules, rules.fundEvents),
            new ActivityService(clock, registrations, rules.activities),
            wire,
            clock));
    endpoints.put(
        "BookingService",
        new BookingEndpoint(
            new BookingService(clock, registrations, rules.booking), catalogue, wire, clock));
    endpoints.put(
        "ExternalBookingService",
        new ExternalBookingEndpoint(new ExternalBookingService(clock, registrations), wire, clock));
    endpoints.put(
        "PersonNotificationService",
        new PersonNotificationEndpoint(
            new PersonNotificationService(registrations), catalogue, wire, clock));
    endpoints.put(
        "PersonStatusService",
        new PersonStatusEndpoint(
            new PersonStatusService(clock, registrations, rules.status, rules.guestAccessDays),
            catalogue,
            wire,
            clock));
    endpoints.put(
        "PersonHistoryService",
        new PersonHistoryEndpoint(
            new PersonHistoryService(clock, registrations, matrix, rules.history),
            catalogue,
            wire,
            clock));
    endpoints.put(
        "UnemploymentFundMembershipService",
        new FundMembershipEndpoint(
            new FundMembershipService(clock, registrations, rules.joining, rules.leaving),
            wire,
            clock));
    endpoints.put(
        "DelegationService",
        new DelegationEndpoint(
            new DelegationService(clock, registrations, rules.delegation), wire, clock));
    endpoints.put(
        "TimelinessReportService",
        new TimelinessEndpoint(
            new TimelinessService(registrations, rules.timeliness, rules.jobcentres),
            catalogue,
            wire,
            clock));
    ReportingMunicipality municipalities = new ReportingMunicipality(rules.jobcentres);
    endpoints.put(
        "AmforaReportingService",
        new AmforaEndpoint(
            new ReportingService(clock, registrations, desk, municipalities, patience),
            new SingleMeasureService(clock, registrations, desk, municipalities),
            catalogue,
            wire,
            clock));
  }

  /** The endpoints by the names of their services. */
  Map<String, Object> endpoints() {
    return endpoints;
  }
}
