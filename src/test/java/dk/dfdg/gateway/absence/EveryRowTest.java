package dk.dfdg.gateway.absence;

import static dk.dfdg.gateway.absence.AbsenceFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of Bilag 2, driven through the running service: as allowed, and just outside. */
@OnBothDatabases
class EveryRowTest {
  private static final int HORIZON = 100;
  private static final List<Channel> REGISTRARS =
      List.of(
          Channel.CITIZEN,
          Channel.JOBCENTRE,
          Channel.FUND,
          Channel.BENEFIT_OFFICE,
          Channel.OTHER_ACTOR);

  /**
   * What the tests on one database share.
   *
   * @param unchanged citizens about whom everything is refused, so that one will do
   */
  private record Shared(AbsenceFixture fixture, Map<String, Cpr> unchanged) {}

  private static final Map<TestDatabase, Shared> SHARED = new HashMap<>();

  private final AbsenceFixture fixture;
  private final Map<String, Cpr> unchanged;

  EveryRowTest(TestDatabase test) {
    Shared shared =
        SHARED.computeIfAbsent(
            test, database -> new Shared(new AbsenceFixture(database.database()), new HashMap<>()));
    fixture = shared.fixture();
    unchanged = shared.unchanged();
  }

  static List<BilagTwoRow> rows() {
    return BilagTwoRow.all();
  }

  static Stream<BilagTwoRow> limited() {
    return rows().stream().filter(row -> row.lastDay(START) != null);
  }

  static Stream<BilagTwoRow> matched() {
    return rows().stream().filter(row -> row.match() != null);
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Rule({"FRA-19.1-5", "FRA-19.1-9", "FRA-21-1", "FRA-21-4"})
  void mayLastToItsLastDayAndExemptsFromWhatBilag2Says(BilagTwoRow row) {
    Cpr cpr = citizen(row);
    fixture.create(cpr, row.type(), START, row.lastDay(START));
    KnownAbsences known = fixture.get(cpr, START);
    assertEquals(1, known.absences().size());
    assertEquals(row.exempts(), known.absences().get(0).exempts());
    Set<Exemption> all = EnumSet.copyOf(known.exemptions());
    if (row.match() != null && row.match() == 3) {
      all.remove(Exemption.ACTIVATION);
    }
    assertEquals(row.exempts(), all);
  }

  @ParameterizedTest
  @MethodSource("limited")
  void mayNotLastADayLonger(BilagTwoRow row) {
    LocalDate last = row.lastDay(START);
    boolean alsoTooFar = row.isWithinHorizon() && last.plusDays(1).isAfter(START.plusDays(HORIZON));
    assertFalse(alsoTooFar);
    assertEquals(
        List.of(FaultCode.ABSENCE_TOO_LONG),
        refused(row, Channel.JOBCENTRE, START, last.plusDays(1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void mayBeginSoFarBackAndNotADayMore(BilagTwoRow row) {
    if (row.backdatingDays() == null) {
      LocalDate longAgo = START.minusYears(1);
      fixture.create(citizen(row), row.type(), longAgo, longAgo);
      return;
    }
    LocalDate first = START.minusDays(row.backdatingDays());
    fixture.create(citizen(row), row.type(), first, START);
    assertEquals(
        List.of(FaultCode.ABSENCE_START_TOO_EARLY),
        refused(row, Channel.JOBCENTRE, first.minusDays(1), START));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Rule("FRA-19.1-15")
  void needsAnEndUnlessItsRowSaysOtherwise(BilagTwoRow row) {
    if (row.endMayBeMissing()) {
      fixture.create(citizen(row), row.type(), START, null);
    } else {
      assertEquals(
          List.of(FaultCode.ABSENCE_END_MISSING), refused(row, Channel.JOBCENTRE, START, null));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Rule("FRA-19.1-16")
  void mayEndIn100DaysAndNotADayLaterUnlessItsLimitIsLonger(BilagTwoRow row) {
    LocalDate last = START.plusDays(HORIZON);
    fixture.create(citizen(row), row.type(), last, last);
    if (row.isWithinHorizon()) {
      assertEquals(
          List.of(FaultCode.ABSENCE_TOO_FAR_AHEAD),
          refused(row, Channel.JOBCENTRE, last, last.plusDays(1)));
    } else {
      fixture.create(citizen(row), row.type(), last, last.plusDays(1));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Rule("FRA-19.1-5")
  void isRefusedInEveryContactGroupThatBilag2DoesNotName(BilagTwoRow row) {
    for (int group = 1; group <= 8; group++) {
      Integer match = row.match() == null ? Integer.valueOf(1) : row.match();
      if (!BilagTwoRow.allows(row.type(), group, match)) {
        assertEquals(
            List.of(notAllowed(row.type())),
            refused(row, group, match, Channel.JOBCENTRE, START, START),
            "contact group " + group);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("matched")
  @Rule({"FRA-19.1-5", "BI2-00-5"})
  void isRefusedInEveryMatchGroupThatBilag2DoesNotName(BilagTwoRow row) {
    for (int match = 1; match <= 3; match++) {
      if (!BilagTwoRow.allows(row.type(), row.group(), match)) {
        assertEquals(
            List.of(notAllowed(row.type())),
            refused(row, row.group(), match, Channel.JOBCENTRE, START, START),
            "match " + match);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("matched")
  @Rule({"A-68", "BI3-6"})
  void isRefusedWithoutAMatchWhenItsRowNamesOne(BilagTwoRow row) {
    assertEquals(
        List.of(FaultCode.ABSENCE_NEEDS_MATCH),
        refused(row, row.group(), null, Channel.JOBCENTRE, START, START));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Rule({"FRA-19.1-6", "FRA-19.1-10", "FRA-19.1-11"})
  void isTakenFromThoseWhoMayRegisterItAndFromNobodyElse(BilagTwoRow row) throws IOException {
    LocalDate start = START.plusDays(14);
    for (Channel channel : REGISTRARS) {
      if (allowed(row.type()).contains(channel)) {
        fixture.create(channel, citizen(row), row.type(), start, start);
      } else {
        assertEquals(List.of(FaultCode.REGISTRAR_NOT_ALLOWED), refused(row, channel, start, start));
      }
    }
  }

  private static Set<Channel> allowed(int type) throws IOException {
    String[] line =
        Files.readAllLines(Path.of("conf/rules/absence-registrars.csv")).stream()
            .map(text -> text.split(";"))
            .filter(fields -> fields[0].equals(Integer.toString(type)))
            .findFirst()
            .orElseThrow();
    Set<Channel> allowed = EnumSet.noneOf(Channel.class);
    for (int i = 0; i < REGISTRARS.size(); i++) {
      if (line[i + 1].equals("yes")) {
        allowed.add(REGISTRARS.get(i));
      }
    }
    return allowed;
  }

  private static FaultCode notAllowed(int type) {
    return switch (type) {
      case 1 -> FaultCode.EDUCATION_NOT_ALLOWED;
      case 2 -> FaultCode.TEMPORARY_WORK_NOT_ALLOWED;
      default -> FaultCode.ABSENCE_NOT_ALLOWED;
    };
  }

  private Cpr citizen(BilagTwoRow row) {
    return citizen(row, row.group(), row.match());
  }

  /** Whose absence the other actor may register, as far as the rows let it. */
  private Cpr citizen(BilagTwoRow row, int group, Integer match) {
    Cpr cpr = row.isForMinors() ? fixture.minor(group, match) : fixture.citizen(group, match);
    fixture.record(cpr, Delegations.of(START, null, Delegations.ABSENCE));
    return cpr;
  }

  private List<FaultCode> refused(
      BilagTwoRow row, Channel channel, LocalDate start, LocalDate end) {
    return refused(row, row.group(), row.match(), channel, start, end);
  }

  private List<FaultCode> refused(
      BilagTwoRow row, int group, Integer match, Channel channel, LocalDate start, LocalDate end) {
    Cpr cpr =
        unchanged.computeIfAbsent(
            row.isForMinors() + "/" + group + "/" + match, key -> citizen(row, group, match));
    Refusal refusal =
        assertThrows(Refusal.class, () -> fixture.create(channel, cpr, row.type(), start, end));
    return new ArrayList<>(refusal.violations().stream().map(Violation::code).toList());
  }
}
