package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BROWSER_ONLY_FOR_INSURED;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A jobcentre that registers its insured unemployed in the browser. */
class BrowserOnlyJobcentreTest {
  private static final String PORTAL_JOBCENTRE = "56100";

  @Test
  @Rule("AFM-11-3")
  @Provokes(BROWSER_ONLY_FOR_INSURED)
  void cannotDoSoByWebService() {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.number();
    gateway
        .database()
        .inTransaction(
            handle ->
                new CitizenStore()
                    .insert(
                        handle,
                        new NewCitizen(
                            cpr,
                            "Test",
                            "Person",
                            "561",
                            PORTAL_JOBCENTRE,
                            "01",
                            null,
                            false,
                            false,
                            1,
                            1,
                            null,
                            false,
                            null)));
    Attack.with(Message.enrollment(gateway, cpr).with("ClientCategoryTypeIdentifier", "1"))
        .isRefused(BROWSER_ONLY_FOR_INSURED);
  }
}
