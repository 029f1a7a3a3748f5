package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Visitation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds the citizens of the rules' examples; they live in 101 and belong to jobcentre 10100. */
final class Someone {
  static final UUID MARKING = new UUID(0, 7);

  private String jobcentre = "10100";
  private String stay;
  private Integer group;
  private Integer match;
  private boolean granted;
  private LocalDate rightFrom;
  private Enrollment enrollment;
  private final List<Absence> absences = new ArrayList<>();
  private final List<Marking> markings = new ArrayList<>();

  static Someone inNoGroup() {
    return new Someone();
  }

  static Someone inGroup(int group) {
    Someone someone = new Someone();
    someone.group = group;
    return someone;
  }

  Someone match(int matchGroup) {
    match = matchGroup;
    return this;
  }

  Someone granted() {
    granted = true;
    return this;
  }

  Someone rightFrom(String day) {
    rightFrom = LocalDate.parse(day);
    return this;
  }

  Someone at(String jobcentreNumber) {
    jobcentre = jobcentreNumber;
    return this;
  }

  Someone staying(String municipality) {
    stay = municipality;
    return this;
  }

  /** Enrolled since 1 August 2011. */
  Someone enrolled(int category) {
    return enrolled(category, null);
  }

  Someone cancelled(int category, String day) {
    return enrolled(category, new Cancellation(LocalDate.parse(day), 1));
  }

  private Someone enrolled(int category, Cancellation cancellation) {
    LocalDate day = LocalDate.parse("2011-08-01");
    enrollment =
        new Enrollment(
            new UUID(0, 1), category, day, day, 1, List.of(), null, null, true, null, cancellation);
    return this;
  }

  /**
   * @param to null when it is open
   */
  Someone absent(int type, String from, String to) {
    LocalDate start = LocalDate.parse(from);
    absences.add(
        new Absence(
            new UUID(1, absences.size()),
            type,
            start,
            to == null ? null : LocalDate.parse(to),
            null,
            start,
            start,
            null,
            null));
    return this;
  }

  Someone marked(int type, String from, String to) {
    markings.add(
        new Marking(MARKING, type, LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    return this;
  }

  CitizenState state() {
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            "101",
            stay,
            jobcentre,
            null,
            null,
            false,
            false),
        new Visitation(group, null, granted, null, null, rightFrom, match, null, null),
        enrollment,
        new JobSearch(null, null),
        List.copyOf(absences),
        List.copyOf(markings),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }
}
