package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;

/** A file cannot be taken in; nothing of it is. Carries no personal data. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FileFault fault;

  public FileRefused(FileFault fault) {
    super("Refused with " + fault.violation().code(), null, false, false);
    this.fault = fault;
  }

  /** The file is wrong as a whole. */
  static FileRefused of(FaultCode code, String rule, String danish, String english) {
    return at(0, null, Violation.of(code, rule).because(danish, english));
  }

  static FileRefused at(long line, String column, Violation violation) {
    return new FileRefused(new FileFault(line, column, violation));
  }

  public FileFault fault() {
    return fault;
  }
}
