package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of files: never their names, nor a value out of them. */
public final class FileLog {
  private static final Logger LOG = LoggerFactory.getLogger("dk.dfdg.gateway.files");

  private final SenderAccess access;

  public FileLog(SenderAccess access) {
    this.access = access;
  }

  void taken(FileDesk.Taken taken) {
    Report report = taken.report();
    LOG.atInfo()
        .addKeyValue("point", taken.inTest() ? "tested" : "stored")
        .addKeyValue("report", report.identifier())
        .addKeyValue("municipality", report.municipality())
        .addKeyValue("way", report.way().word())
        .addKeyValue("status", report.status().word())
        .addKeyValue("received", report.counts().received())
        .addKeyValue("wrong", report.counts().wrong())
        .log("file taken in");
  }

  void refused(Problem problem, Way way, String municipality) {
    LOG.atInfo()
        .addKeyValue("point", "refused")
        .addKeyValue("incident", problem.incident())
        .addKeyValue("way", way.word())
        .addKeyValue("municipality", municipality == null ? "none" : municipality)
        .addKeyValue("fault", problem.code().number())
        .log("file refused");
    // H2 closes its file when a thread is interrupted in the middle of it, as a server that stops
    // does.
    boolean interrupted = Thread.interrupted();
    try {
      access.audit(problem.incident(), null, municipality, problem.violations());
    } catch (RuntimeException auditFails) {
      failed(auditFails);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Nobody took the answer; what was done stays done, and the same file again gets its receipt. */
  void left() {
    LOG.atInfo().addKeyValue("point", "left").log("A sender left while it was being answered");
  }

  void failed(Throwable failure) {
    LOG.atError()
        .addKeyValue("cause", FailureTrace.of(failure))
        .log("A file could not be worked on");
  }
}
