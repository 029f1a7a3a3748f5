package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.PersonFact.JobnetUserIssued;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Brugernavn og adgangskode til Jobnet for a citizen without NemID (letter of 2014). That the
 * citizen has none, and belongs to the groups of the permission, only the jobcentre can see
 * (decision A-91).
 */
final class CredentialRules {
  private static final LocalDate PERMITTED_FROM = LocalDate.of(2014, 11, 1);

  Decision<CitizenFact> issue(Registering registering, JobnetCredentials credentials) {
    List<Violation> violations = violations(registering);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    return new Decision.Accepted<>(
        List.of(
            new JobnetUserIssued(
                credentials.userName(), credentials.hash(), registering.today(), "ADM-02-2")),
        List.of(
            new Advice(
                "ADM-02-5",
                "Borgeren skal tjekke sine jobforslag på Jobnet mindst hver 7. dag.",
                "The citizen must check the job suggestions on Jobnet at least every 7th day.")));
  }

  private List<Violation> violations(Registering registering) {
    List<Violation> found = new ArrayList<>();
    if (registering.channel() != Channel.JOBCENTRE) {
      String rule = registering.channel() == Channel.CITIZEN ? "ADM-02-4" : "ADM-02-2";
      found.add(
          Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, rule)
              .because(
                  "Brugernavn og adgangskode til Jobnet udstedes af jobcenteret.",
                  "User name and password to Jobnet are issued by the jobcentre."));
    }
    if (!registering.isEnrolled()) {
      found.add(Violation.of(FaultCode.CREDENTIALS_NEED_ENROLLMENT, "ADM-02-2"));
    }
    if (registering.today().isBefore(PERMITTED_FROM)) {
      found.add(
          Violation.of(FaultCode.CREDENTIALS_BEFORE_PERMISSION, "ADM-01-1")
              .because(
                  "Tilladelsen gælder fra %s.".formatted(PERMITTED_FROM),
                  "The permission holds from %s.".formatted(PERMITTED_FROM)));
    }
    return found.stream()
        .map(violation -> violation.at(PersonPaths.CREDENTIALS_CITIZEN, null))
        .toList();
  }
}
