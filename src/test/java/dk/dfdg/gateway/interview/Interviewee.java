package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Visitation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds the citizens of the rules' examples; they live in 101 and belong to jobcentre 10100. */
final class Interviewee {
  static final UUID BOOKING = new UUID(0, 9);

  private final Integer group;
  private String jobcentre = "10100";
  private LocalDate since;
  private Integer match;
  private Enrollment enrollment;
  private final List<Absence> absences = new ArrayList<>();
  private final List<Interview> interviews = new ArrayList<>();
  private final List<Booking> bookings = new ArrayList<>();

  private Interviewee(Integer group) {
    this.group = group;
  }

  static Interviewee inGroup(int group) {
    return new Interviewee(group);
  }

  static Interviewee inNoGroup() {
    return new Interviewee(null);
  }

  Interviewee match(int matchGroup) {
    match = matchGroup;
    return this;
  }

  Interviewee since(String day) {
    since = LocalDate.parse(day);
    return this;
  }

  Interviewee at(String number) {
    jobcentre = number;
    return this;
  }

  /** Enrolled since 1 August 2011. */
  Interviewee enrolled(int category) {
    LocalDate day = LocalDate.parse("2011-08-01");
    enrollment =
        new Enrollment(
            new UUID(0, 1), category, day, day, 1, List.of(), null, null, true, null, null);
    return this;
  }

  Interviewee absent(int type, String from, String to) {
    LocalDate start = LocalDate.parse(from);
    absences.add(
        new Absence(
            new UUID(1, absences.size()),
            type,
            start,
            LocalDate.parse(to),
            null,
            start,
            start,
            null,
            null));
    return this;
  }

  /** Has had a jobsamtale, registered on its day. */
  Interviewee jobsamtale(String heldAt, int matchGroup) {
    return held(7, heldAt, LocalDateTime.parse(heldAt).toLocalDate().toString(), matchGroup);
  }

  /** Has had anden samtale, registered on its day. */
  Interviewee otherConversation(String heldAt) {
    return held(12, heldAt, LocalDateTime.parse(heldAt).toLocalDate().toString(), null);
  }

  Interviewee held(int type, String heldAt, String registeredOn, Integer matchGroup) {
    interviews.add(
        new Interview(
            id(interviews.size()),
            type,
            1,
            moment(heldAt),
            LocalDate.parse(registeredOn),
            type == 7,
            null,
            matchGroup));
    return this;
  }

  /** Of the n-th conversation, from 0. */
  static UUID id(int n) {
    return new UUID(7, n);
  }

  /** Is called to a jobsamtale. */
  Interviewee called(String start) {
    bookings.add(
        new Booking(
            BOOKING,
            new Organisation(Organisation.JOBCENTRE, "10100"),
            7,
            1,
            moment(start),
            null,
            true,
            false,
            null,
            List.of(),
            false,
            null,
            null));
    return this;
  }

  /** Has had anden samtale to which the call led. */
  Interviewee heldAfterTheCall(String heldAt) {
    interviews.add(
        new Interview(
            id(interviews.size()),
            12,
            1,
            moment(heldAt),
            LocalDateTime.parse(heldAt).toLocalDate(),
            false,
            BOOKING,
            null));
    return this;
  }

  /** The call is off. */
  Interviewee cancelled() {
    bookings.replaceAll(Booking::cancel);
    return this;
  }

  /** In Copenhagen. */
  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(GatewayClock.ZONE).toInstant();
  }

  CitizenState state() {
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            "101",
            null,
            jobcentre,
            null,
            null,
            false,
            false),
        new Visitation(group, since, true, null, null, null, match, null, null),
        enrollment,
        new JobSearch(null, null),
        List.copyOf(absences),
        List.of(),
        new ContactCourse(
            List.copyOf(interviews), List.of(), List.of(), Cv.NONE, List.copyOf(bookings)),
        FundCourse.NONE,
        List.of());
  }
}
