package dk.dfdg.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.contract.ContractChange.Kind;
import dk.dfdg.gateway.contract.ContractChangelog.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How contracts may change: computed against the released ones, and declared where it breaks
 * clients.
 */
class ContractChangesTest {
  private static final String DOC_END = "</xsd:element>\n";
  private static final String START = "<xsd:element name=\"StartDate\" type=\"xsd:date\">";
  private static final String RESPONSE_FIRST =
      "<xsd:element name=\"MessageIdentifier\" type=\"GuidType\">";

  /** The build's own check: it fails on an undeclared breaking change of a released contract. */
  @Test
  void everyBreakingChangeSinceTheLastReleaseIsDeclaredWithItsReason() {
    ContractChangelog changelog = new ContractChangelog(Path.of("wsdl"));
    List<ContractChange> changes =
        ContractDifference.between(
            changelog.released(), ContractForm.present(Contracts.of(Path.of(""))));
    ContractChangelog.write(
        Path.of("target/contract-changes.csv"),
        Stream.concat(
                Stream.of(ContractChangelog.COLUMNS),
                changes.stream()
                    .map(change -> Row.of(ContractChangelog.NEXT, change, "").toString()))
            .collect(Collectors.joining("\n", "", "\n")));
    assertEquals("", String.join("\n\n", ContractChangelog.problems(changes, changelog.rows())));
  }

  @Test
  void theFormOfAContractNamesEveryElementWithOccurrenceTypeAndLimits() {
    assertEquals(
        """
        # As released. Computed by ContractRelease, never written by hand.
        request * /header/Header 1..1 string
        response * /fault/Fault 1..1 string maxLength="100"
        request Create (action) 1..1 http://service.bm.dk/dfdg/Sample/v1/Create
        request Create /CreateRequest 1..1 structure
        request Create /CreateRequest/StartDate 1..1 date
        request Create /CreateRequest/AbsenceTypeIdentifier 0..1 int maxInclusive="10" minInclusive="0"
        request Create /CreateRequest/PersonCivilRegistrationIdentifier 1..1 string pattern="[0-9]{10}"
        request Create /CreateRequest/Texts 0..1 structure
        request Create /CreateRequest/Texts/TextType 1..n string maxLength="100"
        response Create /CreateResponse 1..1 structure
        response Create /CreateResponse/MessageIdentifier 1..1 string
        response Create /CreateResponse/AbsenceComment 0..1 string choice="optional" maxLength="100"
        response Create /CreateResponse/DaysLate 0..1 int choice="optional"
        """,
        sample().toString());
  }

  @Test
  void theFormIsReadAsItWasWritten() {
    assertEquals(sample(), ContractForm.parse("SampleService-v1", sample().toString()));
  }

  @Test
  void documentationAndAddressAreNoChange() {
    assertEquals(List.of(), changes("Fravær, § 19 (own).", "Fravær, § 20 (own)."));
    assertEquals(
        List.of(),
        changes(
            "<wsdl:service name=\"SampleService\"/>",
            "<wsdl:service name=\"SampleService\"><wsdl:port name=\"Port\"><soap:address"
                + " location=\"https://elsewhere/\"/></wsdl:port></wsdl:service>"));
  }

  @Test
  void aNewObligatoryElementInARequestBreaksSenders() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/Note;added obligatory breaking",
        only(changes(START, element("Note", "") + START)));
  }

  @Test
  void aNewOptionalElementInARequestIsCompatibleWhereverItStands() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/Note;added compatible",
        only(changes(START, element("Note", " minOccurs=\"0\"") + START)));
  }

  @Test
  void aRemovedElementBreaksSendersAndReaders() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/StartDate;removed breaking",
        only(changes(passage(START), "")));
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/MessageIdentifier;removed breaking",
        only(changes(passage(RESPONSE_FIRST), "")));
  }

  @Test
  void whatWasObligatoryAndBecomesOptionalBreaksReadersAndNotSenders() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/StartDate;made optional compatible",
        only(changes(START, START.replace(">", " minOccurs=\"0\">"))));
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/MessageIdentifier;made optional breaking",
        only(changes(RESPONSE_FIRST, RESPONSE_FIRST.replace(">", " minOccurs=\"0\">"))));
  }

  @Test
  void whatWasOptionalAndBecomesObligatoryBreaksSenders() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/AbsenceTypeIdentifier;made obligatory"
            + " breaking",
        only(
            changes(
                "type=\"CodeListItemIdentifierType\" minOccurs=\"0\"",
                "type=\"CodeListItemIdentifierType\"")));
  }

  @Test
  void narrowerValuesBreakSendersAndWiderOnesReaders() {
    assertEquals(
        List.of(
            "SampleService-v1;response;*;/fault/Fault;values narrowed compatible",
            "SampleService-v1;request;Create;/CreateRequest/Texts/TextType;values narrowed"
                + " breaking",
            "SampleService-v1;response;Create;/CreateResponse/AbsenceComment;values narrowed"
                + " compatible"),
        texts(changes("<xsd:maxLength value=\"100\"/>", "<xsd:maxLength value=\"50\"/>")));
    assertEquals(
        List.of(
            "SampleService-v1;response;*;/fault/Fault;values widened breaking",
            "SampleService-v1;request;Create;/CreateRequest/Texts/TextType;values widened"
                + " compatible",
            "SampleService-v1;response;Create;/CreateResponse/AbsenceComment;values widened"
                + " breaking"),
        texts(changes("<xsd:maxLength value=\"100\"/>", "")));
  }

  @Test
  void aNewValueOfAnEnumerationBreaksReaders() {
    String limit = "<xsd:maxLength value=\"100\"/>";
    ContractForm one = form(SoundContract.with(limit, "<xsd:enumeration value=\"a\"/>"));
    ContractForm two =
        form(
            SoundContract.with(
                limit, "<xsd:enumeration value=\"a\"/><xsd:enumeration value=\"b\"/>"));
    assertTrue(
        texts(ContractDifference.between(List.of(one), List.of(two)))
            .contains(
                "SampleService-v1;response;Create;/CreateResponse/AbsenceComment;values widened"
                    + " breaking"));
    assertTrue(
        texts(ContractDifference.between(List.of(two), List.of(one)))
            .contains(
                "SampleService-v1;request;Create;/CreateRequest/Texts/TextType;values narrowed"
                    + " breaking"));
  }

  @Test
  void anotherPatternBreaksBoth() {
    assertEquals(
        List.of(
            "SampleService-v1;request;Create;/CreateRequest/PersonCivilRegistrationIdentifier;values"
                + " narrowed breaking",
            "SampleService-v1;request;Create;/CreateRequest/PersonCivilRegistrationIdentifier;values"
                + " widened compatible"),
        texts(changes("[0-9]{10}", "[0-9]{6}-[0-9]{4}")));
  }

  @Test
  void whatMayBeNilBreaksReadersAndNotSenders() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/StartDate;values widened compatible",
        only(changes(START, START.replace(">", " nillable=\"true\">"))));
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/MessageIdentifier;values widened breaking",
        only(changes(RESPONSE_FIRST, RESPONSE_FIRST.replace(">", " nillable=\"true\">"))));
  }

  @Test
  void anotherTypeBreaks() {
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/StartDate;other type breaking",
        only(changes(START, START.replace("xsd:date", "xsd:dateTime"))));
  }

  @Test
  void moreThanOneBreaksReadersAndFewerBreakSenders() {
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/MessageIdentifier;occurs more often"
            + " breaking",
        only(changes(RESPONSE_FIRST, RESPONSE_FIRST.replace(">", " maxOccurs=\"unbounded\">"))));
    assertEquals(
        "SampleService-v1;request;Create;/CreateRequest/Texts/TextType;occurs less often breaking",
        only(changes(" maxOccurs=\"unbounded\"", " maxOccurs=\"3\"")));
  }

  @Test
  void aNewElementInAResponseIsCompatibleAtTheEndAndBreaksBeforeOthers() {
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/Note;added compatible",
        only(changes("</xsd:choice>", "</xsd:choice>" + element("Note", " minOccurs=\"0\""))));
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/Note;added before others breaking",
        only(changes(RESPONSE_FIRST, element("Note", " minOccurs=\"0\"") + RESPONSE_FIRST)));
  }

  @Test
  void aNewAlternativeIsCompatibleInAChoiceThatMayBeLeftOutAndBreaksInAnother() {
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/Note;added compatible",
        only(
            changes(
                "<xsd:choice minOccurs=\"0\">",
                "<xsd:choice minOccurs=\"0\">" + element("Note", ""))));
    ContractForm required =
        form(SoundContract.with("<xsd:choice minOccurs=\"0\">", "<xsd:choice>"));
    ContractForm more =
        form(
            SoundContract.with(
                "<xsd:choice minOccurs=\"0\">", "<xsd:choice>" + element("Note", "")));
    assertEquals(
        "SampleService-v1;response;Create;/CreateResponse/Note;added alternative breaking",
        only(ContractDifference.between(List.of(required), List.of(more))));
  }

  @Test
  void anElementThatIsMovedBreaks() {
    String first = passage(START);
    assertTrue(
        texts(
                ContractDifference.between(
                    List.of(sample()),
                    List.of(
                        form(
                            SoundContract.of(
                                SoundContract.WSDL,
                                SoundContract.XSD
                                    .replace(first, "")
                                    .replaceFirst(
                                        "(?s)(<xsd:element name=\"Texts\".*?</xsd:element>)",
                                        "$1" + first))))))
            .contains("SampleService-v1;request;Create;/CreateRequest/StartDate;moved breaking"));
  }

  @Test
  void aNewOperationAndANewServiceAreCompatibleAndRemovedOnesBreak() {
    ContractForm two =
        form(
            SoundContract.with(
                "</wsdl:portType>",
                "<wsdl:operation name=\"Ping\"><wsdl:input message=\"tns:CreateRequest\"/></wsdl:operation></wsdl:portType>"));
    assertEquals(
        "SampleService-v1;request;Ping;*;new operation compatible",
        only(ContractDifference.between(List.of(sample()), List.of(two))));
    assertEquals(
        "SampleService-v1;request;Ping;*;removed operation breaking",
        only(ContractDifference.between(List.of(two), List.of(sample()))));
    assertEquals(
        "SampleService-v1;request;*;*;new service compatible",
        only(ContractDifference.between(List.of(), List.of(sample()))));
    assertEquals(
        "SampleService-v1;request;*;*;removed service breaking",
        only(ContractDifference.between(List.of(sample()), List.of())));
  }

  @Test
  void anotherActionBreaks() {
    assertEquals(
        "SampleService-v1;request;Create;(action);other type breaking",
        only(changes("Sample/v1/Create\"/>", "Sample/v1/Make\"/>")));
  }

  @Test
  void aChangeOfAnImportedSchemaIsAChangeOfEveryServiceThatImportsIt() throws Exception {
    Contracts now = Contracts.of(Path.of(""));
    String common = Files.readString(Path.of("xsd/common-v1.xsd"));
    Contracts changed =
        new Contracts(
            now.files().stream()
                .map(
                    file ->
                        file.file().equals("common-v1.xsd")
                            ? Contract.parse(
                                file.file(),
                                common.replace(
                                    "<xsd:maxLength value=\"20\"/>",
                                    "<xsd:maxLength value=\"10\"/>"))
                            : file)
                .toList());

    List<ContractChange> changes =
        ContractDifference.between(ContractForm.present(now), ContractForm.present(changed));

    assertEquals(
        now.wsdls().map(wsdl -> wsdl.file().replace(".wsdl", "")).sorted().toList(),
        changes.stream()
            .filter(
                change ->
                    change.breaking()
                        && change
                            .path()
                            .endsWith("headers:ActiveOrganisationHeader/common:OrganisationCode"))
            .map(ContractChange::service)
            .sorted()
            .toList());
  }

  @Test
  void anUndeclaredBreakingChangeIsToldWithItsPlaceTheReasonAndWhatToDo() {
    ContractChange change =
        new ContractChange(
            "SampleService-v1",
            "request",
            "Create",
            "/CreateRequest/Note",
            Kind.ADDED_OBLIGATORY,
            true);
    String problem = ContractChangelog.problems(List.of(change), List.of()).get(0);
    assertTrue(
        problem.contains("request of Create: /CreateRequest/Note added obligatory"), problem);
    assertTrue(problem.contains("what old senders send lacks it"), problem);
    assertTrue(problem.contains("Make it compatible"), problem);
    assertTrue(problem.contains("next;" + change.declaration() + ";breaking;"), problem);
  }

  @Test
  void aBreakingChangeIsTakenWithADeclarationThatGivesTheReason() {
    ContractChange change =
        new ContractChange(
            "SampleService-v1",
            "request",
            "Create",
            "/CreateRequest/Note",
            Kind.ADDED_OBLIGATORY,
            true);
    assertEquals(
        List.of(),
        ContractChangelog.problems(
            List.of(change), List.of(Row.of("next", change, "nobody sends it yet"))));
    assertEquals(
        1,
        ContractChangelog.problems(List.of(change), List.of(Row.of("next", change, " "))).size());
    assertEquals(
        1,
        ContractChangelog.problems(List.of(change), List.of(Row.of("older", change, "so"))).size());
  }

  @Test
  void aDeclaredChangeThatIsNoneIsTold() {
    ContractChange change =
        new ContractChange("SampleService-v1", "request", "Create", "/X", Kind.REMOVED, true);
    assertTrue(
        ContractChangelog.problems(List.of(), List.of(Row.of("next", change, "why")))
            .get(0)
            .contains("take the line away"));
  }

  @Test
  void aReleaseWritesTheChangelogAndTheContractsAsTheyAre(@TempDir Path folder) throws Exception {
    ContractChangelog changelog = new ContractChangelog(folder);
    changelog.write("First", List.of(sample()));
    assertEquals(List.of(sample()), changelog.released());
    ContractForm more =
        form(SoundContract.with(START, element("Note", " minOccurs=\"0\"") + START));
    changelog.write("next", List.of(more));
    assertEquals(List.of(sample()), changelog.released());
    assertEquals(
        """
        release;service;direction;operation;path;change;effect;reason
        First;SampleService-v1;request;*;*;new service;compatible;
        next;SampleService-v1;request;Create;/CreateRequest/Note;added;compatible;
        """,
        Files.readString(folder.resolve("CHANGES.csv")));
    changelog.write("Second", List.of(more));
    assertEquals(List.of(more), changelog.released());
    assertEquals("Second", changelog.rows().get(1).release());
  }

  private static ContractForm sample() {
    return form(SoundContract.contracts());
  }

  private static ContractForm form(Contracts contracts) {
    return ContractForm.present(contracts).get(0);
  }

  /** What one other passage in the sample changes. */
  private static List<ContractChange> changes(String passage, String instead) {
    return ContractDifference.between(
        List.of(sample()), List.of(form(SoundContract.with(passage, instead))));
  }

  private static String element(String name, String attributes) {
    return "<xsd:element name=\"" + name + "\" type=\"xsd:string\"" + attributes + "/>";
  }

  /** A whole element of the sample's schema. */
  private static String passage(String start) {
    int from = SoundContract.XSD.indexOf(start);
    return SoundContract.XSD.substring(
        from, SoundContract.XSD.indexOf(DOC_END, from) + DOC_END.length());
  }

  private static List<String> texts(List<ContractChange> changes) {
    return changes.stream()
        .map(change -> change.declaration() + (change.breaking() ? " breaking" : " compatible"))
        .toList();
  }

  private static String only(List<ContractChange> changes) {
    assertEquals(1, changes.size(), changes.toString());
    return texts(changes).get(0);
  }
}
