package dk.dfdg.gateway.contract;

/**
 * A difference between a contract as released and as it is now.
 *
 * @param direction request or response
 * @param breaking whether a client made for the released contract may fail
 */
record ContractChange(
    String service, String direction, String operation, String path, Kind kind, boolean breaking) {

  /** What has changed. */
  enum Kind {
    NEW_SERVICE("new service", "nobody calls it yet"),
    REMOVED_SERVICE("removed service", "its callers get no answer"),
    NEW_OPERATION("new operation", "nobody calls it yet"),
    REMOVED_OPERATION("removed operation", "its callers get a fault"),
    ADDED("added", "old senders leave it out; old readers have read what they know before it"),
    ADDED_OBLIGATORY("added obligatory", "what old senders send lacks it"),
    ADDED_BEFORE_OTHERS(
        "added before others", "readers that read in order stop at it and miss what comes after"),
    ADDED_ALTERNATIVE(
        "added alternative", "old readers find none of the alternatives that they know"),
    REMOVED("removed", "old senders still send it; old readers still look for it"),
    MADE_OPTIONAL("made optional", "old readers count on it"),
    MADE_OBLIGATORY("made obligatory", "old senders may leave it out"),
    MORE_OFTEN("occurs more often", "old readers take fewer"),
    LESS_OFTEN("occurs less often", "old senders may send more"),
    OTHER_TYPE("other type", "the same text means something else, or is no value"),
    WIDER("values widened", "old readers may not know the new values"),
    NARROWER("values narrowed", "old senders may send values that are no more"),
    MOVED("moved", "the order of a sequence is part of it");

    private final String text;
    private final String why;

    Kind(String text, String why) {
      this.text = text;
      this.why = why;
    }

    String text() {
      return text;
    }
  }

  static ContractChange of(String service, ContractLine.Key key, Kind kind, boolean breaking) {
    return new ContractChange(
        service, key.direction(), key.operation(), key.path(), kind, breaking);
  }

  /** The columns by which a change is declared. */
  String declaration() {
    return String.join(";", service, direction, operation, path, kind.text());
  }

  /** What, where, why and what to do. */
  String explanation() {
    return service
        + ", "
        + direction
        + " of "
        + operation
        + ": "
        + path
        + " "
        + kind.text()
        + ". It breaks clients of the released contract: "
        + kind.why
        + ". Make it compatible (add optional elements at the end, keep what was there), or publish it"
        + " as the next version of the service beside this one. If it must be, declare it in"
        + " wsdl/CHANGES.csv:\nnext;"
        + declaration()
        + ";breaking;<why clients can live with it>";
  }
}
