package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What the law makes happen by itself after an application and between two confirmations. */
class BenefitEndToEndTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  private static final Organisation OFFICE = new Organisation(Organisation.MUNICIPALITY, "101");

  /** The sample citizens who wait for the benefit office's answer: enrolled, and not. */
  private static final Cpr APPLICANT = Cpr.parse("2108759901").orElseThrow();

  private static final Cpr NOT_ENROLLED = Cpr.parse("1206919902").orElseThrow();

  private final TestGateway gateway = TestGateway.fresh();

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Answer office(String payload) {
    return gateway.send("ydelse101", OFFICE, payload);
  }

  private Answer jobnet(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }

  private Answer jobcentre(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private void advance(long days) {
    AdminClient.open(gateway.directory()).call("clock/advance", Map.of("period", "P" + days + "D"));
  }

  /** Moves time to a day; the citizen confirms job search on the way. */
  private void advanceTo(LocalDate day, Cpr confirming) {
    for (long left = ChronoUnit.DAYS.between(today(), day);
        left > 0;
        left = ChronoUnit.DAYS.between(today(), day)) {
      accepted(jobnet(Payloads.confirmation(confirming)));
      advance(Math.min(left, 7));
    }
  }

  private LocalDate today() {
    return gateway.clock().today();
  }

  private List<String> all(Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  /** Types of the notifications about a citizen, oldest first. */
  private List<String> told(Answer notifications, Cpr cpr) {
    List<String> numbers = all(notifications, "PersonCivilRegistrationIdentifier");
    List<String> types = all(notifications, "PersonNotificationTypeIdentifier");
    List<String> own = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).equals(cpr.value())) {
        own.add(types.get(i));
      }
    }
    return own;
  }

  private List<String> letters(String... words) {
    Path folder = gateway.directory().resolve("letters");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.matches("letter-[0-9]{10}\\.(txt|json|pdf)"), name);
        if (name.endsWith(".txt") && says(Files.readString(file), words)) {
          names.add(name);
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean says(String letter, String... words) {
    return Stream.of(words).allMatch(letter::contains);
  }

  private LocalDate lastDayForAnswer(Cpr cpr) {
    Answer open = accepted(office(Payloads.openApplications()));
    int place = all(open, "PersonCivilRegistrationIdentifier").indexOf(cpr.value());
    return LocalDate.parse(all(open, "LastAnswerDate").get(place));
  }

  @Test
  @Rule({
    "KON-07.3-3",
    "KON-07.3-5",
    "KON-07.3-8",
    "KON-07.3-9",
    "KON-07.3-10",
    "KON-07.3-11",
    "A-13"
  })
  void anApplicationWithoutAnswerCostsTheBenefitAndFourteenDaysLaterTheEnrollment() {
    assertTrue(told(accepted(office(Payloads.notifications())), APPLICANT).contains("1"));
    LocalDate lastDay = lastDayForAnswer(APPLICANT);

    advanceTo(lastDay, APPLICANT);
    assertEquals(lastDay, lastDayForAnswer(APPLICANT));
    assertEquals(
        Optional.of("4"),
        field(accepted(jobnet(Payloads.reading(APPLICANT))), "ClientCategoryTypeIdentifier"));

    advanceTo(lastDay.plusDays(1), APPLICANT);
    assertEquals(List.of("4"), told(accepted(jobcentre(Payloads.notifications())), APPLICANT));
    assertEquals(1, letters("Inger Attrap", "foreligger ikke en bevilling").size());

    advanceTo(lastDay.plusDays(14), APPLICANT);
    assertEquals(
        Optional.of("true"),
        field(accepted(jobnet(Payloads.reading(APPLICANT))), "EnrolledIndicator"));
    advance(1);
    assertEquals(
        Optional.of("false"),
        field(accepted(jobnet(Payloads.reading(APPLICANT))), "EnrolledIndicator"));
    Answer told = accepted(jobcentre(Payloads.notifications()));
    assertEquals(List.of("4", "5"), told(told, APPLICANT));
    assertEquals(List.of("4"), told(told, NOT_ENROLLED));
    List<String> facts =
        history(gateway, APPLICANT).stream()
            .filter(fact -> !fact.startsWith("JobSearchConfirmed"))
            .toList();
    assertEquals(
        List.of(
            "ContactGroupStarted KON-07.3-9",
            "BenefitRefused KON-07.3-9",
            "LetterWritten KON-07.3-10",
            "Notified KON-07.3-10",
            "CancellationPlanned KON-07.3-11",
            "Notified KON-07.3-11"),
        facts.subList(facts.size() - 6, facts.size()));
  }

  @Test
  @Rule({"KON-07.3-7", "KON-07.3-12", "A-16"})
  void aGrantMakesARecipientAndAWishKeepsTheEnrollment() {
    accepted(office(Payloads.benefitDecision(APPLICANT, true)));
    assertEquals(
        Optional.of("2"),
        field(accepted(jobnet(Payloads.reading(APPLICANT))), "ClientCategoryTypeIdentifier"));
    assertEquals(List.of("3"), told(accepted(jobcentre(Payloads.notifications())), APPLICANT));
    refused(office(Payloads.benefitDecision(APPLICANT, false)), FaultCode.BENEFIT_GRANTED_ALREADY);

    Cpr other = Cpr.parse("0805889918").orElseThrow();
    accepted(office(Payloads.benefitDecision(other, false)));
    accepted(jobnet(Payloads.wishToStayEnrolled(other)));
    refused(jobcentre(Payloads.wishToStayEnrolled(other)), FaultCode.NO_REFUSED_BENEFIT);
    advanceTo(today().plusDays(20), other);
    Answer current = accepted(jobnet(Payloads.reading(other)));
    assertEquals(Optional.of("true"), field(current, "EnrolledIndicator"));
    assertEquals(Optional.of("3"), field(current, "ClientCategoryTypeIdentifier"));

    Answer unclear = accepted(office(Payloads.benefitDecision(other, true)));
    assertEquals(Optional.of("A-16"), field(unclear, "RuleIdentifier"));
    assertEquals(Optional.empty(), field(accepted(office(Payloads.grant(other, 2))), "Advice"));
    assertEquals(
        Optional.of("2"),
        field(accepted(jobnet(Payloads.reading(other))), "ClientCategoryTypeIdentifier"));
  }

  @Test
  @Rule({"TIL-08.2-4", "ADM-02-5", "A-93"})
  void whoMissesTheConfirmationMayEnrollAgainBeforeThe7thDay() {
    Cpr quick = Citizens.addGranted(gateway.database());
    Cpr slow = Citizens.addGranted(gateway.database());
    Answer receipt = null;
    for (Cpr cpr : List.of(quick, slow)) {
      accepted(jobcentre(Payloads.enrollment(cpr, 2, today())));
      receipt = accepted(jobnet(Payloads.confirmation(cpr)));
    }
    assertEquals(
        Optional.of(today().plusDays(7).toString()), field(receipt, "NextConfirmationDate"));

    advance(7);
    assertEquals(List.of(), letters("Husk at bekræfte"));
    advance(1);
    assertEquals(2, letters("Test Person").size());

    advance(7);
    assertEquals(
        Optional.of("false"),
        field(accepted(jobnet(Payloads.reading(quick))), "EnrolledIndicator"));
    assertEquals(List.of("5"), told(accepted(jobcentre(Payloads.notifications())), quick));

    advance(6);
    accepted(jobnet(Payloads.enrollment(quick, 2, today())));
    advance(1);
    refused(jobnet(Payloads.enrollment(slow, 2, today())), FaultCode.REGISTRAR_NOT_ALLOWED);
    assertEquals(
        List.of(
            "Enrolled TIL-08.3-1",
            "JobSearchConfirmed ADM-02-5",
            "JobSearchReminded ADM-02-5",
            "LetterWritten ADM-02-5",
            "CancellationPlanned A-93",
            "Notified A-93",
            "LetterWritten A-93",
            "Enrolled TIL-08.2-4"),
        history(gateway, quick));
  }
}
