package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.citizen.CompanyFallbacks;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureCodes.MeasureType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What chapters 8, 9 and 10 of the guidance and the order of 2010 say of one record. The tables of
 * the law are made into arrays when they are read: a report has millions of records. Safe for use
 * by many threads.
 */
public final class MeasureLaw {
  private static final Advice NOT_REPORTED =
      new Advice(
          "INTRO-12",
          "Tilbuddet er angivet som et, der ikke indsendes: det indgår ikke i nogen opgørelse.",
          "The offer is marked as one that is not submitted: it counts in no statistics.");

  /** Municipalities, ways and days that are remembered at a time. */
  private static final int MOST_FILINGS = 1000;

  private final MeasureCodes codes;
  private final ReportingLaw reporting;
  private final JobplanModules modules;
  private final ItemCheck items;
  private final OrganisationCheck organisations;
  private final CompanyFallbackCheck fallbacks;
  private final TitleCheck titles;
  private final BenefitCheck benefits;
  private final InsuredCheck insured;
  private final ApprenticeCheck apprentices;
  private final ChangeLaw changes;
  private final Map<Filing, FilingLaw> filings = new ConcurrentHashMap<>();
  private volatile FilingLaw latest;

  private MeasureLaw(
      Path conf, CodeLists lists, JobTitles jobTitles, JobcentreRegister jobcentres) {
    Path tables = conf.resolve("rules");
    Path registers = conf.resolve("registers");
    Condition.check(tables);
    codes = MeasureCodes.load(tables);
    reporting = ReportingLaw.load(tables);
    modules = JobplanModules.load(conf, jobcentres);
    items =
        new ItemCheck(
            ItemTable.load(tables, lists),
            new ConditionsOf(codes),
            new Absent(PensionAges.load(tables), codes));
    Cooperation cooperation = Cooperation.load(registers);
    organisations = new OrganisationCheck(jobcentres, cooperation);
    fallbacks =
        new CompanyFallbackCheck(
            FallbackTable.load(tables), codes, CompanyFallbacks.load(registers), jobcentres);
    titles = new TitleCheck(jobTitles);
    benefits = new BenefitCheck(codes);
    insured = new InsuredCheck(codes);
    apprentices = new ApprenticeCheck(codes);
    changes =
        new ChangeLaw(CreationLaw.load(tables, lists), codes, new PersonLaw(codes, cooperation));
  }

  /**
   * Reads the tables of the law.
   *
   * @param conf the directory with codelists/, rules/ and registers/
   */
  public static MeasureLaw load(Path conf, CodeLists lists) {
    Path registers = conf.resolve("registers");
    return load(conf, lists, JobTitles.load(registers), JobcentreRegister.load(registers));
  }

  /** The same, with registers that are in use already: the law obeys what is replaced in them. */
  public static MeasureLaw load(
      Path conf, CodeLists lists, JobTitles titles, JobcentreRegister jobcentres) {
    return new MeasureLaw(conf, lists, titles, jobcentres);
  }

  /** Which system each municipality plans with. */
  public JobplanModules modules() {
    return modules;
  }

  /**
   * Why records of a kind are not reported so at all: the law of the day, or the way. To be asked
   * once when a report is opened; {@link #check} says the same of every record.
   */
  public List<Violation> checkFiling(RecordKind kind, Filing filing) {
    return law(filing).refused().get(kind);
  }

  /** Everything that the record alone tells: all that is wrong at once, and advice. */
  public Checked check(MeasureRecord record, Filing filing) {
    Draft draft = new Draft(record, law(filing));
    List<Violation> refused = draft.law().refused().get(record.kind());
    if (!refused.isEmpty()) {
      draft.refuse(refused);
      return draft.done();
    }
    items.check(draft);
    organisations.check(draft);
    DayCheck.check(draft);
    fallbacks.check(draft);
    titles.check(draft);
    switch (record.kind()) {
      case INSURED -> {
        insured.check(draft);
        apprentices.check(draft);
      }
      case UNINSURED -> {
        benefits.check(draft);
        apprentices.check(draft);
      }
      case AID -> GrantCheck.aid(draft);
      case MENTOR -> GrantCheck.mentor(draft);
      case PERSONAL_ASSISTANCE -> {
        // Its items and days are all there is.
      }
    }
    if (draft.number(MeasureField.REPORTED) == 0) {
      draft.advise(NOT_REPORTED);
    }
    return draft.done();
  }

  /**
   * What is wrong with a record that is right in itself, where something is known already.
   *
   * @param before the version that is known, or null when the measure is new
   * @param participant the citizen, or null when not known here
   */
  public List<Violation> checkChange(
      Known before, MeasureRecord now, Filing filing, Participant participant) {
    return changes.check(before, now, law(filing), participant);
  }

  /** What the reporter should know of a record that {@link #checkChange} finds right. */
  public List<Advice> adviseChange(
      Known before, MeasureRecord now, Filing filing, Participant participant) {
    return changes.advise(before, now, law(filing), participant);
  }

  /**
   * Whether the measure counts as ordinary education (46.1 nr. 19 and 52.1 nr. 3; LAB § 32 stk. 1
   * nr. 1).
   */
  public boolean isOrdinaryEducation(MeasureRecord record) {
    if (record.kind() == RecordKind.INSURED) {
      Integer courseType = record.number(MeasureField.COURSE_TYPE);
      return courseType != null && codes.isOrdinaryCourse(courseType);
    }
    MeasureType type =
        record.kind() == RecordKind.UNINSURED
            ? codes.measure(record.number(MeasureField.MEASURE))
            : null;
    return type != null && type.ordinary();
  }

  private FilingLaw law(Filing filing) {
    FilingLaw known = latest;
    if (known != null && known.filing() == filing) {
      return known;
    }
    if (filings.size() > MOST_FILINGS) {
      filings.clear();
    }
    FilingLaw found = filings.computeIfAbsent(filing, this::find);
    latest = found;
    return found;
  }

  private FilingLaw find(Filing filing) {
    int day = DayNumber.of(filing.referenceDay());
    Map<RecordKind, List<Violation>> refused = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      refused.put(kind, reporting.check(kind, filing.way(), day));
    }
    String municipality = filing.municipality();
    return new FilingLaw(
        filing,
        day,
        modules.apprentices(municipality),
        modules.apprenticeCutOver(municipality),
        modules.assistanceAndMentorSince(municipality),
        refused);
  }
}
