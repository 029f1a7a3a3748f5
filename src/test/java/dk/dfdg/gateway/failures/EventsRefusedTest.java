package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.EVENT_NOT_IN_FLEKSJOB;
import static dk.dfdg.gateway.law.FaultCode.EVENT_TOLD_BY_F_CODE;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that are refused for what was registered before. */
class EventsRefusedTest {
  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  private Message event(String code, String cause) {
    String event = EventPayloads.inMunicipality(EventPayloads.event(cpr, code, today));
    return Message.of(
        gateway,
        cause == null
            ? event
            : EventPayloads.with(
                EventPayloads.with(event, "CauseIdentifier", cause), "Comments", "Mødte ikke."));
  }

  private void member() {
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
  }

  @Test
  @Rule("HTY-R-3")
  @Provokes(EVENT_TOLD_BY_F_CODE)
  void aPlanThatWasNotKeptIsNotToldBesideAnFCode() {
    member();
    event("F22", null).send();
    Attack.with(event("R14", "1")).isRefused(EVENT_TOLD_BY_F_CODE);
  }

  @Test
  @Rule("AKK-62-2")
  @Provokes(EVENT_NOT_IN_FLEKSJOB)
  void aMissedActivityIsNotToldOfAMemberInAFleksjob() {
    member();
    ActivityDetails fleksjob =
        new ActivityDetails(
            UUID.randomUUID(),
            null,
            today,
            ActivityDetails.RUNNING,
            today,
            today.plusMonths(6),
            30,
            0,
            ActivityDetails.FLEKSJOB,
            "99000015",
            "1000000001");
    Facts.record(
        gateway,
        cpr,
        new ActivityRegistered(
            new Activity(5, "I03", "101", fleksjob, true, false), today, "HTY-I-1"));
    Attack.with(event("R09", null)).isRefused(EVENT_NOT_IN_FLEKSJOB);
  }
}
