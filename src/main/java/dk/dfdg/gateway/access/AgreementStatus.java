package dk.dfdg.gateway.access;

/** Where a connection agreement stands. */
public enum AgreementStatus {
  /** Made, not yet in use. */
  DRAFT,
  /** Test før ibrugtagning (§ 10): calls are checked and nothing is stored. */
  IN_TEST,
  /** In use. */
  ACTIVE,
  /** Closed for a while. */
  SUSPENDED,
  /** Closed (§ 13). */
  REVOKED,
  /** Its last day has passed. Follows from the dates and is never stored. */
  EXPIRED
}
