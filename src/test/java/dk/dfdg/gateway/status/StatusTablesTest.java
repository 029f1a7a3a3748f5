package dk.dfdg.gateway.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of who sees what, and of what activation means. */
class StatusTablesTest {
  private final CodeLists lists = CodeLists.load(Path.of("conf/codelists"));

  @TempDir Path folder;

  @Test
  void aBlockWithoutARowIsRefused() {
    change("status-blocks.csv", "\nAbsence;[^\n]*", "");
    assertBad(() -> BlockTable.load(folder, false), "has no row for the block Absence");
  }

  @Test
  void aBlockThatStandsTwiceIsRefused() {
    change("status-blocks.csv", "\nAbsence;", "\nExemption;");
    assertBad(() -> BlockTable.load(folder, false), "the block stands twice");
  }

  @Test
  void aBlockThatDoesNotExistIsRefused() {
    change("status-blocks.csv", "\nAbsence;", "\nAbsense;");
    assertBad(() -> BlockTable.load(folder, false), "a block that does not exist: Absense");
  }

  @Test
  void onlyTheCitizensSightHasASwitch() {
    change("status-blocks.csv", "\nAbsence;yes", "\nAbsence;switch");
    assertBad(() -> BlockTable.load(folder, false), "agency is \"switch\"; allowed are yes, no");
  }

  @Test
  void anotherColumnOrNoSourceIsRefused() {
    change("status-blocks.csv", "other_actor", "another_actor");
    assertBad(() -> BlockTable.load(folder, false), "line 1: columns are");
    change("status-blocks.csv", "(\nCore;.*);published[^\n]*", "$1;");
    assertBad(() -> BlockTable.load(folder, false), "line 2: source is empty");
  }

  @Test
  void aContactGroupWithoutADutyOrARowThatSaysSoIsRefused() {
    change("activation-duties.csv", "\n8;[^\n]*", "");
    assertBad(() -> ActivationDuties.load(folder, lists), "has no row for contact group 8");
  }

  @Test
  void aDutyWithoutALawAndALawWithoutADutyAreRefused() {
    change("activation-duties.csv", "integrationsloven;integrationsloven", "integrationsloven;");
    assertBad(() -> ActivationDuties.load(folder, lists), "line 5: law is empty");
    change("activation-duties.csv", "\n8;;;", "\n8;;loven;");
    assertBad(() -> ActivationDuties.load(folder, lists), "names a law and no duty");
  }

  @Test
  void anAbsenceThatIsNoneOrStandsTwiceIsRefused() {
    change("absence-reach.csv", "\n25;", "\n5;");
    assertBad(() -> AbsenceReach.load(folder, lists), "not in the code list AbsenceType");
    change("absence-reach.csv", "\n(25;[^\n]*)", "\n$1\n$1");
    assertBad(() -> AbsenceReach.load(folder, lists), "has a row already");
  }

  @Test
  void aKindOfOrganisationWithoutAColumnSeesNothing() {
    BlockTable table = BlockTable.load(Path.of("conf/rules"), true);
    CallContext call =
        new Calls("S", "O").by(new Organisation(24, "10000009"), Channel.JOBCENTRE, false);
    Set<PersonBlock> all = EnumSet.allOf(PersonBlock.class);
    assertEquals(all.size(), table.notSeen(all, call, "/").size());
  }

  @Test
  void everyKindOfFactHasItsBlock() {
    List<String> without =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.dfdg.gateway")
                .stream()
                .filter(type -> type.isAssignableTo(CitizenFact.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .filter(kind -> FactBlocks.of(kind).isEmpty())
                .toList();
    assertEquals(List.of(), without, "facts that nobody can read");
  }

  private void change(String file, String pattern, String replacement) {
    try {
      String original = Files.readString(Path.of("conf/rules", file));
      String changed = original.replaceAll(pattern, replacement);
      assertTrue(!changed.equals(original), "nothing has changed");
      Files.writeString(folder.resolve(file), changed);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBad(Runnable load, String reason) {
    String message = assertThrows(BadLawData.class, load::run).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
