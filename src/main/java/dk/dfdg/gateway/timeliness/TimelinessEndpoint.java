package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.timeliness.v1.GetTimelinessReportRequestType;
import dk.dfdg.gateway.contract.timeliness.v1.GetTimelinessReportResponseType;
import dk.dfdg.gateway.contract.timeliness.v1.LateRegistrationType;
import dk.dfdg.gateway.contract.timeliness.v1.TimelinessReportServicePortType;
import dk.dfdg.gateway.contract.timeliness.v1.TimelinessRuleType;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;

/** TimelinessReportService on the wire. */
public final class TimelinessEndpoint implements TimelinessReportServicePortType {
  private final TimelinessService service;
  private final RuleCatalogue catalogue;
  private final Wire wire;
  private final GatewayClock clock;

  public TimelinessEndpoint(
      TimelinessService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.catalogue = catalogue;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetTimelinessReportResponseType getTimelinessReport(
      GetTimelinessReportRequestType request) {
    TimelinessReport report =
        service.report(
            CurrentCall.get().context(),
            new ReportQuestion(
                request.getJobCenterIdentifier(),
                Wire.day(request.getStartDate()),
                Wire.day(request.getEndDate()),
                request.getRuleIdentifier(),
                request.getContinuationIdentifier()));
    GetTimelinessReportResponseType response = new GetTimelinessReportResponseType();
    response.setJobCenterIdentifier(report.jobcentre());
    report.late().forEach((rule, count) -> response.getTimelinessRule().add(rule(rule, count)));
    report.registrations().forEach(late -> response.getLateRegistration().add(registration(late)));
    response.setContinuationIdentifier(report.more());
    return response;
  }

  private TimelinessRuleType rule(String id, int count) {
    TimelinessRuleType type = new TimelinessRuleType();
    type.setRuleIdentifier(id);
    type.setLegalReference(source(id));
    type.setRuleText(catalogue.find(id).map(Rule::rule).orElse(id));
    type.setLateCount(count);
    return type;
  }

  private String source(String rule) {
    return catalogue.find(rule).map(Rule::source).orElse(rule);
  }

  private LateRegistrationType registration(LateRegistration late) {
    LateRegistrationType type = new LateRegistrationType();
    type.setPersonCivilRegistrationIdentifier(late.cpr().value());
    type.setFactType(late.reported());
    type.setRuleIdentifier(late.rule());
    type.setLegalReference(source(late.rule()));
    type.setEventDate(wire.date(late.happenedOn()));
    type.setDueDate(wire.date(late.dueOn()));
    type.setRegistrationDate(wire.date(late.registeredOn()));
    type.setDaysLate(Math.toIntExact(late.daysLate()));
    type.setMessageIdentifier(late.messageIdentifier().toString());
    return type;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
