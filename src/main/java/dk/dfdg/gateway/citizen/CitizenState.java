package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rules see of a citizen, loaded once under the citizen's lock.
 *
 * @param enrollment the latest enrollment, or null
 * @param absences all that are not deleted, in the order of their registration
 * @param markings person-group markings that are not deleted
 * @param contactCourse conversations held and to come
 * @param fundCourse membership of an a-kasse and the offers it hears of
 * @param delegations what other actors may do, in the order of their registration
 */
public record CitizenState(
    Person person,
    Visitation visitation,
    Enrollment enrollment,
    JobSearch jobSearch,
    List<Absence> absences,
    List<Marking> markings,
    ContactCourse contactCourse,
    FundCourse fundCourse,
    List<Delegation> delegations) {

  /** The gateway's own key, safe to log. */
  public long id() {
    return person.id();
  }

  public Cpr cpr() {
    return person.cpr();
  }

  /** Code of the municipality of residence, or null. */
  public String municipality() {
    return person.municipality();
  }

  /** Number of the responsible jobcentre, or null. */
  public String jobcentre() {
    return person.jobcentre();
  }

  /** Code of the a-kasse of which the citizen is a member, or null. */
  public String fund() {
    return person.fund();
  }

  public LocalDate deadSince() {
    return person.deadSince();
  }

  public boolean abroad() {
    return person.abroad();
  }

  public boolean temporaryForeignAddress() {
    return person.temporaryForeignAddress();
  }

  /** Kontaktgruppe 1-8, or null. */
  public Integer contactGroup() {
    return visitation.contactGroup();
  }

  public boolean isInGroup(int group) {
    return contactGroup() != null && contactGroup() == group;
  }

  /** Code of the a-kasse of which the citizen was a member on a day, or null. */
  public String fundOn(LocalDate day) {
    return fundCourse.funds().on(day, fund());
  }

  /**
   * The contact group on a day, or null. It counts from the day of the event, where that was
   * reported; what was registered later tells more than what was before.
   */
  public Integer groupOn(LocalDate day) {
    String group = fundCourse.groups().on(day, asText(contactGroup()));
    return group == null ? null : Integer.valueOf(group);
  }

  /**
   * Personkredsen (§ 62): an a-kasse hears of what happens on the day. Of a member in contact group
   * 1 it hears everything, of one who is hired in a fleksjob the offer alone.
   */
  public boolean isInCircleOn(LocalDate day) {
    return Objects.equals(groupOn(day), EventFact.INSURED)
        && fundOn(day) != null
        && !fundCourse.isInFleksjobOn(day);
  }

  private static String asText(Integer group) {
    return group == null ? null : group.toString();
  }

  /**
   * From which day the citizen has been a member of the a-kasse of a day, or of none; empty when it
   * is older than the records.
   */
  public Optional<LocalDate> fundSince(LocalDate day) {
    return fundCourse.funds().since(day);
  }

  /** From which day the contact group of a day has held; empty when older than the records. */
  public Optional<LocalDate> groupSince(LocalDate day) {
    return fundCourse.groups().since(day);
  }

  CitizenState memberOf(String fund, LocalDate from) {
    return Objects.equals(fund, fund())
        ? this
        : with(fundCourse.in(fundCourse.funds().changed(fund(), fund, from), fundCourse.groups()));
  }

  /**
   * A group cannot be registered backwards (pkt. 7.1): the first one that is recorded may have been
   * the citizen's before.
   */
  CitizenState inGroupSince(Integer group, LocalDate from) {
    Periods groups = fundCourse.groups();
    boolean first = groups.all().isEmpty() && contactGroup() == null;
    return Objects.equals(group, contactGroup()) || first
        ? this
        : with(
            fundCourse.in(
                fundCourse.funds(), groups.changed(asText(contactGroup()), asText(group), from)));
  }

  /** Matchgruppe 1-3, or null. */
  public Integer matchGroup() {
    return visitation.matchGroup();
  }

  /** The match group before the current one, or null. */
  public Integer previousMatchGroup() {
    return visitation.previousMatchGroup();
  }

  /** The benefit of the contact group is granted: recipient, not applicant. */
  public boolean benefitGranted() {
    return visitation.benefitGranted();
  }

  /** First day with the right to dagpenge, as the a-kasse has reported it (MT), or null. */
  public LocalDate benefitRightFrom() {
    return visitation.benefitRightFrom();
  }

  /** Dead on that day or before. */
  public boolean isDeadOn(LocalDate day) {
    return deadSince() != null && !deadSince().isAfter(day);
  }

  /** Enrolled as a jobseeker on that day. */
  public boolean isEnrolledOn(LocalDate day) {
    return enrollment != null && enrollment.isInForceOn(day);
  }

  public Optional<Absence> absence(UUID id) {
    return absences.stream().filter(absence -> absence.id().equals(id)).findFirst();
  }

  public Optional<Marking> marking(UUID id) {
    return markings.stream().filter(marking -> marking.id().equals(id)).findFirst();
  }

  /** The same citizen with another enrollment. */
  public CitizenState with(Enrollment newEnrollment) {
    return new CitizenState(
        person,
        visitation,
        newEnrollment,
        jobSearch,
        absences,
        markings,
        contactCourse,
        fundCourse,
        delegations);
  }

  CitizenState with(Person newPerson) {
    return new CitizenState(
        newPerson,
        visitation,
        enrollment,
        jobSearch,
        absences,
        markings,
        contactCourse,
        fundCourse,
        delegations);
  }

  CitizenState with(Visitation newVisitation) {
    return new CitizenState(
        person,
        newVisitation,
        enrollment,
        jobSearch,
        absences,
        markings,
        contactCourse,
        fundCourse,
        delegations);
  }

  CitizenState with(JobSearch newJobSearch) {
    return new CitizenState(
        person,
        visitation,
        enrollment,
        newJobSearch,
        absences,
        markings,
        contactCourse,
        fundCourse,
        delegations);
  }

  CitizenState with(ContactCourse newContactCourse) {
    return new CitizenState(
        person,
        visitation,
        enrollment,
        jobSearch,
        absences,
        markings,
        newContactCourse,
        fundCourse,
        delegations);
  }

  CitizenState with(FundCourse newFundCourse) {
    return new CitizenState(
        person,
        visitation,
        enrollment,
        jobSearch,
        absences,
        markings,
        contactCourse,
        newFundCourse,
        delegations);
  }

  /** With the absence, in the place of one with the same id. */
  CitizenState with(Absence absence) {
    List<Absence> others = without(absence.id());
    others.add(absence);
    return withAbsences(others);
  }

  CitizenState withoutAbsence(UUID id) {
    return withAbsences(without(id));
  }

  private List<Absence> without(UUID id) {
    List<Absence> others = new ArrayList<>(absences);
    others.removeIf(other -> other.id().equals(id));
    return others;
  }

  private CitizenState withAbsences(List<Absence> newAbsences) {
    return new CitizenState(
        person,
        visitation,
        enrollment,
        jobSearch,
        List.copyOf(newAbsences),
        markings,
        contactCourse,
        fundCourse,
        delegations);
  }

  /** With the marking, in the place of one with the same id. */
  CitizenState with(Marking marking) {
    List<Marking> others = new ArrayList<>(withoutMarking(marking.id()).markings());
    others.add(marking);
    return withMarkings(others);
  }

  CitizenState withoutMarking(UUID id) {
    List<Marking> others = new ArrayList<>(markings);
    others.removeIf(other -> other.id().equals(id));
    return withMarkings(others);
  }

  private CitizenState withMarkings(List<Marking> newMarkings) {
    return new CitizenState(
        person,
        visitation,
        enrollment,
        jobSearch,
        absences,
        List.copyOf(newMarkings),
        contactCourse,
        fundCourse,
        delegations);
  }

  public Optional<Delegation> delegation(UUID id) {
    return delegations.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** With the delegation, in the place of one with the same id. */
  CitizenState with(Delegation delegation) {
    List<Delegation> others = new ArrayList<>(delegations);
    others.removeIf(other -> other.id().equals(delegation.id()));
    others.add(delegation);
    return new CitizenState(
        person,
        visitation,
        enrollment,
        jobSearch,
        absences,
        markings,
        contactCourse,
        fundCourse,
        List.copyOf(others));
  }
}
