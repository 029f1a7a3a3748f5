package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Ended;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Former;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Markers;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleAbsence;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleDelegation;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleHeld;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleInterview;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleMarking;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.DelegationFact.TasksDelegated;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.EnrollmentFact.EnrollmentPending;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipReported;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.NotificationStore;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.PersonFact.Marked;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRefused;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts the sample citizens into the database, with their affiliations and enrollments. */
final class CitizenLoad {
  private static final int DAYS_AFFILIATED = 730;
  private static final int DAYS_ENROLLED = 60;
  private static final int FULLY_UNEMPLOYED = 1;
  private static final int IN_WORK = 1;
  private static final int WITHOUT_BENEFIT = 8;
  private static final int IN_PERSON = 1;
  private static final int INTERVIEW_HOUR = 10;

  /** The id by which the sample messages acknowledge a notification. */
  static final UUID SAMPLE_NOTIFICATION = UUID.fromString("5a3b1c1e-0000-4000-8000-000000000001");

  private static final List<Profession> PROFESSIONS =
      List.of(new Profession("http://service.bm.dk/dfdg/profession/0034", null, true, 2024, 36));

  /** Who acts under workbase's jobcentres, as agreements.yaml says. */
  private static final String OTHER_ACTOR = "10199";

  /** Heltidsforsikret, a value of UnemploymentInsuranceCategoryType. */
  private static final int FULL_TIME = 1;

  private final CitizenStore citizens = new CitizenStore();
  private final AffiliationStore affiliations = new AffiliationStore();
  private final NotificationStore notifications = new NotificationStore();
  private final CourseLoad courses;
  private final WorkingDays workingDays = new WorkingDays(Set.of());
  private final Database database;
  private final LocalDate today;
  private final Instant now;
  private final FactLoad factLoad;

  CitizenLoad(Database database, GatewayClock clock, FactLoad factLoad) {
    this.database = database;
    this.today = clock.today();
    this.now = clock.now();
    this.factLoad = factLoad;
    this.courses = new CourseLoad(today);
  }

  /** Citizens that are known already stay as they are. */
  void load(List<SandboxCitizen> samples) {
    Map<SandboxCitizen, Long> added = database.inTransaction(handle -> addAll(handle, samples));
    added.forEach(
        (sample, id) -> {
          List<CitizenFact> facts = facts(sample);
          if (sample.markers().absence() != null) {
            facts.add(absence(sample.markers().absence()));
          }
          if (sample.markers().marking() != null) {
            facts.add(marked(sample.markers().marking()));
          }
          sample.markers().interviews().forEach(held -> facts.add(interview(sample, held)));
          facts.addAll(courses.facts(sample));
          facts.addAll(membership(sample));
          if (sample.markers().delegation() != null) {
            facts.add(delegation(sample, sample.markers().delegation()));
          }
          if (!facts.isEmpty()) {
            factLoad.load(id, facts);
          }
        });
  }

  private Map<SandboxCitizen, Long> addAll(Handle handle, List<SandboxCitizen> samples) {
    Map<SandboxCitizen, Long> added = new LinkedHashMap<>();
    samples.forEach(sample -> add(handle, sample).ifPresent(id -> added.put(sample, id)));
    return added;
  }

  private Optional<Long> add(Handle handle, SandboxCitizen sample) {
    if (citizens.find(handle, sample.cpr()).isPresent()) {
      return Optional.empty();
    }
    long id = citizens.insert(handle, citizen(sample));
    LocalDate from = today.minusDays(DAYS_AFFILIATED);
    Markers markers = sample.markers();
    if (markers.former() != null) {
      formerly(handle, id, markers.former(), from);
    }
    affiliate(handle, id, Organisation.MUNICIPALITY, sample.municipality(), markers, from);
    affiliate(handle, id, Organisation.JOBCENTRE, sample.jobcentre(), markers, from);
    if (markers.membership() == null) {
      affiliate(handle, id, Organisation.FUND, sample.fund(), markers, from);
    }
    if (markers.guestOf() != null) {
      affiliations.giveGuestAccess(
          handle, id, markers.guestOf(), today, today.plusYears(1), "Sample data");
    }
    if (markers.notified()) {
      notifyJobcentre(handle, id, sample);
    }
    return Optional.of(id);
  }

  private void notifyJobcentre(Handle handle, long id, SandboxCitizen sample) {
    Notified notified =
        new Notified(
            new Organisation(Organisation.JOBCENTRE, sample.jobcentre()),
            NotificationType.CONTRADICTION,
            "Borgeren er i match 1 og skal tilmeldes.",
            "The citizen is in match 1 and must be enrolled.",
            today,
            "TIL-08.4-1");
    notifications.insert(handle, SAMPLE_NOTIFICATION, id, now, notified);
  }

  private void formerly(Handle handle, long id, Former former, LocalDate from) {
    affiliations.affiliate(handle, id, former.organisation(), from);
    affiliations.leave(handle, id, former.organisation().type(), today.minusDays(former.daysAgo()));
  }

  private void affiliate(
      Handle handle, long id, int type, String code, Markers markers, LocalDate from) {
    if (code == null) {
      return;
    }
    Former former = markers.former();
    boolean came = former != null && former.organisation().type() == type;
    affiliations.affiliate(
        handle,
        id,
        new Organisation(type, code),
        came ? today.minusDays(former.daysAgo() - 1L) : from);
  }

  private static NewCitizen citizen(SandboxCitizen sample) {
    Markers markers = sample.markers();
    return new NewCitizen(
        sample.cpr(),
        sample.givenName(),
        sample.surname(),
        sample.municipality(),
        sample.jobcentre(),
        sample.fund(),
        markers.deadSince(),
        markers.abroad(),
        markers.temporaryForeignAddress(),
        sample.contactGroup(),
        sample.matchGroup(),
        markers.previousMatchGroup(),
        sample.benefitGranted(),
        markers.benefitRightFrom());
  }

  private List<CitizenFact> facts(SandboxCitizen sample) {
    List<CitizenFact> facts = new ArrayList<>();
    if (sample.category() != null) {
      facts.addAll(enrollment(sample));
    }
    if (sample.markers().appliedDays() != null) {
      LocalDate day = today.minusDays(sample.markers().appliedDays());
      facts.add(new ApplicationReceived(day, "KON-07.3-6"));
    }
    if (sample.markers().refusedDays() != null) {
      LocalDate day = today.minusDays(sample.markers().refusedDays());
      facts.add(new ContactGroupStarted(WITHOUT_BENEFIT, false, day, "KON-07.3-8"));
      facts.add(new BenefitRefused(true, day, "KON-07.3-8"));
    }
    return facts;
  }

  private List<CitizenFact> enrollment(SandboxCitizen sample) {
    Markers markers = sample.markers();
    if (markers.pending()) {
      LocalDate deadline = workingDays.nextWorkingDayAfter(today);
      Enrollment waiting = enrollment(sample.category(), today, deadline);
      return List.of(new EnrollmentPending(waiting, today, "TIL-05.2-3"));
    }
    Ended ended = markers.ended();
    LocalDate start = today.minusDays(DAYS_ENROLLED + (ended == null ? 0 : ended.daysAgo()));
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new Enrolled(enrollment(sample.category(), start, null), start, "TIL-05.2-1"));
    if (ended == null) {
      facts.add(new JobSearchConfirmed(today, "ADM-02-5"));
    } else {
      facts.add(cancelled(today.minusDays(ended.daysAgo()), ended.cause()));
    }
    if (markers.plannedCancellationDays() != null) {
      facts.add(cancelled(today.plusDays(markers.plannedCancellationDays()), IN_WORK));
    }
    return facts;
  }

  private List<CitizenFact> membership(SandboxCitizen sample) {
    SampleHeld membership = sample.markers().membership();
    if (membership == null) {
      return List.of();
    }
    LocalDate from = today.minusDays(membership.daysAgo());
    return List.of(
        new FundChanged(sample.fund(), from, "HTY-T-2"),
        new MembershipReported(
            new Membership(membership.id(), sample.fund(), from, FULL_TIME, 0), from, "HTY-X-4"));
  }

  private TasksDelegated delegation(SandboxCitizen citizen, SampleDelegation sample) {
    LocalDate from = today.minusDays(sample.daysAgo());
    return new TasksDelegated(
        new Delegation(sample.id(), OTHER_ACTOR, citizen.jobcentre(), sample.tasks(), from, null),
        "HTY-0-1");
  }

  private CitizenFact marked(SampleMarking sample) {
    LocalDate start = today.minusDays(sample.daysAgo());
    return new Marked(
        new Marking(sample.id(), sample.type(), start, null), null, start, "PUB-MARKING");
  }

  private AbsenceRegistered absence(SampleAbsence sample) {
    LocalDate start = today.plusDays(sample.firstDay());
    LocalDate end = sample.lastDay() == null ? null : today.plusDays(sample.lastDay());
    return new AbsenceRegistered(
        new Absence(sample.id(), sample.type(), start, end, null, today, today, null, null),
        start,
        "FRA-19-1");
  }

  private InterviewHeld interview(SandboxCitizen citizen, SampleInterview sample) {
    LocalDate day = today.minusDays(sample.daysAgo());
    boolean jobsamtale = sample.type() == Conversation.INTERVIEW;
    return new InterviewHeld(
        new Interview(
            sample.id(),
            sample.type(),
            IN_PERSON,
            day.atTime(INTERVIEW_HOUR, 0).atZone(GatewayClock.ZONE).toInstant(),
            today,
            jobsamtale,
            null,
            jobsamtale ? citizen.matchGroup() : null),
        InterviewReport.of("Søger fem stillinger om ugen."),
        day,
        "MAT-12-1");
  }

  private static EnrollmentFact cancelled(LocalDate day, int cause) {
    return new CancellationPlanned(new Cancellation(day, cause), day, "AFM-08.6-2");
  }

  private static Enrollment enrollment(int category, LocalDate start, LocalDate contactDeadline) {
    return new Enrollment(
        UUID.randomUUID(),
        category,
        start,
        start,
        FULLY_UNEMPLOYED,
        PROFESSIONS,
        null,
        null,
        true,
        contactDeadline,
        null);
  }
}
