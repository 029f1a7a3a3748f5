package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.citizen.Marking;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of a citizen now. What was not asked for may be empty here, and is not told.
 *
 * @param today the day on which it holds
 * @param name null unless Core is asked for
 * @param absences open and future ones, with what each exempts from
 * @param exemptionDay the day of {@code exemptions}
 * @param suspendedDuties what the exemption from activation suspends on that day
 * @param markings open and future ones
 * @param confirmationDue the last day for the next confirmation of job search, or null
 * @param answerDue the last day for the benefit office's answer, or null
 * @param bookings of today and later, as the caller may see them
 * @param ahead what will happen by itself, the next first
 */
record PersonStatus(
    CitizenState state,
    LocalDate today,
    PersonName name,
    List<CurrentAbsence> absences,
    LocalDate exemptionDay,
    Set<Exemption> exemptions,
    List<ActivationDuty> suspendedDuties,
    List<Marking> markings,
    LocalDate confirmationDue,
    LocalDate answerDue,
    List<Booking> bookings,
    List<Deadline> ahead) {

  /** Without a contact group a citizen is outside the match model too (pkt. 6.1). */
  boolean isInMatchModel() {
    return state.contactGroup() != null && state.matchGroup() != null;
  }

  /** An absence with what it exempts from in the groups of today. */
  record CurrentAbsence(Absence absence, Set<Exemption> exemptsFrom) {}
}
