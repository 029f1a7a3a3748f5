package dk.dfdg.gateway.access;

/**
 * Who signed a call, as the certificate says; the same before and after the certificate is renewed.
 *
 * @param issuer name of the authority, as {@code X500Principal.getName(CANONICAL)} gives it
 * @param cvr company number of the holder
 * @param subjectKey {@code UUID:<lower-case uuid>} or {@code FID:<number>}
 */
public record Caller(String issuer, String cvr, String subjectKey) {}
