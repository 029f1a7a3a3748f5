package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import java.util.Locale;
import java.util.Optional;

/** Who looks at what is known of a citizen: a column of {@code status-blocks.csv}. */
enum Viewer {
  AGENCY,
  /** The citizen's own view, Min side on Jobnet. */
  CITIZEN,
  FUND,
  MUNICIPALITY,
  JOBCENTRE,
  /** Anden aktør, under a jobcentre. */
  OTHER_ACTOR;

  /** Empty for a kind of organisation to which nothing is shown. */
  static Optional<Viewer> of(CallContext call) {
    if (call.channel() == Channel.CITIZEN) {
      return Optional.of(CITIZEN);
    }
    if (call.channel() == Channel.OTHER_ACTOR) {
      return Optional.of(OTHER_ACTOR);
    }
    return switch (call.organisation().type()) {
      case Organisation.AGENCY -> Optional.of(AGENCY);
      case Organisation.FUND -> Optional.of(FUND);
      case Organisation.MUNICIPALITY -> Optional.of(MUNICIPALITY);
      case Organisation.JOBCENTRE -> Optional.of(JOBCENTRE);
      default -> Optional.empty();
    };
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
