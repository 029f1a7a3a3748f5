package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.LetterKind;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is told of an application and of its answer (pkt. 7.3). */
final class BenefitConsequences implements Consequence {
  private final BenefitDeadlines deadlines;

  BenefitConsequences(BenefitDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof ApplicationReceived) {
      return applied(after, today);
    } else if (fact instanceof Enrolled) {
      return enrolled(before, after, today);
    } else if (fact instanceof BenefitGranted) {
      return granted(after, today);
    } else if (fact instanceof BenefitRefused refused) {
      return refused(after, refused.answered(), today);
    }
    return List.of();
  }

  /** The benefit office is told, enrolled or not. */
  private List<CitizenFact> applied(CitizenState state, LocalDate today) {
    boolean enrolled = state.isEnrolledOn(today);
    LocalDate lastDay = deadlines.lastDayForAnswer(state.visitation().appliedOn());
    return MessageFact.toBenefitOffice(
        state,
        NotificationType.APPLICATION_RECEIVED,
        "Borgeren har søgt om hjælp og er %s. Svar senest %s."
            .formatted(enrolled ? "tilmeldt" : "ikke tilmeldt", lastDay),
        "The citizen has applied for help and is %s. Answer by %s."
            .formatted(enrolled ? "enrolled" : "not enrolled", lastDay),
        today,
        "KON-07.3-3");
  }

  /** The benefit office is also told that an applicant is enrolled, but not of new data. */
  private static List<CitizenFact> enrolled(
      CitizenState before, CitizenState after, LocalDate today) {
    if (before.isEnrolledOn(today)) {
      return List.of();
    }
    if (after.contactGroup() == null
        && Applicants.groupOfApplicant(after.enrollment().category()) != null) {
      return MessageFact.toJobcentre(
          after,
          NotificationType.CONTRADICTION,
          "Borgeren er tilmeldt som ansøger, men der er ikke registreret en ansøgning; registrér"
              + " første henvendelse.",
          "The citizen is enrolled as an applicant, but no application is registered; register the"
              + " first contact.",
          today,
          "KON-07.3-3");
    }
    return !Applicants.isApplicant(after)
        ? List.of()
        : MessageFact.toBenefitOffice(
            after,
            NotificationType.APPLICANT_ENROLLED,
            "Ansøgeren er tilmeldt som arbejdssøgende pr. %s."
                .formatted(after.enrollment().enrollmentDate()),
            "The applicant is enrolled as a jobseeker from %s."
                .formatted(after.enrollment().enrollmentDate()),
            today,
            "KON-07.3-4");
  }

  private static List<CitizenFact> granted(CitizenState state, LocalDate today) {
    return MessageFact.toJobcentre(
        state,
        NotificationType.BENEFIT_GRANTED,
        "Ydelsen i kontaktgruppe %d er bevilget pr. %s.".formatted(state.contactGroup(), today),
        "The benefit of contact group %d is granted from %s."
            .formatted(state.contactGroup(), today),
        today,
        "KON-07.3-7");
  }

  /** The enrolled get a letter; of the others the jobcentre is told to end the group. */
  private List<CitizenFact> refused(CitizenState state, boolean answered, LocalDate today) {
    String why = answered ? "Ydelsen er afslået" : "Ydelsescenteret har ikke svaret inden fristen";
    String reason =
        answered ? "The benefit is refused" : "The benefit office has not answered in time";
    if (!state.isEnrolledOn(today)) {
      return MessageFact.toJobcentre(
          state,
          NotificationType.BENEFIT_NOT_GRANTED,
          why + ". Borgeren er i kontaktgruppe 8 uden at være tilmeldt; afslut kontaktgruppen.",
          reason + ". The citizen is in contact group 8 without being enrolled; end the group.",
          today,
          "A-13");
    }
    LocalDate cancellation = deadlines.cancellationAfter(state.visitation().refusedOn());
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(
        LetterKind.BENEFIT_REFUSED.written(
            Map.of("cancellation_date", cancellation.toString()), today, "KON-07.3-10"));
    facts.addAll(
        MessageFact.toJobcentre(
            state,
            NotificationType.BENEFIT_NOT_GRANTED,
            why
                + ". Borgeren er i kontaktgruppe 8 og afmeldes %s, medmindre ønsket om fortsat"
                    .formatted(cancellation)
                + " tilmelding registreres.",
            reason
                + ". The citizen is in contact group 8, and the enrollment is cancelled on %s"
                    .formatted(cancellation)
                + " unless the wish to stay enrolled is registered.",
            today,
            "KON-07.3-10"));
    return facts;
  }
}
