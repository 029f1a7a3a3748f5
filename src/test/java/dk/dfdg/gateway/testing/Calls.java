package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Database;
import java.util.UUID;

/**
 * Makes calls as the chain hands them on, each with an id and content of its own.
 *
 * @param service service name
 * @param operation operation name
 */
public record Calls(String service, String operation) {
  /** The subscriber of every call made here. */
  public static final String PROCESSOR = "p1";

  /** Who acts in every call by another actor. */
  public static final Organisation OTHER_ACTOR =
      new Organisation(Organisation.OTHER_ACTOR, "10199");

  /** Its agreement, which {@link #subscribe} leaves in test. */
  public static final String AGREEMENT = "a1";

  /** Adds the subscriber that calls refer to, unless it is there. */
  public static void subscribe(Database database) {
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into processor (id, name, channel, issuer, cvr, subject_key, created_at)
                select 'p1', 'P', 'JOBCENTRE', 'cn=ca', '10000009', 'UUID:1',
                  timestamp with time zone '2011-09-01 00:00:00+00'
                where not exists (select 1 from processor where id = 'p1')"""));
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into agreement (id, processor_id, status, valid_from, valid_to)
                select 'a1', 'p1', 'IN_TEST', date '2011-01-01', date '2012-12-31'
                where not exists (select 1 from agreement where id = 'a1')"""));
  }

  public CallContext by(Organisation organisation) {
    return by(organisation, Channel.JOBCENTRE, false);
  }

  public CallContext inTest(Organisation organisation) {
    return by(organisation, Channel.JOBCENTRE, true);
  }

  public CallContext by(Organisation organisation, Channel channel, boolean inTest) {
    return new CallContext(
        UUID.randomUUID(),
        PROCESSOR,
        AGREEMENT,
        inTest,
        channel,
        organisation,
        channel == Channel.OTHER_ACTOR ? OTHER_ACTOR : null,
        2,
        "user",
        service,
        operation,
        "urn:uuid:" + UUID.randomUUID(),
        digest());
  }

  /** Signed anew, but the same message. */
  public static CallContext again(CallContext call) {
    return repeated(call, call.digest());
  }

  /** The same id around something else. */
  public static CallContext withOtherContent(CallContext call) {
    return repeated(call, digest());
  }

  private static CallContext repeated(CallContext call, String digest) {
    return new CallContext(
        UUID.randomUUID(),
        call.processorId(),
        call.agreementId(),
        call.inTest(),
        call.channel(),
        call.organisation(),
        call.otherActor(),
        call.userType(),
        call.userIdentifier(),
        call.service(),
        call.operation(),
        call.messageId(),
        digest);
  }

  private static String digest() {
    String half = UUID.randomUUID().toString().replace("-", "");
    return half + half;
  }
}
