package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why this citizen cannot be enrolled like this: person, contact group, match, and overlap. */
final class EnrollmentCitizenChecks {
  private final CategoryGroupTable groups;
  private final JobcentreRegister jobcentres;
  private final EnrollmentLimits limits;

  EnrollmentCitizenChecks(
      CategoryGroupTable groups, JobcentreRegister jobcentres, EnrollmentLimits limits) {
    this.groups = groups;
    this.jobcentres = jobcentres;
    this.limits = limits;
  }

  List<Violation> of(Enrolling enrolling) {
    List<Violation> found = new ArrayList<>(person(enrolling));
    Stream.of(match(enrolling), overlap(enrolling), portal(enrolling))
        .flatMap(Optional::stream)
        .forEach(found::add);
    return found;
  }

  /** What is wrong with the category for this citizen; it must be one of the code list's. */
  List<Violation> ofCategory(Enrolling enrolling) {
    return Stream.of(age(enrolling), group(enrolling)).flatMap(Optional::stream).toList();
  }

  private static List<Violation> person(Enrolling enrolling) {
    CitizenState state = enrolling.state();
    List<Violation> found = new ArrayList<>();
    if (state.deadSince() != null && !state.deadSince().isAfter(enrolling.today())) {
      found.add(aboutCitizen(FaultCode.CITIZEN_DEAD, "PUB-4405"));
    }
    if (state.abroad()) {
      found.add(aboutCitizen(FaultCode.CITIZEN_ABROAD, "PUB-4720"));
    }
    if (state.temporaryForeignAddress()) {
      found.add(aboutCitizen(FaultCode.TEMPORARY_FOREIGN_ADDRESS, "PUB-4725"));
    }
    return found;
  }

  private Optional<Violation> age(Enrolling enrolling) {
    boolean tooOld =
        enrolling.channel() == Channel.CITIZEN
            && enrolling.command().category() != Categories.WITHOUT_BENEFIT
            && enrolling.state().cpr().ageOn(enrolling.today()) >= limits.ageOnlyWithoutBenefit();
    return tooOld
        ? Optional.of(
            aboutCategory(
                enrolling, Violation.of(FaultCode.ONLY_WITHOUT_BENEFIT_FROM_65, "PUB-4763")))
        : Optional.empty();
  }

  private Optional<Violation> group(Enrolling enrolling) {
    int category = enrolling.command().category();
    CitizenState state = enrolling.state();
    boolean granted = state.benefitGranted();
    boolean right = enrolling.hasRight();
    String brokenRule =
        switch (groups.condition(category, state.contactGroup())) {
          case YES -> null;
          case GRANTED -> granted ? null : "TIL-08.2-2";
          case NOT_GRANTED -> granted ? "TIL-08.2-1" : null;
          case RIGHT -> right ? null : "TIL-08.5-7";
          case NO_RIGHT -> right ? "TIL-08.5-4" : null;
          case NO -> category == Categories.GRADUATE ? "TIL-08.5-5" : "PUB-4641";
        };
    return Optional.ofNullable(brokenRule)
        .map(rule -> Violation.of(FaultCode.CATEGORY_NOT_ALLOWED, rule))
        .map(violation -> aboutCategory(enrolling, violation));
  }

  /** Pkt. 8.4 and Bilag 3; what waits for contact gets its match at the contact. */
  private Optional<Violation> match(Enrolling enrolling) {
    CitizenState state = enrolling.state();
    if (!Categories.isMatched(state) || Categories.isMatch(state.matchGroup(), 1)) {
      return Optional.empty();
    }
    if (state.matchGroup() != null) {
      return Optional.of(aboutCitizen(FaultCode.MATCH_FORBIDS_ENROLLMENT, "TIL-08.4-2"));
    }
    return Categories.isIntroduction(state) && !enrolling.waitsForContact()
        ? Optional.of(aboutCitizen(FaultCode.MATCH_REQUIRED, "BI3-2"))
        : Optional.empty();
  }

  private Optional<Violation> overlap(Enrolling enrolling) {
    boolean waitsAlready = enrolling.isPending() && enrolling.channel() == Channel.CITIZEN;
    boolean inForce = enrolling.inForce() != null && !enrolling.continues();
    if (!waitsAlready && !inForce) {
      return Optional.empty();
    }
    Violation overlap =
        Violation.of(FaultCode.ENROLLMENT_OVERLAP, "PUB-4316")
            .at(EnrollmentPaths.DATE, enrolling.command().enrollmentDate().toString());
    return Optional.of(
        waitsAlready
            ? overlap.because(
                "Borgeren er allerede tilmeldt på Jobnet, og tilmeldingen afventer henvendelse.",
                "The citizen has enrolled already, and the enrollment waits for contact.")
            : overlap);
  }

  private Optional<Violation> portal(Enrolling enrolling) {
    CitizenState state = enrolling.state();
    boolean insured = enrolling.command().category() == Categories.INSURED;
    return PortalCheck.of(jobcentres, state, enrolling.channel(), insured)
        .map(violation -> violation.at(EnrollmentPaths.CITIZEN, null));
  }

  private static Violation aboutCitizen(FaultCode code, String rule) {
    return Violation.of(code, rule).at(EnrollmentPaths.CITIZEN, null);
  }

  private static Violation aboutCategory(Enrolling enrolling, Violation violation) {
    return violation.at(EnrollmentPaths.CATEGORY, Integer.toString(enrolling.command().category()));
  }
}
