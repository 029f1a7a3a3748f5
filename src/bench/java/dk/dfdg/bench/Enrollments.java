package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Enrollments of synthetic citizens, signed before the clock starts. */
final class Enrollments {
  static final String NAMESPACE = "http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/";
  static final String ACTION = NAMESPACE + "UnemploymentEnrollment";
  private static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private final SignedClient client;
  private final URI address;

  Enrollments(Path sandbox, URI address) {
    Path keys = sandbox.resolve("keys");
    this.client =
        new SignedClient(
            SandboxKeys.load(keys.resolve("workbase.p12")),
            SandboxKeys.trust(keys.resolve("ca.pem")));
    this.address = address;
  }

  /** The number of the i-th citizen: days of 1960-1989, thirty serial numbers a day. */
  static String cpr(int i) {
    LocalDate day = LocalDate.of(1960, 1, 1).plusDays(i / 30);
    return "%02d%02d%02d%04d"
        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100, 1000 + i % 30);
  }

  List<byte[]> signed(int from, int count) {
    return IntStream.range(from, from + count)
        .parallel()
        .mapToObj(i -> client.signed(address, ACTION, payload(i), JOBCENTRE, id()))
        .toList();
  }

  List<byte[]> unsigned(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                SignedClient.bytes(
                    SignedClient.envelope(address, ACTION, payload(i), JOBCENTRE, id())))
        .toList();
  }

  private static String id() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  private static String payload(int i) {
    StringBuilder titles = new StringBuilder();
    for (int title = 1; title <= 3; title++) {
      titles
          .append("<e:ProfessionType><e:ConceptUriDa>http://service.bm.dk/dfdg/profession/000")
          .append(title)
          .append(
              "</e:ConceptUriDa><e:HasEducation>true</e:HasEducation><e:YearLastUsed>2020</e:YearLastUsed>")
          .append("<e:MonthsOfExperience>24</e:MonthsOfExperience></e:ProfessionType>");
    }
    return "<e:UnemploymentEnrollmentRequest xmlns:e=\""
        + NAMESPACE
        + "\"><e:UnemploymentEnrollment>"
        + "<e:PersonCivilRegistrationIdentifier>"
        + cpr(i)
        + "</e:PersonCivilRegistrationIdentifier>"
        + "<e:ClientCategoryTypeIdentifier>3</e:ClientCategoryTypeIdentifier>"
        + "<e:EnrollmentDate>"
        + GatewayClock.system().today()
        + "T00:00:00</e:EnrollmentDate>"
        + "<e:CurrentUnemploymentStatusTypeIdentifier>1</e:CurrentUnemploymentStatusTypeIdentifier>"
        + "<e:Profession>"
        + titles
        + "</e:Profession>"
        + "<e:EmailAddressIdentifier>citizen@example.dk</e:EmailAddressIdentifier>"
        + "</e:UnemploymentEnrollment></e:UnemploymentEnrollmentRequest>";
  }
}
