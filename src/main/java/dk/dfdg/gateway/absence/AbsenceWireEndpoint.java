package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.contract.absence.v1.AbsenceItemType;
import dk.dfdg.gateway.contract.absence.v1.AbsenceItemTypeCollection;
import dk.dfdg.gateway.contract.absence.v1.ExemptionType;
import dk.dfdg.gateway.contract.absence.v1.GetAbsencesResponseType;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;
import java.util.Set;

/** Absences and exemptions as the contract has them; part of the endpoint. */
final class AbsenceWireEndpoint {
  private AbsenceWireEndpoint() {}

  static GetAbsencesResponseType of(KnownAbsences known, Wire wire) {
    GetAbsencesResponseType response = new GetAbsencesResponseType();
    response.setStatusDate(wire.date(known.day()));
    response.setAbsenceItem(items(known.absences(), wire));
    response.setExemption(exemption(known.exemptions()));
    response.setAdvice(wire.advice(known.advice()));
    return response;
  }

  private static AbsenceItemTypeCollection items(List<KnownAbsences.Item> items, Wire wire) {
    if (items.isEmpty()) {
      return null;
    }
    AbsenceItemTypeCollection collection = new AbsenceItemTypeCollection();
    items.forEach(item -> collection.getAbsenceItemType().add(item(item, wire)));
    return collection;
  }

  private static AbsenceItemType item(KnownAbsences.Item item, Wire wire) {
    Absence absence = item.absence();
    AbsenceItemType type = new AbsenceItemType();
    type.setAbsenceIdentifier(absence.id().toString());
    type.setAbsenceTypeIdentifier(absence.type());
    type.setStartDate(wire.date(absence.start()));
    type.setEndDate(absence.end() == null ? null : wire.date(absence.end()));
    type.setAbsenceComment(absence.comment());
    type.setNotificationDate(wire.date(absence.notificationDate()));
    type.setRegistrationDate(wire.date(absence.registeredOn()));
    type.setAbsenceCauseTypeIdentifier(absence.endCause());
    type.setRegisteringAuthority(Wire.organisation(item.registrar()));
    type.setExemption(exemption(item.exempts()));
    return type;
  }

  private static ExemptionType exemption(Set<Exemption> exempts) {
    ExemptionType type = new ExemptionType();
    type.setEnrollmentIndicator(exempts.contains(Exemption.ENROLLMENT));
    type.setCVIndicator(exempts.contains(Exemption.CV));
    type.setJobSearchConfirmationIndicator(exempts.contains(Exemption.JOB_SEARCH_CONFIRMATION));
    type.setReferredWorkIndicator(exempts.contains(Exemption.REFERRED_WORK));
    type.setReferredFleksjobIndicator(exempts.contains(Exemption.REFERRED_FLEKSJOB));
    type.setActivationIndicator(exempts.contains(Exemption.ACTIVATION));
    type.setContactCourseIndicator(exempts.contains(Exemption.CONTACT_COURSE));
    type.setPersonalContactAtInterviewIndicator(
        exempts.contains(Exemption.PERSONAL_CONTACT_AT_INTERVIEW));
    type.setPersonalContactAtFollowUpIndicator(
        exempts.contains(Exemption.PERSONAL_CONTACT_AT_FOLLOW_UP));
    type.setAttendanceAtFollowUpIndicator(exempts.contains(Exemption.ATTENDANCE_AT_FOLLOW_UP));
    return type;
  }
}
