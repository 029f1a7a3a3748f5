package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.contract.personstatus.v1.AddressContactInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.BenefitApplicationInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.BookingInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.ContactGroupInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.ContactGroupType;
import dk.dfdg.gateway.contract.personstatus.v1.CoreInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.DeadlineInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.DeadlineType;
import dk.dfdg.gateway.contract.personstatus.v1.InterviewInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.JobSearchInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.LatestInterviewType;
import dk.dfdg.gateway.contract.personstatus.v1.PersonCategoryInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.PersonCategoryType;
import dk.dfdg.gateway.contract.personstatus.v1.PersonGroupMarkingInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.PersonNameStructureType;
import dk.dfdg.gateway.contract.personstatus.v1.VariablePersonStatusResponseType;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;

/** A status as the contract has it, the blocks asked for and no other; part of the endpoint. */
final class StatusWireEndpoint {
  private final PersonDataEndpoint data;
  private final AbsenceStatusEndpoint absences;
  private final CourseStatusEndpoint course;
  private final Wire wire;
  private final RuleCatalogue catalogue;

  StatusWireEndpoint(Wire wire, RuleCatalogue catalogue) {
    this.data = new PersonDataEndpoint(wire);
    this.absences = new AbsenceStatusEndpoint(data, wire);
    this.course = new CourseStatusEndpoint(data);
    this.wire = wire;
    this.catalogue = catalogue;
  }

  VariablePersonStatusResponseType of(PersonStatus status, StatusQuestion question) {
    VariablePersonStatusResponseType response = new VariablePersonStatusResponseType();
    for (PersonBlock block : question.blocks()) {
      set(response, block, status);
    }
    return response;
  }

  private void set(
      VariablePersonStatusResponseType response, PersonBlock block, PersonStatus status) {
    CitizenState state = status.state();
    switch (block) {
      case CORE -> response.setCoreInfo(core(status));
      case ADDRESS_CONTACT -> response.setAddressContactInfo(address(state));
      case AUTHORITY -> response.setAuthorityInfo(PersonDataEndpoint.authority(state.person()));
      case CONTACT_GROUP -> response.setContactGroupInfo(contactGroup(state.visitation()));
      case PERSON_CATEGORY -> response.setPersonCategoryInfo(personCategory(status));
      case INTERVIEW -> response.setInterviewInfo(interviews(state.contactCourse()));
      case UNEMPLOYMENT_ENROLLMENT ->
          response.setUnemploymentEnrollmentInfo(
              data.enrollment(state.enrollment(), status.today()));
      case ABSENCE -> response.setAbsenceInfo(absences.absences(status.absences()));
      case EXEMPTION -> response.setExemptionInfo(absences.exemptions(status));
      case PERSON_GROUP_MARKING -> response.setPersonGroupMarkingInfo(markings(status));
      case JOB_SEARCH -> response.setJobSearchInfo(jobSearch(status));
      case BENEFIT_APPLICATION -> response.setBenefitApplicationInfo(application(status));
      case DEADLINE -> response.setDeadlineInfo(deadlines(status.ahead()));
      case BOOKING -> response.setBookingInfo(bookings(status));
      case SICKNESS_FOLLOW_UP ->
          response.setSicknessFollowUpInfo(course.followUps(state.contactCourse()));
      case CV -> response.setCVInfo(course.cv(state.contactCourse()));
      default -> throw new IllegalArgumentException("No block of a status: " + block);
    }
  }

  private CoreInfoType core(PersonStatus status) {
    CoreInfoType info = new CoreInfoType();
    info.setPersonCivilRegistrationIdentifier(status.state().cpr().value());
    status.name().formerNumbers().stream()
        .map(Cpr::value)
        .forEach(info.getFormerPersonCivilRegistrationIdentifier()::add);
    PersonNameStructureType name = new PersonNameStructureType();
    name.setPersonGivenName(status.name().givenName());
    name.setPersonSurnameName(status.name().surname());
    info.setPersonNameStructure(name);
    info.setDeadIndicator(status.state().isDeadOn(status.today()));
    info.setDeathDate(data.date(status.state().deadSince()));
    return info;
  }

  private static AddressContactInfoType address(CitizenState state) {
    AddressContactInfoType info = new AddressContactInfoType();
    info.setAbroadIndicator(state.abroad());
    info.setTemporaryForeignAddressIndicator(state.temporaryForeignAddress());
    return info;
  }

  private ContactGroupInfoType contactGroup(Visitation visitation) {
    ContactGroupInfoType info = new ContactGroupInfoType();
    if (visitation.contactGroup() != null) {
      ContactGroupType group = new ContactGroupType();
      group.setContactGroupTypeIdentifier(visitation.contactGroup());
      group.setStartDate(data.date(visitation.contactGroupSince()));
      group.setBenefitGrantedIndicator(visitation.benefitGranted());
      group.setContactCourseIndicator(StatusRules.hasContactCourse(visitation.contactGroup()));
      info.setContactGroup(group);
    }
    return info;
  }

  private PersonCategoryInfoType personCategory(PersonStatus status) {
    Visitation visitation = status.state().visitation();
    PersonCategoryInfoType info = new PersonCategoryInfoType();
    if (status.isInMatchModel()) {
      PersonCategoryType category = new PersonCategoryType();
      category.setPersonCategoryTypeIdentifier(visitation.matchGroup());
      category.setStartDate(data.date(visitation.matchSince()));
      category.setPreviousPersonCategoryTypeIdentifier(visitation.previousMatchGroup());
      info.setPersonCategory(category);
    }
    return info;
  }

  private InterviewInfoType interviews(ContactCourse course) {
    InterviewInfoType info = new InterviewInfoType();
    course.latest().map(this::interview).ifPresent(info::setLatestInterview);
    course
        .latestResetting()
        .map(resetting -> data.date(resetting.heldOn()))
        .ifPresent(info::setNextInterviewCountsFromDate);
    return info;
  }

  private LatestInterviewType interview(Interview interview) {
    LatestInterviewType type = new LatestInterviewType();
    type.setInterviewIdentifier(interview.id().toString());
    type.setInterviewTypeIdentifier(interview.type());
    type.setInterviewDate(data.date(interview.heldOn()));
    type.setInterviewContactTypeIdentifier(interview.form());
    type.setResettingIndicator(interview.resetting());
    return type;
  }

  private PersonGroupMarkingInfoType markings(PersonStatus status) {
    PersonGroupMarkingInfoType info = new PersonGroupMarkingInfoType();
    status.markings().stream().map(data::marking).forEach(info.getPersonGroupMarking()::add);
    return info;
  }

  private JobSearchInfoType jobSearch(PersonStatus status) {
    JobSearchInfoType info = new JobSearchInfoType();
    info.setLatestConfirmationDate(data.date(status.state().jobSearch().confirmedOn()));
    info.setReminderDate(data.date(status.state().jobSearch().remindedOn()));
    info.setNextConfirmationDueDate(data.date(status.confirmationDue()));
    return info;
  }

  private BenefitApplicationInfoType application(PersonStatus status) {
    Visitation visitation = status.state().visitation();
    BenefitApplicationInfoType info = new BenefitApplicationInfoType();
    info.setApplicationDate(data.date(visitation.appliedOn()));
    info.setAnswerDueDate(data.date(status.answerDue()));
    info.setRefusalDate(data.date(visitation.refusedOn()));
    info.setUnemploymentBenefitRightsStartDate(data.date(visitation.benefitRightFrom()));
    return info;
  }

  private BookingInfoType bookings(PersonStatus status) {
    BookingInfoType info = new BookingInfoType();
    status.bookings().stream().map(data::booking).forEach(info.getBooking()::add);
    return info;
  }

  private DeadlineInfoType deadlines(List<Deadline> ahead) {
    DeadlineInfoType info = new DeadlineInfoType();
    for (Deadline deadline : ahead) {
      Rule rule = catalogue.get(deadline.rule());
      DeadlineType type = new DeadlineType();
      type.setDeadlineKind(deadline.kind());
      type.setSubjectIdentifier(deadline.subject().isEmpty() ? null : deadline.subject());
      type.setDueDate(wire.date(deadline.dueOn()));
      type.setRuleIdentifier(rule.id());
      type.setLegalReference(rule.source());
      type.setRuleText(rule.rule());
      info.getDeadline().add(type);
    }
    return info;
  }
}
