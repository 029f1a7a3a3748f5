package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What contact group, match and enrollment say against each other (pkt. 8.4 and § 9). */
public final class Contradictions {
  private final CategoryGroupTable categories;

  public Contradictions(CategoryGroupTable categories) {
    this.categories = categories;
  }

  public List<Advice> of(CitizenState state, LocalDate today) {
    List<Advice> found = new ArrayList<>();
    boolean enrolled = state.isEnrolledOn(today);
    boolean matched =
        state.contactGroup() != null
            && Groups.isAppliedFor(state.contactGroup())
            && state.matchGroup() != null;
    if (matched && state.matchGroup() == 1 && !enrolled) {
      found.add(
          new Advice(
              "TIL-08.4-1",
              "Borgeren er i match 1 og skal tilmeldes.",
              "The citizen is in match 1 and must be enrolled."));
    }
    if (matched && state.matchGroup() != 1 && enrolled) {
      found.add(
          new Advice(
              "TIL-08.4-2",
              "Borgeren er i match 2 eller 3 og skal afmeldes af jobcenteret med årsag 20.",
              "The citizen is in match 2 or 3, and the jobcentre must cancel the enrollment with"
                  + " cause 20."));
    }
    if (enrolled && !categories.fits(state.enrollment().category(), state, today)) {
      found.add(
          new Advice(
              "PUB-4641",
              "Borgeren er tilmeldt i kategori %d, som ikke passer med kontaktgruppen; tilmeldingen"
                      .formatted(state.enrollment().category())
                  + " skal ændres eller afsluttes.",
              "The citizen is enrolled in category %d, which does not fit the contact group; the"
                      .formatted(state.enrollment().category())
                  + " enrollment is to be changed or ended."));
    }
    return found;
  }
}
