package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Jobsamtale, type 7: match and agreement are obligatory (§ 14). */
final class Jobsamtale implements HeldType {
  private static final int IN_PERSON = 1;

  private static final Advice FORM =
      new Advice(
          "MAT-14-5",
          "En jobsamtale holdes ved personligt fremmøde, medmindre borgeren deltager i et aktivt"
              + " tilbud, eller det i øvrigt er hjemlet; der er intet fravær »Forhindret i personlig"
              + " kontakt« på dagen.",
          "A jobsamtale is held with personal attendance, unless the citizen takes part in an active"
              + " offer or the law allows otherwise; there is no absence »Forhindret i personlig"
              + " kontakt« on the day.");

  private final AbsenceTable absences;

  Jobsamtale(AbsenceTable absences) {
    this.absences = absences;
  }

  @Override
  public String rule() {
    return "MAT-12-1";
  }

  @Override
  public List<Violation> check(Reporting reporting) {
    return ConversationChecks.ofJobsamtale(
        reporting.content().matchGroup(),
        reporting.content().report().agreement(),
        reporting.state().contactGroup(),
        reporting.paths().type());
  }

  @Override
  public boolean isAlwaysMatched() {
    return true;
  }

  @Override
  public List<Advice> advice(Reporting reporting) {
    boolean exempted =
        absences
            .exemptions(reporting.state(), reporting.content().heldOn())
            .contains(Exemption.PERSONAL_CONTACT_AT_INTERVIEW);
    return reporting.content().form() == IN_PERSON || exempted ? List.of() : List.of(FORM);
  }
}
