package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewCorrected;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewDeleted;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.AbsenceConflicts;
import dk.dfdg.gateway.contact.ContactCourseChecks;
import dk.dfdg.gateway.contact.Contradictions;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.contact.InterviewTypeTable;
import dk.dfdg.gateway.contact.MatchChecks;
import dk.dfdg.gateway.contact.MatchContradictions;
import dk.dfdg.gateway.contact.MatchTable;
import dk.dfdg.gateway.contact.Notices;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Afholdte samtaler: what chapter 3 and pkt. 27.1.1 of the guidance of 2011 and § 9 of the order of
 * 2007 decide.
 */
public final class InterviewRules {
  private final Map<Integer, HeldType> types;
  private final InterviewTypeTable table;
  private final InterviewChecks checks;
  private final ReportChecks reports;
  private final MatchChecks matches;
  private final MatchContradictions contradictions;
  private final Chapters chapters;

  /**
   * The rules, with the tables of {@code conf/rules} and {@code conf/registers}.
   *
   * @param backdatingDays how old a conversation may be when it is registered (pkt. 14.2)
   * @param followUps what decides about conversations of type 4 (chapter 6)
   * @param cvs what decides about conversations of type 10 (chapter 7)
   */
  public static InterviewRules load(
      Path conf,
      CodeLists lists,
      JobcentreRegister jobcentres,
      AbsenceTable absences,
      int backdatingDays,
      FollowUpRules followUps,
      CvRules cvs) {
    return new InterviewRules(
        conf,
        lists,
        jobcentres,
        absences,
        backdatingDays,
        Map.of(
            FollowUpRules.INTERVIEW_TYPE, new FollowUpChapter(followUps),
            CvRules.INTERVIEW_TYPE, new CvChapter(cvs)));
  }

  private InterviewRules(
      Path conf,
      CodeLists lists,
      JobcentreRegister jobcentres,
      AbsenceTable absences,
      int backdatingDays,
      Map<Integer, OwnChapter> ownChapters) {
    Path rules = conf.resolve("rules");
    ConversationChecks conversations = new ConversationChecks(lists, backdatingDays);
    table = InterviewTypeTable.load(rules, lists);
    matches = new MatchChecks(lists, MatchTable.load(rules, lists), jobcentres);
    checks = new InterviewChecks(lists, table, conversations, matches, jobcentres);
    reports = new ReportChecks(lists, conversations);
    chapters = new Chapters(ownChapters, checks, reports);
    contradictions =
        new MatchContradictions(
            new Contradictions(CategoryGroupTable.load(rules, lists)),
            new AbsenceConflicts(absences, lists));
    types =
        Map.of(
            Conversation.INTERVIEW, new Jobsamtale(absences),
            Conversation.OTHER, new OtherConversation());
    lists.get("InterviewType").entries().stream()
        .map(entry -> Integer.valueOf(entry.code()))
        .filter(type -> table.isHeld(type) != (types.containsKey(type) || chapters.has(type)))
        .findFirst()
        .ifPresent(
            type -> {
              throw new BadLawData(
                  rules.resolve("interview-types.csv"),
                  0,
                  "type " + type + " is reported, and the program does not know how, or not");
            });
  }

  /** Registers a held conversation (§ 14). */
  Decision<CitizenFact> create(Reporting reporting, UUID messageIdentifier) {
    if (chapters.has(reporting.content().type())) {
      return chapters.create(reporting, messageIdentifier);
    }
    List<Violation> violations = violations(reporting, messageIdentifier);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Interview interview = interview(reporting, messageIdentifier);
    return accepted(
        reporting,
        interview,
        new InterviewHeld(
            interview,
            reporting.content().report(),
            interview.heldOn(),
            types.get(interview.type()).rule()),
        List.of());
  }

  /** Corrects one; its date stays within what was possible when it was registered. */
  Decision<CitizenFact> update(Reporting reporting, String correctionComment) {
    if (chapters.has(reporting.content().type()) || chapters.has(reporting.replaced().type())) {
      return chapters.update(reporting, correctionComment);
    }
    UUID id = reporting.replaced().id();
    List<Violation> violations = violations(reporting, id);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Interview interview = interview(reporting, id);
    InterviewCorrected corrected =
        new InterviewCorrected(
            interview,
            reporting.content().report(),
            correctionComment,
            interview.heldOn(),
            types.get(interview.type()).rule());
    return accepted(
        reporting,
        interview,
        corrected,
        InterviewAdvice.onCountedAnew(reporting.state(), corrected.after(reporting.state())));
  }

  /** Takes one away that was registered by mistake; its match goes on. */
  Decision<CitizenFact> delete(Reporting reporting, String correctionComment) {
    if (chapters.has(reporting.replaced().type())) {
      return chapters.delete(reporting, correctionComment);
    }
    Interview interview = reporting.replaced();
    String path = InterviewPaths.DELETE.id();
    List<Violation> violations =
        new ArrayList<>(checks.registrar(reporting, interview.type(), path));
    violations.addAll(checks.browser(reporting, InterviewPaths.DELETE.citizen()));
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    InterviewDeleted deleted =
        new InterviewDeleted(
            interview.id(),
            correctionComment,
            reporting.today(),
            types.get(interview.type()).rule());
    List<Advice> advice = new ArrayList<>(InterviewAdvice.onDeleting(interview));
    advice.addAll(
        InterviewAdvice.onCountedAnew(reporting.state(), deleted.after(reporting.state())));
    return new Decision.Accepted<>(List.of(deleted), advice);
  }

  /** Nothing is registered for the citizen under that id. */
  static Decision<CitizenFact> unknown(InterviewPaths paths, UUID id) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.INTERVIEW_UNKNOWN, "PUB-INT-10").at(paths.id(), id.toString())));
  }

  private List<Violation> violations(Reporting reporting, UUID id) {
    List<Violation> found = new ArrayList<>(checks.type(reporting));
    boolean known = found.isEmpty();
    if (known) {
      HeldType type = types.get(reporting.content().type());
      boolean matched =
          reporting.namesNewMatch() || type.isAlwaysMatched() && reporting.replaced() == null;
      found.addAll(checks.citizen(reporting, matched));
      found.addAll(type.check(reporting));
    }
    found.addAll(checks.dateAndForm(reporting));
    found.addAll(match(reporting));
    found.addAll(reports.of(reporting));
    found.addAll(chapters.ofOtherTypes(reporting));
    if (known) {
      found.addAll(
          ContactCourseChecks.of(
              reporting.state(),
              interview(reporting, id),
              reporting.replaced(),
              reporting.paths().interview()));
    }
    return found;
  }

  private List<Violation> match(Reporting reporting) {
    Integer match = reporting.content().matchGroup();
    InterviewPaths paths = reporting.paths();
    List<Violation> found = new ArrayList<>();
    if (match != null) {
      found.addAll(matches.code(match, reporting.today(), paths.match()));
      DateChecks.today(
              reporting.content().matchStart(),
              reporting.namesNewMatch() ? reporting.today() : reporting.registeredOn(),
              "MAT-14-11",
              "MAT-14-11",
              paths.matchStart())
          .ifPresent(found::add);
    }
    return found;
  }

  private Interview interview(Reporting reporting, UUID id) {
    InterviewContent content = reporting.content();
    return new Interview(
        id,
        content.type(),
        content.form(),
        content.heldAt(),
        reporting.registeredOn(),
        table.isResetting(content.type()),
        content.booking(),
        content.matchGroup());
  }

  private Decision<CitizenFact> accepted(
      Reporting reporting, Interview interview, CitizenFact fact, List<Advice> more) {
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(fact);
    List<Advice> advice = new ArrayList<>();
    if (bringsMatch(reporting)) {
      facts.add(
          new MatchRegistered(
              reporting.content().matchGroup(), reporting.today(), matchRule(reporting)));
      advice.addAll(contradictions.of(reporting.registering(), facts));
      facts.addAll(Notices.contradictions(reporting.registering(), advice));
    }
    advice.addAll(types.get(reporting.content().type()).advice(reporting));
    advice.addAll(InterviewAdvice.onReporting(reporting));
    advice.addAll(ContactCourseChecks.onBooking(reporting.state(), interview));
    if (reporting.namesNewMatch() && !bringsMatch(reporting)) {
      advice.addAll(InterviewAdvice.onMatchWithoutEffect(reporting));
    }
    advice.addAll(more);
    return new Decision.Accepted<>(facts, advice);
  }

  /**
   * The match takes effect: not when another has been registered since, and not when the citizen is
   * in a group by now that is not matched.
   */
  private boolean bringsMatch(Reporting reporting) {
    return reporting.namesNewMatch()
        && !reporting.laterMatch()
        && matches.isMatched(reporting.state().contactGroup());
  }

  private String matchRule(Reporting reporting) {
    return matches.isVoluntary(reporting.state().contactGroup()) ? "MAT-13-2" : "MAT-14-10";
  }
}
