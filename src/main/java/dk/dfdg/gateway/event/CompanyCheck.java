package dk.dfdg.gateway.event;

import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CompanyFallbacks;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an offer takes place: CVR and P number, and what stands for them (pkt. 65.3 nr. 1). */
final class CompanyCheck {
  private static final String RULE = "AKK-65.3-1";

  private final CodeLists lists;
  private final CompanyFallbacks fallbacks;
  private final JobcentreRegister jobcentres;

  CompanyCheck(CodeLists lists, CompanyFallbacks fallbacks, JobcentreRegister jobcentres) {
    this.lists = lists;
    this.fallbacks = fallbacks;
    this.jobcentres = jobcentres;
  }

  List<Violation> of(
      Registering registering, ActivityContent content, ActivityKind kind, ActivityPaths paths) {
    List<Violation> found = new ArrayList<>(jobOrderType(registering, content, kind, paths));
    if (Cvr.parse(content.cvr()).isEmpty()) {
      found.add(Violation.of(FaultCode.INVALID_CVR, RULE).at(cvrPath(paths), null));
    }
    if (content.companyRegistration() != null) {
      found.addAll(fallback(registering, content, kind, paths));
    }
    return found;
  }

  private static String cvrPath(ActivityPaths paths) {
    return paths.item("CompanyIdentifier") + "/act:CVRnumberIdentifier";
  }

  private List<Violation> jobOrderType(
      Registering registering, ActivityContent content, ActivityKind kind, ActivityPaths paths) {
    if (content.jobOrderType() == null) {
      return List.of();
    }
    String given = content.jobOrderType().toString();
    String path = paths.item("JobOrderTypeIdentifier");
    List<Violation> found =
        CodeCheck.of(
            lists.get("JobOrderType"),
            given,
            registering.today(),
            FaultCode.INVALID_JOB_ORDER_TYPE,
            RULE,
            path);
    return found.isEmpty() && !kind.jobOrderTypes().contains(content.jobOrderType())
        ? List.of(Violation.of(FaultCode.INVALID_JOB_ORDER_TYPE, RULE).at(path, given))
        : found;
  }

  private List<Violation> fallback(
      Registering registering, ActivityContent content, ActivityKind kind, ActivityPaths paths) {
    String path = paths.item("CompanyRegistrationTypeIdentifier");
    int registration = content.companyRegistration();
    List<Violation> found =
        new ArrayList<>(
            CodeCheck.of(
                lists.get("CompanyRegistrationType"),
                Integer.toString(registration),
                registering.today(),
                FaultCode.INVALID_CODE,
                RULE,
                path));
    if (found.isEmpty()) {
      if (content.jobOrderType() == null || !kind.privateTypes().contains(content.jobOrderType())) {
        found.add(
            refused(
                paths.item("JobOrderTypeIdentifier"),
                content.jobOrderType() == null ? null : content.jobOrderType().toString(),
                "Kun løntilskud og virksomhedspraktik med en privat jobordretype kan angives så.",
                "Only løntilskud and virksomhedspraktik with a private type of job are given so."));
      }
      Optional<String> expected = fallbacks.cvr(registration, jobcentre(registering));
      if (!expected.equals(Optional.of(content.cvr()))) {
        found.add(
            refused(
                cvrPath(paths),
                null,
                "CVR-nummeret skal være %s."
                    .formatted(expected.orElse("myndighedens, som ikke er kendt her")),
                "The CVR number must be %s."
                    .formatted(expected.orElse("the authority's, which is not known here"))));
      }
    }
    return found;
  }

  private static Violation refused(String path, String value, String danish, String english) {
    return Violation.of(FaultCode.COMPANY_GIVEN_WRONGLY, RULE)
        .at(path, value)
        .because(danish, english);
  }

  private String jobcentre(Registering registering) {
    Organisation reporter = registering.organisation();
    return switch (reporter.type()) {
      case Organisation.JOBCENTRE -> reporter.code();
      case Organisation.MUNICIPALITY -> jobcentres.jobcentre(reporter.code()).orElse(null);
      default -> null;
    };
  }
}
