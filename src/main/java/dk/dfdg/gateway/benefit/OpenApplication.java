package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * An application that waits for the benefit office's answer.
 *
 * @param appliedOn the registration day from which the working days count
 * @param lastDay the last day for the answer
 * @param enrolled whether the applicant is enrolled as a jobseeker today
 */
public record OpenApplication(
    Cpr cpr, int contactGroup, LocalDate appliedOn, LocalDate lastDay, boolean enrolled) {}
