package dk.dfdg.gateway.person;

/** XPaths of the fields of the requests, with the contract's prefix. */
final class PersonPaths {
  private static final String NUMBER = "PersonCivilRegistrationIdentifier";

  /** Where an operation names the citizen and the contact group. */
  record OfGroup(String citizen, String group) {}

  private static final String CREATE_GROUP = field("CreateContactGroup", "ContactGroup");
  static final OfGroup GROUP =
      new OfGroup(citizen("CreateContactGroup"), CREATE_GROUP + "ContactGroupTypeIdentifier");
  static final String GROUP_EVENT = CREATE_GROUP + "EventTime";
  static final String GROUP_START = CREATE_GROUP + "StartDate";
  static final String GROUP_END = CREATE_GROUP + "EndDate";
  static final String GROUP_GRANTED = CREATE_GROUP + "BenefitGrantedIndicator";

  private static final String UPDATE_GROUP = field("UpdateContactGroup", "ContactGroup");
  static final OfGroup ENDED =
      new OfGroup(citizen("UpdateContactGroup"), UPDATE_GROUP + "ContactGroupTypeIdentifier");
  static final String ENDED_EVENT = UPDATE_GROUP + "EventTime";
  static final String ENDED_END = UPDATE_GROUP + "EndDate";

  private static final String CATEGORY = field("CreatePersonCategory", "PersonCategory");
  static final String MATCH_CITIZEN = citizen("CreatePersonCategory");
  static final String MATCH = CATEGORY + "PersonCategoryTypeIdentifier";
  static final String MATCH_START = CATEGORY + "StartDate";
  static final String MATCH_CONVERSATION = CATEGORY + "PersonInterview/per:";

  private static final String APPLICATION = field("CreateBenefitApplication", "BenefitApplication");
  static final OfGroup APPLIED =
      new OfGroup(citizen("CreateBenefitApplication"), APPLICATION + "ContactGroupTypeIdentifier");
  static final String APPLICATION_MATCH = APPLICATION + "PersonCategoryTypeIdentifier";
  static final String APPLICATION_CONVERSATION = APPLICATION + "PersonInterview/per:";

  static final String JOBCENTRE = field("UpdatePersonJobcenter") + "JobCenterIdentifier";

  private static final String NEW_MARKING = field("CreatePersonGroupMarking", "PersonGroupMarking");
  static final String MARKING_TYPE = NEW_MARKING + "PersonGroupMarkingTypeIdentifier";
  static final String MARKING_START = NEW_MARKING + "StartDate";
  static final String MARKING_END = NEW_MARKING + "EndDate";

  private static final String CHANGED = field("UpdatePersonGroupMarking", "PersonGroupMarking");
  static final String CHANGED_MARKING = CHANGED + "PersonGroupMarkingIdentifier";
  static final String CHANGED_START = CHANGED + "StartDate";
  static final String CHANGED_END = CHANGED + "EndDate";
  static final String DELETED_MARKING =
      field("DeletePersonGroupMarking") + "PersonGroupMarkingIdentifier";

  static final String CREDENTIALS_CITIZEN = citizen("IssueJobnetCredentials");

  private static final String BENEFITS = field("GetContactGroupForBenefits");

  private PersonPaths() {}

  private static String field(String operation) {
    return "/per:" + operation + "Request/per:";
  }

  private static String field(String operation, String element) {
    return field(operation) + element + "/per:";
  }

  /** The citizen of an operation's request. */
  static String citizen(String operation) {
    return field(operation) + NUMBER;
  }

  /** One of several values; the first is number 1, as XPath counts. */
  static String benefit(String element, int number) {
    return "%s%s[%d]".formatted(BENEFITS, element, number);
  }
}
