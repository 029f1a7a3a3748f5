package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Varsel om systemændring (§ 4 and pkt. 4.1 of the guidance, § 49 of the order of 2010). A duty of
 * the municipality: what is late or incomplete is marked, never refused (decision A-95). Pure.
 */
final class SystemChangeRules {
  private static final int WORKING_DAYS_AHEAD = 40;

  private final WorkingDays workingDays;

  SystemChangeRules(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  NoticeMark mark(SystemChange change, LocalDate received) {
    boolean required = !change.followsAnnouncedChange() || change.otherChanges();
    LocalDate latest = workingDays.minusWorkingDays(change.startDate(), WORKING_DAYS_AHEAD);
    return new NoticeMark(
        required,
        latest,
        required && received.isAfter(latest),
        required && (change.dataTreatment() == null || change.allDataConverted() == null));
  }

  List<Advice> advice(SystemChange change, NoticeMark mark) {
    List<Advice> advice = new ArrayList<>();
    if (!mark.required()) {
      advice.add(
          new Advice(
              "WS-04-4",
              "Der kræves ikke varsel: ændringen følger alene af en ændring af en webservice, som"
                  + " styrelsen har varslet.",
              "No notice is needed: the change follows from a change of a web service that the"
                  + " agency has announced, and from nothing else."));
    }
    if (mark.late()) {
      advice.add(
          new Advice(
              "WS-04-1",
              "Varslet er modtaget for sent: sidste dag var %s, 40 arbejdsdage før idriftsættelsen."
                  .formatted(mark.latest()),
              "The notice is late: the last day was %s, 40 working days before the start."
                  .formatted(mark.latest())));
    }
    if (mark.incomplete()) {
      advice.add(incomplete(change));
    }
    return advice;
  }

  private static Advice incomplete(SystemChange change) {
    List<String> danish = new ArrayList<>();
    List<String> english = new ArrayList<>();
    if (change.dataTreatment() == null) {
      danish.add("hvordan data fra systemerne skal behandles");
      english.add("how the data of the systems are to be treated");
    }
    if (change.allDataConverted() == null) {
      danish.add("om alle data konverteres");
      english.add("whether all data are converted");
    }
    return new Advice(
        "WS-04-2",
        "Varslet er ufuldstændigt: det siger ikke, " + String.join(" og ", danish) + ".",
        "The notice is incomplete: it does not tell " + String.join(" and ", english) + ".");
  }
}
