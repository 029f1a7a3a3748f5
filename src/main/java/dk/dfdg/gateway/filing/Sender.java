package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import java.util.UUID;

/**
 * Who sends a file, once the agreement has been found good.
 *
 * @param processor the subscriber whose system it is
 * @param agreement that covers it
 * @param inTest the agreement is in test: everything is checked, nothing is stored
 * @param municipality for which it sends
 */
public record Sender(
    String processor, String agreement, boolean inTest, Channel channel, String municipality) {
  /** A system, in the code list RequestUserType. */
  private static final int SYSTEM_USER = 3;

  /** The same as of a message, for the record of test calls. */
  CallContext call(String digest) {
    return new CallContext(
        UUID.randomUUID(),
        processor,
        agreement,
        inTest,
        channel,
        new Organisation(Organisation.MUNICIPALITY, municipality),
        null,
        SYSTEM_USER,
        null,
        SenderAccess.UPLOAD.service(),
        SenderAccess.UPLOAD.name(),
        null,
        digest);
  }
}
