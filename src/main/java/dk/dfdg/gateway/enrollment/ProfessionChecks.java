package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with the job titles of an enrollment (pkt. 8.5.1 nr. 6). */
final class ProfessionChecks {
  private static final String RULE = "TIL-08.5-11";

  private final CodeList titles;

  ProfessionChecks(CodeLists lists) {
    this.titles = lists.get("Profession");
  }

  List<Violation> of(Enrolling enrolling) {
    List<Profession> professions = enrolling.command().professions();
    if (professions.isEmpty()) {
      return List.of(
          Violation.of(FaultCode.INVALID_PROFESSION, RULE)
              .at(EnrollmentPaths.PROFESSIONS, null)
              .because(
                  "Der er ingen stillingsbetegnelse; der skal være mindst én.",
                  "There is no job title; there must be at least one."));
    }
    List<Violation> found = new ArrayList<>();
    Map<String, Integer> numberByTitle = new HashMap<>();
    for (int number = 1; number <= professions.size(); number++) {
      Profession profession = professions.get(number - 1);
      found.addAll(title(enrolling, profession, number));
      Integer earlier = numberByTitle.putIfAbsent(titleAndAlias(profession), number);
      if (earlier != null) {
        found.add(duplicate(profession, number, earlier));
      }
      found.addAll(experience(enrolling, profession, number));
    }
    return found;
  }

  private List<Violation> title(Enrolling enrolling, Profession profession, int number) {
    return CodeCheck.of(
        titles,
        profession.conceptUri(),
        enrolling.today(),
        FaultCode.INVALID_PROFESSION,
        RULE,
        EnrollmentPaths.profession(number, "ConceptUriDa"));
  }

  private static String titleAndAlias(Profession profession) {
    String alias = profession.alias();
    return profession.conceptUri() + " " + (alias == null ? "" : alias.toLowerCase(Locale.ROOT));
  }

  private Violation duplicate(Profession profession, int number, int earlier) {
    String uri = profession.conceptUri();
    return Violation.of(FaultCode.INVALID_PROFESSION, "DFD-1.3-1")
        .at(
            EnrollmentPaths.profession(number, "ConceptUriDa"),
            titles.isKnown(uri) ? uri : CodeCheck.shown(uri))
        .because(
            "Stillingsbetegnelse nr. %d er den samme som nr. %d.".formatted(number, earlier),
            "Job title no. %d is the same as no. %d.".formatted(number, earlier));
  }

  private static List<Violation> experience(
      Enrolling enrolling, Profession profession, int number) {
    List<Violation> found = new ArrayList<>();
    int months = profession.monthsOfExperience();
    if (months < 0) {
      found.add(
          Violation.of(FaultCode.NEGATIVE_PARAMETER, "PUB-4698")
              .at(
                  EnrollmentPaths.profession(number, "MonthsOfExperience"),
                  CodeCheck.shown(Integer.toString(months))));
    }
    int year = profession.yearLastUsed();
    int born = enrolling.command().cpr().birthDate().getYear();
    if (year != 0 && (year < born || year > enrolling.today().getYear())) {
      found.add(
          Violation.of(FaultCode.INVALID_YEAR_LAST_USED, "PUB-4710")
              .at(
                  EnrollmentPaths.profession(number, "YearLastUsed"),
                  CodeCheck.shown(Integer.toString(year))));
    }
    return found;
  }
}
