package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a case worker should be told about an absence, without hindering it. */
final class AbsenceAdvice {
  private static final int LAST_ACTIVE_MATCH = 2;

  private final AbsenceTable table;
  private final EnrollmentExemption exemption;

  AbsenceAdvice(AbsenceTable table) {
    this.table = table;
    this.exemption = new EnrollmentExemption(table);
  }

  /**
   * What to think of when an absence is registered or corrected.
   *
   * @param absence as it is registered
   * @param after the citizen with it
   */
  List<Advice> onRegistering(Registering registering, Absence absence, CitizenState after) {
    List<Advice> advice = new ArrayList<>();
    late(registering, advice);
    automaticEnd(registering, absence, advice);
    if (registering.channel() == Channel.JOBCENTRE) {
      sickness(registering, advice);
      seniorJob(registering, advice);
    }
    exemption
        .cancellation(after, absence)
        .ifPresent(
            day ->
                advice.add(
                    new Advice(
                        EnrollmentExemption.RULE,
                        "Fraværet fritager for tilmelding: borgeren afmeldes automatisk %s."
                            .formatted(day),
                        "The absence exempts from being enrolled: the enrollment is cancelled by"
                            + " itself on %s.".formatted(day))));
    return advice;
  }

  private static void late(Registering registering, List<Advice> advice) {
    LocalDate known = registering.content().notificationDate();
    if (registering.replaced() == null && known.isBefore(registering.today())) {
      advice.add(
          new Advice(
              "FRA-21-2",
              "Registreret for sent: årsagen var kendt eller fritagelsen godkendt %s."
                  .formatted(known),
              "Registered late: the reason was known or the exemption granted on %s."
                  .formatted(known)));
    }
  }

  private static void automaticEnd(Registering registering, Absence absence, List<Advice> advice) {
    if (registering.content().end() == null && absence.end() != null) {
      advice.add(
          new Advice(
              "FRA-19.1-22",
              "Slutdatoen er sat til %s af systemet.".formatted(absence.end()),
              "The end date is set to %s by the system.".formatted(absence.end())));
    }
  }

  /** Pkt. 19.1: a sick report alone does not exempt everybody from activation. */
  private static void sickness(Registering registering, List<Advice> advice) {
    Integer match = registering.state().matchGroup();
    if (registering.content().type() == AbsenceTypes.SICK_REPORT
        && !registering.row().exempts().contains(Exemption.ACTIVATION)
        && match != null
        && match <= LAST_ACTIVE_MATCH) {
      advice.add(
          new Advice(
              "FRA-19.1-28",
              "Sygemeldingen fritager ikke for aktivering. Er borgeren for syg til at arbejde eller"
                  + " deltage i tilbud, registreres en af de øvrige fritagelser vedrørende sygdom.",
              "The sick report does not exempt from activation. If the citizen is too ill to work or"
                  + " to take part in offers, register one of the other exemptions for sickness."));
    }
  }

  private static void seniorJob(Registering registering, List<Advice> advice) {
    if (registering.content().type() == AbsenceTypes.SENIOR_JOB
        && !registering.state().isEnrolledOn(registering.today())) {
      advice.add(
          new Advice(
              "FRA-19.2-1",
              "En person i seniorjob skal samtidig tilmeldes i kontaktgruppe 8.",
              "A person in a seniorjob must be enrolled in contact group 8 at the same time."));
    }
  }

  /** After an absence has ended or gone: what it cancelled does not come back (decision A-58). */
  List<Advice> onEnding(CitizenState state, Absence absence, LocalDate today) {
    Enrollment enrollment = state.enrollment();
    if (enrollment == null || !enrollment.isEndedOn(today)) {
      return List.of();
    }
    Cancellation cancellation = enrollment.cancellation();
    boolean because =
        CancelledBecause.of(enrollment, CancelledBecause.EXEMPTED)
            || CancelledBecause.of(enrollment, CancelledBecause.LONG_ILLNESS);
    return because && !cancellation.date().isBefore(absence.start())
        ? List.of(
            new Advice(
                "A-58",
                "Borgeren blev afmeldt %s og er ikke tilmeldt igen; det kræver en ny tilmelding."
                    .formatted(cancellation.date()),
                "The enrollment was cancelled on %s and does not come back; the citizen must enroll"
                        .formatted(cancellation.date())
                    + " anew."))
        : List.of();
  }

  /** Absences that contradict the citizen's groups, after a change of match (decision A-60). */
  List<Advice> onState(CitizenState state, LocalDate day) {
    return table
        .forbidden(state, state.contactGroup(), state.matchGroup(), day.plusDays(1))
        .stream()
        .map(
            absence ->
                new Advice(
                    "A-60",
                    "Fraværet fra %s kan ikke stå i borgerens kontaktgruppe og matchgruppe og"
                            .formatted(absence.start())
                        + " fritager ikke for noget; det bør afsluttes.",
                    "The absence from %s cannot stand in the citizen's contact group and match"
                            .formatted(absence.start())
                        + " group and exempts from nothing; it should be ended."))
        .toList();
  }
}
