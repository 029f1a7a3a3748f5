package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Myndighedstilknytning, § 7 stk. 4: it is the municipality of stay that changes it. */
final class JobcentreRules {
  private static final String RULE = "KON-07.4-1";

  private final JobcentreRegister jobcentres;

  JobcentreRules(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  Decision<CitizenFact> change(Registering registering, JobcentreCommand command) {
    Optional<String> municipality = jobcentres.municipality(command.jobcentre());
    if (municipality.isEmpty()) {
      return refused(FaultCode.UNKNOWN_JOBCENTRE, command);
    }
    if (!municipality.equals(municipalityOf(registering.organisation()))) {
      return refused(FaultCode.NOT_MUNICIPALITY_OF_STAY, command);
    }
    Person person = registering.state().person();
    String stay = municipality.get().equals(person.municipality()) ? null : municipality.get();
    if (command.jobcentre().equals(person.jobcentre())
        && Objects.equals(stay, person.municipalityOfStay())) {
      return new Decision.Accepted<>(
          List.of(),
          List.of(
              new Advice(
                  RULE,
                  "Jobcenteret er allerede ansvarligt for borgeren; intet er ændret.",
                  "The jobcentre is responsible for the citizen already; nothing is changed.")));
    }
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new JobcentreChanged(command.jobcentre(), stay, registering.today(), RULE));
    facts.addAll(GroupNotices.jobcentreChanged(registering, command.jobcentre()));
    return new Decision.Accepted<>(facts, List.of());
  }

  private Optional<String> municipalityOf(Organisation organisation) {
    return switch (organisation.type()) {
      case Organisation.MUNICIPALITY -> Optional.of(organisation.code());
      case Organisation.JOBCENTRE -> jobcentres.municipality(organisation.code());
      default -> Optional.empty();
    };
  }

  private static Decision<CitizenFact> refused(FaultCode code, JobcentreCommand command) {
    return new Decision.Refused<>(
        List.of(Violation.of(code, RULE).at(PersonPaths.JOBCENTRE, command.jobcentre())));
  }
}
