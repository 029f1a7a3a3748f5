package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.contract.personstatus.v1.AbsenceInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.CurrentAbsenceType;
import dk.dfdg.gateway.contract.personstatus.v1.ExemptionInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.ExemptionType;
import dk.dfdg.gateway.contract.personstatus.v1.SuspendedDutyType;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.status.PersonStatus.CurrentAbsence;
import java.util.List;
import java.util.Set;

/** Absences and exemptions as the status has them; part of the endpoint. */
final class AbsenceStatusEndpoint {
  private final PersonDataEndpoint data;
  private final Wire wire;

  AbsenceStatusEndpoint(PersonDataEndpoint data, Wire wire) {
    this.data = data;
    this.wire = wire;
  }

  AbsenceInfoType absences(List<CurrentAbsence> absences) {
    AbsenceInfoType info = new AbsenceInfoType();
    absences.stream().map(this::absence).forEach(info.getAbsence()::add);
    return info;
  }

  private CurrentAbsenceType absence(CurrentAbsence current) {
    Absence absence = current.absence();
    CurrentAbsenceType type = new CurrentAbsenceType();
    type.setAbsenceIdentifier(absence.id().toString());
    type.setAbsenceTypeIdentifier(absence.type());
    type.setStartDate(wire.date(absence.start()));
    type.setEndDate(data.date(absence.end()));
    type.setNotificationDate(data.date(absence.notificationDate()));
    type.setAbsenceComment(absence.comment());
    type.setAbsenceCauseTypeIdentifier(absence.endCause());
    type.setRegistrationDate(wire.date(absence.registeredOn()));
    current.exemptsFrom().stream()
        .map(exemption -> ExemptionType.fromValue(exemption.name()))
        .forEach(type.getExemptsFrom()::add);
    return type;
  }

  ExemptionInfoType exemptions(PersonStatus status) {
    Set<Exemption> from = status.exemptions();
    ExemptionInfoType info = new ExemptionInfoType();
    info.setExemptionDate(wire.date(status.exemptionDay()));
    info.setEnrollmentExemptIndicator(from.contains(Exemption.ENROLLMENT));
    info.setJobSearchConfirmationExemptIndicator(from.contains(Exemption.JOB_SEARCH_CONFIRMATION));
    info.setCvExemptIndicator(from.contains(Exemption.CV));
    info.setReferredWorkExemptIndicator(from.contains(Exemption.REFERRED_WORK));
    info.setReferredFleksjobExemptIndicator(from.contains(Exemption.REFERRED_FLEKSJOB));
    info.setActivationExemptIndicator(from.contains(Exemption.ACTIVATION));
    status.suspendedDuties().stream()
        .map(AbsenceStatusEndpoint::duty)
        .forEach(info.getSuspendedDuty()::add);
    info.setContactCourseExemptIndicator(from.contains(Exemption.CONTACT_COURSE));
    info.setPersonalContactAtInterviewExemptIndicator(
        from.contains(Exemption.PERSONAL_CONTACT_AT_INTERVIEW));
    info.setPersonalContactAtFollowUpExemptIndicator(
        from.contains(Exemption.PERSONAL_CONTACT_AT_FOLLOW_UP));
    info.setAttendanceAtFollowUpExemptIndicator(from.contains(Exemption.ATTENDANCE_AT_FOLLOW_UP));
    return info;
  }

  private static SuspendedDutyType duty(ActivationDuty duty) {
    SuspendedDutyType type = new SuspendedDutyType();
    type.setDutyDanish(duty.danish());
    type.setLegalReference(duty.law());
    return type;
  }
}
