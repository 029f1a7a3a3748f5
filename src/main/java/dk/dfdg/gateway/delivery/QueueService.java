package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** A subscriber about its own queue. */
public final class QueueService {
  /** The most that one answer holds. */
  static final int MOST = 500;

  /** The same of what push still tries. */
  private static final int MOST_FAILING = 100;

  private static final String SET = "/del:SetDeliveryWayRequest/del:";

  private final Registrations registrations;
  private final Queues queues;
  private final Portions portions;
  private final PushedKinds pushed;

  /** What is given up, by number. */
  public record DeadMessages(List<DeadMessage> messages, boolean more) {}

  /** How it stands, and what push has failed with several times. */
  public record Status(QueueStatus queue, List<DeadMessage> failing) {}

  /** What has been put on the queue again. */
  public record Requeued(Registered registered, int messages) {}

  /**
   * @param pushed what can be pushed
   */
  public QueueService(
      Registrations registrations, Queues queues, Portions portions, PushedKinds pushed) {
    this.portions = portions;
    this.registrations = registrations;
    this.queues = queues;
    this.pushed = pushed;
  }

  public Status status(CallContext call) {
    return registrations.readWithoutCitizen(
        call,
        handle ->
            new Status(
                queues.status(handle, call.organisation()),
                queues.failing(handle, call.organisation(), MOST_FAILING)));
  }

  /**
   * Chooses how a type is delivered.
   *
   * @throws Refusal when the organisation is never told of it, or is to be pushed to and cannot be
   */
  public Registered choose(CallContext call, int type, DeliveryWay way) {
    Registered registered = chosen(call, type, way);
    if (!call.inTest()) {
      portions.chosen(call.organisation(), type);
    }
    return registered;
  }

  private Registered chosen(CallContext call, int type, DeliveryWay way) {
    return registrations.registerWithoutCitizen(
        call,
        (handle, receipt) -> {
          if (!queues.choose(handle, call.organisation(), type, way)) {
            throw new Refusal(
                Violation.of(FaultCode.MESSAGE_TYPE_UNKNOWN)
                    .at(SET + "MessageTypeIdentifier", Integer.toString(type)));
          }
          if (way == DeliveryWay.PUSH) {
            checkPossible(call.organisation(), type);
          }
          return List.of();
        });
  }

  private void checkPossible(Organisation organisation, int type) {
    List<Integer> possible =
        pushed
            .possible(organisation)
            .orElseThrow(
                () ->
                    new Refusal(
                        Violation.of(FaultCode.NO_RECEIVER)
                            .at(SET + "DeliveryWay", DeliveryWay.PUSH.name())));
    if (!possible.contains(type)) {
      throw new Refusal(
          Violation.of(FaultCode.OPERATION_NOT_COVERED)
              .at(SET + "MessageTypeIdentifier", Integer.toString(type)));
    }
  }

  public Registered pause(CallContext call) {
    return registrations.registerWithoutCitizen(
        call,
        (handle, receipt) -> {
          queues.pause(
              handle, call.organisation(), Pause.Of.SUBSCRIBER, "subscriber " + call.processorId());
          return List.of();
        });
  }

  public Registered resume(CallContext call) {
    return registrations.registerWithoutCitizen(
        call,
        (handle, receipt) -> {
          queues.resume(handle, call.organisation(), Pause.Of.SUBSCRIBER);
          return List.of();
        });
  }

  /**
   * What is given up.
   *
   * @param after the number of the last one that the caller has seen, or 0
   */
  public DeadMessages dead(CallContext call, long after) {
    List<DeadMessage> found =
        registrations.readWithoutCitizen(
            call, handle -> queues.dead(handle, call.organisation(), after, MOST + 1));
    return new DeadMessages(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
  }

  /**
   * Tries again what push has given up.
   *
   * @param id only this message, or nothing for all
   * @throws Refusal when the one is unknown, another's, or has not been given up
   */
  public Requeued requeue(CallContext call, Optional<UUID> id) {
    AtomicReference<Portion> first = new AtomicReference<>(Portion.of(List.of()));
    Registered registered =
        registrations.registerWithoutCitizen(
            call,
            handle -> queues.lock(handle, call.organisation()),
            (handle, receipt) -> {
              first.set(
                  id.isPresent()
                      ? requeueOne(handle, call, id.get())
                      : queues.requeue(handle, call.organisation(), null, 0));
              return List.of();
            });
    return new Requeued(
        registered,
        call.inTest()
            ? first.get().messages()
            : portions.requeue(call.organisation(), null, first.get()));
  }

  private Portion requeueOne(Handle handle, CallContext call, UUID id) {
    boolean done = queues.requeue(handle, call.organisation(), id);
    if (!done && !call.inTest()) {
      throw new Refusal(
          Violation.of(FaultCode.DEAD_MESSAGE_UNKNOWN)
              .at("/del:RequeueMessageRequest/del:MessageIdentifier", id.toString()));
    }
    return new Portion(done ? 1 : 0, 0, false);
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
