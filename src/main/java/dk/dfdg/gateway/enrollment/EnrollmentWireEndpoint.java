package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.contract.enrollment.v1.CurrentEnrollmentType;
import dk.dfdg.gateway.contract.enrollment.v1.PlannedCancellationType;
import dk.dfdg.gateway.contract.enrollment.v1.ProfessionType;
import dk.dfdg.gateway.contract.enrollment.v1.ProfessionTypeCollection;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;

/** An enrollment as the contract has it; part of the endpoint. */
final class EnrollmentWireEndpoint {
  private EnrollmentWireEndpoint() {}

  static CurrentEnrollmentType of(Enrollment enrollment, Wire wire) {
    CurrentEnrollmentType type = new CurrentEnrollmentType();
    type.setMessageIdentifier(enrollment.messageIdentifier().toString());
    type.setClientCategoryTypeIdentifier(enrollment.category());
    type.setRegistrationDate(wire.date(enrollment.registrationDate()));
    type.setEnrollmentDate(wire.date(enrollment.enrollmentDate()));
    type.setCurrentUnemploymentStatusTypeIdentifier(enrollment.unemploymentStatus());
    type.setProfession(professions(enrollment.professions()));
    type.setEnrollmentComment(enrollment.comment());
    type.setRightsAndDutiesAdvisedIndicator(enrollment.rightsAdvised());
    if (enrollment.contactDeadline() != null) {
      type.setContactDeadlineDate(wire.date(enrollment.contactDeadline()));
    }
    if (enrollment.cancellation() != null) {
      PlannedCancellationType planned = new PlannedCancellationType();
      planned.setCancellationDate(wire.date(enrollment.cancellation().date()));
      planned.setCauseTypeIdentifier(enrollment.cancellation().cause());
      type.setPlannedCancellation(planned);
    }
    return type;
  }

  private static ProfessionTypeCollection professions(List<Profession> professions) {
    ProfessionTypeCollection collection = new ProfessionTypeCollection();
    for (Profession profession : professions) {
      ProfessionType type = new ProfessionType();
      type.setConceptUriDa(profession.conceptUri());
      type.setAliasIdentifier(profession.alias());
      type.setHasEducation(profession.hasEducation());
      type.setYearLastUsed(profession.yearLastUsed());
      type.setMonthsOfExperience(profession.monthsOfExperience());
      collection.getProfessionType().add(type);
    }
    return collection;
  }
}
