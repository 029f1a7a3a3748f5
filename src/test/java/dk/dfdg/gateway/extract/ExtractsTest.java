package dk.dfdg.gateway.extract;

import static dk.dfdg.gateway.extract.KnownMeasures.insured;
import static dk.dfdg.gateway.extract.KnownMeasures.uninsured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is given what, by the examples of the law, and that it can be made again to the byte. */
@OnBothDatabases
class ExtractsTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final String CPR = "0101801111";
  private static final String FRIDAY = "2011-09-09";

  @TempDir Path folder;

  private final TestDatabase database;
  private final KnownMeasures known;
  private final Extracts extracts;

  ExtractsTest(TestDatabase database) {
    this.database = database;
    known = new KnownMeasures(database.database());
    extracts = Extracts.load(RULES, database.database(), today("2018-01-01"));
  }

  private static GatewayClock today(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T08:00:00Z"), GatewayClock.ZONE);
    return new GatewayClock(clock, Duration.ZERO);
  }

  @BeforeEach
  void clear() {
    known.clear();
  }

  @Test
  @Rule({"AMF-48-1", "AMF-54-1", "HJM-59-1", "AMF-54.2-3"})
  void theDataWarehouseIsGivenEverythingThatIsKnownInBothFormats()
      throws IOException, SQLException {
    MeasureRecord aid =
        MeasureRecord.of(RecordKind.AID)
            .put(MeasureField.MUNICIPALITY, "101")
            .put(MeasureField.APPROVED, "2011-09-01")
            .put(MeasureField.IDENTIFICATION, CPR)
            .build();
    known.reported(
        "2011-09-08",
        insured(CPR, null, "2011-09-05", "2011-09-30", 1500),
        uninsured(CPR, "175", "2011-09-05", "2011-09-30", 10),
        aid);
    assertEquals(
        List.of(
            "data_warehouse-2011-09-09-aid.csv 1",
            "data_warehouse-2011-09-09-aid.parquet 1",
            "data_warehouse-2011-09-09-hours.csv 1",
            "data_warehouse-2011-09-09-hours.parquet 1",
            "data_warehouse-2011-09-09-insured.csv 1",
            "data_warehouse-2011-09-09-insured.parquet 1",
            "data_warehouse-2011-09-09-uninsured.csv 1",
            "data_warehouse-2011-09-09-uninsured.parquet 1"),
        make("data_warehouse").files().stream()
            .map(file -> file.name() + " " + file.rows())
            .toList());
    assertTrue(lines("data_warehouse", "insured").get(0).contains("responsible_surname"));
    assertTrue(lines("data_warehouse", "insured").get(1).contains("Æbelø"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(8, files.count());
    }
    assertEquals(CPR + " 2011-09-05 25", parquet("insured"));
    assertEquals(CPR + " 2011-09-05 10", parquet("uninsured"));
  }

  private String parquet(String name) throws SQLException {
    Path file = folder.resolve("data_warehouse-" + FRIDAY + "-" + name + ".parquet");
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = engine.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat_ws(' ', cpr, start::date, hours::int) from '" + file + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  @Rule({"AMF-46.22-1", "AMF-48-1"})
  void whatIsNotReportableIsGivenToNobody() throws IOException {
    MeasureRecord noted =
        insured(CPR, "2", "2011-09-05", "2011-09-30", 1500)
            .copy()
            .put(MeasureField.ADMINISTRATIVE, "Sagsnotat")
            .put(MeasureField.MEETING_PLACE, "Torvet 1")
            .build();
    known.reported("2011-09-08", noted);
    make("data_warehouse");
    make("statistics_denmark");
    assertEquals(
        "key;cpr;municipality;activation_type;start;end;hours;minutes;jobplan;jobplan_created;"
            + "jobplan_revised;employment_goal;job_order;job_order_type;workplace_cvr;"
            + "workplace_p_number;ministry_area;job_title;course_type;provider_cvr;"
            + "provider_p_number;class;single_place;responsible_organisation_code;"
            + "responsible_organisation_type;responsible_given_name;responsible_middle_name;"
            + "responsible_surname;responsible_employee;registering_organisation_code;"
            + "registering_organisation_type;registering_given_name;registering_middle_name;"
            + "registering_surname;registering_employee",
        lines("data_warehouse", "insured").get(0));
    assertFalse(lines("data_warehouse", "insured").get(1).contains("Sagsnotat"));
    assertEquals(
        "key;cpr;municipality;measure;start;end;hours;minutes;main_benefit;open_offer;"
            + "open_offer_start;open_offer_end;jobplan;jobplan_created;jobplan_revised;"
            + "employment_goal;place_type;workplace_cvr;workplace_p_number;workplace_name;"
            + "workplace_address;workplace_postal_code;workplace_town;ministry_area;job_title;"
            + "provider_cvr;provider_p_number;class;single_place",
        lines("statistics_denmark", "uninsured").get(0));
    assertEquals(
        "key;municipality;aid_type;recipient_cvr;recipient_p_number;approved;identification;"
            + "identification_type",
        lines("data_warehouse", "aid").get(0));
  }

  @Test
  @Rule({"AMF-48-2", "AMF-54-1", "AMF-54-2", "HJM-59-1", "DIS-6"})
  void statisticsDenmarkIsGivenAllMeasuresButNoPersonalAssistanceAndNoAids() throws IOException {
    known.reported(
        "2011-09-08",
        insured(CPR, null, "2011-09-05", "2011-09-30", 1500),
        insured(CPR, "2", "2011-10-03", "2011-10-28", 1500),
        uninsured(CPR, "140", "2011-09-05", "2011-09-30", 10),
        uninsured(CPR, "175", "2011-09-05", "2011-09-30", 10),
        MeasureRecord.of(RecordKind.AID)
            .put(MeasureField.MUNICIPALITY, "101")
            .put(MeasureField.AID_TYPE, "1")
            .put(MeasureField.IDENTIFICATION, CPR)
            .build());
    assertEquals(
        List.of(
            "statistics_denmark-2011-09-09-hours.csv 3",
            "statistics_denmark-2011-09-09-insured.csv 2",
            "statistics_denmark-2011-09-09-uninsured.csv 1"),
        make("statistics_denmark").files().stream()
            .map(file -> file.name() + " " + file.rows())
            .toList());
    List<String> insured = lines("statistics_denmark", "insured");
    assertTrue(insured.get(1).contains(CPR));
    assertTrue(lines("statistics_denmark", "uninsured").get(1).contains(";140;"));
    assertFalse(insured.toString().contains("Æbelø"), "who the employee is is not needed");
  }

  @Test
  @Rule({"AMF-48-3", "DIS-1"})
  void atpAndSkatAreGivenSeniorsWithAWageSubsidyInTheYears() throws IOException {
    known.reported(
        "2011-09-08",
        insured("0101461111", "16", "2009-11-02", "2010-01-01", 2220),
        insured("3112451111", "16", "2009-11-02", "2010-01-01", 2220),
        insured("0101531111", "16", "2009-11-02", "2010-01-01", 2220),
        insured("0201461111", "16", "2009-11-02", "2009-12-31", 2220),
        insured("0301461111", "21", "2009-11-02", "2010-01-01", 2220),
        insured("0401461111", null, "2009-11-02", "2010-01-01", 2220),
        insured("0501461111", "13", "2009-11-02", "2010-01-01", 2220));
    for (String senior : List.of("atp", "skat")) {
      make(senior);
      assertEquals(
          List.of("cpr;start;end", "0101461111;2009-11-02;2010-01-01"), lines(senior, "measures"));
    }
  }

  @Test
  @Rule("AMF-48-4")
  void theDaysThatAtpIsGivenAreNotCut() throws IOException {
    known.reported("2017-01-06", insured("3112521111", "2", "2016-12-01", "2017-05-31", 2220));
    extracts.make("atp", LocalDate.parse("2017-01-06"), folder, "operator");
    assertEquals(
        List.of("cpr;start;end", "3112521111;2016-12-01;2017-05-31"),
        Files.readAllLines(folder.resolve("atp-2017-01-06-measures.csv")));
  }

  @Test
  @Rule({"AMF-54-4", "AMF-54-2", "DIS-1"})
  void aWageSubsidyUnderChapterNineIsGivenToAtpLikeOneUnderChapterEight() throws IOException {
    known.reported(
        "2011-09-08",
        uninsured("0106501111", "139", "2012-01-01", "2012-06-30", 37),
        uninsured("0106501111", "140", "2012-01-01", "2012-06-30", 37),
        uninsured("0106501111", "175", "2012-01-01", "2012-06-30", 37));
    make("skat");
    assertEquals(
        List.of("cpr;start;end", "0106501111;2012-01-01;2012-06-30"), lines("skat", "measures"));
  }

  @Test
  @Rule({"AMF-54-3", "AMF-54-2", "DIS-4"})
  void theMinistryOfEducationIsGivenThoseUnderEighteenOnTheDayOfTheExtract() throws IOException {
    known.reported(
        "2011-09-08",
        uninsured("0103941111", "165", "2011-09-05", "2011-12-16", 25),
        uninsured("0109931111", "165", "2011-09-05", "2011-12-16", 25),
        uninsured("0103941111", "175", "2011-09-05", "2011-12-16", 25),
        insured("0103941111", "2", "2011-09-05", "2011-12-16", 2220));
    make("ministry_of_education");
    assertEquals(
        List.of("cpr;measure;start;end", "0103941111;165;2011-09-05;2011-12-16"),
        lines("ministry_of_education", "measures"));
  }

  @Test
  @Rule({"AMF-54-3", "DIS-4"})
  void whoTurnsEighteenOnTheDayOfTheExtractIsNotUnderEighteen() throws IOException {
    known.reported(
        "2011-09-08",
        uninsured("0909931111", "165", "2011-09-05", "2011-12-16", 25),
        uninsured("1009931111", "165", "2011-09-05", "2011-12-16", 25));
    make("ministry_of_education");
    assertEquals(
        List.of("cpr;measure;start;end", "1009931111;165;2011-09-05;2011-12-16"),
        lines("ministry_of_education", "measures"));
  }

  @Test
  @Rule("BEK-5-1")
  void inTwentyTenNobodyButTheWarehouseAndStatisticsDenmarkIsGivenAnything() {
    LocalDate day = LocalDate.parse("2010-06-01");
    for (String later : List.of("atp", "skat", "ministry_of_education")) {
      ExtractRefused refused =
          assertThrows(ExtractRefused.class, () -> extracts.make(later, day, folder, "operator"));
      assertTrue(refused.getMessage().contains("given nothing"), refused.getMessage());
    }
    assertEquals(3, extracts.make("statistics_denmark", day, folder, "o").extract().files().size());
  }

  @Test
  @Rule("BEK-33-1")
  void personalAssistanceOfTwentyTenIsForTheStatisticsOnly() throws IOException {
    known.reported(
        "2010-05-28",
        MeasureRecord.of(RecordKind.PERSONAL_ASSISTANCE)
            .put(MeasureField.CPR, CPR)
            .put(MeasureField.MUNICIPALITY, "101")
            .put(MeasureField.ASSISTANCE_TYPE, "1")
            .put(MeasureField.START, "2010-05-03")
            .put(MeasureField.END, "2011-12-31")
            .put(MeasureField.HOURS, 10)
            .build());
    LocalDate day = LocalDate.parse("2010-06-01");
    extracts.make("data_warehouse", day, folder, "operator");
    assertEquals(
        2,
        Files.readAllLines(folder.resolve("data_warehouse-2010-06-01-personal_assistance.csv"))
            .size());
    assertEquals(
        List.of(0L, 0L, 0L),
        extracts.make("statistics_denmark", day, folder, "operator").extract().files().stream()
            .map(HandedFile::rows)
            .toList());
    assertTrue(
        make("data_warehouse").files().stream()
            .noneMatch(file -> file.name().contains("personal_assistance")),
        "under the guidance of 2011 it is measure 175");
  }

  @Test
  @Rule({"AMF-46.8-4", "H37-3", "INTRO-10"})
  void whatWasReportedStaysAsItIsBesideWhatCounts() throws IOException {
    known.reported(
        "2011-09-08",
        insured(CPR, "2", "2011-09-12", "2011-09-16", 1800),
        insured(CPR, "21", "2011-09-12", "2011-09-16", 930),
        uninsured(CPR, "140", "2011-09-12", "2011-09-16", 10),
        uninsured(CPR, "175", "2011-09-12", "2011-09-16", 37));
    make("data_warehouse");
    assertEquals(
        List.of("1800;1200", "930;620", "600;400"),
        lines("data_warehouse", "hours").stream()
            .skip(1)
            .map(line -> line.replaceFirst(".*;(\\d+;\\d+)$", "$1"))
            .sorted((one, two) -> two.compareTo(one))
            .sorted((one, two) -> Integer.compare(two.length(), one.length()))
            .toList());
    assertEquals(
        List.of(30, 15, 10, 37),
        database
            .database()
            .read(
                handle ->
                    new MeasureStore()
                        .ofCitizen(handle, Cpr.parse(CPR).orElseThrow()).stream()
                            .map(stored -> stored.record().number(MeasureField.HOURS))
                            .toList()));
  }

  @Test
  @Rule({"AMF-48.1-4", "AMF-46.8-3", "H37-3"})
  void aCourseThatTwoMunicipalitiesReportAfterAMoveIsNotWrittenDownAgainstItself()
      throws IOException {
    MeasureRecord before = insured(CPR, "2", "2011-09-12", "2011-09-30", 1800);
    MeasureRecord after =
        before
            .copy()
            .put(MeasureField.MUNICIPALITY, "461")
            .put(MeasureField.END, "2011-09-23")
            .put(MeasureField.HOURS, 25)
            .build();
    known.reported("2011-09-07", before);
    known.reported("2011-09-08", after, uninsured(CPR, "140", "2011-09-12", "2011-09-16", 7));
    make("data_warehouse");
    assertEquals(3, lines("data_warehouse", "insured").size(), "both have reported it");
    assertTrue(hours(FRIDAY).contains("2011-09-12;2011-09-23;1500;1500"), hours(FRIDAY));
    assertTrue(hours(FRIDAY).contains(";420;420"), hours(FRIDAY));
    assertEquals(3, lines("data_warehouse", "hours").size(), hours(FRIDAY));
  }

  @Test
  @Rule({"AMF-48-4", "AMF-48.1-4"})
  void aSeniorsWageSubsidyThatTwoMunicipalitiesReportIsGivenOnceAsItWasRecordedLast()
      throws IOException {
    MeasureRecord before = insured("0101461111", "16", "2009-11-02", "2010-01-01", 2220);
    known.reported("2011-09-07", before);
    known.reported(
        "2011-09-08",
        before
            .copy()
            .put(MeasureField.MUNICIPALITY, "461")
            .put(MeasureField.END, "2010-01-08")
            .build());
    make("atp");
    assertEquals(
        List.of("cpr;start;end", "0101461111;2009-11-02;2010-01-08"), lines("atp", "measures"));
  }

  @Test
  @Rule({"AMF-46.8-6", "AMF-52.6-3", "INTRO-11"})
  void aCorrectionCountsEverythingAnewAndLeavesTheOlderExtractAsItWas() throws IOException {
    long a =
        known.reported("2011-09-08", uninsured(CPR, "139", "2011-09-05", "2011-09-30", 25)).get(0);
    known.reported("2011-09-08", uninsured(CPR, "140", "2011-09-19", "2011-10-14", 20));
    List<HandedFile> before = make("data_warehouse").files();
    assertTrue(hours(FRIDAY).contains("2011-09-19;2011-09-30;1200;987"), hours(FRIDAY));
    known.ended("2011-09-23", a);
    known.reported("2011-09-23", uninsured(CPR, "139", "2011-09-05", "2011-09-16", 25));
    extracts.make("data_warehouse", LocalDate.parse("2011-09-23"), folder, "operator");
    assertTrue(
        hours("2011-09-23").contains("2011-09-19;2011-10-14;1200;1200"), hours("2011-09-23"));
    Path again = Files.createDirectory(folder.resolve("again"));
    assertEquals(
        before,
        extracts
            .make("data_warehouse", LocalDate.parse(FRIDAY), again, "operator")
            .extract()
            .files());
  }

  @Test
  @Rule("AMF-52.6-2")
  void aPersonWhoHasHadAnotherNumberIsWrittenDownAsOne() throws IOException {
    String former = "0101801112";
    known.reported(
        "2011-09-08",
        insured(former, "2", "2011-09-12", "2011-09-16", 1500),
        uninsured(CPR, "139", "2011-09-12", "2011-09-16", 20));
    changedNumber(former, CPR, "2011-09-05");
    make("data_warehouse");
    assertTrue(hours(FRIDAY).contains(";1500;1233"), hours(FRIDAY));
    assertTrue(hours(FRIDAY).contains(";1200;987"), hours(FRIDAY));
    known.clear();
    known.reported(
        "2011-09-08",
        insured(former, "2", "2011-09-12", "2011-09-16", 1500),
        uninsured(CPR, "139", "2011-09-12", "2011-09-16", 20));
    changedNumber(former, CPR, "2011-09-12");
    Path later = Files.createDirectory(folder.resolve("later"));
    extracts.make("data_warehouse", LocalDate.parse(FRIDAY), later, "operator");
    assertTrue(
        Files.readString(later.resolve("data_warehouse-2011-09-09-hours.csv"))
            .contains(";1500;1500"),
        "on that day it was not known to be the same person");
  }

  private void changedNumber(String former, String now, String day) {
    database
        .database()
        .inTransaction(
            handle -> {
              long citizen =
                  handle
                      .createUpdate(
                          "insert into citizen (cpr, given_name, surname) values (?, 'A', 'B')")
                      .bind(0, now)
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              return handle.execute(
                  "insert into former_cpr (cpr, citizen_id, replaced_on) values (?, ?, ?)",
                  former,
                  citizen,
                  LocalDate.parse(day));
            });
  }

  @Test
  @Rule("INTRO-12")
  void aMarkThatIsExpresslyNotReportedIsGivenToNobody() {
    known.reported(
        "2011-09-08",
        uninsured(CPR, "139", "2011-09-12", "2011-09-16", 1)
            .copy()
            .put(MeasureField.REPORTED, "false")
            .build());
    assertTrue(make("data_warehouse").files().stream().allMatch(file -> file.rows() == 0));
  }

  @Test
  @Rule("INTRO-13")
  void anOfferOfOneHourThatIsReportedIsOneActivity() throws IOException {
    known.reported("2011-09-08", uninsured(CPR, "140", "2011-09-05", "2011-09-09", 1));
    make("data_warehouse");
    assertEquals(2, lines("data_warehouse", "uninsured").size());
    assertTrue(hours(FRIDAY).contains(";60;60"), hours(FRIDAY));
  }

  @Test
  void theSameRecipientAndDayMakeTheSameBytesAndTheLogSaysSo() throws IOException {
    known.reported("2011-09-08", insured(CPR, "2", "2011-09-12", "2011-09-16", 1800));
    Extracts.Made first = extracts.make("data_warehouse", LocalDate.parse(FRIDAY), folder, "anna");
    assertNull(first.repeats());
    known.reported("2011-09-10", insured(CPR, "21", "2011-09-12", "2011-09-16", 1800));
    Path other = Files.createDirectory(folder.resolve("other"));
    Extracts.Made second = extracts.make("data_warehouse", LocalDate.parse(FRIDAY), other, "bo");
    assertEquals(true, second.repeats());
    for (HandedFile file : first.extract().files()) {
      assertEquals(-1, Files.mismatch(folder.resolve(file.name()), other.resolve(file.name())));
    }
    List<HandedOver> log = extracts.handedOver();
    assertEquals(List.of("bo", "anna"), log.stream().map(HandedOver::by).toList());
    assertEquals(first.extract().files(), log.get(1).files());
    assertTrue(log.get(0).legalBasis().contains("§ 48 stk. 1"));
  }

  @Test
  void filesAreForTheirOwnerOnlyAndUnfinishedOnesDoNotStay() throws IOException {
    make("atp");
    Path file = folder.resolve("atp-2011-09-09-measures.csv");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(1, extracts.handedOver().size());
    refused("There is a file", "atp", FRIDAY, folder);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
    assertEquals(1, extracts.handedOver().size(), "what is refused was handed to nobody");
  }

  @Test
  void anExtractThatWasBrokenOffIsPointedOut() throws IOException {
    Files.writeString(folder.resolve("atp-2011-09-09-measures.csv.part"), "cpr;st");
    refused("was broken off", "atp", FRIDAY, folder);
    assertEquals(List.of(), extracts.handedOver());
  }

  @Test
  void whereNothingCanBeWrittenNothingIsMadeAndNothingIsLogged() {
    refused("The files cannot be written", "atp", FRIDAY, Path.of("/proc"));
    assertEquals(List.of(), extracts.handedOver());
  }

  @Test
  void withoutTheDatabaseNothingIsLeftBehind() throws IOException {
    Database gone = database.anotherNode();
    gone.close();
    Extracts without = Extracts.load(RULES, gone, today("2018-01-01"));
    LocalDate day = LocalDate.parse(FRIDAY);
    assertThrows(StorageException.class, () -> without.make("atp", day, folder, "operator"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void whatCannotBeMadeIsRefusedWithItsReason() {
    refused("Nobody is given extracts under that name", "nobody", FRIDAY, folder);
    refused("The day is not over", "atp", "2018-01-01", folder);
    refused("no paragraph in force", "data_warehouse", "2010-01-03", folder);
    refused("There is no directory", "atp", FRIDAY, folder.resolve("missing"));
  }

  private void refused(String reason, String recipient, String day, Path directory) {
    ExtractRefused refused =
        assertThrows(
            ExtractRefused.class,
            () -> extracts.make(recipient, LocalDate.parse(day), directory, "operator"));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  private HandedOver make(String recipient) {
    return extracts.make(recipient, LocalDate.parse(FRIDAY), folder, "operator").extract();
  }

  private List<String> lines(String recipient, String name) throws IOException {
    return Files.readAllLines(folder.resolve(recipient + "-" + FRIDAY + "-" + name + ".csv"));
  }

  private String hours(String day) throws IOException {
    return Files.readString(folder.resolve("data_warehouse-" + day + "-hours.csv"));
  }
}
