package dk.dfdg.gateway.reference;

/** A change of a code list or register, and the version that brings it. */
public record AnnouncedChange(ReferenceVersion version, ReferenceChange change) {}
