package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ACTOR_WITHOUT_DELEGATION;
import static dk.dfdg.gateway.law.FaultCode.NO_AGREEMENT;
import static dk.dfdg.gateway.law.FaultCode.TASK_NOT_DELEGATED;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anden aktør: who says that one acts must have an agreement that lets it act for that actor. */
@Rule("WS-01-1")
class OtherActorTest {
  private final TestGateway gateway = TestGateway.shared();

  private Message question(Cpr cpr, String actor) {
    return message(Payloads.reading(cpr), actor);
  }

  private Message message(String payload, String actor) {
    return Message.of(gateway, payload)
        .beforeSigning(
            document ->
                SignedClient.byOtherActor(
                    document, new Organisation(Organisation.OTHER_ACTOR, actor)));
  }

  @Test
  @Provokes(NO_AGREEMENT)
  void withoutAnAgreementForTheActorIsRefused() {
    Attack.with(question(Citizens.add(gateway.database()), "99999999")).isRefused(NO_AGREEMENT);
  }

  @Test
  @Rule("HTY-0-1")
  @Provokes(ACTOR_WITHOUT_DELEGATION)
  void withOneReachesOnlyThoseWhomTheJobcentreHasDelegatedToIt() {
    Cpr elsewhere = Citizens.add(gateway.database(), Citizens.OTHER_JOBCENTRE);
    Facts.record(gateway, elsewhere, Delegations.all());
    for (Cpr cpr : List.of(elsewhere, Citizens.add(gateway.database()), Citizens.number())) {
      Attack.with(question(cpr, "10199")).isRefused(ACTOR_WITHOUT_DELEGATION);
    }
  }

  @Test
  @Rule("HTY-0-1")
  @Provokes(TASK_NOT_DELEGATED)
  void registersNothingOfATaskThatIsNotDelegatedToIt() {
    Cpr cpr = Citizens.add(gateway.database());
    LocalDate today = gateway.clock().today();
    Facts.record(gateway, cpr, Delegations.of(today, null, Delegations.INTERVIEWS));
    Attack.with(message(Payloads.enrollment(cpr, 1, today), "10199")).isRefused(TASK_NOT_DELEGATED);
  }
}
