package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import java.util.List;
import java.util.UUID;

/**
 * The reports that a sender may see and decide about: those of the municipalities that it sends
 * for. Others do not exist, and under an agreement in test none does.
 */
final class SentReports {
  private static final int LISTED = 100;

  private final ReportDesk desk;
  private final SenderAccess access;

  SentReports(ReportDesk desk, SenderAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /** A report, and who may decide about it. */
  record Found(Sender sender, Report report) {}

  /**
   * The latest of each municipality first.
   *
   * @param municipality of this one only, or null
   */
  List<Report> list(Caller caller, String municipality) {
    return asked(caller, municipality).stream()
        .filter(sender -> !sender.inTest())
        .flatMap(sender -> desk.reports(sender.municipality(), null, LISTED).stream())
        .toList();
  }

  /** One of them; throws a {@link Refusal} when there is no such report for the caller. */
  Found find(Caller caller, String municipality, UUID identifier) {
    for (Sender sender : asked(caller, municipality)) {
      if (!sender.inTest()) {
        try {
          return new Found(sender, desk.report(identifier, sender.municipality()));
        } catch (Refusal unknown) {
          if (unknown.violations().get(0).code() != FaultCode.REPORT_UNKNOWN) {
            throw unknown;
          }
        }
      }
    }
    throw new Refusal(FaultCode.REPORT_UNKNOWN);
  }

  /** For the municipality that the question names, or for all that the caller sends for. */
  private List<Sender> asked(Caller caller, String municipality) {
    if (municipality != null && municipality.matches("[0-9]{3}")) {
      return List.of(access.check(caller, municipality));
    }
    List<Sender> all = access.senders(caller);
    if (all.isEmpty()) {
      throw new Refusal(FaultCode.NO_AGREEMENT);
    }
    return all;
  }
}
