package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.law.Advice;
import java.util.List;

/**
 * What is told about contact group, benefit and match today.
 *
 * @param advice what the case worker should know
 */
public record CurrentVisitation(Visitation visitation, List<Advice> advice) {

  /**
   * An a-kasse sees the group and neither application nor match, as in PersonStatusService; advice
   * is for case workers.
   */
  static CurrentVisitation shownTo(Channel channel, Visitation visitation, List<Advice> advice) {
    return switch (channel) {
      case FUND -> new CurrentVisitation(visitation.groupOnly(), List.of());
      case CITIZEN -> new CurrentVisitation(visitation, List.of());
      default -> new CurrentVisitation(visitation, advice);
    };
  }
}
