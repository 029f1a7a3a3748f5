package dk.dfdg.bench;

import dk.dfdg.gateway.absence.AbsenceContent;
import dk.dfdg.gateway.absence.AbsenceLimits;
import dk.dfdg.gateway.absence.AbsenceRules;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.law.Decision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long deciding one absence takes from a loaded state, with the whole of Bilag 2: a sick report
 * that is accepted with all that it causes and all that then lies ahead, and an exemption that
 * breaks three rules. The citizen is enrolled and has three other absences.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AbsenceDecisionBench {
  private static final LocalDate TODAY = LocalDate.of(2011, 9, 1);
  private static final UUID RECEIPT = new UUID(0, 1);

  private final CodeLists lists = CodeLists.load(Path.of("conf/codelists"));
  private final AbsenceTable table = AbsenceTable.load(Path.of("conf/rules"), lists);
  private final AbsenceRules rules =
      AbsenceRules.load(
          Path.of("conf"),
          lists,
          table,
          (state, from, to) -> Optional.empty(),
          AbsenceLimits.OF_2011);
  private final AutomaticLaw law =
      new AutomaticLaw(
          rules.deadlines(), List.of(EnrollmentRules.consequences(), rules.consequences()));
  private final CitizenState citizen = citizen();
  private final AbsenceContent sickReport =
      new AbsenceContent(11, TODAY.minusDays(3), null, null, TODAY, null);
  private final AbsenceContent exemption =
      new AbsenceContent(19, TODAY, TODAY.plusDays(101), null, TODAY.plusDays(1), null);

  private static CitizenState citizen() {
    LocalDate enrolled = TODAY.minusMonths(1);
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            "101",
            null,
            "10100",
            "01",
            null,
            false,
            false),
        new Visitation(2, enrolled, true, null, null, null, 1, null, enrolled),
        new Enrollment(
            new UUID(0, 2), 2, enrolled, enrolled, 1, List.of(), null, null, true, null, null),
        new JobSearch(TODAY, null),
        List.of(
            absence(1, 10, TODAY.plusDays(30), TODAY.plusDays(40)),
            absence(2, 3, TODAY.minusDays(60), TODAY.minusDays(30)),
            absence(3, 11, TODAY.minusDays(90), TODAY.minusDays(80))),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }

  private static Absence absence(int number, int type, LocalDate start, LocalDate end) {
    return new Absence(new UUID(1, number), type, start, end, null, start, start, null, null);
  }

  /** A sick report that is accepted, with what it causes and what then lies ahead. */
  @Benchmark
  public Object accepted() {
    Decision<AbsenceFact> decision =
        rules.create(citizen, sickReport, Channel.JOBCENTRE, RECEIPT, TODAY);
    AutomaticLaw.Course course =
        law.unfold(citizen, ((Decision.Accepted<AbsenceFact>) decision).facts(), TODAY);
    return law.ahead(course.state());
  }

  /** An exemption from the citizen that breaks four rules. */
  @Benchmark
  public Object refused() {
    return rules.create(citizen, exemption, Channel.CITIZEN, RECEIPT, TODAY);
  }

  public static void main(String[] arguments) throws Exception {
    new Runner(new OptionsBuilder().include(AbsenceDecisionBench.class.getSimpleName()).build())
        .run();
  }
}
