package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.Optional;

/** Kommunekode for indberettende kommune (§ 34 nr. 2 and § 40 nr. 2): it is the caller's own. */
public final class ReportingMunicipality {
  private final JobcentreRegister jobcentres;

  public ReportingMunicipality(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  /**
   * @param code as sent, or null
   * @param reporter the municipality, or its jobcentre
   * @param path of the field
   */
  public Optional<Violation> check(String code, Organisation reporter, String rule, String path) {
    return code != null && code.equals(of(reporter))
        ? Optional.empty()
        : Optional.of(Violation.of(FaultCode.NOT_THE_REPORTING_MUNICIPALITY, rule).at(path, code));
  }

  private String of(Organisation reporter) {
    return switch (reporter.type()) {
      case Organisation.MUNICIPALITY -> reporter.code();
      case Organisation.JOBCENTRE -> jobcentres.municipality(reporter.code()).orElse(null);
      default -> null;
    };
  }
}
