package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds the citizens of pkt. 7.3's examples; the law is that of benefits and enrollments. */
final class Applicant {
  static final BenefitRules RULES =
      new BenefitRules(new WorkingDays(Set.of()), BenefitLimits.OF_2011);
  static final AutomaticLaw LAW = law();

  private Integer group;
  private boolean granted;
  private LocalDate appliedOn;
  private LocalDate refusedOn;
  private Integer category;
  private LocalDate cancelledOn;
  private String stay;
  private String jobcentre = "10100";

  private static AutomaticLaw law() {
    List<dk.dfdg.gateway.citizen.DeadlineRule> deadlines =
        new ArrayList<>(EnrollmentRules.deadlines());
    deadlines.addAll(RULES.deadlines());
    return new AutomaticLaw(
        deadlines, List.of(EnrollmentRules.consequences(), RULES.consequences()));
  }

  static Applicant inGroup(Integer group) {
    Applicant applicant = new Applicant();
    applicant.group = group;
    return applicant;
  }

  static Applicant appliedOn(String day) {
    Applicant applicant = inGroup(2);
    applicant.appliedOn = LocalDate.parse(day);
    return applicant;
  }

  /** In group 8 since that day. */
  static Applicant refusedOn(String day) {
    Applicant applicant = inGroup(8);
    applicant.refusedOn = LocalDate.parse(day);
    return applicant;
  }

  Applicant forIntroductionBenefit() {
    group = 3;
    return this;
  }

  Applicant granted() {
    granted = true;
    return this;
  }

  Applicant enrolled(int inCategory) {
    category = inCategory;
    return this;
  }

  Applicant cancelledOn(String day) {
    cancelledOn = LocalDate.parse(day);
    return this;
  }

  Applicant stayingIn(String municipality) {
    stay = municipality;
    return this;
  }

  Applicant withoutJobcentre() {
    jobcentre = null;
    return this;
  }

  CitizenState state() {
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            "101",
            stay,
            jobcentre,
            null,
            null,
            false,
            false),
        new Visitation(group, null, granted, appliedOn, refusedOn, null, 1, null, null),
        category == null ? null : enrollment(),
        new JobSearch(null, null),
        List.of(),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }

  private Enrollment enrollment() {
    LocalDate day = LocalDate.parse("2011-09-01");
    return new Enrollment(
        new UUID(0, 1),
        category,
        day,
        day,
        1,
        List.of(),
        null,
        null,
        true,
        null,
        cancelledOn == null ? null : new Cancellation(cancelledOn, 1));
  }

  /** What has happened by a day, oldest first. */
  static List<CitizenFact> until(CitizenState state, String day) {
    return LAW.until(state, LocalDate.parse(day)).facts();
  }

  /** Kind, rule and day of each fact. */
  static List<String> told(List<? extends CitizenFact> facts) {
    return facts.stream()
        .map(fact -> fact.kind() + " " + fact.rule() + " " + fact.effectiveDate())
        .toList();
  }
}
