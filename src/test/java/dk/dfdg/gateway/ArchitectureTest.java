package dk.dfdg.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house: a package imports only from floors below its own. */
class ArchitectureTest {
  private static final String ROOT = "dk.dfdg.gateway.";
  private static final Map<Integer, List<String>> FLOORS =
      new TreeMap<>(
          Map.of(
              0, List.of("store", "base"),
              1, List.of("access", "codelist", "law"),
              2, List.of("soap"),
              3, List.of("deadline", "citizen"),
              4, List.of("contact", "delivery", "measure"),
              5, List.of("report"),
              6,
                  List.of(
                      "enrollment",
                      "agreement",
                      "person",
                      "absence",
                      "benefit",
                      "status",
                      "notification",
                      "letter",
                      "interview",
                      "sickness",
                      "cv",
                      "booking",
                      "timeliness",
                      "event",
                      "fund",
                      "delegation",
                      "message",
                      "amfora",
                      "filing",
                      "extract",
                      "reference"),
              7, List.of("portal", "intake"),
              8, List.of("app")));

  /** On the first floor the law is read by its two neighbours. */
  private static final Map<String, List<String>> NEIGHBOURS =
      Map.of("access", List.of("law"), "codelist", List.of("law"));

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.dfdg.gateway");
  }

  @Test
  void aPackageImportsOnlyFromFloorsBelowItsOwn() {
    FLOORS.forEach(
        (floor, packages) ->
            packages.forEach(
                room -> {
                  String[] forbidden =
                      FLOORS.entrySet().stream()
                          .filter(other -> other.getKey() >= floor)
                          .flatMap(other -> other.getValue().stream())
                          .filter(
                              other ->
                                  !other.equals(room)
                                      && !NEIGHBOURS.getOrDefault(room, List.of()).contains(other))
                          .map(other -> ROOT + other + "..")
                          .toArray(String[]::new);
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + room + "..")
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(forbidden)
                      .allowEmptyShould(true)
                      .check(classes);
                }));
  }

  @Test
  void everyPackageHasAFloor() {
    String[] known =
        FLOORS.values().stream()
            .flatMap(List::stream)
            .map(room -> ROOT + room + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + "contract..")
        .should()
        .resideInAnyPackage(known)
        .check(classes);
  }

  @Test
  void cxfAndTheGeneratedTypesAreSeenOnlyBySoapAndEndpoints() {
    noClasses()
        .that(
            resideOutsideOfPackages(ROOT + "soap..", ROOT + "contract..")
                .and(DescribedPredicate.not(endpoints())))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.cxf..", "org.apache.wss4j..", ROOT + "contract.."))
        .check(classes);
  }

  private static DescribedPredicate<JavaClass> endpoints() {
    return DescribedPredicate.describe(
        "endpoints", type -> type.getSimpleName().endsWith("Endpoint"));
  }

  @Test
  void theTimeIsAskedOnlyOfTheInjectedClock() {
    for (Class<?> time :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class)) {
      noClasses().should().callMethod(time, "now").check(classes);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Clock")
        .and()
        .haveSimpleNameNotStartingWith("Clock")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(classes);
  }

  /** The machine may be in UTC; days begin and end in Copenhagen. */
  @Test
  void nobodyAsksInWhichZoneTheMachineIs() {
    noClasses().should().callMethod(ZoneId.class, "systemDefault").check(classes);
    noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(classes);
    noClasses().should().callMethod(TimeZone.class, "getDefault").check(classes);
    noClasses().should().callMethod(Calendar.class, "getInstance").check(classes);
    noClasses().should().dependOnClassesThat().areAssignableTo(DateFormat.class).check(classes);
    // What comes without a zone would be taken to be in the machine's; these have seen to it.
    noClasses()
        .that()
        .doNotHaveSimpleName("Wire")
        .and()
        .doNotHaveSimpleName("LetterPdf")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(GregorianCalendar.class)
        .check(classes);
  }

  @Test
  void nobodyThrowsABareException() {
    for (Class<?> bare : List.of(RuntimeException.class, Exception.class)) {
      noClasses()
          .that()
          .areNotAssignableTo(Throwable.class)
          .should()
          .callConstructor(bare, String.class)
          .check(classes);
      noClasses()
          .that()
          .areNotAssignableTo(Throwable.class)
          .should()
          .callConstructor(bare, String.class, Throwable.class)
          .check(classes);
    }
  }

  @Test
  void sqlIsOnlyInStores() {
    for (String statement :
        List.of(
            "select",
            "execute",
            "createQuery",
            "createUpdate",
            "createCall",
            "prepareBatch",
            "createBatch",
            "createScript")) {
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .resideOutsideOfPackage(ROOT + "store..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "Handle." + statement,
                  call ->
                      call.getTarget().getOwner().isEquivalentTo(Handle.class)
                          && call.getName().equals(statement)))
          .check(classes);
    }
  }
}
