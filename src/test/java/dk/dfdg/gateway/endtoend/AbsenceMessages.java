package dk.dfdg.gateway.endtoend;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;

/** Payloads of AbsenceRegistrationService. */
final class AbsenceMessages {
  private AbsenceMessages() {}

  static String create(Cpr cpr, int type, LocalDate start, LocalDate end, LocalDate known) {
    return root("CreateAbsence", absence(cpr, type, start, end, known));
  }

  static String update(
      Cpr cpr, String id, int type, LocalDate start, LocalDate end, LocalDate known) {
    return root(
        "UpdateAbsence",
        field("AbsenceIdentifier", id)
            + absence(cpr, type, start, end, known)
            + field("CorrectionComment", "Fejl"));
  }

  static String end(Cpr cpr, String id, LocalDate lastDay) {
    return root(
        "EndAbsence",
        "<abs:AbsenceEnd>"
            + cpr(cpr)
            + (id == null ? "" : field("AbsenceIdentifier", id))
            + field("EndDate", lastDay + "T00:00:00")
            + "</abs:AbsenceEnd>");
  }

  static String delete(Cpr cpr, String id) {
    return root(
        "DeleteAbsence",
        cpr(cpr) + field("AbsenceIdentifier", id) + field("CorrectionComment", "Fejl"));
  }

  static String get(Cpr cpr, LocalDate day) {
    return root("GetAbsences", cpr(cpr) + (day == null ? "" : field("StatusDate", "" + day)));
  }

  private static String absence(
      Cpr cpr, int type, LocalDate start, LocalDate end, LocalDate known) {
    return "<abs:Absence>"
        + cpr(cpr)
        + field("AbsenceTypeIdentifier", "" + type)
        + field("StartDate", start + "T00:00:00")
        + (end == null ? "" : field("EndDate", end + "T00:00:00"))
        + field("NotificationDate", known + "T00:00:00")
        + "</abs:Absence>";
  }

  private static String cpr(Cpr cpr) {
    return field("PersonCivilRegistrationIdentifier", cpr.value());
  }

  private static String field(String name, String value) {
    return "<abs:%1$s>%2$s</abs:%1$s>".formatted(name, value);
  }

  private static String root(String operation, String content) {
    return "<abs:%1$sRequest xmlns:abs=\"%2$s\">%3$s</abs:%1$sRequest>"
        .formatted(operation, TestGateway.ABSENCE, content);
  }
}
