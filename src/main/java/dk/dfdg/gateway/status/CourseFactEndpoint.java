package dk.dfdg.gateway.status;

import dk.dfdg.gateway.contract.personhistory.v1.CvInterviewFactType;
import dk.dfdg.gateway.contract.personhistory.v1.CvStatusFactType;
import dk.dfdg.gateway.contract.personhistory.v1.EmployerTalkFactType;
import dk.dfdg.gateway.contract.personhistory.v1.FollowUpFactType;
import dk.dfdg.gateway.soap.Wire;

/** What history keeps of follow-ups, employers' talks and CVs; part of the endpoint. */
final class CourseFactEndpoint {
  private final PersonDataEndpoint data;

  CourseFactEndpoint(Wire wire) {
    this.data = new PersonDataEndpoint(wire);
  }

  FollowUpFactType followUp(FactDetails details) {
    FollowUpFactType type = new FollowUpFactType();
    type.setFollowUpIdentifier(details.text("interview"));
    type.setMunicipalityCode(details.text("municipality"));
    type.setFollowUpDate(data.date(details.day("held_on")));
    type.setInterviewContactTypeIdentifier(details.number("interview_contact_type"));
    type.setVisitationCategoryTypeIdentifier(details.number("visitation_category"));
    type.setAgreementText(details.text("agreement"));
    type.setNeedAssessmentText(details.text("need_assessment"));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  EmployerTalkFactType employerTalk(FactDetails details) {
    EmployerTalkFactType type = new EmployerTalkFactType();
    type.setEmployerTalkIdentifier(details.text("employer_talk"));
    type.setCVRNumber(details.text("cvr_number"));
    type.setSENumber(details.text("se_number"));
    type.setTalkDate(data.date(details.day("held_on")));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  CvInterviewFactType cvInterview(FactDetails details) {
    CvInterviewFactType type = new CvInterviewFactType();
    type.setCvInterviewIdentifier(details.text("interview"));
    type.setMunicipalityCode(details.text("municipality"));
    type.setInterviewDate(data.date(details.day("held_on")));
    type.setInterviewContactTypeIdentifier(details.number("interview_contact_type"));
    type.setCvStatusIdentifier(details.number("cv_status"));
    type.setAgreementText(details.text("agreement"));
    type.setCorrectionComment(details.text("correction_comment"));
    return type;
  }

  CvStatusFactType cvStatus(FactDetails details) {
    CvStatusFactType type = new CvStatusFactType();
    type.setCvStatusIdentifier(details.number("cv_status"));
    type.setMunicipalityCode(details.text("municipality"));
    type.setCvComment(details.text("comment"));
    return type;
  }
}
