package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an event has to do with earlier ones: F10 annuls a referral, and R14 steps back. */
final class EarlierEvents {
  private static final Set<String> LOOKING_BACK = Set.of("excluded_by", "excludes", "annuls");

  private final EventRow row;
  private final EventCommand command;
  private final List<KnownEvent> earlier;
  private final EventPaths paths;

  EarlierEvents(EventRow row, EventCommand command, List<KnownEvent> earlier, EventPaths paths) {
    this.row = row;
    this.command = command;
    this.earlier = earlier;
    this.paths = paths;
  }

  static boolean matterTo(EventRow row) {
    return LOOKING_BACK.stream().anyMatch(how -> !row.related(how).isEmpty());
  }

  List<Violation> check() {
    return toldOtherwise().or(this::unknownReferral).stream().toList();
  }

  /** R14 is formed only when no F code is formed for the same event (decision B4-4). */
  private Optional<Violation> toldOtherwise() {
    return toldOf("excluded_by", KnownEvent::isOf)
        .findFirst()
        .map(
            known ->
                Violation.of(FaultCode.EVENT_TOLD_BY_F_CODE, "HTY-R-3")
                    .at(paths.code(), row.code())
                    .because(
                        "A-kassen har fået %s om den %s.".formatted(known.code(), known.date()),
                        "The a-kasse has been told %s about %s."
                            .formatted(known.code(), known.date())));
  }

  /** What has been told, of the codes that stand so to this one. */
  private Stream<KnownEvent> toldOf(String how, SameEvent same) {
    Set<String> others = row.related(how);
    return earlier.stream()
        .filter(known -> others.contains(known.code()))
        .filter(known -> same.test(known, command.date(), command.jobplan()));
  }

  /** How an earlier event is held against the one that is registered. */
  @FunctionalInterface
  private interface SameEvent {
    boolean test(KnownEvent known, LocalDate day, UUID jobplan);
  }

  private Optional<Violation> unknownReferral() {
    return isAnnulment() && orderNumber() != null && annulled().isEmpty()
        ? Optional.of(
            Violation.of(FaultCode.REFERRAL_UNKNOWN, "HTY-F-3")
                .at(paths.ofReferral("OrderNumber"), null))
        : Optional.empty();
  }

  private boolean isAnnulment() {
    return !row.related("annuls").isEmpty();
  }

  private String orderNumber() {
    return command.referral() == null ? null : command.referral().orderNumber();
  }

  /** The last referral with the same order number that has not been annulled yet. */
  Optional<KnownEvent> annulled() {
    String order = orderNumber();
    return !isAnnulment() || order == null
        ? Optional.empty()
        : earlier.stream()
            .filter(known -> row.related("annuls").contains(known.code()))
            .filter(known -> order.equals(known.orderNumber()))
            .filter(known -> earlier.stream().noneMatch(later -> annuls(later, known)))
            .reduce((first, last) -> last);
  }

  private boolean annuls(KnownEvent later, KnownEvent referral) {
    return later.code().equals(row.code()) && referral.id().equals(later.answers());
  }

  List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    if (isAnnulment() && orderNumber() == null) {
      advice.add(
          new Advice(
              "HTY-F-3",
              "Uden ordrenummer kan a-kassen ikke se, hvilken henvisning der annulleres.",
              "Without an order number the a-kasse cannot see which referral is annulled."));
    }
    Stream.of(
            toldOf("excluded_by", KnownEvent::mayBeOf),
            toldOf("excludes", KnownEvent::isOf),
            toldOf("excludes", KnownEvent::mayBeOf))
        .flatMap(Function.identity())
        .findFirst()
        .map(EarlierEvents::toldBeside)
        .ifPresent(advice::add);
    return advice;
  }

  /** The F code comes after R14, or it is not said whether they are about one jobplan. */
  private static Advice toldBeside(KnownEvent known) {
    return new Advice(
        "HTY-R-3",
        "A-kassen har fået %s om den %s; R14 og F-koden er kun begge rigtige, hvis de er om hver sin hændelse."
            .formatted(known.code(), known.date()),
        "The a-kasse has been told %s about %s; R14 and the F code are both right only if they are about two events."
            .formatted(known.code(), known.date()));
  }
}
