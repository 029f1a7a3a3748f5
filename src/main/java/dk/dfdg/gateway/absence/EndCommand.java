package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence ends; without an id it is raskmelding, a well report.
 *
 * @param absence the absence's id, or null for the sick report that holds
 * @param lastDay last day of the absence; for a well report the last sick day
 * @param cause a value of AbsenceCauseType, or null
 */
public record EndCommand(Cpr cpr, UUID absence, LocalDate lastDay, Integer cause) {}
