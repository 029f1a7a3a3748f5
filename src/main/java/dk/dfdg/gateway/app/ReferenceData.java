package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.reference.ReferenceDesk;
import dk.dfdg.gateway.reference.ReferenceLibrary;
import dk.dfdg.gateway.reference.ReferenceUse;
import dk.dfdg.gateway.reference.Replaceable;
import dk.dfdg.gateway.reference.ReplaceableCodeList;
import dk.dfdg.gateway.reference.ReplaceableRegister;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Code lists and registers of the running gateway: what can be replaced, and by what. */
final class ReferenceData {
  private static final int SECONDS_BETWEEN = 10;

  final JobcentreRegister jobcentres;
  final JobTitles jobTitles;
  final ReferenceDesk desk;
  final ReferenceUse use;
  final ReferenceLibrary library;

  /**
   * @param lists those that all rules hold; what is in effect stands in them when this returns
   */
  ReferenceData(
      Path conf,
      CodeLists lists,
      GatewaySettings.Limits limits,
      Database database,
      GatewayClock clock) {
    LawCheck wholeLaw = new LawCheck(conf, lists.with(List.of()), limits);
    Path registers = conf.resolve("registers");
    jobcentres = JobcentreRegister.load(registers);
    jobTitles = JobTitles.load(registers);
    List<Replaceable> replaceables =
        new ArrayList<>(ReplaceableCodeList.all(lists, conf.resolve("codelists")));
    replaceables.add(ReplaceableRegister.jobcentres(jobcentres, registers));
    replaceables.add(ReplaceableRegister.jobTitles(jobTitles, registers));
    desk = new ReferenceDesk(database, clock, replaceables, wholeLaw);
    use = new ReferenceUse(database, clock, replaceables, wholeLaw);
    library = new ReferenceLibrary(database, replaceables);
    use.begin();
  }

  /** Looks every few seconds whether another version is in effect. */
  RoundTimer timer() {
    return new RoundTimer("code lists", SECONDS_BETWEEN, use::refresh);
  }
}
