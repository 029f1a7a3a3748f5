package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A contact group from day to day; a group ends on the day on which the next begins (decision
 *
 *
 * @param days from null when older than the gateway's records
 * @param grantedOn from when the citizen was a recipient in it, or null
 */
record ContactGroupPeriod(int group, DayRange days, LocalDate grantedOn) {

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static List<ContactGroupPeriod> of(List<Recorded> history, CitizenState state) {
    List<ContactGroupPeriod> ended = new ArrayList<>();
    ContactGroupPeriod running = null;
    for (Recorded recorded : history) {
      LocalDate day = recorded.fact().effectiveDate();
      FactDetails details = FactDetails.of(recorded);
      switch (recorded.fact().kind()) {
        case "ContactGroupStarted" -> {
          end(ended, running, day);
          running =
              new ContactGroupPeriod(
                  details.number("contact_group"),
                  new DayRange(day, null),
                  details.flag("granted") ? day : null);
        }
        case "ContactGroupEnded" -> {
          end(ended, running == null ? older(details.number("contact_group")) : running, day);
          running = null;
        }
        case "BenefitGranted" -> running = running == null ? null : running.grantedFrom(day);
        default -> {}
      }
    }
    if (running == null && state.contactGroup() != null) {
      running = older(state.contactGroup());
    }
    if (running != null) {
      ended.add(running);
    }
    return ended;
  }

  private static ContactGroupPeriod older(int group) {
    return new ContactGroupPeriod(group, DayRange.ALWAYS, null);
  }

  private static void end(List<ContactGroupPeriod> ended, ContactGroupPeriod one, LocalDate day) {
    if (one != null) {
      ended.add(
          new ContactGroupPeriod(one.group, new DayRange(one.days.from(), day), one.grantedOn));
    }
  }

  private ContactGroupPeriod grantedFrom(LocalDate day) {
    return grantedOn == null ? new ContactGroupPeriod(group, days, day) : this;
  }
}
