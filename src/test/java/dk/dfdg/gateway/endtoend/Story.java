package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One citizen of København on a gateway of its own, who has never been in any contact group; those
 * who act for the citizen with signed calls; and the days that pass.
 */
final class Story implements AutoCloseable {
  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  private final TestGateway gateway = TestGateway.fresh();
  private final AdminClient operator = AdminClient.open(gateway.directory());
  final Cpr cpr = Citizens.number();

  Story() {
    gateway
        .database()
        .inTransaction(
            handle -> {
              long id =
                  new CitizenStore()
                      .insert(
                          handle,
                          new NewCitizen(
                              cpr, "Nye", "Borger", null, null, null, null, false, false, null,
                              null, null, false, null));
              AffiliationStore affiliations = new AffiliationStore();
              affiliations.affiliate(handle, id, TestGateway.JOBCENTRE, Citizens.LONG_AGO);
              affiliations.affiliate(handle, id, MUNICIPALITY, Citizens.LONG_AGO);
              return null;
            });
  }

  LocalDate today() {
    return gateway.clock().today();
  }

  /** Whatever falls due on these days happens. */
  void daysPass(int days) {
    operator.call("clock/advance", Map.of("period", "P" + days + "D"));
  }

  Answer jobcentre(String payload) {
    return accepted(gateway.send("workbase", TestGateway.JOBCENTRE, payload));
  }

  Answer benefitOffice(String payload) {
    return accepted(gateway.send("ydelse101", MUNICIPALITY, payload));
  }

  Answer citizen(String payload) {
    return accepted(gateway.send("jobnet", AGENCY, payload));
  }

  /** A field of a block, as the jobcentre reads it now. */
  Optional<String> status(String block, String name) {
    return field(jobcentre(StatusPayloads.status(cpr, block)), name);
  }

  /** A field of the exemptions of a day. */
  Optional<String> exemption(LocalDate day, String name) {
    return field(jobcentre(StatusPayloads.status(cpr, day, "Exemption")), name);
  }

  /** What lies ahead: kind, day and rule. */
  List<String> ahead() {
    Answer answer = jobcentre(StatusPayloads.status(cpr, "Deadline"));
    return each(answer, "Deadline", "DeadlineKind", "DueDate", "RuleIdentifier");
  }

  /** What has happened, a line each: days since the first, kind, rule, and who registered it. */
  String history(LocalDate first) {
    String question =
        StatusPayloads.history(cpr, StatusPayloads.HISTORY_BLOCKS.toArray(String[]::new));
    StringBuilder lines = new StringBuilder();
    for (Element fact : elements(jobcentre(question).payload(), "HistoryFact")) {
      LocalDate day = LocalDate.parse(text(fact, "EffectiveDate"));
      lines.append(
          "%d %s %s by %s\n"
              .formatted(
                  ChronoUnit.DAYS.between(first, day),
                  text(fact, "FactType"),
                  text(fact, "RuleIdentifier"),
                  registrar(elements(fact, "RegisteredBy").get(0))));
    }
    return lines.toString();
  }

  private static String registrar(Element by) {
    return elements(by, "SystemIndicator").isEmpty()
        ? text(by, "OrganisationTypeIdentifier") + ":" + text(by, "OrganisationCode")
        : "the law";
  }

  /** Periods of one kind, each with the fields named. */
  List<String> periods(String block, String period, String... fields) {
    return each(jobcentre(StatusPayloads.history(cpr, block)), period, fields);
  }

  static List<String> each(Answer answer, String element, String... fields) {
    return elements(answer.payload(), element).stream()
        .map(one -> Stream.of(fields).map(name -> text(one, name)).collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The text of the first element of that name, or a dash. */
  static String text(Element parent, String name) {
    return elements(parent, name).stream().findFirst().map(Element::getTextContent).orElse("-");
  }

  @Override
  public void close() {
    gateway.close();
  }
}
