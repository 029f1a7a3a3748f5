package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which form a follow-up may have on which ground (pkt. 34.1.1 nr. 4): {@code follow-up-forms.csv}.
 * No form is refused; a form without a ground is advised of (decision A-82).
 */
public final class FollowUpForms {
  private static final String[] NONE = {};

  /**
   * @param always the form needs no ground
   * @param absences absences that are a ground, values of AbsenceType
   * @param returnDays a return on full time within so many days is a ground; null when it is none
   * @param inOffer taking part in an offer is a ground
   */
  private record Row(
      boolean always,
      Set<Integer> absences,
      Integer returnDays,
      boolean inOffer,
      String rule,
      String adviceDanish,
      String adviceEnglish) {}

  private final Map<Integer, Row> rows;

  private FollowUpForms(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every value of InterviewContactType has a row. */
  public static FollowUpForms load(Path confRules, CodeLists lists) {
    return new FollowUpForms(
        CodeTable.load(
            confRules.resolve("follow-up-forms.csv"),
            lists.get("InterviewContactType"),
            row -> row(row, lists.get("AbsenceType")),
            "form",
            "always",
            "absence_types",
            "return_within_days",
            "in_offer",
            "rule",
            "advice_da",
            "advice_en",
            "source"));
  }

  private static Row row(CsvRow row, CodeList absenceTypes) {
    boolean always = row.yes("always");
    return new Row(
        always,
        absences(row, absenceTypes),
        row.optional("return_within_days").isPresent()
            ? (Integer) row.number("return_within_days")
            : null,
        row.yes("in_offer"),
        row.text("rule"),
        always ? null : row.text("advice_da"),
        always ? null : row.text("advice_en"));
  }

  private static Set<Integer> absences(CsvRow row, CodeList absenceTypes) {
    Set<Integer> absences = new TreeSet<>();
    for (String type : row.optional("absence_types").map(all -> all.split(" ")).orElse(NONE)) {
      if (!absenceTypes.isKnown(type) || !absences.add(Integer.valueOf(type))) {
        throw row.bad("absence_types: " + type + " is no absence type, or stands twice");
      }
    }
    return absences;
  }

  /** What the reporter is told when the form has no ground. */
  Optional<Advice> advice(CitizenState state, FollowUpReport report) {
    Row row = rows.get(report.form());
    return row.always() || hasGround(row, state, report)
        ? Optional.empty()
        : Optional.of(new Advice(row.rule(), row.adviceDanish(), row.adviceEnglish()));
  }

  private static boolean hasGround(Row row, CitizenState state, FollowUpReport report) {
    LocalDate heldOn = report.heldOn();
    LocalDate expected = report.remarks().expectedReturn();
    boolean returns =
        row.returnDays() != null
            && expected != null
            && !expected.isAfter(heldOn.plusDays(row.returnDays()));
    boolean offered = row.inOffer() && Boolean.TRUE.equals(report.remarks().inOffer());
    return returns
        || offered
        || state.absences().stream()
            .anyMatch(absence -> row.absences().contains(absence.type()) && absence.covers(heldOn));
  }
}
