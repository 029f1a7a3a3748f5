package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes into the Body of calls to PersonStatusService and PersonHistoryService. */
public final class StatusPayloads {
  public static final String STATUS = "http://service.bm.dk/dfdg/PersonStatus/v1/";
  public static final String HISTORY = "http://service.bm.dk/dfdg/PersonHistory/v1/";

  /** All blocks of a status, in the contract's order. */
  public static final List<String> STATUS_BLOCKS =
      List.of(
          "Core",
          "AddressContact",
          "Authority",
          "ContactGroup",
          "PersonCategory",
          "UnemploymentEnrollment",
          "Absence",
          "Exemption",
          "PersonGroupMarking",
          "JobSearch",
          "BenefitApplication",
          "Deadline",
          "Interview",
          "Booking",
          "SicknessFollowUp",
          "CV");

  /** All blocks of a history, in the contract's order. */
  public static final List<String> HISTORY_BLOCKS =
      List.of(
          "Core",
          "AddressContact",
          "Authority",
          "ContactGroup",
          "PersonCategory",
          "Interview",
          "UnemploymentEnrollment",
          "Absence",
          "PersonGroupMarking",
          "JobSearch",
          "BenefitApplication",
          "Letter",
          "Notification",
          "GuestAccess",
          "Booking",
          "LateReport",
          "SicknessFollowUp",
          "CV",
          "Event",
          "Delegation");

  private StatusPayloads() {}

  public static String status(Cpr cpr, String... blocks) {
    return status(cpr, null, blocks);
  }

  /**
   * @param exemptionDay may be null
   */
  public static String status(Cpr cpr, LocalDate exemptionDay, String... blocks) {
    List<String> asked = Arrays.asList(blocks);
    Stream<String> published =
        STATUS_BLOCKS.subList(0, 3).stream().map(block -> flag("pst", block, asked));
    Stream<String> own =
        STATUS_BLOCKS.subList(3, STATUS_BLOCKS.size()).stream()
            .filter(asked::contains)
            .map(block -> flag("pst", block, asked));
    return """
        <pst:VariablePersonStatusRequest xmlns:pst="%s">\
        <pst:PersonCivilRegistrationIdentifier>%s</pst:PersonCivilRegistrationIdentifier>\
        <pst:RequestVariableType>%s</pst:RequestVariableType>%s\
        </pst:VariablePersonStatusRequest>"""
        .formatted(
            STATUS,
            cpr.value(),
            Stream.concat(published, own).collect(Collectors.joining()),
            exemptionDay == null
                ? ""
                : "<pst:ExemptionDate>" + exemptionDay + "</pst:ExemptionDate>");
  }

  public static String guestAccess(Cpr cpr, String reason) {
    return """
        <pst:CreateGuestAccessRequest xmlns:pst="%s">\
        <pst:PersonCivilRegistrationIdentifier>%s</pst:PersonCivilRegistrationIdentifier>\
        <pst:GuestAccessComment>%s</pst:GuestAccessComment>\
        </pst:CreateGuestAccessRequest>"""
        .formatted(STATUS, cpr.value(), reason);
  }

  public static String history(Cpr cpr, String... blocks) {
    List<String> asked = Arrays.asList(blocks);
    return """
        <phi:GetPersonHistoryRequest xmlns:phi="%s">\
        <phi:PersonCivilRegistrationIdentifier>%s</phi:PersonCivilRegistrationIdentifier>\
        <phi:RequestVariableType>%s</phi:RequestVariableType>\
        </phi:GetPersonHistoryRequest>"""
        .formatted(
            HISTORY,
            cpr.value(),
            HISTORY_BLOCKS.stream()
                .filter(asked::contains)
                .map(block -> flag("phi", block, asked))
                .collect(Collectors.joining()));
  }

  private static String flag(String prefix, String block, List<String> asked) {
    return "<%1$s:%2$s>%3$s</%1$s:%2$s>".formatted(prefix, block, asked.contains(block));
  }
}
