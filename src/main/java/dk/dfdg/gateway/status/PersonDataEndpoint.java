package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.contract.persondata.v1.AuthorityDataType;
import dk.dfdg.gateway.contract.persondata.v1.BookingDataType;
import dk.dfdg.gateway.contract.persondata.v1.CancellationDataType;
import dk.dfdg.gateway.contract.persondata.v1.PersonGroupMarkingDataType;
import dk.dfdg.gateway.contract.persondata.v1.ProfessionType;
import dk.dfdg.gateway.contract.persondata.v1.ProfessionTypeCollection;
import dk.dfdg.gateway.contract.persondata.v1.UnemploymentEnrollmentDataType;
import dk.dfdg.gateway.contract.personstatus.v1.UnemploymentEnrollmentInfoType;
import dk.dfdg.gateway.soap.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;

/** Parts of a citizen's state as the contracts have them; part of the endpoints. */
final class PersonDataEndpoint {
  private final Wire wire;

  PersonDataEndpoint(Wire wire) {
    this.wire = wire;
  }

  /** A day, or null for none. */
  XMLGregorianCalendar date(LocalDate day) {
    return day == null ? null : wire.date(day);
  }

  /** A moment, or null for none. */
  XMLGregorianCalendar dateTime(Instant moment) {
    return moment == null ? null : wire.dateTime(moment);
  }

  /** What rules need of a call to a meeting; the whole of it is read in BookingService. */
  BookingDataType booking(Booking booking) {
    BookingDataType type = new BookingDataType();
    type.setBookingIdentifier(booking.id().toString());
    type.setInterviewTypeIdentifier(booking.type());
    type.setInterviewContactTypeIdentifier(booking.form());
    type.setBookingStartTime(dateTime(booking.start()));
    type.setBookingEndTime(dateTime(booking.end()));
    type.setCancelledIndicator(booking.cancelled());
    type.setAcceptedDateTime(dateTime(booking.seenAt()));
    return type;
  }

  static AuthorityDataType authority(Person person) {
    AuthorityDataType type = new AuthorityDataType();
    type.setMunicipalityCode(person.municipality());
    type.setMunicipalityOfStayCode(person.municipalityOfStay());
    type.setJobcenterNumber(person.jobcentre());
    type.setUnemploymentFundCode(person.fund());
    return type;
  }

  /**
   * @param latest in force, waiting or ended; null for a citizen never enrolled
   */
  UnemploymentEnrollmentInfoType enrollment(Enrollment latest, LocalDate today) {
    boolean enrolled = latest != null && latest.isInForceOn(today);
    UnemploymentEnrollmentInfoType info = new UnemploymentEnrollmentInfoType();
    info.setEnrolledIndicator(enrolled);
    if (enrolled || latest != null && latest.isPendingOn(today)) {
      info.setUnemploymentEnrollment(enrollment(latest));
    }
    if (latest != null && latest.cancellation() != null) {
      info.setCancellation(cancellation(latest.cancellation()));
    }
    return info;
  }

  private UnemploymentEnrollmentDataType enrollment(Enrollment enrollment) {
    UnemploymentEnrollmentDataType type = new UnemploymentEnrollmentDataType();
    type.setClientCategoryTypeIdentifier(enrollment.category());
    type.setRegistrationDate(wire.date(enrollment.registrationDate()));
    type.setEnrollmentDate(wire.date(enrollment.enrollmentDate()));
    type.setCurrentUnemploymentStatusTypeIdentifier(enrollment.unemploymentStatus());
    type.setProfession(professions(enrollment.professions()));
    type.setEnrollmentComment(enrollment.comment());
    type.setRightsAndDutiesAdvisedIndicator(enrollment.rightsAdvised());
    type.setContactDeadlineDate(date(enrollment.contactDeadline()));
    return type;
  }

  static ProfessionTypeCollection professions(List<Profession> professions) {
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

  private CancellationDataType cancellation(Cancellation cancellation) {
    CancellationDataType type = new CancellationDataType();
    type.setCancellationDate(wire.date(cancellation.date()));
    type.setCauseTypeIdentifier(cancellation.cause());
    return type;
  }

  PersonGroupMarkingDataType marking(Marking marking) {
    PersonGroupMarkingDataType type = new PersonGroupMarkingDataType();
    type.setPersonGroupMarkingIdentifier(marking.id().toString());
    type.setPersonGroupMarkingTypeIdentifier(marking.type());
    type.setStartDate(wire.date(marking.start()));
    type.setEndDate(date(marking.end()));
    return type;
  }
}
