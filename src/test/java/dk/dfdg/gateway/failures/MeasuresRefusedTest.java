package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ACTIVATION_TYPE_CHANGED;
import static dk.dfdg.gateway.law.FaultCode.COMPANY_FALLBACK_NOT_PRIVATE;
import static dk.dfdg.gateway.law.FaultCode.COMPANY_FALLBACK_NUMBER_WRONG;
import static dk.dfdg.gateway.law.FaultCode.JOB_ORDER_TYPE_NOT_MOVED;
import static dk.dfdg.gateway.law.FaultCode.MEASURE_REPORT_NOT_OPEN;
import static dk.dfdg.gateway.law.FaultCode.MEASURE_WITHOUT_LAW;
import static dk.dfdg.gateway.law.FaultCode.MINISTRY_AREA_CHANGED;
import static dk.dfdg.gateway.law.FaultCode.RECORD_OF_ANOTHER_KIND;
import static dk.dfdg.gateway.law.FaultCode.RECORD_REPEATED;
import static dk.dfdg.gateway.law.FaultCode.SUPPORTED_PERSONS_WRONG;
import static dk.dfdg.gateway.testing.AmforaPayloads.element;
import static dk.dfdg.gateway.testing.AmforaPayloads.item;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.AmforaPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the law refuses of measures where one sample message does not show it. */
class MeasuresRefusedTest {
  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");
  private static final Organisation AARHUS = new Organisation(Organisation.MUNICIPALITY, "751");
  private static final Pattern REPORT = Pattern.compile("ReportIdentifier>([0-9a-f-]{36})<");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final UUID key = UUID.randomUUID();
  private final String cpr = Citizens.number().value();

  private Answer send(String payload) {
    return gateway.send("kommune101", MUNICIPALITY, payload);
  }

  private Answer accepted(String payload) {
    Answer answer = send(payload);
    assertFalse(answer.fault(), answer.xml());
    return answer;
  }

  private void refused(String payload, FaultCode... codes) {
    Attack.on(gateway, () -> send(payload)).isRefused(codes);
  }

  /** Told of in the answer, as a row of a report. */
  private static void told(Answer answer, FaultCode code) {
    assertFalse(answer.fault(), answer.xml());
    assertTrue(answer.xml().contains("FaultCode>" + code.number() + "<"), answer.xml());
    SeenCodes.add(code);
  }

  private String wageSubsidy(int place, String further) {
    return item(
        "UninsuredMeasure",
        item("RecordIdentifier", key)
            + item("PersonCivilRegistrationIdentifier", cpr)
            + item("MunicipalityCode", "101")
            + item("MeasureTypeIdentifier", 139)
            + item("StartDate", today.minusDays(7))
            + item("EndDate", today.plusDays(30))
            + item("HoursPerWeek", 30)
            + item("MainBenefitTypeIdentifier", 10)
            + item("OpenOfferIndicator", false)
            + item("PlaceTypeIdentifier", place)
            + item("WorkplaceCVRnumberIdentifier", "99000015")
            + item("WorkplaceProductionUnitIdentifier", "1000000011")
            + further
            + item("JobTitleIdentifier", "4211"));
  }

  private String insured(int type, String company, String course, String created) {
    return item(
        "InsuredMeasure",
        item("RecordIdentifier", key)
            + item("PersonCivilRegistrationIdentifier", cpr)
            + item("MunicipalityCode", "101")
            + item("ActivationTypeIdentifier", type)
            + item("StartDate", today.minusDays(7))
            + item("EndDate", today.plusDays(30))
            + item("HoursPerWeek", 25)
            + item("MinutesPerWeek", 0)
            + company
            + course
            + item("ResponsibleOrganisationCode", "101")
            + item("ResponsibleOrganisationTypeIdentifier", 7)
            + item("ResponsibleGivenName", "Anne")
            + item("ResponsibleSurname", "Hansen")
            + item("RegisteringOrganisationCode", "10100")
            + item("RegisteringOrganisationTypeIdentifier", 8)
            + item("RegisteringGivenName", "Bo")
            + item("RegisteringSurname", "Holm")
            + created);
  }

  private static String course() {
    return item("CourseTypeIdentifier", 26)
        + item("ProviderCVRnumberIdentifier", "99000015")
        + item("ProviderProductionUnitIdentifier", "1000000011")
        + item("ClassIdentifier", "Hold 7");
  }

  @Test
  @Provokes({COMPANY_FALLBACK_NUMBER_WRONG, COMPANY_FALLBACK_NOT_PRIVATE})
  void anEmbassyIsAPrivateWorkplaceUnderTheNumberOfTheMinistry() {
    String embassy = item("CompanyFallbackIdentifier", "embassy") + area(20);
    refused(
        AmforaPayloads.create(wageSubsidy(73, embassy)),
        COMPANY_FALLBACK_NUMBER_WRONG,
        COMPANY_FALLBACK_NOT_PRIVATE);
  }

  private static String area(int area) {
    return item("MinistryAreaTypeIdentifier", area);
  }

  @Test
  @Provokes(MINISTRY_AREA_CHANGED)
  void theMinistryAreaIsNeverChanged() {
    accepted(AmforaPayloads.create(wageSubsidy(73, area(20))));
    refused(AmforaPayloads.update(wageSubsidy(73, area(21))), MINISTRY_AREA_CHANGED);
  }

  @Test
  @Provokes(ACTIVATION_TYPE_CHANGED)
  void theAktiveringstypeIsNeverChanged() {
    accepted(AmforaPayloads.create(insured(8, "", course(), "")));
    refused(AmforaPayloads.update(insured(18, "", course(), "")), ACTIVATION_TYPE_CHANGED);
  }

  @Test
  @Provokes(JOB_ORDER_TYPE_NOT_MOVED)
  void anOfferOfType11IsNotMovedFromAnotherSystem() {
    String company =
        item("JobOrderTypeIdentifier", 11)
            + item("WorkplaceCVRnumberIdentifier", "99000015")
            + item("WorkplaceProductionUnitIdentifier", "1000000011")
            + item("JobTitleIdentifier", "4211");
    refused(
        AmforaPayloads.create(insured(9, company, "", item("CreationDate", today.minusDays(60)))),
        JOB_ORDER_TYPE_NOT_MOVED);
  }

  private String open(String kind, LocalDate day) {
    Answer opened =
        gateway.send("opera", AARHUS, AmforaPayloads.open(kind, day, "ACCEPT_VALID", true));
    Matcher found = REPORT.matcher(opened.xml());
    assertTrue(found.find(), opened.xml());
    return found.group(1);
  }

  private String chunk(String report, String kind, String records) {
    return AmforaPayloads.request(
        "SubmitChunk",
        element("ReportIdentifier", report)
            + element("ChunkNumber", 1)
            + element(kind + "Collection", records));
  }

  @Test
  @Provokes({SUPPORTED_PERSONS_WRONG, RECORD_OF_ANOTHER_KIND})
  void aMentorForAPersonSupportsOnePersonAndIsInNoReportOfAids() {
    String mentor =
        item(
            "Mentor",
            item("RecordIdentifier", key)
                + item("MunicipalityCode", "751")
                + item("StartDate", "2010-10-01")
                + item("EndDate", "2011-01-31")
                + item("MentorGrantTypeIdentifier", 1)
                + item("SupportedPersonCivilRegistrationIdentifier", cpr)
                + item("SupportedPersonCivilRegistrationIdentifier", Citizens.number().value()));
    LocalDate oldLaw = LocalDate.of(2011, 6, 1);
    told(
        gateway.send("opera", AARHUS, chunk(open("MENTOR", oldLaw), "Mentor", mentor)),
        SUPPORTED_PERSONS_WRONG);
    told(
        gateway.send("opera", AARHUS, chunk(open("AID", today), "Mentor", mentor)),
        RECORD_OF_ANOTHER_KIND);
  }

  /** Told when the report is opened, or of each of its records. */
  private void toldOfReport(LocalDate day, FaultCode code) {
    Answer opened =
        gateway.send("opera", AARHUS, AmforaPayloads.open("AID", day, "ACCEPT_VALID", true));
    if (opened.fault()) {
      assertTrue(opened.xml().contains("FaultCode>" + code.number() + "<"), opened.xml());
      SeenCodes.add(code);
    } else {
      Matcher found = REPORT.matcher(opened.xml());
      assertTrue(found.find(), opened.xml());
      String aid = item("Aid", item("RecordIdentifier", key));
      told(gateway.send("opera", AARHUS, chunk(found.group(1), "Aid", aid)), code);
    }
  }

  @Test
  @Provokes({MEASURE_WITHOUT_LAW, MEASURE_REPORT_NOT_OPEN})
  void nothingIsReportedForADayBeforeTheLawOrItsRelease() {
    toldOfReport(LocalDate.of(2009, 12, 31), MEASURE_WITHOUT_LAW);
    toldOfReport(LocalDate.of(2010, 6, 1), MEASURE_REPORT_NOT_OPEN);
  }

  @Test
  @Provokes(RECORD_REPEATED)
  void aMeasureIsReportedInOneRecord() {
    String report = open("UNINSURED", today);
    String record =
        AmforaPayloads.lessons(key, Citizens.number(), today.minusDays(9), today.plusDays(9))
            .replace("MunicipalityCode>101<", "MunicipalityCode>751<");
    gateway.send("opera", AARHUS, AmforaPayloads.chunk(report, 1, Collections.nCopies(2, record)));
    gateway.send("opera", AARHUS, AmforaPayloads.close(report, 2));
    told(
        gateway.send("opera", AARHUS, AmforaPayloads.about("GetReceipt", report)), RECORD_REPEATED);
  }
}
