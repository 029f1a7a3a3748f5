package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.BookingFact.BookingChanged;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the current state that facts have led to, in their transaction, and only what changed. */
final class CitizenWriter {
  private final CitizenStore citizens = new CitizenStore();
  private final EnrollmentStateStore enrollments = new EnrollmentStateStore();
  private final AffiliationStore affiliations = new AffiliationStore();
  private final DeadlineStore deadlines = new DeadlineStore();
  private final LetterStore letters = new LetterStore();
  private final NotificationStore notifications = new NotificationStore();
  private final OutgoingStore outgoing = new OutgoingStore();
  private final JobnetUserStore jobnetUsers = new JobnetUserStore();
  private final LateReportStore lateReports = new LateReportStore();
  private final BookingStore bookings = new BookingStore();
  private final CalendarStore calendar = new CalendarStore();

  /** What a list offers to all its citizens is written with the first. */
  private final Set<UUID> offered = new HashSet<>();

  /** What is kept beside the state: messages, bookings, late reports, numbers and affiliations. */
  void writeBeside(
      Handle handle, long citizenId, Origin origin, List<? extends CitizenFact> facts) {
    for (CitizenFact fact : facts) {
      LocalDate from = fact.effectiveDate();
      if (fact instanceof MessageFact.LetterWritten letter) {
        letters.insert(handle, citizenId, origin, letter);
      } else if (fact instanceof MessageFact.Notified notified) {
        UUID id = notifications.insert(handle, citizenId, origin, notified);
        outgoing.insert(handle, citizenId, origin, id, notified);
      } else if (fact instanceof EventFact.EventSent sent) {
        outgoing.insert(handle, citizenId, origin, sent);
      } else if (fact instanceof TimelinessFact.ReportedLate late) {
        lateReports.save(handle, citizenId, origin, late);
      } else if (fact instanceof TimelinessFact.LateWithdrawn withdrawn) {
        lateReports.withdraw(handle, citizenId, withdrawn);
      } else if (fact instanceof PersonFact.JobcentreChanged f) {
        affiliate(handle, citizenId, Organisation.JOBCENTRE, f.jobcentre(), from);
      } else if (fact instanceof PersonFact.Moved f) {
        affiliate(handle, citizenId, Organisation.MUNICIPALITY, f.municipality(), from);
      } else if (fact instanceof PersonFact.FundChanged f) {
        affiliate(handle, citizenId, Organisation.FUND, f.fund(), from);
      } else if (fact instanceof MembershipFact.MembershipRecalled f) {
        affiliations.recall(
            handle,
            citizenId,
            new Organisation(Organisation.FUND, f.recalled().fund()),
            f.recalled().registeredFrom(),
            f.fund());
      } else if (fact instanceof PersonFact.JobnetUserIssued issued) {
        jobnetUsers.save(handle, citizenId, issued);
      } else if (fact instanceof PersonFact.GuestAccessGiven f) {
        affiliations.giveGuestAccess(handle, citizenId, f.guest(), from, f.lastDay(), f.reason());
      } else if (fact instanceof PersonFact.NumberChanged changed) {
        citizens.changeNumber(handle, citizenId, changed.number(), from);
      } else if (fact instanceof BookingFact f) {
        book(handle, citizenId, f);
      }
    }
  }

  private void book(Handle handle, long citizenId, BookingFact fact) {
    bookings.save(handle, citizenId, fact);
    if (fact instanceof BookingCreated || fact instanceof BookingChanged) {
      Booking booking = fact.whole().booking();
      calendar.offer(
          handle,
          booking,
          booking.alternatives().stream().filter(time -> offered.add(time.id())).toList());
    }
    calendar.move(handle, fact);
  }

  private void affiliate(Handle handle, long citizenId, int type, String code, LocalDate from) {
    if (code == null) {
      affiliations.leave(handle, citizenId, type, from.minusDays(1));
    } else {
      affiliations.affiliate(handle, citizenId, new Organisation(type, code), from);
    }
  }

  /**
   * @param planned what lay ahead before
   * @param planning what lies ahead now
   */
  void write(
      Handle handle,
      CitizenState before,
      CitizenState after,
      List<Deadline> planned,
      List<Deadline> planning) {
    if (!before.with(after.enrollment()).equals(after)) {
      citizens.save(handle, after);
    }
    if (!Objects.equals(before.enrollment(), after.enrollment())) {
      enrollments.save(handle, after.id(), before.enrollment(), after.enrollment());
    }
    deadlines.change(handle, after.id(), planned, planning);
  }
}
