package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.BookingFact.BookingMissed;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.CvFact.CvAvailabilityChanged;
import dk.dfdg.gateway.citizen.CvFact.CvNumberChanged;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * F32 from sick reports, R43 from missed conversations, R53 and C from what Jobnet tells of the CV.
 */
public final class ReportEvents implements Consequence {
  /** Under this name C carries the number. */
  public static final String CV_NUMBER = "CvCustomerIdentifier";

  /** Sygdom - sygemelding, a value of AbsenceType. */
  private static final int SICK_REPORT = 11;

  private final Forming forming;

  public ReportEvents(EventTable events) {
    this.forming = new Forming(events);
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof AbsenceRegistered registered) {
      return sick(registered.absence(), after);
    } else if (fact instanceof AbsenceCorrected corrected) {
      Absence absence = corrected.absence();
      return isToldAlready(before, absence) ? List.of() : sick(absence, after);
    } else if (fact instanceof BookingMissed missed) {
      return missed(missed, after);
    }
    return Forming.isInCircle(after, today) ? aboutCv(fact, before, after, today) : List.of();
  }

  /** By whom it was registered, so that it comes under § 63 as any other R43. */
  private List<EventOccurred> missed(BookingMissed missed, CitizenState state) {
    if (missed.code() == null || !state.isInCircleOn(missed.effectiveDate())) {
      return List.of();
    }
    EventOccurred formed =
        forming.of(
            missed.code(),
            missed.effectiveDate(),
            state,
            new EventContentBuilder().freeText(missed.words()));
    return List.of(
        new EventOccurred(formed.event().by(missed.channel(), missed.registrar()), formed.rule()));
  }

  private List<EventOccurred> aboutCv(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof CvAvailabilityChanged changed) {
      boolean was = Boolean.TRUE.equals(before.contactCourse().cv().searchable());
      return was && !changed.searchable()
          ? List.of(forming.of("R53", today, after, new EventContentBuilder()))
          : List.of();
    } else if (fact instanceof CvNumberChanged changed) {
      return List.of(
          forming.of(
              "C",
              today,
              after,
              new EventContentBuilder().basicData(Map.of(CV_NUMBER, changed.number()))));
    }
    return List.of();
  }

  /** On the day on which the citizen reported sick, with the first sick day (decision B4-5). */
  private List<EventOccurred> sick(Absence absence, CitizenState state) {
    return absence.type() == SICK_REPORT && Forming.isInCircle(state, absence.notificationDate())
        ? List.of(
            forming.of(
                "F32",
                absence.notificationDate(),
                state,
                new EventContentBuilder().firstSickDay(absence.start())))
        : List.of();
  }

  private static boolean isToldAlready(CitizenState before, Absence absence) {
    return before
        .absence(absence.id())
        .filter(former -> former.type() == absence.type() && former.start().equals(absence.start()))
        .isPresent();
  }
}
