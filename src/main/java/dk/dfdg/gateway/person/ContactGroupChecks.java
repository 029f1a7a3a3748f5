package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.AbsenceConflicts;
import dk.dfdg.gateway.contact.Groups;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why this citizen cannot go into a contact group like this, or out of it (§§ 6-7). */
final class ContactGroupChecks {
  private final CodeList groups;
  private final ContactGroupRegistrars registrars;
  private final JobcentreRegister jobcentres;
  private final AbsenceConflicts absences;

  ContactGroupChecks(
      CodeLists lists,
      ContactGroupRegistrars registrars,
      JobcentreRegister jobcentres,
      AbsenceConflicts absences) {
    this.groups = lists.get("ContactGroupType");
    this.registrars = registrars;
    this.jobcentres = jobcentres;
    this.absences = absences;
  }

  /**
   * What is wrong with the citizen's going into a group from today.
   *
   * @param match the match that will hold in it, or null
   */
  List<Violation> ofStart(
      Registering registering, int group, Integer match, PersonPaths.OfGroup paths) {
    List<Violation> wrongCode = code(group, registering.today(), paths);
    if (!wrongCode.isEmpty()) {
      return wrongCode;
    }
    List<Violation> found = new ArrayList<>(registrar(registering, group, paths));
    String code = Integer.toString(group);
    if (registering.state().isInGroup(group)) {
      found.add(Violation.of(FaultCode.CONTACT_GROUP_OPEN, "KON-06-3").at(paths.group(), code));
    }
    enrollment(registering, group)
        .map(violation -> violation.at(paths.group(), code))
        .ifPresent(found::add);
    found.addAll(absences.blocking(registering, group, match, paths.group()));
    return found;
  }

  /** What is wrong with the citizen's going out of a group into none. */
  List<Violation> ofEnd(Registering registering, int group, PersonPaths.OfGroup paths) {
    List<Violation> wrongCode = code(group, registering.today(), paths);
    if (!wrongCode.isEmpty()) {
      return wrongCode;
    }
    List<Violation> found = new ArrayList<>(registrar(registering, group, paths));
    CitizenState state = registering.state();
    if (state.contactGroup() == null) {
      found.add(
          Violation.of(FaultCode.NO_ACTIVE_CONTACT_GROUP, "KON-07.5-3").at(paths.citizen(), null));
    } else if (!state.isInGroup(group)) {
      found.add(
          Violation.of(FaultCode.OTHER_CONTACT_GROUP_ACTIVE, "KON-07.5-3")
              .at(paths.group(), Integer.toString(group)));
    }
    return found;
  }

  private List<Violation> code(int group, LocalDate today, PersonPaths.OfGroup paths) {
    return CodeCheck.of(
        groups,
        Integer.toString(group),
        today,
        FaultCode.INVALID_CONTACT_GROUP,
        "KON-06-1",
        paths.group());
  }

  private List<Violation> registrar(Registering registering, int group, PersonPaths.OfGroup paths) {
    List<Violation> found = new ArrayList<>();
    registrars
        .check(group, registering.channel())
        .map(violation -> violation.at(paths.group(), Integer.toString(group)))
        .ifPresent(found::add);
    PortalCheck.ofGroup(jobcentres, registering.state(), registering.channel(), group)
        .map(violation -> violation.at(paths.citizen(), null))
        .ifPresent(found::add);
    return found;
  }

  /**
   * Enrollment and contact group must agree pairwise; an applicant's category follows by itself.
   */
  private static Optional<Violation> enrollment(Registering registering, int group) {
    if (!registering.isEnrolled() || Groups.isAppliedFor(group)) {
      return Optional.empty();
    }
    if (group == Groups.SICKNESS) {
      return Optional.of(
          Violation.of(FaultCode.INVALID_COMBINATION, "BI1-03-1")
              .because(
                  "Borgeren er tilmeldt og skal afmeldes, før kontaktgruppen kan sættes til"
                      + " sygedagpengemodtager.",
                  "The citizen is enrolled, and the enrollment must be cancelled before the contact"
                      + " group can be that of recipients of sygedagpenge."));
    }
    boolean graduate = registering.state().enrollment().category() == Groups.GRADUATE;
    return graduate && group != Groups.WITHOUT_BENEFIT
        ? Optional.of(
            Violation.of(FaultCode.INVALID_COMBINATION, "KON-06-2")
                .because(
                    "Borgeren er tilmeldt som dimittend, som kun er muligt i kontaktgruppe 8;"
                        + " tilmeldingen skal ændres eller afsluttes først.",
                    "The citizen is enrolled as a dimittend, which is only possible in contact group"
                        + " 8; the enrollment must be changed or ended first."))
        : Optional.empty();
  }
}
