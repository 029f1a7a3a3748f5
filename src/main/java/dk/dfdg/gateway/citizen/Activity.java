package dk.dfdg.gateway.citizen;

/**
 * Tilbud that a member of an a-kasse takes part in: what rules need of it while it may still change
 * (§ 64).
 *
 * @param type kind of offer: value of the code list OfferType
 * @param code its event type, for example I03
 * @param municipality code of the reporting municipality
 * @param startTold the a-kasse has been told of it (I-P)
 * @param endTold the a-kasse has been told of its end (I-A)
 */
public record Activity(
    int type,
    String code,
    String municipality,
    ActivityDetails details,
    boolean startTold,
    boolean endTold) {}
