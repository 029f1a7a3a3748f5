package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.MatchTable.Matched;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a match, at a conversation or outside one (§§ 12-15). */
public final class MatchChecks {
  private final CodeList matchGroups;
  private final MatchTable table;
  private final JobcentreRegister jobcentres;

  public MatchChecks(CodeLists lists, MatchTable table, JobcentreRegister jobcentres) {
    this.matchGroups = lists.get("MatchGroupType");
    this.table = table;
    this.jobcentres = jobcentres;
  }

  /** What is wrong with the match group itself. */
  public List<Violation> code(int matchGroup, LocalDate today, String path) {
    return CodeCheck.of(
        matchGroups,
        Integer.toString(matchGroup),
        today,
        FaultCode.INVALID_CODE_LIST_ITEM,
        "MAT-14-9",
        path);
  }

  /** What is wrong with who registers a match in a group of the code list. */
  public List<Violation> registrar(Registering registering, int group, String path) {
    return table.check(group, registering.channel()).map(found -> found.at(path, null)).stream()
        .toList();
  }

  /** Persons in the group are matched, or may be. */
  public boolean isMatched(Integer group) {
    return group != null && table.matched(group) != Matched.NO;
  }

  /**
   * Who is matched, and by whom: by the contact group of the day on which it is registered, because
   * the match holds from then (pkt. 14.2).
   *
   * @param path of the citizen
   */
  public List<Violation> citizen(Registering registering, String path) {
    return citizen(registering, registering.state().contactGroup(), path);
  }

  /**
   * The same for another group than today's.
   *
   * @param group or null
   */
  public List<Violation> citizen(Registering registering, Integer group, String path) {
    CitizenState state = registering.state();
    if (group == null) {
      return List.of(Violation.of(FaultCode.NO_ACTIVE_CONTACT_GROUP, "MAT-13-1").at(path, null));
    }
    if (table.matched(group) == Matched.NO) {
      return List.of(
          Violation.of(FaultCode.INVALID_COMBINATION, table.rule(group))
              .at(path, null)
              .because(
                  "Borgeren er i kontaktgruppe %d, som ikke matches.".formatted(group),
                  "The citizen is in contact group %d, which is not matched.".formatted(group)));
    }
    List<Violation> found = new ArrayList<>(registrar(registering, group, path));
    PortalCheck.ofGroup(jobcentres, state, registering.channel(), group)
        .map(violation -> violation.at(path, null))
        .ifPresent(found::add);
    return found;
  }

  /** In the group a match is not obligatory (§ 13 stk. 2). */
  public boolean isVoluntary(int group) {
    return table.matched(group) == Matched.VOLUNTARY;
  }
}
