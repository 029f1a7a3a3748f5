package dk.dfdg.gateway.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers the measures of a person, who come one after the other. */
final class PersonByPerson {
  private final Consumer<List<Reported>> persons;
  private final List<Reported> reports = new ArrayList<>();
  private String person;

  /**
   * @param persons is given everything that is known of one person at a time
   */
  PersonByPerson(Consumer<List<Reported>> persons) {
    this.persons = persons;
  }

  void take(Reported reported) {
    if (reported.person() == null || !reported.person().equals(person)) {
      end();
    }
    person = reported.person();
    reports.add(reported);
  }

  void end() {
    if (!reports.isEmpty()) {
      persons.accept(List.copyOf(reports));
      reports.clear();
    }
  }
}
