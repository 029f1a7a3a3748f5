package dk.dfdg.gateway.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

/** Brugernavn og adgangskode til Jobnet for whoever cannot get NemID: the letter of 2014. */
@OnBothDatabases
class JobnetCredentialsTest {
  private static final String OPERATION = "IssueJobnetCredentials";
  private static final LocalDate START = LocalDate.of(2014, 11, 5);

  private final PersonFixture fixture;
  private final Cpr cpr;

  JobnetCredentialsTest(TestDatabase test) {
    fixture = new PersonFixture(test.database(), START);
    cpr = Citizens.add(test.database());
  }

  /** Decision A-92: contact group 8 and category 3 when no benefit applies. */
  private void enroll() {
    fixture.group(cpr, 8);
    fixture.enroll(cpr, 3);
  }

  private IssuedCredentials issue() {
    return fixture.service.issueCredentials(fixture.call(OPERATION), cpr);
  }

  @Test
  @Rule({"ADM-02-1", "ADM-02-2", "ADM-05-2"})
  void theJobcentreEnrollsAndIsGivenUserNameAndPassword() throws Exception {
    enroll();
    IssuedCredentials issued = issue();
    assertTrue(issued.userName().matches("jn-[a-z2-9]{8}"));
    assertTrue(issued.password().matches("[a-z2-9]{14}"));
    assertEquals(List.of(issued.userName()), column("user_name"));
    assertEquals(List.of(START.toString()), column("issued_on"));
    assertTrue(matches(issued.password(), column("password_hash").get(0)));
    assertFalse(matches(issued.password() + "x", column("password_hash").get(0)));
  }

  @Test
  void thePasswordIsNowhereButInTheFirstAnswer() {
    enroll();
    IssuedCredentials issued = issue();
    String kept =
        fixture.history(cpr).toString()
            + fixture.column("outcome", "accepted_call", cpr)
            + column("password_hash")
            + issued;
    assertFalse(kept.contains(issued.password()), kept);
    assertFalse(
        fixture.history(cpr).toString().contains(column("password_hash").get(0)),
        "the hash is in history");
    assertEquals("JobnetUserIssued ADM-02-2", fixture.story(cpr).get(2));
  }

  @Test
  void theSameMessageAgainGetsTheFirstReceiptWithoutThePassword() {
    enroll();
    CallContext call = fixture.call(OPERATION);
    IssuedCredentials first = fixture.service.issueCredentials(call, cpr);
    IssuedCredentials again = fixture.service.issueCredentials(Calls.again(call), cpr);
    assertEquals(first.registered(), again.registered());
    assertEquals(first.userName(), again.userName());
    assertNull(again.password());
    assertEquals(List.of(first.userName()), column("user_name"));
  }

  @Test
  void ofCopiesAtTheSameMomentOneIsToldThePassword() throws Exception {
    enroll();
    CallContext call = fixture.call(OPERATION);
    List<IssuedCredentials> answers =
        AtOnce.run(8, i -> () -> fixture.service.issueCredentials(Calls.again(call), cpr));
    assertEquals(1, answers.stream().map(IssuedCredentials::userName).distinct().count());
    assertEquals(
        1, answers.stream().map(IssuedCredentials::password).filter(Objects::nonNull).count());
  }

  @Test
  void newCredentialsTakeThePlaceOfEarlierOnes() {
    enroll();
    IssuedCredentials lost = issue();
    IssuedCredentials issued = issue();
    assertNotEquals(lost.password(), issued.password());
    assertEquals(List.of(issued.userName()), column("user_name"));
  }

  @Test
  void whileTheAgreementIsInTestNothingIsIssued() {
    enroll();
    IssuedCredentials dry =
        fixture.service.issueCredentials(
            new Calls("PersonRegistrationService", OPERATION).inTest(Citizens.JOBCENTRE), cpr);
    assertTrue(dry.registered().receipt().test());
    assertNull(dry.password());
    assertEquals(List.of(), column("user_name"));
  }

  @Test
  @Rule("ADM-02-2")
  void whoeverIsNotEnrolledGetsNone() {
    assertEquals(
        List.of(FaultCode.CREDENTIALS_NEED_ENROLLMENT), codes(fixture.call(OPERATION), cpr));
    assertEquals(List.of(), column("user_name"));
  }

  @Test
  @Rule("ADM-05-2")
  void aNumberThatIsNotKnownHereYetGetsNone() {
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        codes(fixture.call(OPERATION), Citizens.number()));
  }

  @Test
  @Rule("ADM-02-4")
  void theCitizenCannotMakeTheUserAndIsReferredToTheJobcentre() {
    Asking asking = Asking.about(Someone.inGroup(8).enrolled(3), "2014-11-06").by(Channel.CITIZEN);
    List<Violation> violations =
        Asking.assertRefused(
            Asking.RULES.issue(asking.registering(), JobnetCredentials.random()),
            FaultCode.REGISTRAR_NOT_ALLOWED);
    assertEquals("ADM-02-4", violations.get(0).rule());
    assertEquals(
        "Brugernavn og adgangskode til Jobnet udstedes af jobcenteret.",
        violations.get(0).detailDanish());
  }

  @Test
  @Rule("ADM-02-2")
  void neitherTheBenefitOfficeNorAnotherActorIsGivenAny() {
    for (Channel channel : List.of(Channel.BENEFIT_OFFICE, Channel.OTHER_ACTOR, Channel.FUND)) {
      Asking asking = Asking.about(Someone.inGroup(8).enrolled(3), "2014-11-06").by(channel);
      Asking.assertRefused(
          Asking.RULES.issue(asking.registering(), JobnetCredentials.random()),
          FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }

  @Test
  @Rule("ADM-01-1")
  void nothingIsIssuedBeforeThePermissionHolds() {
    Someone enrolled = Someone.inGroup(8).enrolled(3);
    Asking.assertRefused(
        Asking.RULES.issue(
            Asking.about(enrolled, "2014-10-31").registering(), JobnetCredentials.random()),
        FaultCode.CREDENTIALS_BEFORE_PERMISSION);
    Asking.assertAccepted(
        Asking.RULES.issue(
            Asking.about(enrolled, "2014-11-01").registering(), JobnetCredentials.random()));
  }

  @Test
  @Rule("ADM-02-5")
  void theJobcentreIsRemindedOfTheSevenDays() {
    enroll();
    assertEquals("ADM-02-5", issue().registered().advice().get(0).rule());
  }

  private List<FaultCode> codes(CallContext call, Cpr citizen) {
    return assertThrows(Refusal.class, () -> fixture.service.issueCredentials(call, citizen))
        .violations()
        .stream()
        .map(Violation::code)
        .toList();
  }

  private List<String> column(String name) {
    return fixture.column(name, "jobnet_user", cpr);
  }

  /** As Jobnet would look at a login. */
  private static boolean matches(String password, String stored) throws Exception {
    String[] parts = stored.split("\\$");
    byte[] hash = Base64.getDecoder().decode(parts[3]);
    PBEKeySpec key =
        new PBEKeySpec(
            password.toCharArray(),
            Base64.getDecoder().decode(parts[2]),
            Integer.parseInt(parts[1]),
            hash.length * 8);
    return Objects.deepEquals(
        hash, SecretKeyFactory.getInstance(parts[0]).generateSecret(key).getEncoded());
  }
}
