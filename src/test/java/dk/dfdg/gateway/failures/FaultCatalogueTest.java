package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault code can happen, says what to do, and has its page. */
class FaultCatalogueTest {
  private static final Path MESSAGES = Path.of("conf/sandbox/messages");
  private static final Pattern SAMPLE = Pattern.compile("fault-([0-9]+)-.*");

  private static Set<Integer> provoked;

  @BeforeAll
  static void collect() throws IOException {
    provoked = new HashSet<>();
    try (Stream<Path> files = Files.walk(MESSAGES)) {
      files
          .map(file -> SAMPLE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(name -> provoked.add(Integer.valueOf(name.group(1))));
    }
    Path tests = Path.of("target/test-classes");
    for (JavaClass type : new ClassFileImporter().importPath(tests)) {
      type.tryGetAnnotationOfType(Provokes.class).ifPresent(FaultCatalogueTest::add);
      type.getMethods()
          .forEach(
              method ->
                  method.tryGetAnnotationOfType(Provokes.class).ifPresent(FaultCatalogueTest::add));
    }
  }

  private static void add(Provokes provokes) {
    for (FaultCode code : provokes.value()) {
      provoked.add(code.number());
    }
  }

  @Test
  void everyNumberIsUnique() {
    assertEquals(
        FaultCode.values().length,
        Stream.of(FaultCode.values()).map(FaultCode::number).distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsProvokedByASampleMessageOrATest(FaultCode code) {
    assertTrue(provoked.contains(code.number()), code + " is provoked by nothing");
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhatIsWrongAndWhatToDoInBothLanguages(FaultCode code) {
    Stream.of(code.textDanish(), code.textEnglish(), code.remedyDanish(), code.remedyEnglish())
        .forEach(text -> assertFalse(text.isBlank()));
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasItsPage(FaultCode code) throws Exception {
    TestGateway gateway = TestGateway.shared();
    Answer page =
        Http.send(
            gateway,
            gateway.gateway().address().resolve("/errors/" + code.number()),
            "GET",
            BodyPublishers.noBody());
    assertEquals(200, page.httpStatus());
    assertTrue(page.xml().contains(escaped(code.remedyDanish())), page.xml());
    assertTrue(page.xml().contains(escaped(code.remedyEnglish())), page.xml());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
