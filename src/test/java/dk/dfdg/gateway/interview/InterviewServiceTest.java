package dk.dfdg.gateway.interview;

import static dk.dfdg.gateway.interview.InterviewFixture.AGENCY;
import static dk.dfdg.gateway.interview.InterviewFixture.START;
import static dk.dfdg.gateway.interview.InterviewFixture.call;
import static dk.dfdg.gateway.interview.InterviewFixture.jobsamtale;
import static dk.dfdg.gateway.interview.InterviewFixture.otherConversation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.InterviewReport.AttentionArea;
import dk.dfdg.gateway.citizen.InterviewReport.Authority;
import dk.dfdg.gateway.citizen.InterviewReport.FrequentContact;
import dk.dfdg.gateway.citizen.InterviewReport.Participant;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class InterviewServiceTest {
  private final InterviewFixture fixture;
  private final Cpr cpr;

  InterviewServiceTest(TestDatabase test) {
    fixture = new InterviewFixture(test.database());
    cpr = Citizens.add(test.database());
  }

  @Test
  @Rule({"MAT-12-1", "MAT-14-1"})
  void aConversationIsReadWithEverythingThatWasRegistered() {
    InterviewReport report =
        new InterviewReport(
            "Søger fem stillinger om ugen",
            "Borgeren ringede",
            List.of(new AttentionArea(1, "Sprog", false), new AttentionArea(4, null, true)),
            "Klar til et tilbud",
            new FrequentContact(1, "Risiko"),
            "Jeg vil arbejde med heste",
            new Authority("10100", "Jobcenter", 8, "Pia", "M.", "Holm", "33112233"),
            List.of(new Participant(7, 2, "Ali Tolk"), new Participant(4, null, null)));
    InterviewContent content =
        new InterviewContent(7, 2, Interviewee.moment("2011-09-07T10:15"), null, 2, START, report);
    UUID id = fixture.create(cpr, content).receipt().messageIdentifier();
    KnownInterviews.Item item = fixture.get(cpr).items().get(0);
    assertEquals(id, item.interview().id());
    assertEquals(Interviewee.moment("2011-09-07T10:15"), item.interview().heldAt());
    assertEquals(START, item.interview().registeredOn());
    assertEquals(2, item.interview().matchGroup());
    assertEquals(report, item.report());
    assertEquals(Citizens.JOBCENTRE, item.registrar());
    assertNull(item.correctionComment());
    assertEquals(LocalDate.parse("2011-09-07"), fixture.get(cpr).nextCountsFrom());
  }

  @Test
  void theLongestTextsAreKept() {
    String text = "\"".repeat(4000);
    InterviewReport report =
        new InterviewReport(
            text,
            text,
            IntStream.rangeClosed(1, 5).mapToObj(n -> new AttentionArea(n, text, true)).toList(),
            text,
            new FrequentContact(1, text),
            text,
            new Authority("10100", "J".repeat(100), 8, "P".repeat(50), null, "H".repeat(40), null),
            Collections.nCopies(20, new Participant(7, 2, "\"".repeat(140))));
    InterviewContent content =
        new InterviewContent(7, 1, Interviewee.moment("2011-09-07T10:15"), null, 2, null, report);
    UUID id = fixture.create(cpr, content).receipt().messageIdentifier();
    fixture.service.update(call("UpdateInterview"), cpr, id, content, "\"".repeat(1500));
    assertEquals(report, fixture.get(cpr).items().get(0).report());
  }

  @Test
  @Rule({"IDK-27-12", "PUB-INT-10"})
  void itIsCorrectedAndDeletedAndHistoryKeepsItAll() {
    UUID first =
        fixture.create(cpr, jobsamtale("2011-09-05T10:00", 1)).receipt().messageIdentifier();
    UUID second =
        fixture.create(cpr, jobsamtale("2011-09-07T10:00", 1)).receipt().messageIdentifier();
    fixture.create(cpr, otherConversation("2011-09-08T09:00"));
    fixture.update(cpr, second, jobsamtale("2011-09-06T10:00", 1));
    assertEquals(LocalDate.parse("2011-09-06"), fixture.get(cpr).nextCountsFrom());
    assertEquals("Rettet", fixture.get(cpr).items().get(1).correctionComment());
    fixture.delete(cpr, second);
    assertEquals(LocalDate.parse("2011-09-05"), fixture.get(cpr).nextCountsFrom());
    assertEquals(
        List.of(first, fixture.get(cpr).items().get(1).interview().id()),
        fixture.get(cpr).items().stream().map(item -> item.interview().id()).toList());
    assertEquals(
        List.of(
            "InterviewHeld MAT-12-1",
            "InterviewHeld MAT-12-1",
            "InterviewHeld IDK-27-12",
            "InterviewCorrected MAT-12-1",
            "InterviewDeleted MAT-12-1"),
        fixture.story(cpr).stream().filter(fact -> fact.startsWith("Interview")).toList());
    assertRefused(() -> fixture.delete(cpr, second), FaultCode.INTERVIEW_UNKNOWN);
    assertRefused(
        () ->
            fixture.update(
                Citizens.add(fixture.database), first, jobsamtale("2011-09-07T10:00", 1)),
        FaultCode.INTERVIEW_UNKNOWN);
  }

  @Test
  @Rule("MAT-14-10")
  void aMatchHoldsFromTheRegistrationAndIsNotUndoneWithItsConversation() {
    UUID id = fixture.create(cpr, jobsamtale("2011-09-01T10:00", 3)).receipt().messageIdentifier();
    Registered deleted = fixture.delete(cpr, id);
    assertEquals("MAT-14-10", deleted.advice().get(0).rule());
    fixture.registrations.read(
        call("GetInterviewInfo"),
        cpr,
        state -> {
          assertEquals(3, state.matchGroup());
          assertEquals(START, state.visitation().matchSince());
          return null;
        });
  }

  @Test
  @Rule("MAT-14-10")
  void aCorrectionOfAnOlderConversationLeavesALaterMatchAlone() {
    UUID older =
        fixture.create(cpr, jobsamtale("2011-09-01T10:00", 3)).receipt().messageIdentifier();
    assertEquals(2, matchAfter(older, "2011-09-01T10:00", 2));
    assertEquals(3, matchAfter(older, "2011-09-01T10:00", 3));
    UUID newer =
        fixture.create(cpr, jobsamtale("2011-09-07T10:00", 2)).receipt().messageIdentifier();
    assertEquals(2, matchAfter(older, "2011-09-01T10:00", 1));
    assertEquals(1, matchAfter(newer, "2011-09-07T10:00", 1));
  }

  private Integer matchAfter(UUID corrected, String heldAt, int match) {
    fixture.update(cpr, corrected, jobsamtale(heldAt, match));
    return fixture.registrations.read(call("GetInterviewInfo"), cpr, state -> state.matchGroup());
  }

  @Test
  @Rule("MAT-14-8")
  void theAgreementIsShownToTheCitizenOnlyWhileEnrolled() {
    fixture.create(cpr, jobsamtale("2011-09-07T10:00", 1));
    assertEquals(KnownInterviews.NONE, onMinSide());
    Enrollment enrollment =
        new Enrollment(
            UUID.randomUUID(), 1, START, START, 1, List.of(), null, null, true, null, null);
    fixture.record(cpr, new Enrolled(enrollment, START, "TIL-08.1-1"));
    assertEquals("Fem om ugen", onMinSide().items().get(0).report().agreement());
  }

  private KnownInterviews onMinSide() {
    return fixture.service.get(call("GetInterviewInfo", AGENCY, Channel.CITIZEN), cpr);
  }

  @Test
  @Rule("PUB-INT-3")
  void theContactGroupOfTheDayIsTheOneInHistory() {
    fixture.record(
        cpr, new ContactGroupStarted(6, true, LocalDate.parse("2011-08-01"), "KON-06-1"));
    fixture.record(
        cpr, new ContactGroupStarted(1, true, LocalDate.parse("2011-09-06"), "KON-06-3"));
    assertRefused(
        () -> fixture.create(cpr, jobsamtale("2011-09-05T10:00", 1)),
        FaultCode.INVALID_COMBINATION);
    fixture.create(cpr, otherConversation("2011-09-05T10:00"));
    fixture.create(cpr, jobsamtale("2011-09-06T10:00", 1));
  }

  @Test
  @Rule("PUB-INT-3")
  void aGroupThatWasRegisteredLateMayHaveBeenTheCitizensBefore() {
    fixture.record(cpr, new ContactGroupStarted(1, true, START, "KON-06-1"));
    fixture.create(cpr, jobsamtale("2011-09-05T10:00", 1));
  }

  @Test
  @Rule("TIL-08.4-2")
  void aMatchThatContradictsTheEnrollmentIsToldToTheJobcentreInTheSameTransaction() {
    Enrollment enrollment =
        new Enrollment(
            UUID.randomUUID(), 4, START, START, 1, List.of(), null, null, true, null, null);
    fixture.record(cpr, new Enrolled(enrollment, START, "TIL-08.1-1"));
    Registered registered = fixture.create(cpr, jobsamtale("2011-09-07T10:00", 3));
    assertEquals("TIL-08.4-2", registered.advice().get(0).rule());
    assertTrue(fixture.story(cpr).contains("Notified TIL-08.4-2"));
  }

  @Test
  void theSameMessageAgainGetsTheFirstReceiptAndNoSecondEffect() {
    CallContext call = call("CreateInterview");
    InterviewContent content = jobsamtale("2011-09-07T10:00", 1);
    Registered first = fixture.service.create(call, cpr, content);
    assertEquals(first, fixture.service.create(Calls.again(call), cpr, content));
    assertEquals(1, fixture.get(cpr).items().size());
  }

  @Test
  @Rule({"PUB-INT-2", "PUB-INT-4"})
  void theSameConversationReportedByTwoAtOnceIsRegisteredOnce() throws Exception {
    List<FaultCode> refused =
        AtOnce.<List<FaultCode>>run(
                4,
                number ->
                    () -> {
                      try {
                        fixture.create(cpr, jobsamtale("2011-09-07T10:00", 1));
                        return List.of();
                      } catch (Refusal refusal) {
                        return List.of(refusal.violations().get(0).code());
                      }
                    })
            .stream()
            .flatMap(List::stream)
            .toList();
    assertEquals(Collections.nCopies(3, FaultCode.INTERVIEW_DUPLICATE), refused);
    assertEquals(1, fixture.get(cpr).items().size());
  }

  @Test
  @Rule("PUB-INT-8")
  void onlyTheCitizensOwnJobcentreRegistersAndTheFundDoesNotRead() {
    assertRefused(
        () ->
            fixture.service.create(
                call("CreateInterview", Citizens.OTHER_JOBCENTRE, Channel.JOBCENTRE),
                cpr,
                jobsamtale("2011-09-07T10:00", 1)),
        FaultCode.CITIZEN_ACCESS_DENIED);
    assertRefused(
        () -> fixture.service.get(call("GetInterviewInfo", Citizens.FUND, Channel.FUND), cpr),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  @Rule("MAT-17-1")
  void theWarehouseReceivesConversationsWithTypeAndForm() {
    UUID id = fixture.create(cpr, jobsamtale("2011-09-07T10:00", 1)).receipt().messageIdentifier();
    StringWriter out = new StringWriter();
    new EnrollmentExtract(fixture.database).write(START, START, out);
    List<String> lines = out.toString().lines().toList();
    List<String> header = List.of(lines.get(0).split(";"));
    List<String> row =
        lines.stream()
            .filter(line -> line.contains(id.toString()))
            .map(line -> List.of(line.split(";", -1)))
            .findFirst()
            .orElseThrow();
    assertEquals("2011-09-07", row.get(header.indexOf("interview_date")));
    assertEquals("7", row.get(header.indexOf("interview_type")));
    assertEquals("1", row.get(header.indexOf("interview_contact_type")));
    assertTrue(lines.stream().noneMatch(line -> line.contains("Fem om ugen")));
  }

  @Test
  void whatIsRefusedStoresNothingAndAPingIsAnswered() {
    assertRefused(
        () -> fixture.create(cpr, jobsamtale("2011-08-31T10:00", 1)),
        FaultCode.INVALID_INTERVIEW_DATE);
    assertEquals(List.of(), fixture.history(cpr));
    fixture.service.ping(call("Ping"));
  }

  private static void assertRefused(Executable work, FaultCode code) {
    assertEquals(
        List.of(code),
        assertThrows(Refusal.class, work).violations().stream().map(one -> one.code()).toList());
  }
}
