package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a held conversation, whoever registers it (§§ 14-15 and pkt. 14.1.1). */
public final class ConversationChecks {
  private final CodeList forms;
  private final int backdatingDays;

  /**
   * @param backdatingDays how old a conversation may be when it is registered (pkt. 14.2, decision
   *
   */
  public ConversationChecks(CodeLists lists, int backdatingDays) {
    this.forms = lists.get("InterviewContactType");
    this.backdatingDays = backdatingDays;
  }

  /**
   * @param conversation or null
   * @param path of the conversation, to which a field's name is added
   */
  public List<Violation> of(Conversation conversation, String path, LocalDate today) {
    if (conversation == null) {
      return List.of();
    }
    List<Violation> found =
        new ArrayList<>(date(conversation.heldOn(), today, path + "InterviewDate"));
    found.addAll(form(conversation.form(), today, path + "InterviewContactTypeIdentifier"));
    return found;
  }

  /** The form is one of the code list's. */
  public List<Violation> form(int form, LocalDate today, String path) {
    return CodeCheck.of(
        forms,
        Integer.toString(form),
        today,
        FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
        "MAT-14-4",
        path);
  }

  /**
   * The date is one that could be registered on a day.
   *
   * @param registeredOn registreringsdatoen: a correction does not move it
   */
  public List<Violation> date(LocalDate heldOn, LocalDate registeredOn, String path) {
    LocalDate first = registeredOn.minusDays(backdatingDays);
    if (heldOn.isAfter(registeredOn)) {
      return List.of(
          wrongDate("MAT-14-3", heldOn, path)
              .because(
                  "%s ligger efter registreringsdagen, %s; samtalen var ikke holdt endnu."
                      .formatted(heldOn, registeredOn),
                  "%s is after the day of registration, %s; the conversation had not been held yet."
                      .formatted(heldOn, registeredOn)));
    }
    return heldOn.isBefore(first)
        ? List.of(
            wrongDate("MAT-14-2", heldOn, path)
                .because(
                    "%s ligger før %s, den første mulige dag.".formatted(heldOn, first),
                    "%s is before %s, the first possible day.".formatted(heldOn, first)))
        : List.of();
  }

  private static Violation wrongDate(String rule, LocalDate heldOn, String path) {
    return Violation.of(FaultCode.INVALID_INTERVIEW_DATE, rule).at(path, heldOn.toString());
  }

  /**
   * What a jobsamtale cannot do without: match and agreement (§ 14 nr. 4-5).
   *
   * @param matchGroup or null
   * @param agreement or null
   * @param group the contact group in which it is registered, or null
   * @param path of the type
   */
  public static List<Violation> ofJobsamtale(
      Integer matchGroup, String agreement, Integer group, String path) {
    List<Violation> found = new ArrayList<>();
    String type = Integer.toString(Conversation.INTERVIEW);
    if (matchGroup == null) {
      String rule = Groups.is(group, Groups.INTRODUCTION) ? "BI3-4" : "MAT-12-2";
      found.add(Violation.of(FaultCode.INTERVIEW_NEEDS_MATCH, rule).at(path, type));
    }
    if (agreement == null) {
      found.add(Violation.of(FaultCode.INTERVIEW_NEEDS_AGREEMENT, "MAT-14-7").at(path, type));
    }
    return found;
  }
}
