package dk.dfdg.gateway.delegation;

/** XPaths of the fields of the requests, with the contract's prefix. */
final class DelegationPaths {
  static final String DELEGATE = "DelegateTasks";
  static final String END = "EndDelegation";
  static final String GET = "GetDelegations";

  static final String TASK = field(DELEGATE, "DelegatedTaskTypeIdentifier");
  static final String LAST_DAY = field(DELEGATE, "EndDate");
  static final String ENDED = field(END, "DelegationIdentifier");
  static final String NEW_LAST_DAY = field(END, "EndDate");

  private DelegationPaths() {}

  static String citizen(String operation) {
    return field(operation, "PersonCivilRegistrationIdentifier");
  }

  private static String field(String operation, String name) {
    return "/dlg:%sRequest/dlg:%s".formatted(operation, name);
  }
}
