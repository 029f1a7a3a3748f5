package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.contact.CvPaths;
import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.law.Decision;
import java.util.UUID;

/**
 * CV samtale, type 10: chapter 7. One that meets the requirements of a jobsamtale is also
 * registered as a jobsamtale, by its own call (pkt. 27.1.1 type 10).
 */
final class CvChapter implements OwnChapter {
  private final CvRules rules;

  CvChapter(CvRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean isGiven(InterviewContent content) {
    return content.cv() != null;
  }

  @Override
  public String path(InterviewPaths paths) {
    return paths.cv();
  }

  @Override
  public Decision<? extends CitizenFact> held(Reporting reporting, UUID id) {
    return rules.reported(
        reporting.registering(),
        reporting.groupThen(),
        report(reporting.content()),
        id,
        paths(reporting.paths()));
  }

  @Override
  public Decision<? extends CitizenFact> corrected(Reporting reporting, String correctionComment) {
    return rules.changed(
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

  private static CvReport report(InterviewContent content) {
    CvBlock block = content.cv();
    return new CvReport(
        block.status(),
        block.comment(),
        block.municipality(),
        new CvReport.Held(content.heldAt(), content.form(), content.booking(), content.report()));
  }

  private static CvPaths paths(InterviewPaths paths) {
    return new CvPaths(
        paths.id(),
        paths.citizen(),
        paths.cv() + "/int:CvStatusIdentifier",
        paths.cv() + "/int:MunicipalityCode",
        paths.date(),
        paths.form(),
        paths.booking());
  }
}
