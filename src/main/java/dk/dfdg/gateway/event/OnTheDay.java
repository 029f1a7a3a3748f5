package dk.dfdg.gateway.event;

import java.util.List;

/**
 * Where the citizen stood on the day of an event.
 *
 * @param group contact group, or null
 * @param fund code of the a-kasse, or null
 * @param earlier the events that are known, oldest first
 */
record OnTheDay(Integer group, String fund, List<KnownEvent> earlier) {}
