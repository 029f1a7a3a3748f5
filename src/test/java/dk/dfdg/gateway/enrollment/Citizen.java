package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Visitation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds the citizens of the rules' examples, born 1 July 1970 unless said otherwise. */
final class Citizen {
  static final String MASON = "http://service.bm.dk/dfdg/profession/0084";
  static final String CARPENTER = "http://service.bm.dk/dfdg/profession/0125";
  static final UUID FIRST_RECEIPT = new UUID(0, 1);

  private Cpr cpr = Cpr.parse("0107701234").orElseThrow();
  private String jobcentre = "10100";
  private LocalDate deadSince;
  private boolean abroad;
  private boolean temporaryForeignAddress;
  private Integer group;
  private Integer match;
  private Integer previousMatch;
  private boolean granted;
  private LocalDate rightFrom;
  private Enrollment enrollment;
  private JobSearch jobSearch;
  private LocalDate refusedOn;
  private final List<Absence> absences = new ArrayList<>();

  static Citizen inNoGroup() {
    return new Citizen();
  }

  static Citizen inGroup(int group) {
    Citizen citizen = new Citizen();
    citizen.group = group;
    return citizen;
  }

  Citizen born(String sixDigits) {
    cpr = Cpr.parse(sixDigits + "1234").orElseThrow();
    return this;
  }

  Citizen jobcentre(String number) {
    jobcentre = number;
    return this;
  }

  Citizen deadSince(String day) {
    deadSince = LocalDate.parse(day);
    return this;
  }

  Citizen abroad() {
    abroad = true;
    return this;
  }

  Citizen temporarilyAbroad() {
    temporaryForeignAddress = true;
    return this;
  }

  Citizen match(int matchGroup) {
    match = matchGroup;
    return this;
  }

  Citizen matchChanged(int before, int now) {
    previousMatch = before;
    return match(now);
  }

  Citizen granted() {
    granted = true;
    return this;
  }

  Citizen rightFrom(String day) {
    rightFrom = LocalDate.parse(day);
    return this;
  }

  /** Enrolled since 1 August 2011. */
  Citizen enrolled(int category) {
    return enrollment(category, "2011-08-01", null, null);
  }

  Citizen enrolledUntil(int category, String cancellationDate, int cause) {
    Cancellation cancellation = new Cancellation(LocalDate.parse(cancellationDate), cause);
    return enrollment(category, "2011-08-01", null, cancellation);
  }

  Citizen waiting(int category, String since, String contactDeadline) {
    return enrollment(category, since, LocalDate.parse(contactDeadline), null);
  }

  private Citizen enrollment(
      int category, String since, LocalDate contactDeadline, Cancellation cancellation) {
    LocalDate day = LocalDate.parse(since);
    Profession mason = new Profession(MASON, null, true, 2010, 12);
    enrollment =
        new Enrollment(
            FIRST_RECEIPT,
            category,
            day,
            day,
            1,
            List.of(mason),
            null,
            null,
            true,
            contactDeadline,
            cancellation);
    return this;
  }

  /** The latest confirmation of job search, after a number of reminders. */
  Citizen confirmed(String day, int reminders) {
    jobSearch = new JobSearch(LocalDate.parse(day), null, reminders);
    return this;
  }

  Citizen confirmed(String day) {
    return confirmed(day, 0);
  }

  Citizen refusedOn(String day) {
    refusedOn = LocalDate.parse(day);
    return this;
  }

  /** An absence of a type of the code list; its last day may be null. */
  Citizen absent(int type, String from, String to) {
    LocalDate start = LocalDate.parse(from);
    LocalDate end = to == null ? null : LocalDate.parse(to);
    UUID id = new UUID(1, absences.size());
    absences.add(new Absence(id, type, start, end, null, start, start, null, null));
    return this;
  }

  CitizenState state() {
    return new CitizenState(
        new Person(
            1, cpr, "101", null, jobcentre, null, deadSince, abroad, temporaryForeignAddress),
        new Visitation(
            group, null, granted, null, refusedOn, rightFrom, match, previousMatch, null),
        enrollment,
        jobSearch == null
            ? new JobSearch(enrollment == null ? null : enrollment.enrollmentDate(), null)
            : jobSearch,
        List.copyOf(absences),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }
}
