package dk.dfdg.gateway.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dk.dfdg.gateway.law.FaultCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

@DisplayName("The sandbox's messages")
class SandboxMessagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Path MESSAGES = Path.of("conf/sandbox/messages");
  private static final Pattern CPR =
      Pattern.compile("<\\w+:PersonCivilRegistrationIdentifier>([0-9]{10})<");
  private static final Pattern READ =
      Pattern.compile("^<\\w+:(Get|VariablePersonStatus)", Pattern.MULTILINE);

  static List<Path> messages() throws IOException {
    try (Stream<Path> files = Files.walk(MESSAGES)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  @DisplayName("are valid by the schema, unless that is what they are there to break")
  void schema(Path message) throws Exception {
    boolean valid = isValid(message);
    assertEquals(!message.getFileName().toString().startsWith("fault-1014-"), valid);
  }

  @ParameterizedTest
  @MethodSource("messages")
  @DisplayName("bear a name that says what they get, and under as-… by whom they are sent")
  void names(Path message) throws Exception {
    String name = message.getFileName().toString();
    Matcher fault = Pattern.compile("fault-([0-9]+)-[a-z0-9-]+\\.xml").matcher(name);
    assertTrue(fault.matches() || name.matches("ok-[a-z0-9-]+\\.xml"), name);
    if (fault.matches()) {
      int number = Integer.parseInt(fault.group(1));
      assertTrue(Arrays.stream(FaultCode.values()).anyMatch(c -> c.number() == number), name);
    }
    String folder = message.getParent().getFileName().toString();
    if (folder.startsWith("as-")) {
      String sender = folder.substring("as-".length());
      assertTrue(Files.readString(message).startsWith("<!-- send as " + sender + " -->\n"));
    }
  }

  @Test
  @DisplayName("that are accepted are each about a citizen of their own, in the file")
  void ownCitizen() throws Exception {
    Set<String> known = citizens();
    Set<String> changed = new HashSet<>();
    Set<String> refused = new HashSet<>();
    for (Path message : messages()) {
      String content = Files.readString(message);
      Matcher cpr = CPR.matcher(content);
      String name = message.getFileName().toString();
      // A measure changes no citizen, and may be that of somebody whom nobody has registered
      // (decision AMF-30).
      boolean measure = message.toString().contains("AmforaReportingService");
      if (!measure && cpr.find()) {
        if (name.startsWith("ok-") && !READ.matcher(content).find()) {
          assertTrue(changed.add(cpr.group(1)), name);
        } else if (name.startsWith("fault-")) {
          refused.add(cpr.group(1));
        }
        boolean unknown = name.matches("fault-(1001|1010)-.*");
        assertEquals(!unknown, known.contains(cpr.group(1)), name);
      }
    }
    assertFalse(
        changed.removeAll(refused), "a refusal depends on a citizen that a message changes");
  }

  @Test
  @DisplayName("have their placeholders filled in")
  void placeholders() {
    assertEquals(
        "2026-11-20T00:00:00 2026-12-20 2026-11-19 ${other}",
        MessageTemplate.fill("${today}T00:00:00 ${today+30} ${today-1} ${other}", TODAY));
    assertTrue(MessageTemplate.fill("${uuid}", TODAY).matches("[0-9a-f-]{36}"));
  }

  private static Set<String> citizens() throws IOException {
    Set<String> numbers = new HashSet<>();
    for (String line : Files.readAllLines(Path.of("conf/sandbox/citizens.csv"))) {
      numbers.add(line.substring(0, line.indexOf(';')));
    }
    for (String line : Files.readAllLines(Path.of("conf/sandbox/cpr-events.csv"))) {
      numbers.add(line.split(";")[1]);
    }
    return numbers;
  }

  /** The schema that has the service's requests: the first that its contract imports. */
  private static Path schemaOf(String service) throws IOException {
    Matcher location =
        Pattern.compile("schemaLocation=\"\\.\\./(xsd/[^\"]+)\"")
            .matcher(Files.readString(Path.of("wsdl/" + service + "-v1.wsdl")));
    assertTrue(location.find(), service);
    return Path.of(location.group(1));
  }

  private static boolean isValid(Path message) throws Exception {
    Schema contract =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schemaOf(MESSAGES.relativize(message).getName(0).toString()).toFile());
    String content = MessageTemplate.fill(Files.readString(message), TODAY);
    try {
      contract.newValidator().validate(new StreamSource(new StringReader(content)));
      return true;
    } catch (SAXException invalid) {
      if (!invalid.getMessage().startsWith("cvc-")) {
        fail(message + " is not well-formed", invalid);
      }
      return false;
    }
  }
}
