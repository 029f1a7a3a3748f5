package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Database;

/** Changes of many messages, portion by portion, each in a transaction of its own. */
public final class Portions {
  private final Database database;
  private final Queues queues;

  public Portions(Database database, Queues queues) {
    this.database = database;
    this.queues = queues;
  }

  /**
   * Tries again all that is given up.
   *
   * @param type only this, or null for all
   * @param first what has been done already
   * @return how many in all, the first included
   */
  public int requeue(Organisation organisation, Integer type, Portion first) {
    Portion portion = first;
    int messages = first.messages();
    while (portion.more()) {
      long after = portion.last();
      portion = database.inTransaction(handle -> queues.requeue(handle, organisation, type, after));
      messages += portion.messages();
    }
    return messages;
  }

  /** All of a kind is tried in its new way, and what waited for it need not any more. */
  void chosen(Organisation organisation, int type) {
    requeue(organisation, type, new Portion(0, 0, true));
    while (database.inTransaction(handle -> queues.wake(handle, organisation))) {
      // until fewer are left than make a portion
    }
  }
}
