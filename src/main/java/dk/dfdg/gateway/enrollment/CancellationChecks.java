package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a cancellation (§ 8 stk. 6, pkt. 8.6.1 and Bilag 3). */
final class CancellationChecks {
  private final CodeList causes;
  private final CauseTable causeTable;
  private final JobcentreRegister jobcentres;
  private final EnrollmentLimits limits;

  CancellationChecks(
      CodeLists lists,
      CauseTable causeTable,
      JobcentreRegister jobcentres,
      EnrollmentLimits limits) {
    this.causes = lists.get("CauseType");
    this.causeTable = causeTable;
    this.jobcentres = jobcentres;
    this.limits = limits;
  }

  List<Violation> of(CitizenState state, CancelCommand command, Channel channel, LocalDate today) {
    List<Violation> found = new ArrayList<>(cause(command.cause(), channel, today));
    Stream.of(
            date(command.date(), today),
            enrolled(state.enrollment(), today),
            match(state, channel),
            portal(state, channel))
        .flatMap(Optional::stream)
        .forEach(found::add);
    return found;
  }

  private List<Violation> cause(int cause, Channel channel, LocalDate today) {
    String code = Integer.toString(cause);
    List<Violation> wrongCode =
        CodeCheck.of(
            causes,
            code,
            today,
            FaultCode.INVALID_CANCELLATION_CAUSE,
            "AFM-08.6-4",
            EnrollmentPaths.CAUSE);
    if (!wrongCode.isEmpty() || causeTable.maySet(cause, channel)) {
      return wrongCode;
    }
    return List.of(
        Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "AFM-08.6-5")
            .at(EnrollmentPaths.CAUSE, code)
            .because(
                "Årsag %s kan ikke vælges her; den påføres af systemet eller af jobcenteret."
                    .formatted(code),
                "Cause %s cannot be chosen here; it is set by the system or by the jobcentre."
                    .formatted(code)));
  }

  private Optional<Violation> date(LocalDate date, LocalDate today) {
    LocalDate last = today.plusDays(limits.cancellationDaysAhead());
    if (date.isBefore(today)) {
      return Optional.of(
          wrongDate("AFM-08.6-3", date)
              .because(
                  "%s ligger før i dag, %s.".formatted(date, today),
                  "%s is before today, %s.".formatted(date, today)));
    }
    if (date.isAfter(last)) {
      return Optional.of(
          wrongDate("AFM-08.6-2", date)
              .because(
                  "%s ligger efter %s, den sidste mulige dag.".formatted(date, last),
                  "%s is after %s, the last possible day.".formatted(date, last)));
    }
    return Optional.empty();
  }

  private static Violation wrongDate(String rule, LocalDate date) {
    return Violation.of(FaultCode.INVALID_CANCELLATION_DATE, rule)
        .at(EnrollmentPaths.CANCEL_DATE, date.toString());
  }

  private static Optional<Violation> enrolled(Enrollment enrollment, LocalDate today) {
    if (enrollment != null && enrollment.isInForceOn(today)) {
      return Optional.empty();
    }
    Violation notEnrolled = aboutCitizen(FaultCode.NOT_ENROLLED, "AFM-08.6-7");
    return Optional.of(
        enrollment != null && enrollment.isPendingOn(today)
            ? notEnrolled.because(
                "Tilmeldingen på Jobnet afventer henvendelse og er ikke trådt i kraft.",
                "The enrollment on Jobnet waits for contact and is not in force.")
            : notEnrolled);
  }

  /** What the system makes happen by itself does not come through the checks of Bilag 3. */
  private static Optional<Violation> match(CitizenState state, Channel channel) {
    if (channel == Channel.SYSTEM || !Categories.isIntroduction(state)) {
      return Optional.empty();
    }
    if (state.matchGroup() == null) {
      return Optional.of(aboutCitizen(FaultCode.MATCH_REQUIRED, "BI3-3"));
    }
    return state.matchGroup() == 1
        ? Optional.of(aboutCitizen(FaultCode.MATCH_FORBIDS_CANCELLATION, "BI3-3"))
        : Optional.empty();
  }

  private Optional<Violation> portal(CitizenState state, Channel channel) {
    Enrollment enrollment = state.enrollment();
    boolean insured = enrollment != null && enrollment.category() == Categories.INSURED;
    return PortalCheck.of(jobcentres, state, channel, insured)
        .map(violation -> violation.at(EnrollmentPaths.CANCEL_CITIZEN, null));
  }

  private static Violation aboutCitizen(FaultCode code, String rule) {
    return Violation.of(code, rule).at(EnrollmentPaths.CANCEL_CITIZEN, null);
  }
}
