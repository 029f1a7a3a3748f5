package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The service with the project's own law, on Thursday 8 September 2011 until time is moved. */
final class InterviewFixture {
  static final LocalDate START = LocalDate.parse("2011-09-08");
  static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  final Database database;
  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Registrations registrations;
  final InterviewService service;

  InterviewFixture(Database database) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Asking.CONF.resolve("rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
    service = new InterviewService(clock, registrations, Asking.RULES);
  }

  void moveTo(String day) {
    clock.moveTo(Duration.ofDays(START.until(LocalDate.parse(day)).getDays()));
  }

  static CallContext call(String operation) {
    return call(operation, Citizens.JOBCENTRE, Channel.JOBCENTRE);
  }

  static CallContext call(String operation, Organisation organisation, Channel channel) {
    return new Calls("InterviewService", operation).by(organisation, channel, false);
  }

  /** Type 7 in person, with an agreement. */
  static InterviewContent jobsamtale(String heldAt, int match) {
    return new InterviewContent(
        7, 1, Interviewee.moment(heldAt), null, match, null, InterviewReport.of("Fem om ugen"));
  }

  static InterviewContent otherConversation(String heldAt) {
    return new InterviewContent(
        12, 1, Interviewee.moment(heldAt), null, null, null, InterviewReport.of(null));
  }

  Registered create(Cpr cpr, InterviewContent content) {
    return service.create(call("CreateInterview"), cpr, content);
  }

  Registered update(Cpr cpr, UUID id, InterviewContent content) {
    return service.update(call("UpdateInterview"), cpr, id, content, "Rettet");
  }

  Registered delete(Cpr cpr, UUID id) {
    return service.delete(call("DeleteInterview"), cpr, id, "Fejl");
  }

  KnownInterviews get(Cpr cpr) {
    return service.get(call("GetInterviewInfo"), cpr);
  }

  /** What has come about without a call. */
  void record(Cpr cpr, CitizenFact... facts) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(facts));
  }

  /** Each fact's kind and the rule that caused it. */
  List<String> story(Cpr cpr) {
    return history(cpr).stream()
        .map(recorded -> recorded.fact().kind() + " " + recorded.fact().rule())
        .toList();
  }

  List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }
}
