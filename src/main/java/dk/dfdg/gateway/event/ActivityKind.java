package dk.dfdg.gateway.event;

import java.util.Set;
import java.util.UUID;

/**
 * Which code of Bilag 4 an offer has, and which companies it can be at.
 *
 * @param type value of the code list OfferType
 * @param inJobplan its code when it is part of a jobplan
 * @param outsideJobplan its code when it is not
 * @param jobOrderTypes values of the code list JobOrderType that it takes; none means none at all
 * @param privateTypes those of them that are about private companies (pkt. 65.3 nr. 1)
 */
record ActivityKind(
    int type,
    String inJobplan,
    String outsideJobplan,
    Set<Integer> jobOrderTypes,
    Set<Integer> privateTypes) {
  /** Ansættelse i fleksjob, in the code list OfferType. */
  static final int FLEKSJOB = 5;

  /** HTY-I-2: the code says whether the offer is part of a jobplan. */
  String code(UUID jobplan) {
    return jobplan == null ? outsideJobplan : inJobplan;
  }

  boolean isFleksjob() {
    return type == FLEKSJOB;
  }

  /** One that fits a single type of job needs not be told which. */
  Integer jobOrderType(Integer given) {
    return given == null && jobOrderTypes.size() == 1 ? jobOrderTypes.iterator().next() : given;
  }
}
