package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.contact.ReportingMunicipality;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who registers an event (pkt. 61.1 and Bilag 4), for which municipality, and by which way. */
public final class EventRegistrar {
  private final JobcentreRegister jobcentres;
  private final ReportingMunicipality municipality;

  public EventRegistrar(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
    this.municipality = new ReportingMunicipality(jobcentres);
  }

  /**
   * @param group the citizen's contact group at the event, or null
   * @param reporting code of the reporting municipality as sent, or null
   */
  List<Violation> check(
      Registering registering, EventRow row, Integer group, String reporting, EventPaths paths) {
    if (!mayRegister(registering, row)) {
      return List.of(
          Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, row.rule())
              .at(paths.code(), row.code())
              .because(
                  "Hændelsestype %s kan ikke registreres af den, der registrerer."
                      .formatted(row.code()),
                  "Event type %s cannot be registered by the one who registers."
                      .formatted(row.code())));
    }
    List<Violation> found = new ArrayList<>();
    if (EventFact.MUNICIPAL.contains(registering.channel())) {
      municipality
          .check(reporting, registering.organisation(), "AKK-65.1-2", paths.of("MunicipalityCode"))
          .ifPresent(found::add);
    } else if (reporting != null) {
      found.add(
          Violation.of(FaultCode.EVENT_ITEM_NOT_TAKEN, "AKK-65.1-2")
              .at(paths.of("MunicipalityCode"), null)
              .because(
                  "Kun en kommune angiver kommunekode for den indberettende kommune.",
                  "Only a municipality gives the code of the reporting municipality."));
    }
    portal(registering.state(), registering.channel(), group).ifPresent(found::add);
    return found;
  }

  private static boolean mayRegister(Registering registering, EventRow row) {
    boolean pensionsstyrelsen = registering.organisation().type() == Organisation.PENSIONSSTYRELSEN;
    return row.agencyOnly() || pensionsstyrelsen
        ? row.agencyOnly() && pensionsstyrelsen
        : row.registrants().contains(registering.channel());
  }

  /** § 69: such a jobcentre reports the insured in the browser (decision AKK-11). */
  private Optional<Violation> portal(CitizenState state, Channel channel, Integer group) {
    return group == null
        ? Optional.empty()
        : PortalCheck.ofGroup(jobcentres, state, channel, group)
            .map(violation -> Violation.of(violation.code(), "AKK-69-1"));
  }
}
