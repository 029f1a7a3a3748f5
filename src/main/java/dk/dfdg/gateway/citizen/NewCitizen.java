package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * A citizen as a register delivers one, before the gateway has given a key. The fields are those of
 * {@link CitizenState}.
 */
public record NewCitizen(
    Cpr cpr,
    String givenName,
    String surname,
    String municipality,
    String jobcentre,
    String fund,
    LocalDate deadSince,
    boolean abroad,
    boolean temporaryForeignAddress,
    Integer contactGroup,
    Integer matchGroup,
    Integer previousMatchGroup,
    boolean benefitGranted,
    LocalDate benefitRightFrom) {}
