package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The agency reads the report of any jobcentre, and must say which. */
class TimelinessOfTheAgencyTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  private final TestGateway gateway = TestGateway.shared();

  private Message asks(String further) {
    Newcomer agency = Newcomer.at(gateway);
    OcesSubject subject = OcesSubject.read(agency.key().certificate()).subject();
    agency
        .agreements()
        .load(
            new Processor(
                agency.id(),
                "The agency's own system",
                Channel.JOBCENTRE,
                new Caller(subject.issuer(), subject.cvr(), subject.subjectKey())),
            new Agreement(
                agency.id(),
                agency.id(),
                AgreementStatus.ACTIVE,
                LocalDate.of(2011, 1, 1),
                LocalDate.of(2040, 12, 31),
                Map.of(AGENCY, "Arbejdsmarkedsstyrelsen"),
                Set.of(new Operation("TimelinessReportService", "GetTimelinessReport"))),
            "test",
            "sample");
    return agency
        .sends(
            Message.of(
                gateway,
                """
                <tim:GetTimelinessReportRequest \
                xmlns:tim="http://service.bm.dk/dfdg/TimelinessReport/v1/">\
                <tim:StartDate>2011-09-01</tim:StartDate><tim:EndDate>2011-09-30</tim:EndDate>%s\
                </tim:GetTimelinessReportRequest>"""
                    .formatted(further)))
        .actingFor(AGENCY);
  }

  @Test
  @Provokes(FaultCode.REPORT_JOBCENTRE_MISSING)
  void aReportOfNoJobcentreIsRefused() {
    Attack.with(asks("")).isRefused(FaultCode.REPORT_JOBCENTRE_MISSING);
  }

  @Test
  void theReportOfTheJobcentreThatIsNamedIsRead() {
    Answer answer = asks("<tim:JobCenterIdentifier>75100</tim:JobCenterIdentifier>").send();
    assertFalse(answer.fault(), answer.xml());
    assertTrue(answer.xml().contains("75100"), answer.xml());
  }
}
