package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.Asking.RULES;
import static dk.dfdg.gateway.enrollment.Asking.about;
import static dk.dfdg.gateway.enrollment.Asking.assertAccepted;
import static dk.dfdg.gateway.enrollment.Asking.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether this citizen can be enrolled like this: person, benefit, and match. */
class EnrollmentCitizenTest {
  private static final String TODAY = "2011-09-05";

  @Test
  @Rule("PUB-4405")
  void theDeadAreNotEnrolled() {
    Citizen dead = Citizen.inGroup(1).deadSince(TODAY);
    assertRefused(about(dead, TODAY).enroll(1), FaultCode.CITIZEN_DEAD);
    assertAccepted(about(dead, "2011-09-04").enroll(1));
  }

  @Test
  @Rule({"PUB-4720", "PUB-4725"})
  void whoIsAbroadIsNotEnrolled() {
    assertRefused(
        about(Citizen.inGroup(1).abroad().temporarilyAbroad(), TODAY).enroll(1),
        FaultCode.CITIZEN_ABROAD,
        FaultCode.TEMPORARY_FOREIGN_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "050946,CITIZEN,1,false",
    "050946,CITIZEN,3,true",
    "050946,JOBCENTRE,1,true",
    "060946,CITIZEN,1,true"
  })
  @Rule("PUB-4763")
  void from65TheCitizenEnrollsOnlyWithoutBenefit(
      String born, Channel channel, int category, boolean allowed) {
    Asking asking = about(Citizen.inGroup(1).born(born), TODAY).by(channel);
    if (allowed) {
      assertAccepted(asking.enroll(category));
    } else {
      assertRefused(asking.enroll(category), FaultCode.ONLY_WITHOUT_BENEFIT_FROM_65);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,2,4", "3,7,6"})
  @Rule("TIL-08.2-2")
  void beforeTheGrantTheCitizenIsAnApplicant(int group, int recipient, int applicant) {
    Citizen citizen = Citizen.inGroup(group).match(1);
    assertEquals(
        "TIL-08.2-2",
        assertRefused(about(citizen, TODAY).enroll(recipient), FaultCode.CATEGORY_NOT_ALLOWED)
            .get(0)
            .rule());
    assertAccepted(about(citizen, TODAY).enroll(applicant));
    assertAccepted(about(citizen.granted(), TODAY).enroll(recipient));
  }

  @Test
  @Rule("TIL-08.2-2")
  void whoIsInNoGroupIsFirstAnApplicant() {
    assertRefused(
        about(Citizen.inNoGroup(), "2011-09-01").enroll(2), FaultCode.CATEGORY_NOT_ALLOWED);
    assertAccepted(about(Citizen.inNoGroup(), "2011-09-01").enroll(4));
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1,4", "1,6", "1,7", "2,3", "2,6", "2,7", "3,2", "3,3", "3,4", "8,2", "8,6"})
  @Rule("PUB-4641")
  void categoryAndContactGroupAgree(int group, int category) {
    Citizen citizen = Citizen.inGroup(group).match(1).granted();
    assertEquals(
        "PUB-4641",
        assertRefused(about(citizen, TODAY).enroll(category), FaultCode.CATEGORY_NOT_ALLOWED)
            .get(0)
            .rule());
  }

  @Test
  @Rule("TIL-08.3-2")
  void aRecipientWithoutAnyOfTheThreeOccasionsIsAWarning() {
    assertEquals(List.of("TIL-08.3-2"), advice(Citizen.inGroup(2).granted().match(1)));
  }

  @Test
  @Rule("TIL-08.3-2")
  void eachOfTheThreeOccasionsIsGood() {
    Citizen granted = Citizen.inGroup(2).granted().match(1);
    assertEquals(List.of(), advice(granted.enrolled(4)));
    assertEquals(List.of(), advice(granted.enrolledUntil(2, "2011-09-01", 27)));
    assertEquals(List.of(), advice(Citizen.inGroup(2).granted().matchChanged(3, 1)));
  }

  private static List<String> advice(Citizen citizen) {
    return assertAccepted(about(citizen, TODAY).enroll(2)).advice().stream()
        .map(Advice::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"2,2", "2,3", "3,2", "3,3"})
  @Rule("TIL-08.4-2")
  void inMatch2Or3NobodyIsEnrolled(int group, int match) {
    Citizen citizen = Citizen.inGroup(group).granted().match(match);
    assertRefused(
        about(citizen, TODAY).enroll(group == 2 ? 2 : 7), FaultCode.MATCH_FORBIDS_ENROLLMENT);
    assertRefused(
        about(Citizen.inGroup(group).match(match), TODAY)
            .by(Channel.CITIZEN)
            .enroll(group == 2 ? 4 : 6),
        FaultCode.MATCH_FORBIDS_ENROLLMENT);
  }

  @Test
  @Rule("TIL-08.4-2")
  void group2NeedsNoMatchAndOtherGroupsAreNotAsked() {
    assertAccepted(about(Citizen.inGroup(2), TODAY).enroll(4));
    assertAccepted(about(Citizen.inGroup(1).match(3), TODAY).enroll(1));
  }

  @Test
  @Rule("BI3-2")
  void group3NeedsAMatch() {
    Citizen citizen = Citizen.inGroup(3).granted();
    assertRefused(about(citizen, TODAY).enroll(7), FaultCode.MATCH_REQUIRED);
    assertRefused(
        about(citizen, TODAY).by(Channel.BENEFIT_OFFICE).enroll(7), FaultCode.MATCH_REQUIRED);
    assertAccepted(about(citizen.match(1), TODAY).enroll(7));
  }

  @Test
  @Rule("TIL-08.4-1")
  void afterTheChangeToMatch1TheCitizenIsToBeEnrolled() {
    Citizen citizen = Citizen.inGroup(2).matchChanged(2, 1);
    assertEquals(List.of("TIL-08.4-1"), standing(citizen));
    assertEquals(List.of(), standing(citizen.enrolled(4)));
    assertEquals(List.of(), standing(Citizen.inGroup(1).match(1)));
    assertEquals(List.of(), standing(Citizen.inGroup(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  @Rule("TIL-08.4-2")
  void afterTheChangeToMatch2Or3TheEnrollmentIsToBeCancelled(int match) {
    Citizen citizen = Citizen.inGroup(2).matchChanged(1, match);
    assertEquals(List.of("TIL-08.4-2"), standing(citizen.enrolled(4)));
    assertEquals(List.of(), standing(Citizen.inGroup(2).match(match)));
    assertEquals(List.of(), standing(Citizen.inGroup(1).match(match).enrolled(1)));
  }

  @Test
  @Rule("AFM-09-1")
  void anEnrolledRecipientWithoutAGrantIsADifference() {
    assertEquals(List.of("AFM-09-1"), standing(Citizen.inGroup(2).match(1).enrolled(2)));
    assertEquals(List.of(), standing(Citizen.inGroup(2).match(1).granted().enrolled(2)));
    assertEquals(List.of(), standing(Citizen.inGroup(2).enrolledUntil(2, TODAY, 1)));
  }

  private static List<String> standing(Citizen citizen) {
    return RULES.adviceOn(citizen.state(), LocalDate.parse(TODAY)).stream()
        .map(Advice::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"2,4", "3,6"})
  @Rule("TIL-08.2-1")
  void aRecipientIsNotEnrolledAsAnApplicant(int group, int category) {
    assertRefused(
        about(Citizen.inGroup(group).granted().match(1), TODAY).enroll(category),
        FaultCode.CATEGORY_NOT_ALLOWED);
    assertAccepted(about(Citizen.inGroup(group).match(1), TODAY).enroll(category));
  }
}
