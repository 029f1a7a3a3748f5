package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.Controller;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills an empty sandbox database with the sample agreements and citizens. */
public final class SandboxData {
  private static final String BY = "sandbox";

  private final Database database;
  private final GatewayClock clock;
  private final AgreementAdministration agreements;
  private final MessageTypes messageTypes;
  private final FactLoad facts;

  public SandboxData(
      Database database,
      GatewayClock clock,
      AgreementAdministration agreements,
      MessageTypes messageTypes,
      FactLoad facts) {
    this.database = database;
    this.clock = clock;
    this.agreements = agreements;
    this.messageTypes = messageTypes;
    this.facts = facts;
  }

  /** Loads what is not there yet; what is there stays as it is. */
  public void load(GatewaySettings settings) {
    Path sample = settings.configuration().resolve("sandbox");
    Path keys = settings.security().authorities().getParent();
    loadAgreements(SandboxAgreements.load(sample.resolve("agreements.yaml")), keys);
    new CitizenLoad(database, clock, facts)
        .load(SandboxCitizens.load(sample.resolve("citizens.csv")));
    new SandboxBookings(database, clock, facts).load(sample.resolve("bookings.csv"));
    new MessageLoad(database, clock, messageTypes, facts).load();
  }

  private void loadAgreements(List<SandboxSubscriber> subscribers, Path keys) {
    Set<String> known =
        agreements.list().stream().map(view -> view.agreement().id()).collect(Collectors.toSet());
    for (SandboxSubscriber each : subscribers) {
      if (!known.contains(each.agreement())) {
        agreements.load(processor(each, keys), agreement(each), BY, "Sample data");
      }
    }
  }

  private static Processor processor(SandboxSubscriber subscriber, Path keys) {
    OcesSubject subject =
        OcesSubject.read(SandboxKeys.load(keys.resolve(subscriber.name() + ".p12")).certificate())
            .subject();
    return new Processor(
        subscriber.name(),
        subscriber.title(),
        subscriber.channel(),
        new Caller(subject.issuer(), subject.cvr(), subject.subjectKey()));
  }

  private static Agreement agreement(SandboxSubscriber subscriber) {
    return new Agreement(
        subscriber.agreement(),
        subscriber.name(),
        AgreementStatus.valueOf(subscriber.status()),
        subscriber.validFrom(),
        subscriber.validTo(),
        subscriber.controllers().stream()
            .collect(Collectors.toMap(Controller::organisation, Controller::name)),
        subscriber.services().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(name -> new Operation(e.getKey(), name)))
            .collect(Collectors.toSet()));
  }
}
