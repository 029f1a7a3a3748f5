package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureCodes.JobOrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who reports whom, when a measure is new: the municipality with the duty to act (Indledning), and
 * under chapter 8 only its persons (§ 45). A correction by the same municipality is always taken
 * (decision AMF-30).
 *
 * <p>All courses are reported, also of persons who have moved or left the benefit (pkt. 46.1 and
 * 52.1), and what is known of a citizen is known of today. So a measure is refused only when it was
 * certainly created after that had come to hold; where the days do not tell, there is advice.
 */
final class PersonLaw {
  private static final int DAGPENGE = 1;

  /** Until the guidance of 2011, educated disabled members of an a-kasse were in chapter 8 too. */
  private static final int GUIDANCE_OF_2011 = 20110825;

  private static final int FROM_EMPLOYMENT = 10;

  private static final Advice NOT_KNOWN =
      new Advice(
          "INT-00-2",
          "Borgeren er ikke kendt her, så det er ikke kontrolleret, om kommunen har handlepligten.",
          "The citizen is not known here, so that nobody has checked whether the municipality has"
              + " the duty to act.");
  private static final Advice NOW_ANOTHERS =
      new Advice(
          "INT-00-2",
          "Borgeren hører nu under en anden kommunes handlepligt. Er forløbet oprettet, før borgeren"
              + " flyttede, er det rigtigt indberettet.",
          "The citizen is now within another municipality's duty to act. If the course was created"
              + " before the citizen moved, it is rightly reported.");
  private static final Advice NOW_OF_CHAPTER_9 =
      new Advice(
          "AMF-46.15-9",
          "Personen er nu i en kontaktgruppe, hvis foranstaltninger indberettes efter kapitel 9. Er"
              + " forløbet oprettet, mens personen modtog dagpenge, er det rigtigt indberettet.",
          "The person is now in a contact group whose measures are reported under chapter 9. If the"
              + " course was created while the person received dagpenge, it is rightly reported.");
  private static final Advice ORDER_OF_OTHERS =
      new Advice(
          "AMF-46.15-8",
          "Personen modtager nu dagpenge, og jobordretypen kan ikke besættes af dagpengemodtagere.",
          "The person now receives dagpenge, and the jobordretype cannot be filled by recipients of"
              + " dagpenge.");
  private static final Advice OF_CHAPTER_8 =
      new Advice(
          "AMF-45-1",
          "Personen modtager efter sin kontaktgruppe dagpenge: sådanne foranstaltninger for"
              + " dagpengemodtagere indberettes efter kapitel 8.",
          "By the contact group the person receives dagpenge: such measures for recipients of"
              + " dagpenge are reported under chapter 8.");
  private static final Advice FROM_UNEMPLOYMENT =
      new Advice(
          "AMF-46.9-5",
          "Personen modtog dagpenge, da uddannelsesaftalen blev indgået: det er aktiveringstype 9.",
          "The person received dagpenge when the education agreement was made: that is"
              + " aktiveringstype 9.");
  private static final Advice LATE =
      new Advice(
          "INTRO-5",
          "Tilbuddet er registreret for sent: det skal registreres senest samtidig med, at det"
              + " afgives.",
          "The offer was registered late: it is registered no later than when it is given.");

  private final MeasureCodes codes;
  private final Cooperation cooperation;

  PersonLaw(MeasureCodes codes, Cooperation cooperation) {
    this.codes = codes;
    this.cooperation = cooperation;
  }

  void check(MeasureRecord now, FilingLaw law, Participant participant, List<Violation> found) {
    if (participant == null) {
      return;
    }
    MeasureField person =
        switch (now.kind()) {
          case AID -> MeasureField.IDENTIFICATION;
          case MENTOR -> MeasureField.SUPPORTED;
          default -> MeasureField.CPR;
        };
    if (isAnothers(law, participant)
        && holdsAt(participant.municipalitySince(), now, law) == Answer.YES) {
      found.add(
          Draft.violation(now, FaultCode.OUTSIDE_DUTY_TO_ACT, "INT-00-2", person, null, null));
    }
    if (now.kind() == RecordKind.INSURED) {
      circle(now, law, participant, found);
    }
  }

  List<Advice> advise(MeasureRecord now, FilingLaw law, Participant participant) {
    List<Advice> found = new ArrayList<>(1);
    if (participant == null || !isKnown(participant)) {
      found.add(NOT_KNOWN);
    } else {
      if (isAnothers(law, participant)
          && holdsAt(participant.municipalitySince(), now, law) == Answer.UNKNOWN) {
        found.add(NOW_ANOTHERS);
      }
      group(now, law, participant, found);
    }
    int start = DayNumber.parse(now.text(MeasureField.START));
    if (!law.filing().full()
        && start != DayNumber.NONE
        && !now.has(MeasureField.CREATED_ON)
        && !now.has(MeasureField.REGISTERED_ON)
        && law.day() > start) {
      found.add(LATE);
    }
    return found;
  }

  private static boolean isKnown(Participant participant) {
    return participant.municipality() != null || participant.residence() != null;
  }

  /**
   * Whether the duty to act is now another municipality's, with which this one has no agreement.
   */
  private boolean isAnothers(FilingLaw law, Participant participant) {
    String reporting = law.municipality();
    return isKnown(participant)
        && !reporting.equals(participant.municipality())
        && !reporting.equals(participant.residence())
        && (participant.municipality() == null
            || !cooperation.isAgreed(reporting, participant.municipality()));
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * Whether something that holds now held when the measure was created.
   *
   * @param since its first day, or null when it is not known: then it holds from the day on which a
   *     single registration is made, and nothing is known of the days before
   */
  private static Answer holdsAt(LocalDate since, MeasureRecord now, FilingLaw law) {
    int created = ChangeLaw.created(null, now, law);
    int start = DayNumber.parse(firstDay(now));
    if (since == null) {
      boolean today = !law.filing().full() && !isBefore(created, law.day());
      return today && !isBefore(start, law.day()) ? Answer.YES : Answer.UNKNOWN;
    }
    int first = DayNumber.of(since);
    if (isBefore(created, first) || isBefore(start, first)) {
      return Answer.NO;
    }
    return created == DayNumber.NONE ? Answer.UNKNOWN : Answer.YES;
  }

  private static String firstDay(MeasureRecord now) {
    return switch (now.kind()) {
      case AID -> now.text(MeasureField.APPROVED);
      case MENTOR ->
          now.has(MeasureField.START)
              ? now.text(MeasureField.START)
              : now.text(MeasureField.PAID_FROM);
      default -> now.text(MeasureField.START);
    };
  }

  private static boolean isBefore(int day, int other) {
    return day != DayNumber.NONE && day < other;
  }

  private void circle(
      MeasureRecord now, FilingLaw law, Participant participant, List<Violation> found) {
    if (isRightForGroup(now, law, participant)
        || holdsAt(participant.contactGroupSince(), now, law) != Answer.YES) {
      return;
    }
    if (participant.contactGroup() == DAGPENGE) {
      found.add(
          Draft.violation(
              now,
              FaultCode.JOB_ORDER_TYPE_NOT_FOR_PERSON,
              "AMF-46.15-8",
              MeasureField.JOB_ORDER_TYPE,
              null,
              null));
    } else {
      found.add(
          Draft.violation(
              now, FaultCode.OUTSIDE_CHAPTER_8, "AMF-46.15-9", MeasureField.CPR, null, null));
    }
  }

  /** Whether a record of chapter 8 is right for the contact group, or there is none. */
  private boolean isRightForGroup(MeasureRecord now, FilingLaw law, Participant participant) {
    Integer group = participant.contactGroup();
    if (group == null) {
      return true;
    }
    Integer order = now.number(MeasureField.JOB_ORDER_TYPE);
    JobOrderType job = order == null ? null : codes.jobOrder(order);
    if (group == DAGPENGE) {
      return job == null || job.groups().contains(DAGPENGE);
    }
    int type = now.number(MeasureField.ACTIVATION_TYPE);
    return codes.isApprenticeOnly(type)
        || job != null && job.kind().equals(MeasureCodes.ADULT_APPRENTICE)
        || codes.isForEmployed(type)
        || isMemberOfOld(law, participant);
  }

  /** What the contact group tells that is no reason to refuse. */
  private void group(
      MeasureRecord now, FilingLaw law, Participant participant, List<Advice> found) {
    Integer group = participant.contactGroup();
    if (group == null) {
      return;
    }
    Answer held = holdsAt(participant.contactGroupSince(), now, law);
    if (now.kind() == RecordKind.INSURED) {
      if (isFromUnemployment(now, participant)) {
        found.add(FROM_UNEMPLOYMENT);
      }
      if (held == Answer.UNKNOWN && !isRightForGroup(now, law, participant)) {
        found.add(group == DAGPENGE ? ORDER_OF_OTHERS : NOW_OF_CHAPTER_9);
      }
    } else if (now.kind() == RecordKind.UNINSURED
        && group == DAGPENGE
        && held != Answer.NO
        && codes.isOfChapterEightToo(now.number(MeasureField.MEASURE))) {
      found.add(OF_CHAPTER_8);
    }
  }

  private static boolean isMemberOfOld(FilingLaw law, Participant participant) {
    return law.day() < GUIDANCE_OF_2011 && participant.fund() != null;
  }

  private static boolean isFromUnemployment(MeasureRecord now, Participant participant) {
    return now.number(MeasureField.ACTIVATION_TYPE) == FROM_EMPLOYMENT
        && now.has(MeasureField.AGREEMENT_DATE)
        && participant.contactGroup() == DAGPENGE
        && (participant.contactGroupSince() == null
            || !participant.contactGroupSince().isAfter(now.date(MeasureField.AGREEMENT_DATE)));
  }
}
