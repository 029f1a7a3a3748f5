package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BLOCK_NOT_OPEN;
import static dk.dfdg.gateway.law.FaultCode.EXEMPTION_DAY_TOO_EARLY;
import static dk.dfdg.gateway.law.FaultCode.GUEST_ACCESS_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.HTML_IN_COMMENT;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Questions that are not answered, and guests who are not let in. */
class StatusRefusedTest {
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");

  private final TestGateway gateway = TestGateway.shared();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Provokes(EXEMPTION_DAY_TOO_EARLY)
  void aDayBeforeThePresentContactGroupIsRefused() {
    LocalDate today = gateway.clock().today();
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, today, "KON-05-1"));
    Attack.with(Message.of(gateway, StatusPayloads.status(cpr, today.minusDays(1), "Exemption")))
        .isRefused(EXEMPTION_DAY_TOO_EARLY)
        .saying(today.toString());
  }

  @Test
  @Provokes(BLOCK_NOT_OPEN)
  void aBlockThatTheFundMayNotSeeIsNamed() {
    Attack.with(
            Message.of(gateway, StatusPayloads.history(cpr, "PersonCategory", "Absence"))
                .as("akasse01")
                .actingFor(FUND))
        .isRefused(BLOCK_NOT_OPEN)
        .saying("/phi:PersonCategory");
  }

  @Test
  @Provokes({GUEST_ACCESS_NOT_ALLOWED, HTML_IN_COMMENT})
  void aGuestInACitizensNameIsRefused() {
    Attack.with(
            Message.of(gateway, StatusPayloads.guestAccess(cpr, "&lt;b&gt;Fordi&lt;/b&gt;"))
                .with("RequestUserTypeIdentifier", "1"))
        .isRefused(GUEST_ACCESS_NOT_ALLOWED, HTML_IN_COMMENT);
  }
}
