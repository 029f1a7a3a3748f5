package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.contact.Registrars;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Who may register which contact group (pkt. 7.1): {@code contact-group-registrars.csv}. */
public final class ContactGroupRegistrars {
  private final Map<Integer, Registrars> byGroup;

  private ContactGroupRegistrars(Map<Integer, Registrars> byGroup) {
    this.byGroup = byGroup;
  }

  /** Reads the table in the folder of rules. */
  public static ContactGroupRegistrars load(Path confRules, CodeLists lists) {
    return new ContactGroupRegistrars(
        CodeTable.load(
            confRules.resolve("contact-group-registrars.csv"),
            lists.get("ContactGroupType"),
            Registrars::read,
            "contact_group",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "rule",
            "source"));
  }

  /** What is wrong when the channel registers a group of the code list. */
  Optional<Violation> check(int group, Channel channel) {
    return byGroup.get(group).check(channel);
  }
}
