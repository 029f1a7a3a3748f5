package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether the one who registers may register the reason, and in this way (pkt. 19.1, § 24). */
final class AbsenceRegistrarCheck implements AbsenceCheck {
  private final AbsenceRegistrars registrars;
  private final JobcentreRegister jobcentres;

  AbsenceRegistrarCheck(AbsenceRegistrars registrars, JobcentreRegister jobcentres) {
    this.registrars = registrars;
    this.jobcentres = jobcentres;
  }

  @Override
  public List<Violation> of(Registering registering) {
    AbsencePaths paths = registering.paths();
    int type = registering.content().type();
    List<Violation> found =
        new ArrayList<>(
            of(registering.state(), type, registering.channel(), paths.type(), paths.citizen()));
    if (registering.replaced() != null) {
      boolean same = registering.replaced().type() == type;
      found.addAll(
          afterLetter(
              registering.replaced(),
              same ? registering.content().start() : null,
              registering.channel(),
              AbsencePaths.UPDATE_ID));
    }
    if (registering.replaced() != null && registering.replaced().type() != type) {
      found.addAll(
          reason(registering.replaced().type(), registering.channel(), AbsencePaths.UPDATE_ID));
    }
    return found;
  }

  /**
   * What is wrong, if anything.
   *
   * @param path to the field that names the absence
   * @param citizenPath to the CPR number
   */
  List<Violation> of(
      CitizenState state, int type, Channel channel, String path, String citizenPath) {
    List<Violation> found = new ArrayList<>(reason(type, channel, path));
    PortalCheck.of(jobcentres, state, channel, false)
        .map(violation -> violation.at(citizenPath, null))
        .ifPresent(found::add);
    return found;
  }

  /**
   * Once the citizen has been written to about an illness, only the jobcentre takes it back or
   * moves it: the cancellation that the letter tells of must not be escaped by reporting anew (pkt.
   * 19.1).
   *
   * @param start the first day that is wanted, or null to delete
   */
  static List<Violation> afterLetter(
      Absence absence, LocalDate start, Channel channel, String path) {
    if (channel == Channel.JOBCENTRE
        || absence.letterOn() == null
        || absence.start().equals(start)) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, SicknessFacts.LETTER)
            .at(path, absence.id().toString())
            .because(
                "Brevet om sygemeldingen er skrevet %s; herefter kan kun jobcenteret slette eller"
                        .formatted(absence.letterOn())
                    + " flytte den. En raskmelding afslutter den.",
                "The letter about the illness was written on %s; after that only the jobcentre can"
                        .formatted(absence.letterOn())
                    + " delete or move it. A well report ends it."));
  }

  private List<Violation> reason(int type, Channel channel, String path) {
    if (!registrars.knows(type) || registrars.may(channel, type)) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, registrars.rule(type))
            .at(path, Integer.toString(type)));
  }
}
