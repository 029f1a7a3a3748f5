package dk.dfdg.gateway.event;

/** XPaths of the fields of the requests about offers, with the contract's prefixes. */
final class ActivityPaths {
  static final ActivityPaths CREATE = new ActivityPaths("CreateActivity", true);
  static final ActivityPaths UPDATE = new ActivityPaths("UpdateActivity", true);
  static final ActivityPaths END = new ActivityPaths("EndActivity", false);
  static final ActivityPaths ANNUL = new ActivityPaths("AnnulActivity", false);

  static final String GET_CITIZEN =
      "/jcm:GetActivitiesRequest/jcm:PersonCivilRegistrationIdentifier";

  private final String request;
  private final boolean whole;

  private ActivityPaths(String operation, boolean whole) {
    this.request = "/jcm:" + operation + "Request/";
    this.whole = whole;
  }

  /** A field of the request itself. */
  String field(String name) {
    return request + "jcm:" + name;
  }

  String citizen() {
    return field("PersonCivilRegistrationIdentifier");
  }

  String municipality() {
    return field("MunicipalityCode");
  }

  String id() {
    return whole ? core("ActivityIdentifier") : field("ActivityIdentifier");
  }

  String status() {
    return whole ? item("ActivityStatusTypeIdentifier") : field("ActivityStatusTypeIdentifier");
  }

  String end() {
    return whole ? core("EndDate") : field("EndDate");
  }

  /** A field of the report that comes with the offer. */
  String report(String name) {
    return field("ActivityReport") + "/act:" + name;
  }

  /** A field of the offer. */
  String item(String name) {
    return field("ActivityItem") + "/act:" + name;
  }

  /** A field of its stamdata. */
  String core(String name) {
    return item("ActivityCoreItem") + "/act:" + name;
  }
}
