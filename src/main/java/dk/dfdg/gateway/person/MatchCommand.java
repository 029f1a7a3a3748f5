package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Conversation;
import java.time.LocalDate;

/**
 * Matchvurdering outside a jobsamtale as asked for, § 15.
 *
 * @param matchGroup matchgruppen, a value of MatchGroupType
 * @param start from when it is to hold, or null
 * @param conversation at which it was made, or null
 */
public record MatchCommand(Cpr cpr, int matchGroup, LocalDate start, Conversation conversation) {}
