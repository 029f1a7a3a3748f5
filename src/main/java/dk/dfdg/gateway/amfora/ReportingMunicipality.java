package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;

/** For which municipality a call reports: a jobcentre reports for its own. */
public final class ReportingMunicipality {
  private final JobcentreRegister jobcentres;

  public ReportingMunicipality(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  /** The code of the municipality that reports (§§ 44, 50 and 56). */
  String of(CallContext call) {
    Organisation organisation = call.organisation();
    return organisation.type() == Organisation.JOBCENTRE
        ? jobcentres
            .municipality(organisation.code())
            .orElseThrow(() -> new Refusal(FaultCode.UNKNOWN_JOBCENTRE))
        : organisation.code();
  }
}
