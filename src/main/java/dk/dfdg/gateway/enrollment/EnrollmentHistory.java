package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FactApplier;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.enrollment.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.enrollment.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.enrollment.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.enrollment.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.enrollment.EnrollmentFact.EnrollmentPending;
import dk.dfdg.gateway.enrollment.EnrollmentFact.Lapsed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What each fact about an enrollment means for history and for the enrollment itself. */
final class EnrollmentHistory implements FactApplier<EnrollmentFact> {
  static final String PENDING = "pending";

  private final EnrollmentRules rules;
  private final EnrollmentStore store;

  EnrollmentHistory(EnrollmentRules rules, EnrollmentStore store) {
    this.rules = rules;
    this.store = store;
  }

  @Override
  public List<EnrollmentFact> due(CitizenState state, LocalDate today) {
    return rules.due(state, today);
  }

  @Override
  public HistoryFact history(EnrollmentFact fact) {
    return new HistoryFact(
        fact.getClass().getSimpleName(), fact.effectiveDate(), fact.rule(), details(fact));
  }

  @Override
  public CitizenState after(CitizenState before, EnrollmentFact fact) {
    if (fact instanceof Enrolled f) {
      return before.with(f.enrollment());
    } else if (fact instanceof EnrollmentPending f) {
      return before.with(f.enrollment());
    } else if (fact instanceof CategoryChanged f) {
      return before.with(before.enrollment().with(f.category()));
    } else if (fact instanceof CancellationPlanned f) {
      return before.with(before.enrollment().with(f.cancellation()));
    } else if (fact instanceof Lapsed f) {
      Cancellation end = new Cancellation(f.effectiveDate(), f.cause());
      return before.with(before.enrollment().with(end));
    } else if (fact instanceof CancellationWithdrawn) {
      return before.with(before.enrollment().with((Cancellation) null));
    }
    throw new IllegalStateException("No such fact");
  }

  @Override
  public void save(Handle handle, CitizenState before, CitizenState after) {
    store.save(handle, after.id(), before.enrollment(), after.enrollment());
  }

  @Override
  public Map<String, String> answers(List<EnrollmentFact> facts) {
    return facts.stream().anyMatch(EnrollmentPending.class::isInstance)
        ? Map.of(PENDING, "true")
        : Map.of();
  }

  private static Map<String, Object> details(EnrollmentFact fact) {
    if (fact instanceof Enrolled f) {
      return enrollment(f.enrollment());
    } else if (fact instanceof EnrollmentPending f) {
      return enrollment(f.enrollment());
    } else if (fact instanceof CategoryChanged f) {
      return Map.of("category", f.category());
    } else if (fact instanceof CancellationPlanned f) {
      return cancellation(f.cancellation());
    } else if (fact instanceof Lapsed f) {
      return cancellation(new Cancellation(f.effectiveDate(), f.cause()));
    }
    return Map.of();
  }

  private static Map<String, Object> cancellation(Cancellation cancellation) {
    return Map.of(
        "cancellation_date", cancellation.date().toString(), "cause", cancellation.cause());
  }

  private static Map<String, Object> enrollment(Enrollment enrollment) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("category", enrollment.category());
    details.put("registration_date", enrollment.registrationDate().toString());
    details.put("enrollment_date", enrollment.enrollmentDate().toString());
    details.put("unemployment_status", enrollment.unemploymentStatus());
    details.put("professions", enrollment.professions());
    details.put("email", enrollment.email());
    details.put("comment", enrollment.comment());
    details.put("rights_advised", enrollment.rightsAdvised());
    details.put(
        "contact_deadline",
        enrollment.contactDeadline() == null ? null : enrollment.contactDeadline().toString());
    return details;
  }
}
