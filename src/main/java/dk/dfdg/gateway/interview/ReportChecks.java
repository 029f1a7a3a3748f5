package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Authority;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with what is told of a conversation: § 9 of the order of 2007, and who took part.
 */
final class ReportChecks {
  private final CodeList areas;
  private final CodeList reasons;
  private final CodeList roles;
  private final CodeList organisations;
  private final ConversationChecks conversations;

  ReportChecks(CodeLists lists, ConversationChecks conversations) {
    this.areas = lists.get("AttentionAreaType");
    this.reasons = lists.get("FrequentContactReasonType");
    this.roles = lists.get("InterviewParticipantType");
    this.organisations = lists.get("OrganisationType");
    this.conversations = conversations;
  }

  List<Violation> of(Reporting reporting) {
    InterviewReport report = reporting.content().report();
    List<Violation> found = new ArrayList<>(areas(reporting, report.areas()));
    if (report.frequentContact() != null) {
      found.addAll(
          code(
              reporting,
              reasons,
              report.frequentContact().reason(),
              "B07-09-4",
              reporting.paths().frequentContact()));
    }
    if (report.authority() != null) {
      found.addAll(authority(reporting, report.authority()));
    }
    found.addAll(participants(reporting, report.participants()));
    return found;
  }

  private List<Violation> areas(Reporting reporting, List<AttentionArea> given) {
    List<Violation> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int number = 1; number <= given.size(); number++) {
      int area = given.get(number - 1).area();
      String path = reporting.paths().area(number);
      found.addAll(code(reporting, areas, area, "B07-09-4", path));
      if (!seen.add(area)) {
        found.add(
            Violation.of(FaultCode.ATTENTION_AREA_TWICE, "B07-09-4")
                .at(path, Integer.toString(area)));
      }
    }
    return found;
  }

  /** A jobcentre is the citizen's own. */
  private List<Violation> authority(Reporting reporting, Authority authority) {
    Integer type = authority.type();
    if (type != null && type != Organisation.JOBCENTRE) {
      return code(reporting, organisations, type, "PUB-INT-8", reporting.paths().authorityType());
    }
    return authority.code().equals(reporting.state().jobcentre())
        ? List.of()
        : List.of(
            Violation.of(FaultCode.OTHER_JOBCENTRE, "PUB-INT-8")
                .at(reporting.paths().authority(), authority.code()));
  }

  private List<Violation> participants(Reporting reporting, List<Participant> given) {
    List<Violation> found = new ArrayList<>();
    for (int number = 1; number <= given.size(); number++) {
      Participant participant = given.get(number - 1);
      InterviewPaths paths = reporting.paths();
      found.addAll(
          code(
              reporting,
              roles,
              participant.role(),
              "PUB-INT-9",
              paths.participant(number, "InterviewParticipantTypeIdentifier")));
      if (participant.form() != null) {
        found.addAll(
            conversations.form(
                participant.form(),
                reporting.today(),
                paths.participant(number, "InterviewContactTypeIdentifier")));
      }
    }
    return found;
  }

  private static List<Violation> code(
      Reporting reporting, CodeList list, int code, String rule, String path) {
    return CodeCheck.of(
        list,
        Integer.toString(code),
        reporting.today(),
        FaultCode.INVALID_CODE_LIST_ITEM,
        rule,
        path);
  }
}
