package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import java.util.UUID;

/**
 * A person-group marking was a mistake.
 *
 * @param correctionComment why, or null
 */
public record MarkingDeletion(Cpr cpr, UUID marking, String correctionComment) {}
