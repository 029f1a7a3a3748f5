package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reports on the CV of whom, and with which status: {@code cv-reporters.csv} by contact group
 * (§ 39) and {@code cv-status-reports.csv} by status (§ 40 nr. 4).
 */
public final class CvReporters {

  /**
   * @param refusal what somebody else is told
   */
  private record Group(Set<Channel> reporters, FaultCode refusal, String rule) {}

  private record Status(Set<Channel> reporters, boolean needsCv, String rule) {}

  private static final Map<String, FaultCode> REFUSALS =
      Map.of(
          "4368", FaultCode.CV_STATUS_BY_FUND_ONLY,
          "4369", FaultCode.CV_STATUS_BY_MUNICIPALITY_ONLY,
          "4370", FaultCode.CV_STATUS_OF_INTRODUCTION_BY_MUNICIPALITY_ONLY,
          "70275", FaultCode.CV_STATUS_NOT_REPORTED_FOR_GROUP);

  private final Map<Integer, Group> groups;
  private final Map<Integer, Status> statuses;

  private CvReporters(Map<Integer, Group> groups, Map<Integer, Status> statuses) {
    this.groups = groups;
    this.statuses = statuses;
  }

  /** Reads both tables in the folder of rules; every contact group and every status has a row. */
  public static CvReporters load(Path confRules, CodeLists lists) {
    return new CvReporters(
        CodeTable.load(
            confRules.resolve("cv-reporters.csv"),
            lists.get("ContactGroupType"),
            row -> new Group(reporters(row), refusal(row), row.text("rule")),
            "contact_group",
            "municipality",
            "fund",
            "refusal",
            "rule",
            "source"),
        CodeTable.load(
            confRules.resolve("cv-status-reports.csv"),
            lists.get("CvStatusType"),
            row -> new Status(reporters(row), row.yes("needs_cv"), row.text("rule")),
            "cv_status",
            "municipality",
            "fund",
            "needs_cv",
            "rule",
            "source"));
  }

  private static Set<Channel> reporters(CsvRow row) {
    Set<Channel> reporters = EnumSet.noneOf(Channel.class);
    if (row.yes("municipality")) {
      reporters.add(Channel.JOBCENTRE);
    }
    if (row.yes("fund")) {
      reporters.add(Channel.FUND);
    }
    return reporters;
  }

  private static FaultCode refusal(CsvRow row) {
    return REFUSALS.get(row.choice("refusal", "4368", "4369", "4370", "70275"));
  }

  /**
   * What is wrong with who reports.
   *
   * @param contactGroup or null
   */
  Optional<Violation> group(Integer contactGroup, Channel reporter) {
    if (contactGroup == null) {
      return Optional.of(
          Violation.of(FaultCode.CV_STATUS_NOT_REPORTED_FOR_GROUP, "CVS-39-1")
              .because(
                  "Borgeren er ikke i en kontaktgruppe.", "The citizen is in no contact group."));
    }
    Group group = groups.get(contactGroup);
    return group.reporters().contains(reporter)
        ? Optional.empty()
        : Optional.of(
            Violation.of(group.refusal(), group.rule())
                .because(
                    "Borgeren er i kontaktgruppe %d.".formatted(contactGroup),
                    "The citizen is in contact group %d.".formatted(contactGroup)));
  }

  /**
   * What is wrong with the status.
   *
   * @param status in the code list CvStatusType
   * @param cvExists Jobnet has told of a CV
   */
  Optional<Violation> status(int status, Channel reporter, boolean cvExists) {
    Status row = statuses.get(status);
    if (!row.reporters().contains(reporter)) {
      return Optional.of(Violation.of(FaultCode.CV_STATUS_NOT_REPORTABLE, row.rule()));
    }
    return row.needsCv() && !cvExists
        ? Optional.of(Violation.of(FaultCode.CV_NUMBER_MISSING, "PUB-4103"))
        : Optional.empty();
  }
}
