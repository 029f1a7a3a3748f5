package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Conversation;

/**
 * Første henvendelse med anmodning om hjælp, § 7 stk. 3.
 *
 * @param group 2 for kontanthjælp or starthjælp, 3 for introduktionsydelse
 * @param conversation of the first contact, or null
 * @param matchGroup matchgruppen, a value of MatchGroupType, or null
 */
public record ApplicationCommand(
    Cpr cpr, int group, Conversation conversation, Integer matchGroup) {}
