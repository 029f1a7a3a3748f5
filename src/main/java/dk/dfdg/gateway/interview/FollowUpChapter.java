package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.contact.FollowUpPaths;
import dk.dfdg.gateway.contact.FollowUpReport;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.law.Decision;
import java.util.UUID;

/** Opfølgningssamtale, type 4: chapter 6. */
final class FollowUpChapter implements OwnChapter {
  private final FollowUpRules rules;

  FollowUpChapter(FollowUpRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean isGiven(InterviewContent content) {
    return content.followUp() != null;
  }

  @Override
  public String path(InterviewPaths paths) {
    return paths.followUp();
  }

  @Override
  public Decision<? extends CitizenFact> held(Reporting reporting, UUID id) {
    return rules.held(
        reporting.registering(),
        reporting.groupThen(),
        report(reporting.content()),
        id,
        paths(reporting.paths()));
  }

  @Override
  public Decision<? extends CitizenFact> corrected(Reporting reporting, String correctionComment) {
    return rules.corrected(
        reporting.registering(),
        reporting.replaced().id(),
        report(reporting.content()),
        correctionComment,
        paths(reporting.paths()));
  }

  @Override
  public Decision<? extends CitizenFact> deleted(Reporting reporting, String correctionComment) {
    return rules.deleted(
        reporting.registering(),
        reporting.replaced().id(),
        correctionComment,
        paths(InterviewPaths.DELETE));
  }

  private static FollowUpReport report(InterviewContent content) {
    FollowUpBlock block = content.followUp();
    return new FollowUpReport(
        content.heldAt(),
        content.form(),
        block.category(),
        content.booking(),
        new FollowUpRemarks(
            block.municipality(),
            block.expectedReturn(),
            block.inOffer(),
            block.needAssessment(),
            content.report()));
  }

  private static FollowUpPaths paths(InterviewPaths paths) {
    return new FollowUpPaths(
        paths.id(),
        paths.citizen(),
        paths.followUp() + "/int:MunicipalityCode",
        paths.date(),
        paths.form(),
        paths.followUp() + "/int:VisitationCategoryTypeIdentifier",
        paths.booking());
  }
}
