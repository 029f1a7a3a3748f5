package dk.dfdg.gateway.message;

import dk.dfdg.gateway.contract.receiver.v1.ObjectFactory;
import dk.dfdg.gateway.contract.receiver.v1.ReceiveMessageRequestType;
import dk.dfdg.gateway.delivery.OutgoingMessage;
import dk.dfdg.gateway.soap.Wire;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import org.w3c.dom.Element;

/** A message as NotificationReceiverService takes it; there the gateway is the one who calls. */
public final class PushedMessageEndpoint {
  private final MessageWireEndpoint messages;
  private final ObjectFactory types = new ObjectFactory();
  private final JAXBContext context;

  public PushedMessageEndpoint(MessageWireEndpoint messages) {
    this.messages = messages;
    try {
      this.context = JAXBContext.newInstance(ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("The receiver's contract cannot be written", e);
    }
  }

  /** Adds a ReceiveMessageRequest to a Body. */
  public void write(OutgoingMessage message, Element body) {
    ReceiveMessageRequestType request = new ReceiveMessageRequestType();
    request.setReceivingOrganisation(Wire.organisation(message.receiver()));
    request.setMessage(messages.of(message));
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(types.createReceiveMessageRequest(request), body);
    } catch (JAXBException e) {
      // Its words could be of the message.
      throw new IllegalStateException("A message of type " + message.type() + " is no XML");
    }
  }
}
