package dk.dfdg.gateway.status;

/**
 * A duty that "Aktivering" means for a contact group (Bilag 2).
 *
 * @param danish the duty, in Danish
 * @param law where it stands
 */
record ActivationDuty(String danish, String law) {}
