package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a case worker should be told about an enrollment, without hindering it. */
final class EnrollmentAdvice {
  private EnrollmentAdvice() {}

  /** What to think of on this enrollment (pkt. 8.1 and 8.3). */
  static List<Advice> onEnrolling(Enrolling enrolling) {
    EnrollCommand command = enrolling.command();
    Channel channel = enrolling.channel();
    List<Advice> advice = new ArrayList<>();
    if (command.category() == Categories.INSURED
        && !command.rightsAdvised()
        && (channel == Channel.JOBCENTRE || channel == Channel.FUND)) {
      advice.add(
          new Advice(
              "TIL-08.1-2",
              "Jobcenteret eller a-kassen skal vejlede borgeren om rettigheder og pligter, der"
                  + " følger af tilmeldingen.",
              "The jobcentre or a-kasse must advise the citizen on the rights and duties that"
                  + " follow from the enrollment."));
    }
    if (Categories.isRecipient(command.category()) && !isOccasionForRecipient(enrolling)) {
      advice.add(
          new Advice(
              "TIL-08.3-2",
              "En modtager tilmeldes ved bevilling til en ansøger, ved skift fra match 2 eller 3"
                  + " til match 1 eller ved gentilmelding efter manglende bekræftelse; ingen af"
                  + " delene er registreret.",
              "A recipient is enrolled on a grant to an applicant, on a change from match 2 or 3"
                  + " to match 1, or again after a missing confirmation; none of these is"
                  + " registered."));
    }
    return advice;
  }

  private static boolean isOccasionForRecipient(Enrolling enrolling) {
    CitizenState state = enrolling.state();
    Enrollment latest = state.enrollment();
    boolean applicant = latest != null && Categories.isApplicant(latest.category());
    boolean matchedDown =
        Categories.isMatch(state.matchGroup(), 1)
            && state.previousMatchGroup() != null
            && state.previousMatchGroup() != 1;
    boolean again =
        latest != null
            && latest.isEndedOn(enrolling.today())
            && Causes.isMissingConfirmation(latest.cancellation().cause());
    return applicant && state.benefitGranted() || matchedDown || again;
  }

  /** What does not fit together about the citizen today (pkt. 8.4 and § 9). */
  static List<Advice> onState(CitizenState state, LocalDate today) {
    Enrollment enrollment = state.enrollment();
    boolean enrolled = enrollment != null && enrollment.isInForceOn(today);
    List<Advice> advice = new ArrayList<>();
    if (Categories.isMatched(state) && state.matchGroup() != null) {
      if (state.matchGroup() == 1 && !enrolled) {
        advice.add(
            new Advice(
                "TIL-08.4-1",
                "Borgeren er i match 1 og skal tilmeldes.",
                "The citizen is in match 1 and must be enrolled."));
      }
      if (state.matchGroup() != 1 && enrolled) {
        advice.add(
            new Advice(
                "TIL-08.4-2",
                "Borgeren er i match 2 eller 3 og skal afmeldes af jobcenteret med årsag 20.",
                "The citizen is in match 2 or 3, and the jobcentre must cancel the enrollment with"
                    + " cause 20."));
      }
    }
    if (enrolled && Categories.isRecipient(enrollment.category()) && !state.benefitGranted()) {
      advice.add(
          new Advice(
              "AFM-09-1",
              "Borgeren er tilmeldt som modtager, men ydelsen er ikke bevilget.",
              "The citizen is enrolled as a recipient, but the benefit is not granted."));
    }
    return advice;
  }
}
