package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Visitation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds the citizens of the rules' examples, born 1 July 1970 unless said otherwise. */
final class Absentee {
  private static final int INSURED = 1;

  private final Integer group;
  private final List<Absence> absences = new ArrayList<>();
  private Cpr cpr = Cpr.parse("0107701234").orElseThrow();
  private String jobcentre = "10100";
  private Integer match;
  private LocalDate matchSince;
  private LocalDate deadSince;
  private Enrollment enrollment;

  private Absentee(Integer group) {
    this.group = group;
  }

  static Absentee inNoGroup() {
    return new Absentee(null);
  }

  static Absentee inGroup(int group) {
    return new Absentee(group);
  }

  Absentee born(String sixDigits) {
    cpr = Cpr.parse(sixDigits + "1234").orElseThrow();
    return this;
  }

  Absentee jobcentre(String number) {
    jobcentre = number;
    return this;
  }

  Absentee deadSince(String day) {
    deadSince = LocalDate.parse(day);
    return this;
  }

  Absentee match(int matchGroup) {
    match = matchGroup;
    return this;
  }

  Absentee matchSince(String day) {
    matchSince = LocalDate.parse(day);
    return this;
  }

  /** Enrolled since 1 August 2011. */
  Absentee enrolled() {
    return enrolledSince("2011-08-01", null);
  }

  Absentee enrolledSince(String since, Cancellation cancellation) {
    LocalDate day = LocalDate.parse(since);
    enrollment =
        new Enrollment(
            new UUID(0, 1), INSURED, day, day, 1, List.of(), null, null, true, null, cancellation);
    return this;
  }

  /** Has an absence, registered on its first day. */
  Absentee absent(int type, String start, String end) {
    return absent(type, start, end, start);
  }

  Absentee absent(int type, String start, String end, String registered) {
    LocalDate registeredOn = LocalDate.parse(registered);
    absences.add(
        new Absence(
            id(absences.size()),
            type,
            LocalDate.parse(start),
            end == null ? null : LocalDate.parse(end),
            null,
            registeredOn,
            registeredOn,
            null,
            null));
    return this;
  }

  /** Of the n-th absence, from 0. */
  static UUID id(int n) {
    return new UUID(7, n);
  }

  CitizenState state() {
    return new CitizenState(
        new Person(1, cpr, "101", null, jobcentre, "01", deadSince, false, false),
        new Visitation(group, null, true, null, null, null, match, null, matchSince),
        enrollment,
        new JobSearch(enrollment == null ? null : enrollment.enrollmentDate(), null),
        List.copyOf(absences),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }
}
