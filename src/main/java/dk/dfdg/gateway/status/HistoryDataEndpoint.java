package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.contract.persondata.v1.AbsenceDataType;
import dk.dfdg.gateway.contract.persondata.v1.AuthorityDataType;
import dk.dfdg.gateway.contract.persondata.v1.BookingDataType;
import dk.dfdg.gateway.contract.persondata.v1.CancellationDataType;
import dk.dfdg.gateway.contract.persondata.v1.PersonGroupMarkingDataType;
import dk.dfdg.gateway.contract.persondata.v1.UnemploymentEnrollmentDataType;
import dk.dfdg.gateway.soap.Wire;

/**
 * What history keeps of a fact, in the types that status and history share; part of the endpoint.
 */
final class HistoryDataEndpoint {
  private final PersonDataEndpoint data;

  HistoryDataEndpoint(Wire wire) {
    this.data = new PersonDataEndpoint(wire);
  }

  UnemploymentEnrollmentDataType enrollment(FactDetails details) {
    UnemploymentEnrollmentDataType type = new UnemploymentEnrollmentDataType();
    type.setClientCategoryTypeIdentifier(details.number("category"));
    type.setRegistrationDate(data.date(details.day("registration_date")));
    type.setEnrollmentDate(data.date(details.day("enrollment_date")));
    type.setCurrentUnemploymentStatusTypeIdentifier(details.number("unemployment_status"));
    type.setProfession(
        PersonDataEndpoint.professions(
            details.list("professions").stream().map(HistoryDataEndpoint::profession).toList()));
    type.setEnrollmentComment(details.text("comment"));
    type.setRightsAndDutiesAdvisedIndicator(details.flag("rights_advised"));
    type.setContactDeadlineDate(data.date(details.day("contact_deadline")));
    return type;
  }

  private static Profession profession(FactDetails details) {
    return new Profession(
        details.text("conceptUri"),
        details.text("alias"),
        details.flag("hasEducation"),
        details.number("yearLastUsed"),
        details.number("monthsOfExperience"));
  }

  CancellationDataType cancellation(FactDetails details) {
    CancellationDataType type = new CancellationDataType();
    type.setCancellationDate(data.date(details.day("cancellation_date")));
    type.setCauseTypeIdentifier(details.number("cause"));
    return type;
  }

  AbsenceDataType absence(FactDetails details) {
    return fill(new AbsenceDataType(), details);
  }

  <T extends AbsenceDataType> T fill(T type, FactDetails details) {
    type.setAbsenceIdentifier(details.text("absence"));
    type.setAbsenceTypeIdentifier(details.number("absence_type"));
    type.setStartDate(data.date(details.day("start_date")));
    type.setEndDate(data.date(details.day("end_date")));
    type.setNotificationDate(data.date(details.day("notification_date")));
    type.setAbsenceComment(details.text("comment"));
    type.setAbsenceCauseTypeIdentifier(details.number("end_cause"));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  PersonGroupMarkingDataType marking(FactDetails details) {
    return fill(new PersonGroupMarkingDataType(), details);
  }

  <T extends PersonGroupMarkingDataType> T fill(T type, FactDetails details) {
    type.setPersonGroupMarkingIdentifier(details.text("marking"));
    type.setPersonGroupMarkingTypeIdentifier(details.number("marking_type"));
    type.setStartDate(data.date(details.day("start_date")));
    type.setEndDate(data.date(details.day("end_date")));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  BookingDataType booking(FactDetails details) {
    BookingDataType type = new BookingDataType();
    type.setBookingIdentifier(details.text("booking"));
    type.setInterviewTypeIdentifier(details.number("interview_type"));
    type.setInterviewContactTypeIdentifier(details.number("interview_contact_type"));
    type.setBookingStartTime(data.dateTime(details.moment("start")));
    type.setBookingEndTime(data.dateTime(details.moment("end")));
    type.setCancelledIndicator(details.flag("cancelled"));
    type.setAcceptedDateTime(data.dateTime(details.moment("seen_at")));
    type.setLetterDate(data.date(details.day("letter_date")));
    return type;
  }

  AuthorityDataType authority(FactDetails details) {
    AuthorityDataType type = new AuthorityDataType();
    type.setMunicipalityCode(details.text("municipality"));
    type.setMunicipalityOfStayCode(details.text("municipality_of_stay"));
    type.setJobcenterNumber(details.text("jobcentre"));
    type.setUnemploymentFundCode(details.text("fund"));
    return type;
  }
}
