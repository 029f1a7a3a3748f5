package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.status.PersonStatus.CurrentAbsence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of a citizen: derived from the state, for one day. Pure. */
public final class StatusRules {
  /** Tilmeldte uden ydelse. */
  private static final int GROUP_WITHOUT_CONTACT_COURSE = 8;

  /** How the kinds of deadlines begin by which a missing confirmation has its consequence. */
  private static final String MISSING_CONFIRMATION = "job-search-";

  /** The kind of deadline by which a missing answer of the benefit office has its consequence. */
  private static final String MISSING_ANSWER = "benefit-answer-missing";

  private static final String REQUEST = "/pst:VariablePersonStatusRequest";

  private final BlockTable blocks;
  private final AbsenceTable absences;
  private final ActivationDuties duties;
  private final AutomaticLaw law;

  /**
   * @param law what lies ahead
   */
  public StatusRules(
      BlockTable blocks, AbsenceTable absences, ActivationDuties duties, AutomaticLaw law) {
    this.blocks = blocks;
    this.absences = absences;
    this.duties = duties;
    this.law = law;
  }

  /** Group 8 is not followed up with a contact course (pkt. 6.1). */
  static boolean hasContactCourse(int contactGroup) {
    return contactGroup != GROUP_WITHOUT_CONTACT_COURSE;
  }

  /** Why the question is not answered; empty when it is. */
  List<Violation> refusals(CallContext call, StatusQuestion question, CitizenState state) {
    List<Violation> found =
        new ArrayList<>(
            blocks.notSeen(question.blocks(), call, REQUEST + "/pst:RequestVariableType/pst:"));
    if (question.asks(PersonBlock.EXEMPTION) && question.exemptionDay() != null) {
      tooEarly(question.exemptionDay(), state).ifPresent(found::add);
    }
    return found;
  }

  /** Exemptions follow from the groups of today, which say nothing of the days before them. */
  private static Optional<Violation> tooEarly(LocalDate day, CitizenState state) {
    return Optional.ofNullable(state.visitation().since())
        .filter(day::isBefore)
        .map(
            since ->
                Violation.of(FaultCode.EXEMPTION_DAY_TOO_EARLY)
                    .at(REQUEST + "/pst:ExemptionDate", day.toString())
                    .because(
                        "Kontaktgruppe og matchgruppe har været gældende fra %s.".formatted(since),
                        "Contact group and match group have held since %s.".formatted(since)));
  }

  /**
   * @param name null unless Core is asked for
   */
  PersonStatus status(
      CallContext call,
      StatusQuestion question,
      CitizenState state,
      PersonName name,
      LocalDate today) {
    LocalDate exemptionDay = question.exemptionDay(today);
    Set<Exemption> exemptions = absences.exemptions(state, exemptionDay);
    List<Deadline> ahead = law.ahead(state);
    return new PersonStatus(
        state,
        today,
        name,
        current(state, today),
        exemptionDay,
        exemptions,
        exemptions.contains(Exemption.ACTIVATION) ? duties.of(state.contactGroup()) : List.of(),
        state.markings().stream()
            .filter(marking -> marking.end() == null || !marking.end().isBefore(today))
            .toList(),
        lastDayBefore(ahead, MISSING_CONFIRMATION),
        lastDayBefore(ahead, MISSING_ANSWER),
        bookings(call, state, today),
        ahead);
  }

  /** The citizen sees calls on Min side only while enrolled (IDK-25-4). */
  private static List<Booking> bookings(CallContext call, CitizenState state, LocalDate today) {
    boolean hidden =
        Viewer.of(call).equals(Optional.of(Viewer.CITIZEN)) && !state.isEnrolledOn(today);
    return hidden
        ? List.of()
        : state.contactCourse().bookings().stream()
            .filter(booking -> !booking.day().isBefore(today))
            .sorted(Comparator.comparing(Booking::start))
            .toList();
  }

  private List<CurrentAbsence> current(CitizenState state, LocalDate today) {
    return state.absences().stream()
        .filter(absence -> absence.end() == null || !absence.end().isBefore(today))
        .map(absence -> new CurrentAbsence(absence, exemptsFrom(state, absence)))
        .toList();
  }

  private Set<Exemption> exemptsFrom(CitizenState state, Absence absence) {
    return absences.find(state, absence).map(row -> row.exempts()).orElse(Set.of());
  }

  /** Something is missing from the day after the last day for it. */
  private static LocalDate lastDayBefore(List<Deadline> ahead, String kind) {
    return ahead.stream()
        .filter(deadline -> deadline.kind().startsWith(kind))
        .findFirst()
        .map(deadline -> deadline.dueOn().minusDays(1))
        .orElse(null);
  }
}
