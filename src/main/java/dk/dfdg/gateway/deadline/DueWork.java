package dk.dfdg.gateway.deadline;

import java.util.OptionalInt;

/** Records what is due for one citizen, in one transaction under the citizen's lock. */
@FunctionalInterface
public interface DueWork {

  /**
   * @param wait for somebody else who is at work on the citizen
   * @return how many deadlines fell; nothing when somebody else is at work and waiting is not
   *     wanted
   */
  OptionalInt record(long citizenId, boolean wait);
}
