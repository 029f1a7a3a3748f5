package dk.dfdg.gateway.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that would give away what the law forbids keeps the gateway from starting. */
class DisclosureTableTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final LocalDate DAY = LocalDate.parse("2012-01-06");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String file : List.of("disclosures.csv", "extract-recipients.csv")) {
      Files.copy(RULES.resolve(file), folder.resolve(file));
    }
  }

  @Test
  @Rule("DIS-6")
  void fromTheStartDanmarksStatistikIsTheOnlyOtherAuthority() {
    assertEquals(
        List.of("data_warehouse", "statistics_denmark", "atp", "skat", "ministry_of_education"),
        Recipients.load(RULES).ids());
  }

  @Test
  @Rule({"DIS-6", "AMF-54-2"})
  void anotherAuthorityIsARowWithItsLegalBasisAndIsGivenNoPersonalAssistance() throws IOException {
    add(
        "extract-recipients.csv",
        "labour_council;Beskæftigelsesrådet;other_authorities;csv;cpr;no;2012-01-01;;"
            + "lov nr. 1;DIS-6;own");
    Recipient council = Recipients.load(folder).find("labour_council").orElseThrow();
    assertEquals(2, council.on(DAY).size());
    assertTrue(
        council.on(DAY).stream()
            .filter(each -> each.measures().isEmpty())
            .anyMatch(each -> each.excludedMeasures().contains("175")));
    assertEquals(List.of(), council.on(LocalDate.parse("2011-12-31")));
    change("extract-recipients.csv", "lov nr. 1", "");
    assertThrows(BadLawData.class, () -> Recipients.load(folder), "without a legal basis");
  }

  @Test
  @Rule({"AMF-54-2", "BEK-33-1", "HJM-59-1"})
  void personalAssistanceAndAidsCannotBeDisclosedByMistake() throws IOException {
    change("disclosures.csv", "all;;;175;", "all;;;;");
    refused("personal assistance");
    change("disclosures.csv", "statistics_denmark;aid;no;no", "statistics_denmark;aid;yes;yes");
    refused("aids");
    change(
        "disclosures.csv",
        "statistics_denmark;personal_assistance;no;no",
        "statistics_denmark;personal_assistance;yes;yes");
    refused("personal assistance of 2010");
  }

  @Test
  @Rule({"AMF-54-2", "DIS-6", "BEK-33-1"})
  void nobodyElseIsGivenWhatOnlyTheAgencyItselfHas() throws IOException {
    for (String own : List.of("data_warehouse", "shared_data_foundation")) {
      add(
          "extract-recipients.csv",
          "labour_council;Beskæftigelsesrådet;" + own + ";csv;;no;2012-01-01;;lov nr. 1;DIS-6;own");
      refused("a council that discloses as " + own);
    }
    change("extract-recipients.csv", "skat;SKAT;skat;", "skat;SKAT;data_warehouse;");
    refused("SKAT as the data warehouse");
  }

  @Test
  void aTableThatCannotBeUnderstoodIsRefused() throws IOException {
    change("disclosures.csv", "cpr measure start end", "cpr foranstaltning start end");
    refused("an item that is none");
    change("disclosures.csv", "18;extract_day", "18;first_day");
    refused("an age on another day");
    change("disclosures.csv", "atp;insured;yes;yes", "atp;insured;yes;no");
    refused("not individual data");
    change("extract-recipients.csv", ";csv parquet;", ";csv excel;");
    refused("a format that is none");
    change("extract-recipients.csv", "atp;ATP;atp;", "atp;ATP;pensions;");
    refused("a recipient of nothing");
    change("extract-recipients.csv", "skat;SKAT;skat;", "../skat;SKAT;skat;");
    refused("a recipient that is no part of a file's name");
    change("extract-recipients.csv", "skat;SKAT;skat;", "atp;SKAT;skat;");
    refused("a recipient twice");
    change("extract-recipients.csv", "ATP;atp;csv;;no", "ATP;atp;csv;;yes");
    refused("hours for somebody who is given three items");
    change(
        "extract-recipients.csv",
        "Danmarks Statistik;statistics_denmark;csv;",
        "D;statistics_denmark;csv;cpr ");
    refused("hours with the CPR number that is left out");
  }

  private void refused(String what) throws IOException {
    assertThrows(BadLawData.class, () -> Recipients.load(folder), what);
    for (String file : List.of("disclosures.csv", "extract-recipients.csv")) {
      Files.writeString(folder.resolve(file), Files.readString(RULES.resolve(file)));
    }
  }

  private void add(String file, String row) throws IOException {
    Files.writeString(folder.resolve(file), row + "\n", StandardOpenOption.APPEND);
  }

  private void change(String file, String text, String other) throws IOException {
    String law = Files.readString(folder.resolve(file));
    assertTrue(law.contains(text), text);
    Files.writeString(folder.resolve(file), law.replace(text, other));
  }
}
