package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bevilling (pkt. 7.3): in time, late, or when something else has come between. */
final class Grant {
  private static final String IN_TIME = "KON-07.3-7";
  private static final String LATE = "A-16";

  private Grant() {}

  /**
   * @param group the group of the granted benefit, or null for the one applied for
   */
  static Decision<CitizenFact> decide(CitizenState state, Integer group, LocalDate today) {
    Integer granted = group == null ? appliedFor(state, today) : group;
    if (granted != null && Applicants.isRecipient(state) && state.isInGroup(granted)) {
      return nothingNew();
    }
    if (granted != null && Applicants.isApplicant(state) && state.isInGroup(granted)) {
      return accepted(List.of(new BenefitGranted(today, IN_TIME)));
    }
    return granted != null && Applicants.isWithoutBenefit(state) && fits(state, granted, today)
        ? accepted(recipientAnew(state, granted, today))
        : jobcentreDecides(state, today);
  }

  /** The current group of an applicant or, when it has been left, that of the enrollment. */
  private static Integer appliedFor(CitizenState state, LocalDate today) {
    if (Applicants.isDecidedAbout(state.contactGroup())) {
      return state.contactGroup();
    }
    return state.isEnrolledOn(today)
        ? Applicants.groupOfApplicant(state.enrollment().category())
        : null;
  }

  /** Whoever is enrolled in another way than the benefit allows is the jobcentre's to decide. */
  private static boolean fits(CitizenState state, int group, LocalDate today) {
    if (!state.isEnrolledOn(today)) {
      return true;
    }
    int category = state.enrollment().category();
    Integer applied = Applicants.groupOfApplicant(category);
    return category == Applicants.ENROLLED_WITHOUT_BENEFIT
        || category == Applicants.recipientCategory(group)
        || applied != null && applied == group;
  }

  private static Decision<CitizenFact> accepted(List<CitizenFact> facts) {
    return new Decision.Accepted<>(facts, List.of());
  }

  /** After a refusal or the deadline: the citizen is a recipient after all. */
  private static List<CitizenFact> recipientAnew(CitizenState state, int group, LocalDate today) {
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new ContactGroupStarted(group, true, today, LATE));
    facts.add(new BenefitGranted(today, LATE));
    if (state.isEnrolledOn(today)
        && state.enrollment().category() == Applicants.ENROLLED_WITHOUT_BENEFIT) {
      facts.add(new CategoryChanged(Applicants.recipientCategory(group), today, LATE));
    }
    return facts;
  }

  private static Decision<CitizenFact> nothingNew() {
    return new Decision.Accepted<>(
        List.of(),
        List.of(
            new Advice(
                IN_TIME,
                "Ydelsen er allerede bevilget; bevillingen ændrer intet.",
                "The benefit is granted already; the grant changes nothing.")));
  }

  /** Another group or enrollment covers the citizen, or nobody knows which one was applied for. */
  private static Decision<CitizenFact> jobcentreDecides(CitizenState state, LocalDate today) {
    Integer group = state.contactGroup();
    boolean enrolled = state.isEnrolledOn(today);
    String danish =
        "Ydelsescenteret har bevilget en ydelse, men borgeren er i %s%s; kontaktgruppen er ikke"
                .formatted(
                    group == null ? "ingen kontaktgruppe" : "kontaktgruppe " + group,
                    enrolled ? ", tilmeldt i kategori " + state.enrollment().category() : "")
            + " ændret.";
    String english =
        "The benefit office has granted a benefit, but the citizen is in %s%s; the contact group is"
                .formatted(
                    group == null ? "no contact group" : "contact group " + group,
                    enrolled ? ", enrolled in category " + state.enrollment().category() : "")
            + " not changed.";
    return new Decision.Accepted<>(
        MessageFact.toJobcentre(
            state, NotificationType.CONTRADICTION, danish, english, today, LATE),
        List.of(new Advice(LATE, danish, english)));
  }
}
