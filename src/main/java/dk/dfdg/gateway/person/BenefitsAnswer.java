package dk.dfdg.gateway.person;

import dk.dfdg.gateway.law.Advice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which contact group applies to a person with these benefits.
 *
 * @param contactGroup null when the rows do not agree, or name none: the case worker decides
 * @param rows of Bilag 1 that it rests on
 * @param advice what to go by when no group is named
 */
public record BenefitsAnswer(
    Integer contactGroup, List<SeveralBenefitsRow> rows, List<Advice> advice) {

  static BenefitsAnswer of(List<SeveralBenefitsRow> rows) {
    Set<Integer> groups = new HashSet<>();
    rows.forEach(row -> groups.add(row.contactGroup()));
    if (groups.size() == 1 && !groups.contains(null)) {
      return new BenefitsAnswer(groups.iterator().next(), rows, List.of());
    }
    return new BenefitsAnswer(
        null,
        rows,
        List.of(
            new Advice(
                "KON-06-12",
                "Kontaktgruppen følger af, om jobcenteret varetager beskæftigelsesindsatsen, og"
                    + " hvilken lov der regulerer kontaktforløbet, normalt hovedydelsens; følger"
                    + " der intet kontaktforløb, indberettes ingen kontaktgruppe.",
                "The contact group follows from whether the jobcentre is in charge of the"
                    + " employment effort and which act governs the contact course, normally that"
                    + " of the main benefit; where no contact course follows, no contact group is"
                    + " reported.")));
  }
}
