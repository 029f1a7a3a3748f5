package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Organisation;

/** Myndighedstilknytning: the citizen belongs to the organisation on those days. */
record Affiliation(Organisation organisation, DayRange days) {}
