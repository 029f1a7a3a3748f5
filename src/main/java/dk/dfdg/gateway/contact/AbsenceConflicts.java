package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** Absences and exemptions that a contact group or match does not allow (pkt. 19.1, Bilag 2). */
public final class AbsenceConflicts {
  private final AbsenceTable table;
  private final CodeList names;

  public AbsenceConflicts(AbsenceTable table, CodeLists lists) {
    this.table = table;
    this.names = lists.get("AbsenceType");
  }

  /** Each absence that must be ended before the citizen can go into the group. */
  public List<Violation> blocking(Registering registering, int group, Integer match, String path) {
    return unfit(registering.state(), group, match, registering.today()).stream()
        .map(
            absence ->
                Violation.of(FaultCode.ABSENCE_CONFLICTS_WITH_GROUP, "FRA-19.1-12")
                    .at(path, Integer.toString(group))
                    .because(
                        "%s er ikke muligt i kontaktgruppe %d og skal afsluttes først."
                            .formatted(danish(absence), group),
                        "%s is not possible in contact group %d and must be ended first."
                            .formatted(english(absence), group)))
        .toList();
  }

  /** Each absence that does not fit the citizen as they now stand (decision A-60). */
  public List<Advice> adviceOn(CitizenState state, LocalDate today) {
    return unfit(state, state.contactGroup(), state.matchGroup(), today).stream()
        .map(
            absence ->
                new Advice(
                    "FRA-19.1-14",
                    danish(absence)
                        + " passer ikke længere med kontaktgruppe og matchgruppe og skal"
                        + " afsluttes.",
                    english(absence)
                        + " does not fit contact group and match group any more and is to be"
                        + " ended."))
        .toList();
  }

  /** What ends today does not reach into the group, which the citizen is in from today. */
  private List<Absence> unfit(CitizenState state, Integer group, Integer match, LocalDate today) {
    return table.forbidden(state, group, match, today.plusDays(1));
  }

  private String danish(Absence absence) {
    return "Fraværet »%s« fra %s%s"
        .formatted(
            name(absence),
            absence.start(),
            absence.end() == null ? " uden slutdato" : " til " + absence.end());
  }

  private String english(Absence absence) {
    return "The absence »%s« from %s%s"
        .formatted(
            name(absence),
            absence.start(),
            absence.end() == null ? " without end date" : " to " + absence.end());
  }

  private String name(Absence absence) {
    String code = Integer.toString(absence.type());
    return names.entries().stream()
        .filter(entry -> entry.code().equals(code))
        .map(CodeListEntry::nameDanish)
        .findFirst()
        .orElse(code);
  }
}
