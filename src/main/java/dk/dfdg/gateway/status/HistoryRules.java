package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.status.PersonHistory.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is told of a citizen's past: as far as it is asked for, may be seen, and is reached. Pure.
 */
public final class HistoryRules {
  /** So many facts are told at once. */
  public static final int PAGE_SIZE = 1000;

  private static final String REQUEST = "/phi:GetPersonHistoryRequest";

  private final BlockTable blocks;
  private final AbsenceReach absenceReach;
  private final int pageSize;

  /**
   * @param pageSize so many facts are told at once
   */
  public HistoryRules(BlockTable blocks, AbsenceReach absenceReach, int pageSize) {
    this.blocks = blocks;
    this.absenceReach = absenceReach;
    this.pageSize = pageSize;
  }

  /** Why the question is not answered; empty when it is. */
  List<Violation> refusals(CallContext call, HistoryQuestion question) {
    List<Violation> found =
        new ArrayList<>(
            blocks.notSeen(question.blocks(), call, REQUEST + "/phi:RequestVariableType/phi:"));
    if (question.beginsAfterItsEnd()) {
      found.add(
          Violation.of(FaultCode.NEGATIVE_DURATION, "PUB-1003")
              .at(REQUEST + "/phi:EndDate", question.to().toString()));
    }
    return found;
  }

  /**
   * The citizen sees agreements of conversations and calls only while enrolled (MAT-14-8,
   * IDK-25-4).
   */
  HistoryQuestion shown(
      HistoryQuestion question, CallContext call, CitizenState state, LocalDate today) {
    boolean hidden =
        Viewer.of(call).equals(Optional.of(Viewer.CITIZEN)) && !state.isEnrolledOn(today);
    return hidden ? question.without(PersonBlock.INTERVIEW).without(PersonBlock.BOOKING) : question;
  }

  /** What the caller reaches. A present a-kasse sees some absences from before its time. */
  HistoryReach reach(
      HistoryReach reach,
      CallContext call,
      CitizenState state,
      List<Recorded> history,
      LocalDate today) {
    return call.organisation().type() == Organisation.FUND
        ? reach.with(
            absenceReach.seenBy(
                call.organisation().code(), state, AbsencePeriod.of(history), today))
        : reach;
  }

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  PersonHistory history(
      HistoryQuestion question,
      HistoryReach reach,
      CitizenState state,
      List<Recorded> history,
      List<Affiliation> affiliations) {
    List<Recorded> told =
        history.stream()
            .filter(recorded -> question.after() == null || recorded.id() > question.after())
            .filter(recorded -> isTold(recorded, question, reach))
            .limit(pageSize + 1L)
            .toList();
    boolean more = told.size() > pageSize;
    List<Recorded> page = more ? told.subList(0, pageSize) : told;
    return new PersonHistory(
        page,
        more ? (Long) page.get(pageSize - 1).id() : null,
        question.after() == null ? periods(question, reach, state, history, affiliations) : null);
  }

  private static boolean isTold(Recorded recorded, HistoryQuestion question, HistoryReach reach) {
    boolean asked = FactBlocks.of(recorded.fact().kind()).filter(question::asks).isPresent();
    return asked
        && question.days().covers(recorded.fact().effectiveDate())
        && reach.shows(recorded.fact().effectiveDate(), absenceOf(recorded));
  }

  private static String absenceOf(Recorded recorded) {
    return FactBlocks.of(recorded.fact().kind()).equals(Optional.of(PersonBlock.ABSENCE))
        ? FactDetails.of(recorded).text("absence")
        : null;
  }

  private static Periods periods(
      HistoryQuestion question,
      HistoryReach reach,
      CitizenState state,
      List<Recorded> history,
      List<Affiliation> affiliations) {
    Told told = new Told(question, reach);
    return new Periods(
        told.of(PersonBlock.AUTHORITY, affiliations, Affiliation::days),
        told.of(
            PersonBlock.CONTACT_GROUP,
            ContactGroupPeriod.of(history, state),
            ContactGroupPeriod::days),
        told.of(PersonBlock.PERSON_CATEGORY, MatchPeriod.of(history, state), MatchPeriod::days),
        told.of(
            PersonBlock.UNEMPLOYMENT_ENROLLMENT,
            EnrollmentPeriod.of(history),
            EnrollmentPeriod::days),
        told.absences(AbsencePeriod.of(history)),
        told.of(PersonBlock.PERSON_GROUP_MARKING, MarkingPeriod.of(history), MarkingPeriod::days));
  }

  /** Picks the periods that touch the days asked for and reached; they are told whole. */
  private record Told(HistoryQuestion question, HistoryReach reach) {
    <T> List<T> of(PersonBlock block, List<T> periods, Function<T, DayRange> days) {
      return question.asks(block)
          ? periods.stream()
              .filter(period -> question.days().touches(days.apply(period)))
              .filter(period -> reach.touches(days.apply(period)))
              .toList()
          : List.of();
    }

    List<AbsencePeriod> absences(List<AbsencePeriod> periods) {
      return question.asks(PersonBlock.ABSENCE)
          ? periods.stream()
              .filter(period -> question.days().touches(period.days()))
              .filter(
                  period -> reach.touches(period.days()) || reach.absences().contains(period.id()))
              .toList()
          : List.of();
    }
  }
}
