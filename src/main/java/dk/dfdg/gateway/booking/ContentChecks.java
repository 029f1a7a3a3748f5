package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with a call whoever it is to: codes, place, contact, status, letter (§ 27). */
final class ContentChecks {
  /** Personligt fremmøde. */
  private static final int IN_PERSON = 1;

  private final CodeList types;
  private final CodeList forms;

  ContentChecks(CodeLists lists) {
    this.types = lists.get("InterviewType");
    this.forms = lists.get("InterviewContactType");
  }

  List<Violation> of(BookingDraft draft, BookingPaths paths, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    found.addAll(
        CodeCheck.of(
            types,
            Integer.toString(draft.type()),
            today,
            FaultCode.INVALID_INTERVIEW_TYPE,
            "IDK-27-4",
            paths.content("InterviewTypeIdentifier")));
    found.addAll(
        CodeCheck.of(
            forms,
            Integer.toString(draft.form()),
            today,
            FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
            "IDK-27-3",
            paths.content("InterviewContactTypeIdentifier")));
    if (draft.form() == IN_PERSON && saysNowhere(draft.location())) {
      found.add(
          Violation.of(FaultCode.BOOKING_LOCATION_MISSING, "IDK-27-14")
              .at(paths.content("BookingLocation"), null));
    }
    if (saysNobody(draft.contact())) {
      found.add(
          Violation.of(FaultCode.CONTACT_POSSIBILITY_MISSING, "IDK-27-15")
              .at(paths.content("BookingContact"), null));
    }
    if (!draft.called()) {
      found.add(
          Violation.of(FaultCode.CANCELLATION_NEEDS_CAUSE, "IDK-28-5")
              .at(paths.selfBooking("BookingStatus"), null));
    }
    letter(draft.letterDate(), today, paths).ifPresent(found::add);
    return found;
  }

  private static boolean saysNowhere(BookingContent.Location location) {
    return location.text() == null && location.street() == null;
  }

  private static boolean saysNobody(BookingContent.Contact contact) {
    return Stream.of(contact.telephone(), contact.email(), contact.text())
        .allMatch(way -> way == null);
  }

  /** § 27 stk. 2: what is reported has been printed, given or sent. */
  static Optional<Violation> letter(LocalDate letterDate, LocalDate today, BookingPaths paths) {
    return letterDate.isAfter(today)
        ? Optional.of(
            Violation.of(FaultCode.LETTER_DATED_AHEAD, "IDK-27-16")
                .at(paths.letterDate(), letterDate.toString()))
        : Optional.empty();
  }
}
