package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Kontaktforløb: the conversations that were held and those to which the citizen is called
 * (chapters 3, 5, 6 and 7). Each list is in the order of registration and without what was deleted.
 */
public record ContactCourse(
    List<Interview> interviews,
    List<FollowUp> followUps,
    List<EmployerTalk> employerTalks,
    Cv cv,
    List<Booking> bookings) {

  /** Nothing has happened yet. */
  public static final ContactCourse NONE =
      new ContactCourse(List.of(), List.of(), List.of(), Cv.NONE, List.of());

  public Optional<Interview> interview(UUID id) {
    return find(interviews, Interview::id, id);
  }

  public Optional<FollowUp> followUp(UUID id) {
    return find(followUps, FollowUp::id, id);
  }

  public Optional<EmployerTalk> employerTalk(UUID id) {
    return find(employerTalks, EmployerTalk::id, id);
  }

  public Optional<Booking> booking(UUID id) {
    return find(bookings, Booking::id, id);
  }

  /** The conversation that was held last. */
  public Optional<Interview> latest() {
    return interviews.stream().max(Comparator.comparing(Interview::heldAt));
  }

  /** The conversation from which the deadline of the next jobsamtale is counted. */
  public Optional<Interview> latestResetting() {
    return interviews.stream()
        .filter(Interview::resetting)
        .max(Comparator.comparing(Interview::heldAt));
  }

  /** With the interview, in the place of one with the same id. */
  ContactCourse with(Interview interview) {
    return withInterviews(replaced(interviews, Interview::id, interview));
  }

  ContactCourse withoutInterview(UUID id) {
    return withInterviews(without(interviews, Interview::id, id));
  }

  private ContactCourse withInterviews(List<Interview> changed) {
    return new ContactCourse(changed, followUps, employerTalks, cv, bookings);
  }

  /** With the follow-up, in the place of one with the same id. */
  ContactCourse with(FollowUp followUp) {
    return withFollowUps(replaced(followUps, FollowUp::id, followUp));
  }

  ContactCourse withoutFollowUp(UUID id) {
    return withFollowUps(without(followUps, FollowUp::id, id));
  }

  private ContactCourse withFollowUps(List<FollowUp> changed) {
    return new ContactCourse(interviews, changed, employerTalks, cv, bookings);
  }

  /** With the employer's talk, in the place of one with the same id. */
  ContactCourse with(EmployerTalk talk) {
    return withEmployerTalks(replaced(employerTalks, EmployerTalk::id, talk));
  }

  ContactCourse withoutEmployerTalk(UUID id) {
    return withEmployerTalks(without(employerTalks, EmployerTalk::id, id));
  }

  private ContactCourse withEmployerTalks(List<EmployerTalk> changed) {
    return new ContactCourse(interviews, followUps, changed, cv, bookings);
  }

  ContactCourse with(Cv newCv) {
    return new ContactCourse(interviews, followUps, employerTalks, newCv, bookings);
  }

  /** With the booking, in the place of one with the same id. */
  ContactCourse with(Booking booking) {
    return new ContactCourse(
        interviews, followUps, employerTalks, cv, replaced(bookings, Booking::id, booking));
  }

  /**
   * The times to choose from are forgotten with the day of the meeting, so that rows stay small.
   */
  ContactCourse withoutAlternativesBefore(LocalDate day) {
    return new ContactCourse(
        interviews,
        followUps,
        employerTalks,
        cv,
        bookings.stream()
            .map(booking -> booking.day().isBefore(day) ? booking.withoutAlternatives() : booking)
            .toList());
  }

  private static <T> Optional<T> find(List<T> all, Function<T, UUID> key, UUID id) {
    return all.stream().filter(each -> key.apply(each).equals(id)).findFirst();
  }

  private static <T> List<T> replaced(List<T> all, Function<T, UUID> key, T changed) {
    List<T> others = new ArrayList<>(without(all, key, key.apply(changed)));
    others.add(changed);
    return List.copyOf(others);
  }

  private static <T> List<T> without(List<T> all, Function<T, UUID> key, UUID id) {
    return all.stream().filter(each -> !Objects.equals(key.apply(each), id)).toList();
  }
}
