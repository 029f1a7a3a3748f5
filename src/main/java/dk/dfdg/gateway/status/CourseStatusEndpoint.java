package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.EmployerTalk;
import dk.dfdg.gateway.citizen.FollowUp;
import dk.dfdg.gateway.contract.personstatus.v1.CVInfoType;
import dk.dfdg.gateway.contract.personstatus.v1.EmployerTalkStatusType;
import dk.dfdg.gateway.contract.personstatus.v1.FollowUpStatusType;
import dk.dfdg.gateway.contract.personstatus.v1.SicknessFollowUpInfoType;

/** Follow-ups, employers' talks and the CV as they are now; part of the endpoint. */
final class CourseStatusEndpoint {
  private final PersonDataEndpoint data;

  CourseStatusEndpoint(PersonDataEndpoint data) {
    this.data = data;
  }

  SicknessFollowUpInfoType followUps(ContactCourse course) {
    SicknessFollowUpInfoType info = new SicknessFollowUpInfoType();
    course.followUps().stream().map(this::followUp).forEach(info.getFollowUp()::add);
    course.employerTalks().stream().map(this::talk).forEach(info.getEmployerTalk()::add);
    return info;
  }

  private FollowUpStatusType followUp(FollowUp followUp) {
    FollowUpStatusType type = new FollowUpStatusType();
    type.setFollowUpIdentifier(followUp.id().toString());
    type.setFollowUpDate(data.date(followUp.heldOn()));
    type.setInterviewContactTypeIdentifier(followUp.form());
    type.setVisitationCategoryTypeIdentifier(followUp.visitationCategory());
    type.setRegistrationDate(data.date(followUp.registeredOn()));
    return type;
  }

  private EmployerTalkStatusType talk(EmployerTalk talk) {
    EmployerTalkStatusType type = new EmployerTalkStatusType();
    type.setEmployerTalkIdentifier(talk.id().toString());
    type.setTalkDate(data.date(talk.heldOn()));
    type.setCVRNumber(talk.cvrNumber());
    type.setSENumber(talk.seNumber());
    return type;
  }

  CVInfoType cv(ContactCourse course) {
    Cv cv = course.cv();
    CVInfoType info = new CVInfoType();
    info.setCvStatusIdentifier(cv.status());
    info.setCvStatusDate(data.date(cv.since()));
    info.setSearchableIndicator(cv.searchable());
    return info;
  }
}
