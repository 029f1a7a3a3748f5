package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The types of held conversations that have chapters of their own, and what all these share. */
final class Chapters {
  private final Map<Integer, OwnChapter> chapters;
  private final InterviewChecks checks;
  private final ReportChecks reports;

  Chapters(Map<Integer, OwnChapter> chapters, InterviewChecks checks, ReportChecks reports) {
    this.chapters = chapters;
    this.checks = checks;
    this.reports = reports;
  }

  boolean has(int type) {
    return chapters.containsKey(type);
  }

  Decision<CitizenFact> create(Reporting reporting, UUID id) {
    OwnChapter chapter = chapters.get(reporting.content().type());
    List<Violation> found = new ArrayList<>(shared(reporting));
    return chapter.isGiven(reporting.content())
        ? together(found, chapter.held(reporting, id))
        : new Decision.Refused<>(with(found, missing(chapter, reporting)));
  }

  /** A conversation stays of its type: what other types demand is registered otherwise. */
  Decision<CitizenFact> update(Reporting reporting, String correctionComment) {
    int type = reporting.content().type();
    if (type != reporting.replaced().type()) {
      return new Decision.Refused<>(
          List.of(
              Violation.of(FaultCode.INTERVIEW_TYPE_CHANGED, "IDK-27-13")
                  .at(reporting.paths().type(), Integer.toString(type))));
    }
    OwnChapter chapter = chapters.get(type);
    List<Violation> found = new ArrayList<>(shared(reporting));
    return chapter.isGiven(reporting.content())
        ? together(found, chapter.corrected(reporting, correctionComment))
        : new Decision.Refused<>(with(found, missing(chapter, reporting)));
  }

  Decision<CitizenFact> delete(Reporting reporting, String correctionComment) {
    return together(
        List.of(), chapters.get(reporting.replaced().type()).deleted(reporting, correctionComment));
  }

  /** What is given although it belongs to another type. */
  List<Violation> ofOtherTypes(Reporting reporting) {
    List<Violation> found = new ArrayList<>();
    chapters.forEach(
        (type, chapter) -> {
          if (type != reporting.content().type() && chapter.isGiven(reporting.content())) {
            found.add(
                Violation.of(FaultCode.INTERVIEW_BLOCK_OF_ANOTHER_TYPE, "IDK-27-13")
                    .at(chapter.path(reporting.paths()), null));
          }
        });
    return found;
  }

  private List<Violation> shared(Reporting reporting) {
    List<Violation> found =
        new ArrayList<>(
            checks.registrar(reporting, reporting.content().type(), reporting.paths().type()));
    found.addAll(ofOtherTypes(reporting));
    Instant heldAt = reporting.content().heldAt();
    if (heldAt.isAfter(reporting.now())
        && !reporting.content().heldOn().isAfter(reporting.today())) {
      found.add(
          Violation.of(FaultCode.EVENT_LIES_AHEAD, "IDK-27-13")
              .at(reporting.paths().date(), reporting.content().heldOn().toString()));
    }
    if (reporting.content().matchGroup() != null) {
      found.add(
          Violation.of(FaultCode.INTERVIEW_BLOCK_OF_ANOTHER_TYPE, "IDK-27-11")
              .at(reporting.paths().match(), reporting.content().matchGroup().toString())
              .because(
                  "Et match registreres med en jobsamtale (type 7) i en besked for sig.",
                  "A match is registered with a jobsamtale (type 7), in a message of its own."));
    }
    found.addAll(reports.of(reporting));
    return found;
  }

  private static Violation missing(OwnChapter chapter, Reporting reporting) {
    return Violation.of(FaultCode.INTERVIEW_BLOCK_MISSING, "IDK-27-13")
        .at(chapter.path(reporting.paths()), null);
  }

  private static List<Violation> with(List<Violation> found, Violation one) {
    found.add(one);
    return found;
  }

  private static Decision<CitizenFact> together(
      List<Violation> found, Decision<? extends CitizenFact> decision) {
    List<Violation> all = new ArrayList<>(found);
    if (decision instanceof Decision.Refused<?> refused) {
      // Who may not register one here at all has been told so.
      refused.violations().stream()
          .filter(
              violation ->
                  violation.code() != FaultCode.REGISTRAR_NOT_ALLOWED
                      || found.stream().noneMatch(other -> other.code() == violation.code()))
          .forEach(all::add);
    }
    if (!all.isEmpty()) {
      return new Decision.Refused<>(all);
    }
    Decision.Accepted<? extends CitizenFact> accepted =
        (Decision.Accepted<? extends CitizenFact>) decision;
    List<Advice> advice = accepted.advice();
    return new Decision.Accepted<>(List.copyOf(accepted.facts()), advice);
  }
}
