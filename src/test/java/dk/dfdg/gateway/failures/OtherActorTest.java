package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CITIZEN_ACCESS_DENIED;
import static dk.dfdg.gateway.law.FaultCode.NO_AGREEMENT;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Anden aktør: who says that one acts must have an agreement that lets it act for that actor. */
@Rule("WS-01-1")
class OtherActorTest {
  private final TestGateway gateway = TestGateway.shared();

  private Message question(Cpr cpr, String actor) {
    return Message.of(gateway, Payloads.reading(cpr))
        .beforeSigning(document -> actor(document, actor));
  }

  private static void actor(Document document, String code) {
    Xml.append(
        Xml.the(document, "RequestUserMetadataHeader"),
        """
        <h:RequestOrganisationStructure xmlns:h="http://service.bm.dk/dfdg/headers/v1/"
            xmlns:c="http://service.bm.dk/dfdg/common/v1/">
          <c:OrganisationTypeIdentifier>4</c:OrganisationTypeIdentifier>
          <c:OrganisationCode>%s</c:OrganisationCode>
        </h:RequestOrganisationStructure>"""
            .formatted(code));
  }

  @Test
  @Provokes(NO_AGREEMENT)
  void withoutAnAgreementForTheActorIsRefused() {
    Attack.with(question(Citizens.add(gateway.database()), "99999999")).isRefused(NO_AGREEMENT);
  }

  @Test
  @Provokes(CITIZEN_ACCESS_DENIED)
  void withOneReachesTheJobcentresOwnCitizensOnly() {
    Cpr elsewhere = Citizens.add(gateway.database());
    gateway
        .database()
        .inTransaction(
            handle ->
                handle.execute(
                    "update citizen set jobcentre = '75100' where cpr = ?", elsewhere.value()));
    Attack.with(question(elsewhere, "10199")).isRefused(CITIZEN_ACCESS_DENIED);
  }
}
