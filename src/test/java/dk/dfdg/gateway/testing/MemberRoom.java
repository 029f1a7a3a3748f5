package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Deliveries;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.event.EnrollmentEvents;
import dk.dfdg.gateway.event.EventConsequences;
import dk.dfdg.gateway.event.MembershipEvents;
import dk.dfdg.gateway.event.ReportEvents;
import dk.dfdg.gateway.fund.RecallNotices;
import dk.dfdg.gateway.intake.CprConsequences;
import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Members of a-kasser on the days of 2011, with everything that forms and tells events. */
public final class MemberRoom {
  private static final Path CONF = Path.of("conf");
  private static final String SERVICE = "UnemploymentFundMembershipService";

  public final CodeLists lists = CodeLists.load(CONF.resolve("codelists"));
  public final EnrollmentRoom room;
  private final CprIntake intake;

  public MemberRoom(Database database) {
    EventTable events = EventTable.load(CONF.resolve("rules"), lists);
    JobcentreRegister jobcentres = JobcentreRegister.load(CONF.resolve("registers"));
    AutomaticLaw law =
        new AutomaticLaw(
            EnrollmentRules.deadlines(),
            List.of(
                new EnrollmentEvents(events),
                new ReportEvents(events),
                EnrollmentRules.consequences(),
                new CprConsequences(jobcentres),
                new EventConsequences(events, MessageTypes.load(CONF.resolve("rules"), events)),
                new RecallNotices(),
                new MembershipEvents(events)));
    room = new EnrollmentRoom(database, law);
    intake = new CprIntake(new Deliveries(database, room.clock, law), room.clock, jobcentres);
  }

  /** Noon of the day. */
  public MemberRoom on(String day) {
    room.on(day);
    return this;
  }

  /** A citizen of jobcentre 10100, granted what the group is about. */
  public Cpr citizen(Integer group, String fund) {
    Cpr cpr = Citizens.number();
    room.database.inTransaction(
        handle -> {
          long id =
              new CitizenStore()
                  .insert(
                      handle,
                      new NewCitizen(
                          cpr, "Test", "Person", null, null, null, null, false, false, group, 1,
                          null, true, null));
          AffiliationStore affiliations = new AffiliationStore();
          affiliations.affiliate(handle, id, Citizens.JOBCENTRE, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.MUNICIPALITY, Citizens.LONG_AGO);
          if (fund != null) {
            affiliations.affiliate(
                handle, id, new Organisation(Organisation.FUND, fund), Citizens.LONG_AGO);
          }
          return null;
        });
    return cpr;
  }

  /** A call by an a-kasse to its service. */
  public CallContext call(String operation, String fund) {
    return new Calls(SERVICE, operation)
        .by(new Organisation(Organisation.FUND, fund), Channel.FUND, false);
  }

  /** Records what somebody has registered elsewhere, with all that follows. */
  public void register(Cpr cpr, CitizenFact... facts) {
    room.registrations.registerAutomatic(room.id(cpr), state -> List.of(facts));
  }

  /** Takes in rows from CPR; the number sign stands for the citizen's number. */
  public void deliver(Cpr cpr, String... rows) {
    intake.take(Arrays.stream(rows).map(row -> row.replace("#", cpr.value())).toList(), 2);
  }

  public CitizenState state(Cpr cpr) {
    return room.state(cpr);
  }

  /** Who is told what: receiver, code and date of each event that waits. */
  public List<String> told(Cpr cpr) {
    return Outgoing.events(room.database, cpr).stream()
        .map(waiting -> waiting.receiver() + " " + waiting.code() + " " + date(waiting))
        .toList();
  }

  private static Object date(Outgoing.Waiting waiting) {
    return waiting.content().get("date");
  }

  /** What is said with the only event of that code. */
  public Map<String, Object> said(Cpr cpr, String code) {
    List<Outgoing.Waiting> found =
        Outgoing.events(room.database, cpr).stream()
            .filter(waiting -> code.equals(waiting.code()))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("Not one " + code + ": " + told(cpr));
    }
    return found.get(0).said();
  }
}
