package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.net.URI;

/**
 * Where an organisation's messages are pushed to, as an operator has registered it; never taken
 * from a message.
 *
 * @param name short, for the log
 * @param agreement id of the connection agreement (tilslutningsaftale) under which it receives; its
 *     system signs the answers
 * @param url of the organisation's NotificationReceiverService
 */
public record Receiver(String name, Organisation organisation, String agreement, URI url) {}
