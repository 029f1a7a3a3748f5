package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.contact.InterviewTypeTable;
import dk.dfdg.gateway.contact.MatchChecks;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a held conversation of any type: type, registrar, citizen, date and form. */
final class InterviewChecks {
  private final CodeList types;
  private final InterviewTypeTable table;
  private final ConversationChecks conversations;
  private final MatchChecks matches;
  private final JobcentreRegister jobcentres;

  InterviewChecks(
      CodeLists lists,
      InterviewTypeTable table,
      ConversationChecks conversations,
      MatchChecks matches,
      JobcentreRegister jobcentres) {
    this.types = lists.get("InterviewType");
    this.table = table;
    this.conversations = conversations;
    this.matches = matches;
    this.jobcentres = jobcentres;
  }

  /** A value of the code list, reported when it has been held, by somebody who may. */
  List<Violation> type(Reporting reporting) {
    int type = reporting.content().type();
    String path = reporting.paths().type();
    List<Violation> unknown =
        CodeCheck.of(
            types,
            Integer.toString(type),
            reporting.today(),
            FaultCode.INVALID_INTERVIEW_TYPE,
            "IDK-27-13",
            path);
    return unknown.isEmpty() ? registrar(reporting, type, path) : unknown;
  }

  /** Who may register, correct or delete a conversation of a type that the code list has. */
  List<Violation> registrar(Reporting reporting, int type, String path) {
    return table
        .check(type, reporting.registering().channel())
        .map(found -> found.at(path, Integer.toString(type)))
        .stream()
        .toList();
  }

  /**
   * The citizen is one with whom such a conversation is held, and who is matched if need be.
   *
   * @param matched the conversation comes with a match
   */
  List<Violation> citizen(Reporting reporting, boolean matched) {
    List<Violation> found = new ArrayList<>();
    String path = reporting.paths().citizen();
    if (matched) {
      found.addAll(matches.citizen(reporting.registering(), matchedBy(reporting), path));
    } else {
      found.addAll(browser(reporting, path));
      if (reporting.groupThen() == null && !reporting.keepsTypeAndDay()) {
        found.add(Violation.of(FaultCode.NO_ACTIVE_CONTACT_GROUP, "PUB-INT-3").at(path, null));
      }
    }
    if (found.stream().noneMatch(violation -> violation.code() == FaultCode.INVALID_COMBINATION)) {
      found.addAll(group(reporting));
    }
    return found;
  }

  /**
   * The contact group by which the citizen is matched: today's, and that of the conversation's day
   * when today's is none that is matched.
   */
  private Integer matchedBy(Reporting reporting) {
    Integer today = reporting.state().contactGroup();
    return !matches.isMatched(today) && matches.isMatched(reporting.groupThen())
        ? reporting.groupThen()
        : today;
  }

  /** Pkt. 18.2: some jobcentres register insured unemployed in the browser only. */
  List<Violation> browser(Reporting reporting, String path) {
    return PortalCheck.of(jobcentres, reporting.state(), reporting.registering().channel(), false)
        .map(found -> found.at(path, null))
        .stream()
        .toList();
  }

  /** The type is allowed for the contact group on the day on which it was held. */
  private List<Violation> group(Reporting reporting) {
    Integer group = reporting.groupThen();
    int type = reporting.content().type();
    if (group == null || reporting.keepsTypeAndDay() || table.isForGroup(type, group)) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.INVALID_COMBINATION, "PUB-INT-3")
            .at(reporting.paths().type(), Integer.toString(type))
            .because(
                "Borgeren var den dag i kontaktgruppe %d, som ikke har samtaler af typen."
                    .formatted(group),
                "On that day the citizen was in contact group %d, which has no conversations of the"
                        .formatted(group)
                    + " type."));
  }

  /** It was held, not too long ago, in one of the forms. */
  List<Violation> dateAndForm(Reporting reporting) {
    InterviewPaths paths = reporting.paths();
    LocalDate heldOn = reporting.content().heldOn();
    List<Violation> found = new ArrayList<>();
    if (!reporting.keepsTypeAndDay()) {
      found.addAll(conversations.date(heldOn, reporting.registeredOn(), paths.date()));
    }
    if (found.isEmpty() && reporting.content().heldAt().isAfter(reporting.now())) {
      found.add(
          Violation.of(FaultCode.INVALID_INTERVIEW_DATE, "MAT-14-3")
              .at(paths.date(), heldOn.toString())
              .because(
                  "Tidspunktet er ikke nået; samtalen er ikke holdt endnu.",
                  "That time has not come; the conversation has not been held yet."));
    }
    found.addAll(conversations.form(reporting.content().form(), reporting.today(), paths.form()));
    return found;
  }
}
