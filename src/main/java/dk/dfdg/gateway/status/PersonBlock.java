package dk.dfdg.gateway.status;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A part of what is known of a citizen: asked for by itself, and opened by itself. */
public enum PersonBlock {
  CORE("Core"),
  ADDRESS_CONTACT("AddressContact"),
  AUTHORITY("Authority"),
  CONTACT_GROUP("ContactGroup"),
  PERSON_CATEGORY("PersonCategory"),
  INTERVIEW("Interview"),
  UNEMPLOYMENT_ENROLLMENT("UnemploymentEnrollment"),
  ABSENCE("Absence"),
  EXEMPTION("Exemption"),
  PERSON_GROUP_MARKING("PersonGroupMarking"),
  JOB_SEARCH("JobSearch"),
  BENEFIT_APPLICATION("BenefitApplication"),
  DEADLINE("Deadline"),
  LETTER("Letter"),
  NOTIFICATION("Notification"),
  GUEST_ACCESS("GuestAccess"),
  BOOKING("Booking"),
  LATE_REPORT("LateReport"),
  SICKNESS_FOLLOW_UP("SicknessFollowUp"),
  CV("CV"),
  EVENT("Event"),
  DELEGATION("Delegation");

  private final String element;

  PersonBlock(String element) {
    this.element = element;
  }

  /** The same blocks, in the order of the contracts. */
  static Set<PersonBlock> inOrder(Set<PersonBlock> blocks) {
    Set<PersonBlock> ordered = EnumSet.noneOf(PersonBlock.class);
    ordered.addAll(blocks);
    return Collections.unmodifiableSet(ordered);
  }

  /** The name of its flag in the requests, and in {@code status-blocks.csv}. */
  public String element() {
    return element;
  }
}
