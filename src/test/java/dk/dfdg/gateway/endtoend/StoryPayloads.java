package dk.dfdg.gateway.endtoend;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;

/** What the jobcentre, the benefit office and the citizen send in a story. */
final class StoryPayloads {
  private static final String ABSENCE = "http://service.bm.dk/dfdg/AbsenceRegistration/v1/";
  private static final String BENEFIT = "http://service.bm.dk/dfdg/BenefitOffice/v1/";
  private static final int HOLIDAY = 10;
  private static final int ILLNESS = 11;

  private StoryPayloads() {}

  static String grant(Cpr cpr) {
    return """
        <ben:RegisterBenefitDecisionRequest xmlns:ben="%s"><ben:BenefitDecision>\
        <ben:PersonCivilRegistrationIdentifier>%s</ben:PersonCivilRegistrationIdentifier>\
        <ben:BenefitGrantedIndicator>true</ben:BenefitGrantedIndicator>\
        </ben:BenefitDecision></ben:RegisterBenefitDecisionRequest>"""
        .formatted(BENEFIT, cpr.value());
  }

  static String confirmation(Cpr cpr) {
    return """
        <enr:ConfirmJobSearchRequest xmlns:enr="%s">\
        <enr:PersonCivilRegistrationIdentifier>%s</enr:PersonCivilRegistrationIdentifier>\
        </enr:ConfirmJobSearchRequest>"""
        .formatted(TestGateway.ENROLLMENT, cpr.value());
  }

  static String holiday(Cpr cpr, LocalDate today, LocalDate start, LocalDate end) {
    return absence(cpr, HOLIDAY, today, start, "<abs:EndDate>" + end + "T00:00:00</abs:EndDate>");
  }

  /** Ill from today, without an end. */
  static String illness(Cpr cpr, LocalDate today) {
    return absence(cpr, ILLNESS, today, today, "");
  }

  private static String absence(
      Cpr cpr, int type, LocalDate today, LocalDate start, String endDate) {
    return """
        <abs:CreateAbsenceRequest xmlns:abs="%s"><abs:Absence>\
        <abs:PersonCivilRegistrationIdentifier>%s</abs:PersonCivilRegistrationIdentifier>\
        <abs:AbsenceTypeIdentifier>%d</abs:AbsenceTypeIdentifier>\
        <abs:StartDate>%sT00:00:00</abs:StartDate>%s\
        <abs:NotificationDate>%sT00:00:00</abs:NotificationDate>\
        </abs:Absence></abs:CreateAbsenceRequest>"""
        .formatted(ABSENCE, cpr.value(), type, start, endDate, today);
  }

  /** Well again from today. */
  static String recovery(Cpr cpr, LocalDate today) {
    return """
        <abs:EndAbsenceRequest xmlns:abs="%s"><abs:AbsenceEnd>\
        <abs:PersonCivilRegistrationIdentifier>%s</abs:PersonCivilRegistrationIdentifier>\
        <abs:EndDate>%sT00:00:00</abs:EndDate>\
        <abs:AbsenceCauseTypeIdentifier>1</abs:AbsenceCauseTypeIdentifier>\
        </abs:AbsenceEnd></abs:EndAbsenceRequest>"""
        .formatted(ABSENCE, cpr.value(), today);
  }
}
