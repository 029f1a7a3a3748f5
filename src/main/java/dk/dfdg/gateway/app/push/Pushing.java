package dk.dfdg.gateway.app.push;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.delivery.DeliveryAnswers;
import dk.dfdg.gateway.delivery.Push;
import dk.dfdg.gateway.delivery.ReceivingAgreement;
import dk.dfdg.gateway.delivery.SignedPush;
import dk.dfdg.gateway.message.MessageWireEndpoint;
import dk.dfdg.gateway.message.PushedMessageEndpoint;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.SignedExchange;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.soap.TlsTrust;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.XmlLimits;
import dk.dfdg.gateway.store.Database;
import javax.net.ssl.SSLContext;

/**
 * How messages are brought, put together: what the gateway is as a client.
 *
 * @param contract of NotificationReceiverService
 * @param trusted whose signatures of answers are trusted
 */
public record Pushing(
    ServiceContract contract,
    TrustedCertificates trusted,
    SecuritySettings signatures,
    XmlLimits limits) {

  /** Push as the settings say; it does not run yet. */
  public Push of(
      GatewaySettings settings,
      Receivers receivers,
      Database database,
      GatewayClock clock,
      ReceivingAgreement agreements,
      MessageWireEndpoint messages) {
    GatewaySettings.KeyFile key = settings.responseSignature().key();
    GatewaySettings.Push push = settings.push();
    SignedExchange exchange =
        new SignedExchange(
            contract,
            SigningKey.load(key.file(), key.password()),
            tls(push, clock),
            trusted,
            signatures,
            limits,
            clock,
            push.timeout());
    DeliveryAnswers answers = DeliveryAnswers.load(settings.configuration().resolve("rules"));
    return new Push(
        database,
        clock,
        agreements,
        receivers.all(),
        new SignedPush(exchange, answers, new PushedMessageEndpoint(messages)::write),
        answers,
        push.timeout());
  }

  private static SSLContext tls(GatewaySettings.Push push, GatewayClock clock) {
    return push.revocationList() == null
        ? TlsTrust.context(TlsTrust.authorities(push.authorities()))
        : TlsTrust.context(push.authorities(), push.revocationList(), clock);
  }
}
