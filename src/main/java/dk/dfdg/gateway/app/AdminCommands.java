package dk.dfdg.gateway.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementChangeRefused;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.AgreementView;
import dk.dfdg.gateway.agreement.SystemChangeNotice;
import dk.dfdg.gateway.agreement.SystemChangeService;
import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.enrollment.DifferenceReport;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the operator's command line can ask of a running gateway. */
final class AdminCommands {
  private final AgreementAdministration agreements;
  private final SystemChangeService systemChanges;

  private AdminCommands(AgreementAdministration agreements, SystemChangeService systemChanges) {
    this.agreements = agreements;
    this.systemChanges = systemChanges;
  }

  static Map<String, AdminCommand> all(
      AgreementAdministration agreements,
      SystemChangeService systemChanges,
      AdminCommand register,
      Map<String, AdminCommand> clock,
      DifferenceReport differences,
      EnrollmentExtract extract) {
    AdminCommands own = new AdminCommands(agreements, systemChanges);
    Map<String, AdminCommand> commands = new LinkedHashMap<>(clock);
    commands.put(
        "agreement/list", arguments -> agreements.list().stream().map(own::listed).toList());
    commands.put("agreement/register", register);
    commands.put("agreement/show", own::show);
    commands.put("agreement/test", own.change(agreements::startTest));
    commands.put("agreement/activate", own.change(agreements::activate));
    commands.put("agreement/suspend", own.change(agreements::suspend));
    commands.put("agreement/revoke", own.change(agreements::revoke));
    commands.put("agreement/reinstate", own.change(agreements::reinstate));
    commands.put("report/differences", arguments -> differences(differences));
    commands.put("report/extract", arguments -> extract(extract, arguments));
    return commands;
  }

  @FunctionalInterface
  private interface Change {
    void make(String id, String by, String reason);
  }

  private AdminCommand change(Change change) {
    return arguments -> {
      String id = required(arguments, "id");
      try {
        change.make(id, required(arguments, "by"), required(arguments, "reason"));
      } catch (AgreementChangeRefused refused) {
        throw new AdminRefusal(refused.getMessage());
      }
      return line(view(id));
    };
  }

  private Object show(Map<String, String> arguments) {
    AgreementView view = view(required(arguments, "id"));
    Map<String, Object> shown = line(view);
    shown.put("channel", view.processor().channel());
    shown.put(
        "certificate",
        Map.of(
            "issuer",
            view.processor().certificate().issuer(),
            "cvr",
            view.processor().certificate().cvr(),
            "system",
            view.processor().certificate().subjectKey()));
    Map<String, String> controllers = new LinkedHashMap<>();
    view.agreement()
        .controllers()
        .forEach((organisation, name) -> controllers.put(organisation.toString(), name));
    shown.put("controllers", controllers);
    shown.put(
        "operations",
        view.agreement().operations().stream().map(Object::toString).sorted().toList());
    if (List.of(AgreementStatus.DRAFT, AgreementStatus.IN_TEST)
        .contains(view.agreement().status())) {
      shown.put("missingTestCalls", view.missingTestCalls());
    }
    shown.put(
        "systemChanges",
        systemChanges.under(view.agreement().id()).stream()
            .map(AdminCommands::systemChange)
            .toList());
    shown.put(
        "changes",
        view.changes().stream()
            .map(
                change -> {
                  Map<String, Object> told = new LinkedHashMap<>();
                  told.put("at", change.at().toString());
                  told.put("by", change.by());
                  told.put("from", change.from() == null ? "" : change.from().name());
                  told.put("to", change.to().name());
                  told.put("reason", change.reason());
                  return told;
                })
            .toList());
    return shown;
  }

  private static Map<String, Object> systemChange(SystemChangeNotice notice) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("received", notice.receivedOn().toString());
    told.put("starts", notice.change().startDate().toString());
    told.put("system", notice.change().systemName());
    told.put("newSystem", notice.change().newSystemName());
    told.put("change", notice.change().description());
    told.put("dataTreatment", notice.change().dataTreatment());
    told.put("allDataConverted", notice.change().allDataConverted());
    told.put("required", notice.mark().required());
    told.put("latest", notice.mark().latest().toString());
    told.put("late", notice.mark().late());
    told.put("incomplete", notice.mark().incomplete());
    return told;
  }

  private Map<String, Object> listed(AgreementView view) {
    Map<String, Object> line = line(view);
    line.put("systemChanges", systemChanges.under(view.agreement().id()).size());
    return line;
  }

  private AgreementView view(String id) {
    return agreements
        .show(id)
        .orElseThrow(
            () ->
                new AdminRefusal("There is no agreement " + id + "; 'agreement list' shows them."));
  }

  private static Map<String, Object> line(AgreementView view) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", view.agreement().id());
    line.put("processor", view.processor().name());
    line.put("status", view.status().name());
    line.put("validFrom", view.agreement().validFrom().toString());
    line.put("validTo", view.agreement().validTo().toString());
    return line;
  }

  private static Object differences(DifferenceReport report) {
    return table(
        List.of("cpr", "jobcentre", "category", "enrollment_date"),
        report.today().stream()
            .map(
                one ->
                    List.of(
                        one.cpr().value(),
                        one.jobcentre() == null ? "" : one.jobcentre(),
                        Integer.toString(one.category()),
                        one.enrollmentDate().toString()))
            .toList());
  }

  private static Object extract(EnrollmentExtract extract, Map<String, String> arguments) {
    StringWriter csv = new StringWriter();
    try {
      extract.write(
          LocalDate.parse(required(arguments, "from")),
          LocalDate.parse(required(arguments, "to")),
          csv);
    } catch (DateTimeException e) {
      throw new AdminRefusal("A day looks like 2026-11-20.");
    }
    List<List<String>> rows =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofCsvRecord(new StringReader(csv.toString()))
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    return table(rows.get(0), rows.subList(1, rows.size()));
  }

  private static Object table(List<String> columns, List<List<String>> rows) {
    return Map.of("columns", columns, "rows", rows);
  }

  private static String required(Map<String, String> arguments, String name) {
    String value = arguments.get(name);
    if (value == null || value.isBlank()) {
      throw new AdminRefusal("'" + name + "' is missing.");
    }
    return value;
  }
}
