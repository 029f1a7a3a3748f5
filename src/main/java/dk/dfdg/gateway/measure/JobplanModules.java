package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which system each municipality plans with, and what follows from it: {@code chapter-routing.csv}
 * (pkt. 45.1 nr. 2, 48.1 and 51.1), and {@code municipal-systems.csv} among the registers. A
 * municipality that is not in the register uses none of the two that the guidance names.
 */
public final class JobplanModules {
  private static final String PORTAL = "arbejdsmarkedsportalen";
  private static final String WORKBASE = "workbase";
  private static final String OTHER = "other";

  private record Module(RecordKind apprentices, boolean weeklyReport) {}

  /**
   * The system of a municipality.
   *
   * @param apprenticeCutOver last day on which apprentices over 25 have the old code (pkt. 52.1 nr.
   *     3: by vendor)
   * @param assistanceAndMentorSince first day of grants that are to be reported (pkt. 51.1: by
   *     vendor)
   */
  private record MunicipalSystem(
      Module module, int apprenticeCutOver, int assistanceAndMentorSince) {}

  private final Map<String, MunicipalSystem> systems;
  private final MunicipalSystem others;

  private JobplanModules(Map<String, MunicipalSystem> systems, MunicipalSystem others) {
    this.systems = Map.copyOf(systems);
    this.others = others;
  }

  /** Reads table and register in the directory of the law. */
  public static JobplanModules load(Path conf, JobcentreRegister jobcentres) {
    Map<String, Module> modules = modules(conf.resolve("rules"));
    Map<String, MunicipalSystem> systems = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            conf.resolve("registers").resolve("municipal-systems.csv"),
            "municipality",
            "jobplan_module",
            "apprentice_cut_over",
            "assistance_and_mentor_since",
            "source")) {
      row.text("source");
      String name = row.choice("jobplan_module", PORTAL, WORKBASE, OTHER);
      String municipality = row.text("municipality");
      jobcentres
          .jobcentre(municipality)
          .filter(jobcentre -> jobcentres.usesPortal(jobcentre) != name.equals(PORTAL))
          .ifPresent(
              jobcentre -> {
                throw row.bad("the register of jobcentres has another channel for it");
              });
      MunicipalSystem system =
          new MunicipalSystem(
              modules.get(name),
              DayNumber.of(row.date("apprentice_cut_over")),
              DayNumber.of(row.date("assistance_and_mentor_since")));
      if (systems.put(municipality, system) != null) {
        throw row.bad("the municipality stands twice");
      }
    }
    // The default cut-over (decision AMF-12), and the earlier of the two days of pkt. 51.1.
    return new JobplanModules(systems, new MunicipalSystem(modules.get(OTHER), 20101011, 20110101));
  }

  private static Map<String, Module> modules(Path tables) {
    Map<String, Module> modules = new HashMap<>();
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("chapter-routing.csv"),
            "jobplan_module",
            "adult_apprentices",
            "weekly_full_report",
            "text_da",
            "rule",
            "source")) {
      row.text("source");
      modules.put(
          row.choice("jobplan_module", PORTAL, WORKBASE, OTHER),
          new Module(
              RecordKind.named(row.choice("adult_apprentices", "insured", "uninsured")),
              row.yes("weekly_full_report")));
      last = row;
    }
    if (modules.size() < 3) {
      throw last.bad("one of the three modules is missing");
    }
    return modules;
  }

  /**
   * Whether a full report is expected of the municipality every week; its absence is then overdue.
   * What is registered in Arbejdsmarkedsportalen is there already (pkt. 48.1); chapter 9 is
   * reported by every municipality.
   */
  public boolean owesFullReport(String municipality, RecordKind kind) {
    return kind == RecordKind.UNINSURED
        || kind == RecordKind.INSURED && of(municipality).module().weeklyReport();
  }

  /** The kind of record under which the municipality reports adult apprentices. */
  RecordKind apprentices(String municipality) {
    return of(municipality).module().apprentices();
  }

  int apprenticeCutOver(String municipality) {
    return of(municipality).apprenticeCutOver();
  }

  int assistanceAndMentorSince(String municipality) {
    return of(municipality).assistanceAndMentorSince();
  }

  private MunicipalSystem of(String municipality) {
    return systems.getOrDefault(municipality, others);
  }
}
