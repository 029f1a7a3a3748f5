package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks companies up in what CVR has delivered (pkt. 46.1 nr. 16 and 52.1 nr. 14). */
public final class CompanyService {
  /** The most production units that one answer holds. */
  private static final int MOST = 1000;

  private static final int CVR_DIGITS = 8;

  private final Registrations registrations;
  private final CompanyStore store = new CompanyStore();

  public CompanyService(Registrations registrations) {
    this.registrations = registrations;
  }

  /** A company and those of its production units that were asked for. */
  record Found(ProductionUnit company, List<ProductionUnit> units) {}

  /**
   * @param number a CVR number or a P number
   * @throws Refusal when it has not been delivered
   */
  Found company(CallContext call, String number) {
    return registrations.readWithoutCitizen(
        call,
        handle ->
            (number.length() == CVR_DIGITS ? ofCvr(handle, number) : ofUnit(handle, number))
                .orElseThrow(
                    () ->
                        // Ten digits may be a CPR number that was given by mistake.
                        new Refusal(
                            Violation.of(FaultCode.COMPANY_NOT_DELIVERED, "REF-46.16-1")
                                .at(
                                    "/cod:GetCompanyRequest/cod:CompanyNumberIdentifier",
                                    Masked.of(number)))));
  }

  private Optional<Found> ofCvr(Handle handle, String cvr) {
    return store
        .company(handle, cvr)
        .map(company -> new Found(company, store.units(handle, cvr, MOST)));
  }

  private Optional<Found> ofUnit(Handle handle, String pNumber) {
    return store
        .unit(handle, pNumber)
        .flatMap(
            unit ->
                store
                    .company(handle, unit.cvr())
                    .map(company -> new Found(company, List.of(unit))));
  }
}
