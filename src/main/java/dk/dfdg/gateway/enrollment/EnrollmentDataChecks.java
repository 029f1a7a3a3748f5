package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an enrollment as it was sent, whoever it is about (§ 8 stk. 5). */
final class EnrollmentDataChecks {
  private static final Pattern DATE =
      Pattern.compile("\\b(?:(\\d{4}-\\d{2}-\\d{2})|(\\d{2}-\\d{2}-\\d{4}))\\b");
  private static final DateTimeFormatter DANISH_DATE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int NOT_UNEMPLOYED = 3;

  private final CodeList categories;
  private final CodeList statuses;
  private final CategoryStatusTable pairs;
  private final EnrollmentLimits limits;

  EnrollmentDataChecks(CodeLists lists, CategoryStatusTable pairs, EnrollmentLimits limits) {
    this.categories = lists.get("ClientCategoryType");
    this.statuses = lists.get("CurrentUnemploymentStatusType");
    this.pairs = pairs;
    this.limits = limits;
  }

  List<Violation> of(Enrolling enrolling) {
    List<Violation> found = new ArrayList<>(codes(enrolling));
    if (found.isEmpty()) {
      found.addAll(pair(enrolling.command()));
    }
    found.addAll(date(enrolling));
    found.addAll(documentedAttempt(enrolling));
    return found;
  }

  private List<Violation> codes(Enrolling enrolling) {
    EnrollCommand command = enrolling.command();
    List<Violation> found = new ArrayList<>();
    found.addAll(
        CodeCheck.of(
            categories,
            Integer.toString(command.category()),
            enrolling.today(),
            FaultCode.INVALID_CLIENT_CATEGORY,
            "TIL-08.5-3",
            EnrollmentPaths.CATEGORY));
    found.addAll(
        CodeCheck.of(
            statuses,
            Integer.toString(command.unemploymentStatus()),
            enrolling.today(),
            FaultCode.INVALID_UNEMPLOYMENT_STATUS,
            "TIL-08.5-10",
            EnrollmentPaths.STATUS));
    return found;
  }

  private List<Violation> pair(EnrollCommand command) {
    if (pairs.isLegal(command.category(), command.unemploymentStatus())) {
      return List.of();
    }
    Violation violation =
        command.unemploymentStatus() == NOT_UNEMPLOYED
            ? Violation.of(FaultCode.ONLY_WITHOUT_BENEFIT_NOT_UNEMPLOYED, "PUB-4339")
            : Violation.of(FaultCode.ILLEGAL_CATEGORY_AND_STATUS, "PUB-6014");
    return List.of(
        violation.at(EnrollmentPaths.STATUS, Integer.toString(command.unemploymentStatus())));
  }

  private List<Violation> date(Enrolling enrolling) {
    LocalDate date = enrolling.command().enrollmentDate();
    LocalDate today = enrolling.today();
    if (!date.isAfter(today)
        && !date.isBefore(today.minusDays(limits.enrollmentBackdatingDays()))) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.INVALID_ENROLLMENT_DATE, "TIL-08.5-8")
            .at(EnrollmentPaths.DATE, date.toString())
            .because(
                "Startdatoen er %s, men tilmeldingen registreres %s.".formatted(date, today),
                "The start date is %s, but the enrollment is registered on %s."
                    .formatted(date, today)));
  }

  private static List<Violation> documentedAttempt(Enrolling enrolling) {
    EnrollCommand command = enrolling.command();
    if (!command.documentedAttempt() || namesADayBefore(command.comment(), enrolling.today())) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.ATTEMPT_DATE_MISSING, "TIL-08.5-9")
            .at(EnrollmentPaths.COMMENT, null));
  }

  private static boolean namesADayBefore(String comment, LocalDate today) {
    Matcher dates = DATE.matcher(comment == null ? "" : comment);
    return dates.results().map(EnrollmentDataChecks::day).anyMatch(day -> day.isBefore(today));
  }

  /** The day, or the last of all days when it is none. */
  private static LocalDate day(MatchResult found) {
    try {
      return found.group(1) != null
          ? LocalDate.parse(found.group(1))
          : LocalDate.parse(found.group(2), DANISH_DATE);
    } catch (DateTimeParseException notADay) {
      return LocalDate.MAX;
    }
  }
}
