package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fravær og fritagelser: what chapter 4 and Bilag 2 of the guidance of 2011 decide. */
public final class AbsenceRules {
  private final AbsenceTable table;
  private final AbsenceLimits limits;
  private final List<AbsenceCheck> checks;
  private final AbsenceRegistrarCheck registrarCheck;
  private final HolidayCheck holidayCheck;
  private final AbsenceEnding ending;
  private final AbsenceAdvice advice;

  public AbsenceRules(
      CodeLists lists,
      AbsenceTable table,
      AbsenceRegistrars registrars,
      JobcentreRegister jobcentres,
      PlannedDuties duties,
      AbsenceLimits limits) {
    this.table = table;
    this.limits = limits;
    AbsenceCodeCheck codeCheck = new AbsenceCodeCheck(lists);
    registrarCheck = new AbsenceRegistrarCheck(registrars, jobcentres);
    holidayCheck = new HolidayCheck(duties, limits);
    checks =
        List.of(
            codeCheck,
            registrarCheck,
            new AbsenceGroupCheck(table),
            new AbsenceStartCheck(),
            new AbsenceEndCheck(limits),
            new AbsenceDuplicateCheck(),
            holidayCheck);
    advice = new AbsenceAdvice(table);
    ending = new AbsenceEnding(codeCheck, registrarCheck, advice);
  }

  /** The rules, with the tables of {@code conf/rules} and {@code conf/registers}. */
  public static AbsenceRules load(
      Path conf,
      CodeLists lists,
      JobcentreRegister jobcentres,
      AbsenceTable table,
      PlannedDuties duties,
      AbsenceLimits limits) {
    return new AbsenceRules(
        lists,
        table,
        AbsenceRegistrars.load(conf.resolve("rules"), lists),
        jobcentres,
        duties,
        limits);
  }

  /** Registers an absence (§§ 19-21). */
  public Decision<AbsenceFact> create(
      CitizenState state,
      AbsenceContent content,
      Channel channel,
      UUID messageIdentifier,
      LocalDate today) {
    Registering registering = registering(state, content, null, channel, today);
    List<Violation> violations = violations(registering);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Absence absence = absence(registering, messageIdentifier, null);
    return accepted(
        registering,
        absence,
        new AbsenceRegistered(absence, absence.start(), registering.row().rule()));
  }

  /** Corrects an absence: it is checked as a registration of today is. */
  public Decision<AbsenceFact> update(
      CitizenState state,
      UUID id,
      AbsenceContent content,
      String correctionComment,
      Channel channel,
      LocalDate today) {
    Absence replaced = state.absence(id).orElse(null);
    if (replaced == null) {
      return unknown(AbsencePaths.UPDATE_ID, id);
    }
    Registering registering = registering(state, content, replaced, channel, today);
    List<Violation> violations = violations(registering);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    boolean sameReason = replaced.type() == content.type();
    Absence absence = absence(registering, id, sameReason ? replaced.letterOn() : null);
    return accepted(
        registering,
        absence,
        new AbsenceCorrected(
            absence, correctionComment, absence.start(), registering.row().rule()));
  }

  /** Ends an absence, also raskmelding. */
  public Decision<AbsenceFact> end(
      CitizenState state, EndCommand command, Channel channel, LocalDate today) {
    return ending.decide(state, command, channel, today);
  }

  /** Takes an absence away that was registered by mistake. */
  public Decision<AbsenceFact> delete(
      CitizenState state, UUID id, String correctionComment, Channel channel, LocalDate today) {
    Absence absence = state.absence(id).orElse(null);
    if (absence == null) {
      return unknown(AbsencePaths.DELETE_ID, id);
    }
    List<Violation> violations =
        new ArrayList<>(
            registrarCheck.of(
                state,
                absence.type(),
                channel,
                AbsencePaths.DELETE_ID,
                AbsencePaths.DELETE_CITIZEN));
    violations.addAll(
        AbsenceRegistrarCheck.afterLetter(absence, null, channel, AbsencePaths.DELETE_ID));
    return violations.isEmpty()
        ? new Decision.Accepted<>(
            List.of(new AbsenceDeleted(id, correctionComment, today, "FRA-19-1")),
            advice.onEnding(state, absence, today))
        : new Decision.Refused<>(violations);
  }

  /** What does not fit together about the citizen's absences on a day or later. */
  public List<Advice> adviceOn(CitizenState state, LocalDate day) {
    return advice.onState(state, day);
  }

  /** What absences make happen by themselves when a day comes. */
  public List<DeadlineRule> deadlines() {
    return AbsenceDeadlines.all(table, limits);
  }

  /** What absences, and registrations that they depend on, bring about at once. */
  public Consequence consequences() {
    return new AbsenceConsequences(table, limits);
  }

  private Registering registering(
      CitizenState state,
      AbsenceContent content,
      Absence replaced,
      Channel channel,
      LocalDate today) {
    return new Registering(
        state,
        content,
        replaced,
        table.find(content.type(), state.contactGroup(), state.matchGroup()).orElse(null),
        channel,
        today);
  }

  private List<Violation> violations(Registering registering) {
    List<Violation> found = new ArrayList<>();
    checks.forEach(check -> found.addAll(check.of(registering)));
    return found;
  }

  private Decision<AbsenceFact> accepted(
      Registering registering, Absence absence, AbsenceFact fact) {
    List<Advice> told =
        new ArrayList<>(
            advice.onRegistering(registering, absence, fact.after(registering.state())));
    told.addAll(holidayCheck.advice(registering));
    return new Decision.Accepted<>(List.of(fact), told);
  }

  private Absence absence(Registering registering, UUID id, LocalDate letterOn) {
    AbsenceContent content = registering.content();
    return new Absence(
        id,
        content.type(),
        content.start(),
        lastDay(registering),
        content.comment(),
        content.notificationDate(),
        registering.registeredOn(),
        content.endCause(),
        letterOn);
  }

  /** A sick report without an end gets one (pkt. 19.1). */
  private LocalDate lastDay(Registering registering) {
    AbsenceContent content = registering.content();
    return content.end() == null && content.type() == AbsenceTypes.SICK_REPORT
        ? registering.registeredOn().plusDays(limits.automaticEndDays())
        : content.end();
  }

  private static Decision<AbsenceFact> unknown(String path, UUID id) {
    return new Decision.Refused<>(
        List.of(Violation.of(FaultCode.ABSENCE_UNKNOWN, "PUB-4632").at(path, id.toString())));
  }
}
